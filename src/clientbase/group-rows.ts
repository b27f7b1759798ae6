import { fold } from "../regulation/folding";
import { isBlank, numberInText } from "./cell-number";
import { CLIENT_FIELD_NAMES, type ClientField } from "./fields";
import type { Columns } from "./header-row";
import { isErrorValue } from "./interning";
import type { GroupRowsLayout } from "./layout";
import type { CellValue, SheetValues } from "./sheet-values";
import { endsAsTotal, isTotalRow } from "./total-rows";

const DIGIT = /\d/;

/**
 * Finds the rows of a grouped report that carry a manager (an office, a client group) once above the clients: the only
 * text of its row, amounts aside, without a client code. Undefined unless every client has such a row above it; where
 * the clients' own rows name managers, one such row alone is no grouping.
 */
export function groupRowsIn(
  sheet: SheetValues,
  headerRow: number,
  columns: Columns<ClientField>,
): GroupRowsLayout | undefined {
  const { code, manager } = columns;
  if (code === undefined) return undefined;
  const mapped = new Set(
    CLIENT_FIELD_NAMES.filter((field) => field !== "overdueDebt").flatMap(
      (field) => columns[field]?.index ?? [],
    ),
  );
  const rows: number[] = [];
  let afterLastClient = 0;
  let clients = 0;
  let named = 0;
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    const cells = sheet.values[row];
    const group = groupTextIn(cells, code.index, mapped);
    if (group !== undefined) {
      if (!isHeader(cells[group], group, sheet, headerRow)) rows.push(row);
    } else if (isClient(cells, code.index)) {
      if (rows.length === 0) return undefined;
      clients++;
      if (manager && !isBlank(cells[manager.index])) named++;
      afterLastClient = rows.length;
    }
  }
  const used = rows.slice(0, afterLastClient);
  return clients === 0 || (named > 0 && used.length < 2) ? undefined : { rows: used };
}

/** Position of the only text in a row of amounts; undefined for any other row. */
export function groupTextIn(
  cells: readonly CellValue[],
  code: number,
  mapped: ReadonlySet<number>,
): number | undefined {
  if (typeof cells[code] === "number") return undefined;
  let found: number | undefined;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (isBlank(cell)) continue;
    const isText = typeof cell === "string" && Number.isNaN(numberInText(cell));
    if (!isText) {
      if (typeof cell === "boolean" || mapped.has(i)) return undefined;
      continue;
    }
    if (found !== undefined || isErrorValue(cell.trim())) return undefined;
    found = i;
  }
  if (found === undefined || (found === code && DIGIT.test(String(cells[found])))) return undefined;
  return isTotalRow(cells) || endsAsTotal(cells) ? undefined : found;
}

function isHeader(cell: CellValue, index: number, { values }: SheetValues, headerRow: number): boolean {
  return fold(String(cell)) === fold(String(values[headerRow]?.[index] ?? ""));
}

function isClient(cells: readonly CellValue[], code: number): boolean {
  const cell = cells[code];
  if (isBlank(cell)) return false;
  return typeof cell !== "string" || (!isErrorValue(cell.trim()) && !isTotalRow(cells));
}
