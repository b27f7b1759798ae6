import { WHOLE_SHEET } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { columnOfCell, rowOf } from "../read/sheet-data";
import { Token, XmlScanner } from "../xml/scanner";
import type { CellWriter } from "./cell-writer";

/** What of a sheet's rows is not as it was. */
export interface RowChanges {
  /** Rows with changed cells. */
  readonly cells: ReadonlySet<number>;
  /** Rows whose height, format or visibility changed. */
  readonly looks: ReadonlySet<number>;
  /** Cells whose formula leaned on one that changed, by row and column. */
  readonly alone: ReadonlySet<string>;
  /** Some cell's formula changed, and some cell's value. */
  readonly formulas: boolean;
  readonly values: boolean;
}

/**
 * Compares the rows of a sheet with what they were.
 * @param sheetData gives the text of the element around the rows in the file
 */
export function rowChanges(
  before: Sheet,
  after: Sheet,
  writer: CellWriter,
  sheetData: () => string,
): RowChanges {
  const cells = new Set<number>();
  let [formulas, values] = [false, false];
  const compare = (row: number, column: number) => {
    if (!writer.differs(row, column)) return;
    cells.add(row);
    formulas ||= before.cells.formula(row, column) !== after.cells.formula(row, column);
    values ||= before.cells.value(row, column) !== after.cells.value(row, column);
  };
  before.cells.eachCell(WHOLE_SHEET, compare);
  after.cells.eachCell(WHOLE_SHEET, (row, column) => {
    if (!before.cells.hasCell(row, column)) compare(row, column);
  });

  const alone = cells.size === 0 ? new Set<string>() : leaningCells(sheetData(), writer);
  for (const place of alone) cells.add(Number(place.split(",")[0]));
  return { cells, looks: changedLooks(before, after), alone, formulas, values };
}

function changedLooks(before: Sheet, after: Sheet): Set<number> {
  const looks = new Set<number>();
  for (const row of [before, after].flatMap(rowsWithLooks)) {
    const same =
      before.isRowHidden(row) === after.isRowHidden(row) &&
      before.rows.get(row)?.height === after.rows.get(row)?.height &&
      before.rows.get(row)?.format === after.rows.get(row)?.format;
    if (!same) looks.add(row);
  }
  return looks;
}

function rowsWithLooks(sheet: Sheet): number[] {
  const filters = [sheet.autoFilter, ...sheet.tables.map((table) => table.filter)];
  return [...sheet.rows.keys(), ...filters.flatMap((filter) => [...(filter?.hiddenRows ?? [])])];
}

/** Cells that share the formula of a cell that changed. */
function leaningCells(sheetData: string, writer: CellWriter): Set<string> {
  const leaning = new Set<string>();
  if (!/t=["']shared["']/.test(sheetData)) return leaning;
  const members = new Map<string, string[]>();
  const broken = new Set<string>();
  const scanner = new XmlScanner(sheetData);
  let [row, column] = [-1, -1];
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open) continue;
    if (scanner.is("row")) {
      row = rowOf(scanner, row);
      column = -1;
    } else if (scanner.is("c")) column = columnOfCell(scanner, column);
    else if (scanner.is("f") && scanner.attribute("t") === "shared") {
      const id = scanner.attribute("si") ?? "";
      const isFirst = !scanner.selfClosing && scanner.readText() !== "";
      if (isFirst && writer.differs(row, column)) broken.add(id);
      const own = members.get(id) ?? [];
      if (!isFirst) own.push(`${row},${column}`);
      members.set(id, own);
    }
  }
  for (const id of broken) for (const place of members.get(id) ?? []) leaning.add(place);
  return leaning;
}
