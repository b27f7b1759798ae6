import { tidy } from "../regulation/folding";
import { isBlank, numberInText } from "./cell-number";
import { headerKey } from "./header-text";
import { periodWordsOf, type PeriodWords } from "./month-header";
import type { CellValue, SheetValues } from "./sheet-values";

/** The last row of a header is looked for among these. */
const HEADER_ROWS = 30;
const ROWS_OF_HEADER = 3;
const LONGEST_HEADER = 80;
/** What a line of a preamble begins with: «Отбор», «Период», «Показатели». */
const PREAMBLE =
  /^(отбор|период|показател|параметр|группиров|сортиров|дополнительные поля|сформирован|единица измерения|ед изм)/;

/** One cell of a header that stands over a column. */
export interface HeaderPart {
  readonly cell: CellValue;
  /** "" for what is no header. */
  readonly key: string;
  readonly words: PeriodWords;
  /** Its own cell's column: another one where it heads a group of columns. */
  readonly from: number;
}

/** A column as its header names it. */
export interface HeaderColumn {
  readonly index: number;
  /** From the top; none where the header is blank. */
  readonly parts: readonly HeaderPart[];
}

/** Rows read as a sheet's header. Rows are zero-based. */
export interface HeaderRows {
  readonly sheet: SheetValues;
  readonly firstHeaderRow: number;
  readonly headerRow: number;
  readonly columns: readonly HeaderColumn[];
  /** All filled cells of the rows. */
  readonly parts: readonly HeaderPart[];
}

/** Every way to read some of the sheet's first rows as its header: for each row, it and the rows that belong above it. */
export function headersOf(sheet: SheetValues): HeaderRows[] {
  const rows = sheet.values.slice(0, HEADER_ROWS).map((cells, row) => partsInRow(sheet, cells, row));
  return rows.flatMap((parts, row) => (parts.some((part) => part) ? [headerEndingAt(sheet, rows, row)] : []));
}

type Row = readonly (HeaderPart | undefined)[];

function partsInRow(sheet: SheetValues, cells: readonly CellValue[], row: number): Row {
  return cells.map((cell, index) => {
    if (isBlank(cell)) return undefined;
    const isText = typeof cell === "string";
    const key = isText && cell.length <= LONGEST_HEADER ? headerKey(cell) : "";
    const readable = isText ? key : cell;
    const words = periodWordsOf(
      isText && key === "" ? "" : cell,
      sheet.numberFormats?.[row]?.[index],
      sheet.dateSystem,
      String(readable),
    );
    return { cell, key, words, from: index };
  });
}

function headerEndingAt(sheet: SheetValues, rows: readonly Row[], last: number): HeaderRows {
  let first = last;
  while (first > 0 && last - first + 1 < ROWS_OF_HEADER && isHeading(rows, first - 1, last)) first--;
  const width = Math.max(...rows.slice(first, last + 1).map((row) => row.length));
  const own = rows.slice(first, last + 1);
  return {
    sheet,
    firstHeaderRow: first,
    headerRow: withNumbering(sheet, last),
    columns: columnsUnder(own, width),
    parts: own.flat().filter((part) => part !== undefined),
  };
}

/**
 * The columns under some rows of headings. The first cell alone of merged ones holds their text, so a heading holds for
 * the blanks to its right too, as far as columns have a header below it and no other heading begins in its row or above.
 */
function columnsUnder(rows: readonly Row[], width: number): HeaderColumn[] {
  const heading: (HeaderPart | undefined)[] = rows.map(() => undefined);
  return Array.from({ length: width }, (_, index) => {
    const filled = rows.findLastIndex((row) => row[index] !== undefined);
    let above = false;
    const parts = rows.flatMap((row, i): HeaderPart[] => {
      const own = row[index];
      if (own) {
        above = true;
        heading[i] = i < filled ? own : undefined;
        return [own];
      }
      if (above || filled < i) heading[i] = undefined;
      return heading[i] && i < filled ? [heading[i]] : [];
    });
    return { index, parts: filled < 0 ? [] : withoutRepeats(parts) };
  });
}

function withoutRepeats(parts: readonly HeaderPart[]): HeaderPart[] {
  return parts.filter((part, i) => i === 0 || part.key === "" || part.key !== parts[i - 1].key);
}

/** True for a row of headings over the rows below it up to `last`, unlike a title, a line of a preamble or data. */
function isHeading(rows: readonly Row[], row: number, last: number): boolean {
  const filled = rows[row].filter((part) => part !== undefined);
  if (filled.length === 0 || !filled.every(isHeadingCell)) return false;
  const [first] = filled;
  if (PREAMBLE.test(first.key) || filled.some(({ cell }) => String(cell).trimEnd().endsWith(":")))
    return false;
  const below = rows.slice(row + 1, last + 1);
  const firstBelow = Math.min(...below.map((cells) => cells.findIndex((part) => part)).filter((i) => i >= 0));
  return filled.length > 1 || first.from > firstBelow;
}

function isHeadingCell({ cell, key, words }: HeaderPart): boolean {
  if (typeof cell === "number") return words.year !== undefined || words.month !== undefined;
  return typeof cell === "string" && (key !== "" || tidy(cell).length <= LONGEST_HEADER);
}

/** A header may end with a row that numbers its columns. */
function withNumbering({ values }: SheetValues, row: number): number {
  const next = (values[row + 1] ?? []).filter((cell) => !isBlank(cell));
  const isNumbering =
    next.length > 3 &&
    next.every((cell, i) => (typeof cell === "string" ? numberInText(cell) : cell) === i + 1);
  return isNumbering ? row + 1 : row;
}
