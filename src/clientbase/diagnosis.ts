import { tidy } from "../regulation/folding";
import { isBlank } from "./cell-number";
import { isSuch, looksLike, type ContentField } from "./column-content";
import { isFieldName } from "./field-match";
import type { Column } from "./header-row";
import { headerKey } from "./header-text";
import type { SheetReading } from "./sheet-reading";
import type { SheetValues } from "./sheet-values";

const ROWS = 30;
const MOST_OF_THEM = 0.8;
const CODE_FIRST = /^(?=\S*\d)[\p{L}\d/_-]{2,} [,–-]? ?["«]?\p{L}{2}/u;
const CODE_LAST = /\p{L}{2}.* [([](?=\S*\d)[\p{L}\d/_-]{2,}[)\]]$/u;
const MARKS = [";", "\t", "|", ","];
/** What tells a table of clients by its cells. */
const TELLING: readonly ContentField[] = ["company", "inn", "person", "date"];

/** The first cell of a column in which code and name stand together («00001 Ромашка», «Ромашка (00001)»). */
export function codeAndNameIn(
  { sheet, header }: SheetReading,
  { index }: Pick<Column, "index">,
): string | undefined {
  const texts = sheet.values
    .slice(header.headerRow + 1, header.headerRow + 1 + ROWS)
    .map((cells) => cells[index])
    .filter((cell) => !isBlank(cell))
    .map((cell) => tidy(String(cell)));
  const both = texts.filter((text) => CODE_FIRST.test(text) || CODE_LAST.test(text));
  return both.length >= 2 && both.length >= texts.length * MOST_OF_THEM ? both[0] : undefined;
}

/** True for a sheet that begins with rows of clients, without headers above them. */
export function lacksHeaders(sheet: SheetValues): boolean {
  const width = Math.max(0, ...sheet.values.slice(0, ROWS).map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const isFirstSuch = (field: ContentField, index: number) =>
    isSuch(field, sheet.values[0]?.[index] ?? "", sheet.numberFormats?.[0]?.[index] ?? "");
  const isTold = (field: ContentField) =>
    columns.some((index) => isFirstSuch(field, index) && looksLike(field, sheet, 0, index) > 0);
  return TELLING.filter(isTold).length >= 2;
}

/** True for a sheet whose first column holds whole lines: a text file opened without parting its columns. */
export function holdsLines({ values }: SheetValues): boolean {
  const filled = values.slice(0, ROWS).filter((cells) => !cells.every(isBlank));
  return filled.some((cells) => {
    const only = cells.filter((cell) => !isBlank(cell)).length === 1 ? cells[0] : undefined;
    if (typeof only !== "string") return false;
    return MARKS.some((mark) => {
      const names = only.split(mark).map((name) => headerKey(name));
      return names.filter((name) => name !== "" && isFieldName(name)).length >= 3;
    });
  });
}
