import type { Problem, ProblemCode } from "../clientbase/problems";
import { month, quoted, rubles, whole } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";

type Sentence = (problem: Problem, value: string) => string;
type Code = Extract<
  ProblemCode,
  | "TOTAL_DIFFERS"
  | "TAKEN_FROM_GROUP_ROWS"
  | "TAKEN_FROM_ABOVE"
  | "COMMENT_ROWS_SKIPPED"
  | "MONTH_ON_BOTH_SHEETS"
  | `TURNOVER${string}`
  | `ACTIVITIES_${string}`
>;

const sum = ({ amount = 0 }: Problem, language: Language) => rubles(amount, language);
const others = ({ count = 1 }: Problem, language: Language) =>
  count < 2
    ? ""
    : language === "ru"
      ? ` (и ещё таких ячеек: ${whole(count - 1, "ru")})`
      : ` (and ${whole(count - 1, "en")} more such cells)`;
const read = ({ reading, value = "" }: Problem, language: Language) =>
  reading === undefined ? quoted(value, language) : rubles(Number(reading), language);

/** Problems of totals, group rows, and of what is joined from other sheets. `value` is quoted already. */
export const JOINING_SENTENCES: Readonly<Record<Code, Readonly<Record<Language, Sentence>>>> = {
  TOTAL_DIFFERS: {
    ru: (problem) =>
      `итог не сходится: в ячейке ${read(problem, "ru")}, а сумма прочитанных строк – ${sum(problem, "ru")}. ` +
      (problem.count === undefined
        ? "Проверка опирается на строки; выясните, не потеряны ли строки в выгрузке и не исправляли ли суммы вручную."
        : `Итог не учитывает суммы, записанные текстом (ячеек: ${whole(problem.count, "ru")}), а проверка их учла; переведите их в числа, если нужен верный итог.`),
    en: (problem) =>
      `the total does not add up: the cell says ${read(problem, "en")}, the rows read sum up to ${sum(problem, "en")}. ` +
      (problem.count === undefined
        ? "The audit relies on the rows; find out whether the export lacks rows or amounts were edited by hand."
        : `The total leaves out ${counted(problem.count, "amountInText", "en")}, which the audit counts; make them numbers if you need the right total.`),
  },
  TAKEN_FROM_GROUP_ROWS: {
    ru: ({ count = 1 }, value) =>
      `столбец ${value} заполнен по строкам групп (их ${whole(count, "ru")}): значение из строки группы относится ко всем клиентам под ней. ` +
      "Если это не так, добавьте в выгрузку отдельный столбец.",
    en: ({ count = 1 }, value) =>
      `the column ${value} is filled from ${counted(count, "groupRow", "en")}: what such a row says holds for all clients below it. ` +
      "If that is wrong, add a column of its own to the export.",
  },
  TAKEN_FROM_ABOVE: {
    ru: ({ count = 1 }, value) =>
      `в столбце ${value} каждое значение стоит один раз (заполненных ячеек: ${whole(count, "ru")}), поэтому пустые ячейки под ним прочитаны так же. ` +
      "Если пустая ячейка значит, что там никого нет, напишите в ней «нет».",
    en: ({ count = 1 }, value) =>
      `each value of the column ${value} stands only once (${counted(count, "cell", "en")} filled in), so the blank cells below it are read as the same. ` +
      "If a blank cell means that there is nobody, write “нет” into it.",
  },
  COMMENT_ROWS_SKIPPED: {
    ru: ({ count = 1 }, value) =>
      `под таблицей стоят примечания, первое – ${value}; строк: ${whole(count, "ru")}. Они не учтены; если это клиент, впишите его код и ЦКГ.`,
    en: ({ count = 1 }, value) =>
      `remarks stand below the table (${counted(count, "row", "en")}), the first is ${value}. They are not counted; if one is a client, fill in its code and group.`,
  },
  MONTH_ON_BOTH_SHEETS: {
    ru: ({ value = "", reading = "" }) =>
      `оборот за ${month(value, "ru")} есть и здесь, и на листе ${quoted(reading, "ru")}. Взят отсюда; если верен другой, удалите этот столбец.`,
    en: ({ value = "", reading = "" }) =>
      `turnover of ${month(value, "en")} stands both here and on the sheet ${quoted(reading, "en")}. It is taken from here; if the other is right, delete this column.`,
  },
  TURNOVER_WITHOUT_CARD: {
    ru: (problem, value) =>
      `кода ${value} нет среди карточек, его оборот (${sum(problem, "ru")}) никому не засчитан. Исправьте код или добавьте карточку клиента.`,
    en: (problem, value) =>
      `no card has the code ${value}, its turnover (${sum(problem, "en")}) counts for nobody. Correct the code or add the client’s card.`,
  },
  TURNOVERS_WITHOUT_CARDS: {
    ru: (problem) =>
      `нет карточек для ${counted(problem.count ?? 0, "ofClientCode", "ru")}, начиная с этой строки; их оборот, всего ${sum(problem, "ru")}, никому не засчитан. ` +
      "Если лист шире проверяемой базы, делать ничего не нужно; иначе сверьте коды.",
    en: (problem) =>
      `${counted(problem.count ?? 0, "clientCode", "en")} from this row on have no card; their turnover, ${sum(problem, "en")} in all, counts for nobody. ` +
      "If the sheet covers more than this base, nothing needs to be done; otherwise compare the codes.",
  },
  TURNOVER_OF_OTHER_MANAGER: {
    ru: (problem, value) =>
      `оборот ${sum(problem, "ru")} записан на ${value}, а за этим менеджером клиент не закреплён. Никому из нескольких менеджеров клиента он не засчитан; исправьте имя или закрепление.`,
    en: (problem, value) =>
      `turnover of ${sum(problem, "en")} is booked on ${value}, but the client is not attached to this manager. It counts for none of the client’s several managers; correct the name or the attachment.`,
  },
  TURNOVER_WITHOUT_CODE: {
    ru: (problem) =>
      `оборот без кода клиента${others(problem, "ru")}, всего ${sum(problem, "ru")}. Он никому не засчитан; впишите код.`,
    en: (problem) =>
      `turnover without a client code${others(problem, "en")}, ${sum(problem, "en")} in all. It counts for nobody; fill in the code.`,
  },
  TURNOVER_WITHOUT_MONTH: {
    ru: ({ value = "" }) =>
      `${value === "" ? "месяц не указан" : `месяц ${quoted(value, "ru")} не распознан`}, поэтому оборот клиента неизвестен за каждый месяц этого листа. Впишите месяц или дату.`,
    en: ({ value = "" }) =>
      `${value === "" ? "there is no month" : `the month ${quoted(value, "en")} was not understood`}, so the client’s turnover is unknown in every month of this sheet. Fill in the month or a date.`,
  },
  TURNOVER_CONTRADICTS: {
    ru: ({ value = "", reading = "", count = 1 }) =>
      `оборот за ${month(value, "ru")} здесь и на листе ${quoted(reading, "ru")} различается у ${counted(count, "ofClient", "ru")}; у них он считается неизвестным. Оставьте один из листов.`,
    en: ({ value = "", reading = "", count = 1 }) =>
      `turnover of ${month(value, "en")} differs from the sheet ${quoted(reading, "en")} for ${counted(count, "client", "en")}; it is taken as unknown there. Keep one of the sheets.`,
  },
  ACTIVITIES_INCOMPLETE: {
    ru: (problem, value) =>
      `${problem.value === "" ? "ячейка пуста" : `${value} не распознано`}${others(problem, "ru")}, поэтому встречи и звонки, которых это касается, у менеджера неизвестны. Исправьте ячейку или впишите числа на лист менеджеров.`,
    en: (problem, value) =>
      `${problem.value === "" ? "the cell is blank" : `${value} was not understood`}${others(problem, "en")}, so the manager’s meetings and calls it concerns are unknown. Correct the cell or fill in the numbers on the sheet of managers.`,
  },
  ACTIVITIES_ABSENT_IN_MONTH: {
    ru: ({ value = "" }) =>
      `нет записей за ${month(value, "ru")}: встречи и звонки этого месяца отсюда не взяты. Дополните лист или выберите другой месяц.`,
    en: ({ value = "" }) =>
      `no entries for ${month(value, "en")}: no meetings or calls of this month are taken from here. Complete the sheet or choose another month.`,
  },
  ACTIVITIES_TAKEN_AS_NONE: {
    ru: ({ value = "", count = 1 }) =>
      `журнал содержит записи за ${month(value, "ru")}, поэтому у тех, кого в нём за этот месяц нет (${counted(count, "manager", "ru")}), встреч или звонков ноль. Если журнал неполон, впишите числа на лист менеджеров.`,
    en: ({ value = "", count = 1 }) =>
      `the journal has entries for ${month(value, "en")}, so those it does not name in that month (${counted(count, "manager", "en")}) have no meetings or no calls. If the journal is incomplete, fill in the numbers on the sheet of managers.`,
  },
  ACTIVITIES_CONTRADICT: {
    ru: ({ reading = "", count }, value) =>
      count === undefined
        ? `у менеджера ${value} здесь и на листе ${quoted(reading, "ru")} разные числа, поэтому значение неизвестно. Приведите их к одному.`
        : `здесь ${value}, а на листе ${quoted(reading, "ru")} получается ${whole(count, "ru")}. Взято значение отсюда; приведите их к одному.`,
    en: ({ reading = "", count }, value) =>
      count === undefined
        ? `for the manager ${value} the number differs from the sheet ${quoted(reading, "en")}, so it is unknown. Make them agree.`
        : `${value} here, but ${whole(count, "en")} by the sheet ${quoted(reading, "en")}. The one here is taken; make them agree.`,
  },
  ACTIVITIES_OF_UNLISTED: {
    ru: (_, value) =>
      `встречи и звонки записаны на ${value}, но такого менеджера на листе менеджеров нет, или под этим именем их несколько. Они никому не засчитаны; исправьте имя.`,
    en: (_, value) =>
      `meetings and calls are booked on ${value}, but the sheet of managers has no such manager, or several of that name. They count for nobody; correct the name.`,
  },
};
