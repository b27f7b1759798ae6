import { tidy } from "../regulation/folding";
import { lexiconOf } from "../regulation/lexicon";
import { etmRegulation } from "../regulation/regulation";
import { isBlank } from "./cell-number";
import { CLIENT_GROUP_LABEL } from "./group-levels";
import type { CellValue, SheetValues } from "./sheet-values";

/** What the cells of a column may be recognised as by themselves. */
export type ContentField = "code" | "company" | "inn" | "group" | "potential" | "person" | "date";

const ROWS = 30;
const FEWEST = 2;
const MOST_OF_THEM = 0.8;

const PATTERNS: Record<Exclude<ContentField, "date" | "code">, RegExp> = {
  company: /(?:^|[\s"«,])(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ЧП|ТОО|ФГУП|МУП|ГУП|LLC|Ltd)(?=$|[\s"»,.])/iu,
  inn: /^(?:\d{10}|\d{12})$/,
  group: /^[А-ЯЁ]{2,6}\d?$/u,
  potential: /^[SABCDEАВСЕ]$/u,
  person: /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? (?:[А-ЯЁ]\. ?[А-ЯЁ]?\.?|[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+)?)$/u,
};

/** How many of the first filled cells below a header are such as the field has, from 0.8 to 1; 0 for fewer. */
export function looksLike(
  field: ContentField,
  { values, numberFormats }: SheetValues,
  firstRow: number,
  column: number,
): number {
  const rows = values.slice(firstRow, firstRow + ROWS);
  const cells = rows.flatMap((row, i) =>
    isBlank(row[column])
      ? []
      : [{ cell: row[column], format: numberFormats?.[firstRow + i]?.[column] ?? "" }],
  );
  if (cells.length < FEWEST) return 0;
  const fitting = cells.filter(({ cell, format }) => isSuch(field, cell, format)).length / cells.length;
  const distinct = new Set(cells.map(({ cell }) => cell)).size / cells.length;
  const isSpread =
    field === "code" ? distinct === 1 : field === "group" || field === "potential" ? distinct < 1 : true;
  return fitting >= MOST_OF_THEM && isSpread ? Math.min(fitting, 0.95) : 0;
}

/** True for a cell such as the field has. */
export function isSuch(field: ContentField, cell: CellValue, format: string): boolean {
  const text = tidy(String(cell));
  if (field === "date") {
    return typeof cell === "number" ? /[dy]/i.test(format) : /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text);
  }
  if (field === "code") return /^\d{2,9}$/.test(text) && !/[dy]/i.test(format);
  return PATTERNS[field].test(text) || (field === "group" && isGroupWord(text));
}

const BUILT_IN = lexiconOf(etmRegulation);

/** True for a name of a client group that the built-in dictionaries know, a label before it or not. */
export function isGroupWord(text: string): boolean {
  return BUILT_IN.groupOf(tidy(text).replace(CLIENT_GROUP_LABEL, "")) >= 0;
}
