// The functions of the namespace KB. Excel learns of them from the comments: custom-functions-metadata reads them,
// and only of exported function declarations whose types it knows. Ids never change; descriptions are Russian.
import { etmRegulation } from "../regulation/regulation";
import { forEachCell } from "./arguments";
import { statusInWords } from "./status";

/**
 * Статус сотрудника на дату: стажёр, новичок, опытный или ветеран.
 * @customfunction STATUS
 * @param noviceSince Дата, с которой сотрудник – новичок: ячейка или диапазон. Пусто – стажёр.
 * @param [asOf] На какую дату: ячейка или диапазон того же размера. Пусто – день расчёта формулы; чтобы статус обновлялся каждый день, укажите СЕГОДНЯ().
 * @returns Статус для каждой ячейки.
 */
export function status(noviceSince: unknown[][], asOf?: unknown[][]): unknown[][] {
  return forEachCell([noviceSince, asOf], (since, day) => statusInWords(since, day, etmRegulation));
}
