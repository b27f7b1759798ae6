// The functions of the namespace KB. Excel learns of them from the comments: custom-functions-metadata reads them,
// and only of exported function declarations whose types it knows. Ids never change; descriptions are Russian.
import { etmRegulation } from "../regulation/regulation";
import { fitting } from "./answer-size";
import { forEachCell, forEachRow } from "./arguments";
import { auditTable } from "./audit-table";
import { isBlackListed } from "./black-list";
import { detachmentInWords } from "./detach";
import { profileInWords } from "./non-profile";
import { normOf } from "./norm";
import { Rulebook } from "./rulebook";
import { statusInWords } from "./status";

const rulebook = new Rulebook(etmRegulation);

/**
 * Статус сотрудника на дату: стажёр, новичок, опытный или ветеран.
 * @customfunction STATUS
 * @param noviceSince Дата, с которой сотрудник – новичок: ячейка или диапазон. Пусто – стажёр.
 * @param [asOf] На какую дату: ячейка или диапазон того же размера. Пусто – день расчёта формулы; чтобы статус обновлялся каждый день, укажите СЕГОДНЯ().
 * @returns Статус для каждой ячейки.
 */
export function status(noviceSince: unknown[][], asOf?: unknown[][]): unknown[][] {
  return fitting(forEachCell([noviceSince, asOf], (since, day) => statusInWords(since, day, etmRegulation)));
}

/**
 * Норма регламента на дату. Если нормы нет – «–».
 * @customfunction NORM
 * @param specialization Специализация: ячейка или диапазон. Например, «универсальный» или «МРЩ».
 * @param indicator Показатель: «минимум», «максимум», «доля платящих», «непрофильных», «встречи», «встречи, %», «звонки», «чёрный список S» (A, B).
 * @param [status] Статус: стажёр, новичок, опытный, ветеран. Не указаны ни статус, ни дата новичка – норма ветерана.
 * @param [asOf] На какую дату. Пусто – день расчёта формулы.
 * @param [noviceSince] Дата, с которой сотрудник – новичок: по ней определяются статус, если он не указан, и минимум новичка.
 * @returns Норма для каждой ячейки: организации, проценты, встречи, звонки или рубли.
 */
export function norm(
  specialization: unknown[][],
  indicator: unknown[][],
  status?: unknown[][],
  asOf?: unknown[][],
  noviceSince?: unknown[][],
): unknown[][] {
  const given = { status: Boolean(status), noviceSince: Boolean(noviceSince) };
  return fitting(
    forEachCell([specialization, indicator, status, asOf, noviceSince], (whose, which, word, day, since) =>
      normOf({ specialization: whose, status: word, noviceSince: since, given }, which, day, rulebook),
    ),
  );
}

/**
 * Чёрный список: ИСТИНА, если оборот организации меньше порога. Если данных не хватает – #Н/Д с объяснением.
 * @customfunction BLACKLIST
 * @param specialization Специализация менеджера: ячейка или столбец.
 * @param potential Потенциал клиента: ячейка или столбец. Нужен для МРЩ, МРД и МРС.
 * @param turnover Оборот по месяцам в рублях, старые слева: строка на организацию. Смотрятся последние два месяца, для МРЩ, МРД и МРС – последний.
 * @returns ИСТИНА или ЛОЖЬ для каждой строки.
 */
export function blackList(
  specialization: unknown[][],
  potential: unknown[][],
  turnover: unknown[][],
): unknown[][] {
  return fitting(
    forEachRow(turnover, [specialization, potential], (months, whose, letter) =>
      isBlackListed(months, whose, letter, rulebook),
    ),
  );
}

/**
 * Как ЦКГ относится к специализации: профильная, непрофильная, запрещённая или допускается до предела.
 * @customfunction NONPROFILE
 * @param specialization Специализация менеджера: ячейка или диапазон.
 * @param group ЦКГ клиента: ячейка или диапазон того же размера.
 * @param [asOf] На какую дату. Пусто – день расчёта формулы.
 * @returns Ответ словами для каждой ячейки.
 */
export function nonProfile(specialization: unknown[][], group: unknown[][], asOf?: unknown[][]): unknown[][] {
  return fitting(
    forEachCell([specialization, group, asOf], (whose, which, day) =>
      profileInWords(whose, which, day, rulebook),
    ),
  );
}

/**
 * Открепление по шести месяцам без оборота: «открепить», «открепление задержано ПДЗ», «скоро открепление» или «нет».
 * @customfunction DETACH
 * @param turnover Оборот за шесть месяцев в рублях, старые слева: строка на организацию. Пустая ячейка – 0.
 * @param debt ПДЗ в рублях: ячейка или столбец.
 * @returns Ответ словами для каждой строки.
 */
export function detach(turnover: unknown[][], debt: unknown[][]): unknown[][] {
  return fitting(
    forEachRow(turnover, [debt], (months, overdue) => detachmentInWords(months, overdue, etmRegulation)),
  );
}

/**
 * Менеджеры против норм: таблица с заголовками – специализация, статус, организации, доля платящих, непрофильные, встречи, звонки и вывод.
 * @customfunction AUDIT
 * @param clients Клиенты: диапазон с заголовками, как на листе «Клиенты».
 * @param [managers] Менеджеры: диапазон с заголовками, как на листе «Менеджеры». Не нужен, если их столбцы есть у клиентов.
 * @param [asOf] Дата проверки: одна ячейка. Пусто – конец последнего месяца с оборотом.
 * @returns Строка заголовков и строка на менеджера.
 */
export function audit(clients: unknown[][], managers?: unknown[][], asOf?: unknown[][]): unknown[][] {
  return fitting(auditTable(clients, managers, asOf, etmRegulation));
}
