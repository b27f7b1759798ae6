import { boxOf, WHOLE_SHEET, type Box } from "../model/address";
import { CellError } from "../model/cell-value";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import type { Arguments } from "../server/arguments";
import { NotModelled } from "../server/not-modelled";
import type { Members } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { visibleBoxes } from "./hidden-lines";
import { guard } from "./protection-guard";
import { rangeAreasType } from "./range";
import { usedBox } from "./range-places";

type Test = (sheet: Sheet, row: number, column: number) => boolean;

function isFormula({ cells }: Sheet, row: number, column: number): boolean {
  return cells.formula(row, column) !== undefined;
}

function isBlank({ cells }: Sheet, row: number, column: number): boolean {
  return cells.value(row, column) === "" && cells.formula(row, column) === undefined;
}

const TESTS: Readonly<Record<string, Test>> = {
  Blanks: isBlank,
  Constants: (sheet, row, column) => !isBlank(sheet, row, column) && !isFormula(sheet, row, column),
  Formulas: isFormula,
};

/** Kinds of values: "All", "Numbers", "Text", "Logical", "Errors" and their unions, as "NumbersText". */
function ofKind(sheet: Sheet, row: number, column: number, kinds: string): boolean {
  if (kinds === "All") return true;
  const value = sheet.cells.value(row, column);
  if (value instanceof CellError) return kinds.includes("Errors");
  const words = { number: "Numbers", string: "Text", boolean: "Logical" };
  return kinds.includes(words[typeof value as keyof typeof words]);
}

function special(range: CellRange, given: Arguments): Box[] {
  const type = given.text(0);
  const { sheet, host } = range;
  guard(host, sheet);
  if (type === "Visible") return range.boxes.flatMap((box) => visibleBoxes(sheet, box));
  const test = TESTS[type];
  if (test === undefined) throw new NotModelled(`Range.GetSpecialCells("${type}")`);
  const kinds = given.text(1, "All");
  const used = usedBox(sheet, WHOLE_SHEET, false);
  if (used === undefined) return [];
  return range.boxes.flatMap((box) => rectanglesOf(sheet, box, used, test, kinds));
}

/** The fitting cells as rectangles: runs in a row, joined with equal runs in the rows below. */
function rectanglesOf(sheet: Sheet, box: Box, used: Box, test: Test, kinds: string): Box[] {
  const endRow = Math.min(box.row + box.rows, used.row + used.rows);
  const endColumn = Math.min(box.column + box.columns, used.column + used.columns);
  const done: Box[] = [];
  let open = new Map<string, Box>();
  for (let row = Math.max(box.row, used.row); row < endRow; row++) {
    const next = new Map<string, Box>();
    let column = Math.max(box.column, used.column);
    while (column < endColumn) {
      const start = column;
      while (column < endColumn && test(sheet, row, column) && ofKind(sheet, row, column, kinds)) column++;
      if (column > start) {
        const key = `${start} ${column}`;
        const above = open.get(key);
        open.delete(key);
        next.set(key, above ? { ...above, rows: above.rows + 1 } : boxOf(row, start, 1, column - start));
      } else column++;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

export const specialCellMethods: NonNullable<Members<CellRange>["methods"]> = {
  GetSpecialCells: (range, given) => {
    const boxes = special(range, given);
    if (boxes.length === 0) throw new HostError("ItemNotFound");
    return rangeAreasType.of(range.with(...boxes));
  },
  GetSpecialCellsOrNullObject: (range, given) => {
    const boxes = special(range, given);
    return boxes.length > 0 ? rangeAreasType.of(range.with(...boxes)) : null;
  },
};
