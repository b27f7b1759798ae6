import { boxOf, contains, intersection, type Box } from "./address";
import { HostError } from "./host-error";
import { movedFormula } from "./references";
import type { Sheet } from "./sheet";
import { compareBy } from "./sort-keys";
import type { Workbook } from "./workbook";

export interface SortField {
  /** Column of the key, counted from the box's first. */
  readonly key: number;
  readonly ascending: boolean;
}

export interface SortOptions {
  readonly hasHeaders: boolean;
  readonly matchCase?: boolean;
}

/**
 * Sorts the rows of a box, stably: values, formulas, cell formats and links move, conditional formats, heights and
 * what stands outside the box do not. Hidden rows stay where they are. References in moved formulas that are not
 * fixed and name no sheet keep their distance, as if the formula were copied.
 * @throws HostError InvalidArgument for a key outside the box, InvalidOperation on merged cells
 */
export function sortRange(
  _workbook: Workbook,
  sheet: Sheet,
  box: Box,
  fields: readonly SortField[],
  { hasHeaders, matchCase = false }: SortOptions,
): void {
  const outside = fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= box.columns);
  if (outside || fields.length === 0) throw new HostError("InvalidArgument");
  const body = hasHeaders ? boxOf(box.row + 1, box.column, box.rows - 1, box.columns) : box;
  const bounds = sheet.cells.bounds(false);
  const used = bounds && boxOf(0, 0, bounds.row + bounds.rows, bounds.column + bounds.columns);
  const data = used && intersection(body, used);
  if (!data) return;
  if (sheet.merges.some((merge) => intersection(merge, data))) throw new HostError("InvalidOperation");

  const keys = fields.map(({ key, ascending }) => ({ column: box.column + key, ascending }));
  const order = sortedOrder(sheet, data, keys, matchCase);
  const formats = formatsOfRows(sheet, data, order);
  sheet.cells.permuteRows(data, order);
  formats?.forEach((row, i) =>
    row.forEach((format, j) => sheet.cells.setFormat(data.row + i, data.column + j, format)),
  );
  moveFormulas(sheet, data, order);
  moveLinks(sheet, data, order);
}

function sortedOrder(
  sheet: Sheet,
  { row, rows }: Box,
  keys: readonly { column: number; ascending: boolean }[],
  matchCase: boolean,
): number[] {
  const shown: number[] = [];
  for (let i = 0; i < rows; i++) if (!sheet.isRowHidden(row + i)) shown.push(i);
  const compares = keys.map(({ column, ascending }) =>
    compareBy(
      shown.map((offset) => sheet.cells.value(row + offset, column)),
      ascending,
      matchCase,
    ),
  );
  const places = shown.map((_, i) => i);
  places.sort((a, b) => {
    for (const compare of compares) {
      const result = compare(a, b);
      if (result !== 0) return result;
    }
    return a - b;
  });
  const order = Array.from({ length: rows }, (_, i) => i);
  places.forEach((place, i) => (order[shown[i]] = shown[place]));
  return order;
}

/** What the cells of the rows will look like, where rows have formats of their own that do not move along. */
function formatsOfRows(sheet: Sheet, data: Box, order: readonly number[]): number[][] | undefined {
  const { row, column, columns } = data;
  const formatted = [...sheet.rows].some(
    ([at, look]) => look.format !== undefined && at >= row && at < row + data.rows,
  );
  if (!formatted) return undefined;
  return order.map((offset) =>
    Array.from({ length: columns }, (_, i) => sheet.cells.format(row + offset, column + i)),
  );
}

function moveFormulas({ cells }: Sheet, data: Box, order: readonly number[]): void {
  const moved: [number, number, string][] = [];
  cells.eachFormula((row, column, formula) => {
    if (!contains(data, boxOf(row, column))) return;
    const offset = row - data.row;
    const result = movedFormula(formula, offset - order[offset], 0, false);
    if (result !== formula) moved.push([row, column, result]);
  });
  for (const [row, column, formula] of moved) {
    cells.setFormula(row, column, formula, cells.value(row, column));
  }
}

function moveLinks(sheet: Sheet, data: Box, order: readonly number[]): void {
  if (sheet.hyperlinks.length === 0) return;
  const places = new Array<number>(order.length);
  order.forEach((offset, i) => (places[offset] = i));
  sheet.hyperlinks = sheet.hyperlinks.map((link) => {
    if (link.box.rows !== 1 || !contains(data, link.box)) return link;
    return { ...link, box: { ...link.box, row: data.row + places[link.box.row - data.row] } };
  });
}
