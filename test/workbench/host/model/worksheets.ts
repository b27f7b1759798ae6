import { parseAddress, WHOLE_SHEET } from "../../../../workbench/host/model/address";
import type { StoredValue } from "../../../../workbench/host/model/cell-value";
import { HostError } from "../../../../workbench/host/model/host-error";
import type { ConditionalFormat, Sheet, SheetFilter } from "../../../../workbench/host/model/sheet";
import { Workbook } from "../../../../workbench/host/model/workbook";

type Cell = StoredValue | undefined;

/** A workbook with one sheet holding these rows from A1 on; texts that start with "=" are formulas. */
export function workbookOf(rows: readonly (readonly Cell[])[], name = "Клиенты") {
  const workbook = new Workbook();
  const sheet = workbook.addSheet(name);
  fill(sheet, rows);
  return { workbook, sheet };
}

export function fill(sheet: Sheet, rows: readonly (readonly Cell[])[]): void {
  rows.forEach((cells, row) =>
    cells.forEach((cell = "", column) => {
      if (typeof cell === "string" && cell.startsWith("=")) sheet.cells.setFormula(row, column, cell, "");
      else sheet.cells.setValue(row, column, cell);
    }),
  );
}

/** What the cells of an address hold: formulas, else values. */
export function contentOf(sheet: Sheet, address: string): StoredValue[][] {
  const { row, column, rows, columns } = parseAddress(address);
  return Array.from({ length: rows }, (_, i) =>
    Array.from(
      { length: columns },
      (_, j) => sheet.cells.formula(row + i, column + j) ?? sheet.cells.value(row + i, column + j),
    ),
  );
}

export function formulaAt(sheet: Sheet, address: string): string | undefined {
  const { row, column } = parseAddress(address);
  return sheet.cells.formula(row, column);
}

export function rule(ranges: string, formula: string): ConditionalFormat {
  return {
    type: "Custom",
    ranges: ranges.split(" ").map(parseAddress),
    formula,
    stopIfTrue: false,
    look: { fill: "#FFC7CE" },
  };
}

/** Everything a workbook holds, by value. */
export function snapshot(workbook: Workbook): unknown {
  return structuredClone({
    names: workbook.names,
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: cellsOf(sheet),
      bounds: [sheet.cells.bounds(false), sheet.cells.bounds(true)],
      columns: [...sheet.columns].sort(([a], [b]) => a - b),
      rows: [...sheet.rows].sort(([a], [b]) => a - b),
      merges: sheet.merges,
      autoFilter: filterOf(sheet.autoFilter),
      tables: sheet.tables.map((table) => ({ ...table, filter: filterOf(table.filter) })),
      conditionalFormats: sheet.conditionalFormats,
      hyperlinks: sheet.hyperlinks,
      pageLayout: sheet.pageLayout,
      charts: sheet.charts,
      names: sheet.names,
    })),
  });
}

function filterOf(filter: SheetFilter | undefined) {
  return filter && { ...filter, hiddenRows: [...filter.hiddenRows] };
}

function cellsOf({ cells }: Sheet): unknown[] {
  const stored: unknown[] = [];
  cells.eachCell(WHOLE_SHEET, (row, column) => {
    const value = cells.value(row, column);
    const content = cells.formula(row, column) ?? null;
    stored.push([row, column, String(value), typeof value, content, cells.ownFormat(row, column) ?? null]);
  });
  return stored;
}

/** The code of the error an action ends in, undefined when it ends well. */
export function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}
