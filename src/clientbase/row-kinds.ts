import { fold } from "../regulation/folding";
import { isBlank, numberInText } from "./cell-number";
import { cleanCode } from "./code-text";
import { beginsAsComment, isSentence, onlyTextIn } from "./comment-rows";
import type { Column } from "./header-row";
import { headerKey } from "./header-text";
import { isErrorValue } from "./interning";
import type { ClientsLayout } from "./layout";
import type { CellValue } from "./sheet-values";
import { endsAsTotal, isTotalCell, isTotalRow } from "./total-rows";

/** Why a row below the headers is no client card. */
export type SkipReason = "blank" | "total" | "repeatedHeader" | "groupRow" | "comment" | "withoutCode";
export type RowKind = "card" | SkipReason;

const DIGIT = /\d/;
const NUMBERING_AT_LEAST = 3;

/** Tells the client cards of a sheet from its other rows. */
export class RowKinds {
  private readonly values: ClientsLayout["sheet"]["values"];
  private readonly code: number;
  private readonly codeKey: string;
  /** A column that a card has filled, as a rule. */
  private readonly group: number;
  private readonly groupRows: ReadonlySet<number> | undefined;
  /** Columns that only clients fill, and those of amounts. */
  private readonly telling: readonly number[];
  private readonly amounts: readonly number[];
  private readonly headers: readonly (readonly string[])[];
  private lastCertainCard: number | undefined;

  private readonly headerRow: number;

  constructor(layout: ClientsLayout) {
    const { columns, months, sheet, firstHeaderRow, headerRow, groupRows } = layout.source ?? layout;
    this.headerRow = headerRow;
    this.values = sheet.values;
    this.code = columns.code!.index;
    this.codeKey = headerKey(columns.code!.header);
    this.group = columns.group?.index ?? -1;
    this.groupRows = groupRows && new Set(groupRows.rows);
    const { group, inn, kpp, potential, manager } = columns;
    const indices = (all: readonly (Column | undefined)[]) => all.flatMap((column) => column?.index ?? []);
    this.telling = indices([group, inn, kpp, potential, manager]);
    this.amounts = indices([...months, columns.overdueDebt]);
    this.headers = sheet.values
      .slice(firstHeaderRow, headerRow + 1)
      .map((cells) => cells.map((cell) => (isBlank(cell) ? "" : fold(String(cell)))));
  }

  /** What a row (zero-based) is. */
  kindOf(row: number): RowKind {
    const cells = this.values[row];
    const cell = cells[this.code];
    if (this.groupRows?.has(row)) return "groupRow";
    if (isPlainCode(cell) && (this.group < 0 || isWord(cells[this.group]))) return "card";
    if (cells.every(isBlank)) return "blank";
    if (this.isHeader(cells)) return "repeatedHeader";
    if (
      typeof cell === "number" ||
      (typeof cell === "string" && !isBlank(cell) && !isErrorValue(cell.trim()))
    )
      return this.kindOfCoded(row, cells, cell);
    if (isTotalRow(cells) || endsAsTotal(cells) || this.hasOnlyAmounts(cells)) return "total";
    return this.isComment(row, cells) ? "comment" : "withoutCode";
  }

  private kindOfCoded(row: number, cells: readonly CellValue[], cell: number | string): RowKind {
    if (isTotalCell(cell)) return "total";
    if (typeof cell === "string" && !DIGIT.test(cell) && cleanCode(cell) === "") return "withoutCode";
    const isBare = this.telling.every((index) => isBlank(cells[index]));
    if (isBare && cells.some(isTotalCell)) return "total";
    if (typeof cell === "number") return "card";
    if (!isBlank(cells[this.group]) || !this.hasNoAmounts(cells) || !this.isBelow(row)) return "card";
    if (beginsAsComment(cell) && (isBare || !DIGIT.test(cell))) return "comment";
    return isBare && onlyTextIn(cells) !== undefined && isSentence(cell) ? "comment" : "card";
  }

  private isComment(row: number, cells: readonly CellValue[]): boolean {
    if (!this.hasNoAmounts(cells) || !this.isBelow(row)) return false;
    return beginsAsComment(cells.find((cell) => !isBlank(cell))) || onlyTextIn(cells) !== undefined;
  }

  /** True below the last row that is a card beyond doubt. */
  private isBelow(row: number): boolean {
    this.lastCertainCard ??= this.values.findLastIndex((cells, i) => {
      const cell = cells[this.code];
      return (
        i > this.headerRow &&
        (typeof cell === "number" || (typeof cell === "string" && DIGIT.test(cell))) &&
        this.telling.some((index) => !isBlank(cells[index]))
      );
    });
    return row > this.lastCertainCard;
  }

  private hasNoAmounts(cells: readonly CellValue[]): boolean {
    return this.amounts.every((index) => isBlank(cells[index]) || !isAmount(cells[index]));
  }

  private hasOnlyAmounts(cells: readonly CellValue[]): boolean {
    return (
      !this.hasNoAmounts(cells) &&
      cells.every((cell) => isBlank(cell) || isAmount(cell)) &&
      this.telling.every((index) => isBlank(cells[index]))
    );
  }

  /** One of the rows of headers once more, or columns numbered 1, 2, 3 under them. */
  private isHeader(cells: readonly CellValue[]): boolean {
    const cell = cells[this.code];
    if (typeof cell === "string" && !DIGIT.test(cell) && headerKey(cell) === this.codeKey) return true;
    const filled = cells.filter((it) => !isBlank(it));
    if (filled.length >= NUMBERING_AT_LEAST && filled.every((it, i) => Number(it) === i + 1)) return true;
    return this.headers.some(
      (header) => filled.length > 1 && cells.every((it, i) => isBlank(it) || header[i] === fold(String(it))),
    );
  }
}

/** A number, or a text that begins with a digit, is a code, whatever follows. */
function isPlainCode(cell: CellValue | undefined): boolean {
  if (typeof cell === "number") return true;
  return typeof cell === "string" && cell.charCodeAt(0) >= 0x30 && cell.charCodeAt(0) <= 0x39;
}

/** A text that begins neither with a blank nor with a digit. */
function isWord(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && cell.charCodeAt(0) > 0x39;
}

function isAmount(cell: CellValue): boolean {
  return typeof cell === "number" || (typeof cell === "string" && !Number.isNaN(numberInText(cell)));
}
