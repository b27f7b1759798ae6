import { CellRange } from "../api/cell-range";
import { clearFilters, filterColumn } from "../api/filters";
import type { HostContext } from "../api/host-context";
import { setRowsHidden } from "../api/hidden-lines";
import { clear, select } from "../api/range-edits";
import { sort } from "../api/range-sort";
import { writeValues } from "../api/range-values";
import { protectSheet, unprotectSheet } from "../api/sheet-protection";
import { deleteCells, insertCells } from "../api/structure-edits";
import { sortTable } from "../api/table-sort";
import { protectWorkbook, unprotectWorkbook } from "../api/workbook-protection";
import { activate, deleteSheet, renameSheet } from "../api/worksheet";
import { addSheet } from "../api/worksheets";
import { boxOf, MOST_COLUMNS, MOST_ROWS, parseAddress, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { FilterCriteria, Sheet, SheetFilter, Table } from "../model/sheet";
import type { SortField } from "../model/sorting";
import { emptyFilter } from "../model/table-parts";

/** A person at the workbook. Sheets and tables go by name; rows and columns count from 0. */
export class User {
  private stopped: Promise<void> | undefined;
  private stop: () => void = () => undefined;

  constructor(private readonly host: HostContext) {}

  get isEditing(): boolean {
    return this.stopped !== undefined;
  }

  /** Begins typing into a cell. */
  startEditing(): void {
    this.stopped ??= new Promise((resolve) => {
      this.stop = resolve;
    });
  }

  stopEditing(): void {
    this.stopped = undefined;
    this.stop();
  }

  /** Settles when no cell is being edited. */
  async editingStopped(): Promise<void> {
    await this.stopped;
  }

  /** Types into cells: one value, or an array of rows pasted. */
  type(sheet: string, address: string, input: string | number | boolean | readonly unknown[][]): void {
    this.do(() => writeValues(this.cells(sheet, address), input));
  }

  clearContents(sheet: string, address: string): void {
    this.do(() => clear(this.cells(sheet, address), "Contents"));
  }

  select(sheet: string, address: string): void {
    this.do(() => select(this.cells(sheet, address)));
  }

  insertRows(sheet: string, row: number, count = 1): void {
    this.do(() => insertCells(this.host, this.sheet(sheet), boxOf(row, 0, count, MOST_COLUMNS), "Down"));
  }

  deleteRows(sheet: string, row: number, count = 1): void {
    this.do(() => deleteCells(this.host, this.sheet(sheet), boxOf(row, 0, count, MOST_COLUMNS), "Up"));
  }

  insertColumns(sheet: string, column: number, count = 1): void {
    this.do(() => insertCells(this.host, this.sheet(sheet), boxOf(0, column, MOST_ROWS, count), "Right"));
  }

  deleteColumns(sheet: string, column: number, count = 1): void {
    this.do(() => deleteCells(this.host, this.sheet(sheet), boxOf(0, column, MOST_ROWS, count), "Left"));
  }

  hideRows(sheet: string, row: number, count = 1): void {
    this.do(() => setRowsHidden(this.cells(sheet, `${row + 1}:${row + count}`), true));
  }

  sortRange(sheet: string, address: string, fields: readonly SortField[], hasHeaders = true): void {
    this.do(() => {
      const { box } = this.cells(sheet, address);
      sort(this.host, this.sheet(sheet), box, fields, { hasHeaders, matchCase: false });
    });
  }

  sortTable(name: string, column: number, ascending = true): void {
    this.do(() => {
      const fields = [{ key: column, ascending }];
      sortTable({ host: this.host, ...this.table(name) }, { fields, matchCase: false });
    });
  }

  /** Sorts by a button of the sheet's AutoFilter. @param column counted from the filter's first */
  sortByFilter(sheet: string, column: number, ascending = true): void {
    this.do(() => {
      const target = this.sheet(sheet);
      const { box } = this.filter(target);
      const sorted = this.host.habits.sortsOnlyTheFilter ? box : wholeRows(target, box);
      const fields = [{ key: box.column - sorted.column + column, ascending }];
      sort(this.host, target, sorted, fields, { hasHeaders: true, matchCase: false });
    });
  }

  /** Switches the AutoFilter of a sheet on. */
  addFilter(sheet: string, address: string): void {
    this.do(() => {
      this.sheet(sheet).autoFilter = emptyFilter(parseAddress(address));
    });
  }

  removeFilter(sheet: string): void {
    this.do(() => {
      this.sheet(sheet).autoFilter = undefined;
    });
  }

  /** Filters by one column of the sheet's AutoFilter; without values the column no longer filters. */
  filterColumn(sheet: string, column: number, values?: readonly string[]): void {
    this.do(() => {
      const target = this.sheet(sheet);
      filterColumn(this.host, target, this.filter(target), column, valuesCriteria(values));
    });
  }

  /** Filters by one column of a table. */
  filterTable(name: string, column: number, values?: readonly string[]): void {
    this.do(() => {
      const { sheet, table } = this.table(name);
      if (table.filter === undefined) throw new HostError("InvalidOperation");
      filterColumn(this.host, sheet, table.filter, column, valuesCriteria(values));
    });
  }

  clearFilters(sheet: string): void {
    this.do(() => {
      const target = this.sheet(sheet);
      clearFilters(this.host, target, target.autoFilter);
    });
  }

  addSheet(name?: string): void {
    this.do(() => void addSheet(this.host, name));
  }

  renameSheet(sheet: string, name: string): void {
    this.do(() => renameSheet({ host: this.host, sheet: this.sheet(sheet) }, name));
  }

  deleteSheet(sheet: string): void {
    this.do(() => deleteSheet({ host: this.host, sheet: this.sheet(sheet) }));
  }

  activateSheet(sheet: string): void {
    this.do(() => activate({ host: this.host, sheet: this.sheet(sheet) }));
  }

  protect(sheet: string, options: Readonly<Record<string, boolean>> = {}, password?: string): void {
    this.do(() => protectSheet({ host: this.host, sheet: this.sheet(sheet) }, options, password));
  }

  unprotect(sheet: string, password?: string): void {
    this.do(() => unprotectSheet({ host: this.host, sheet: this.sheet(sheet) }, password));
  }

  /** Protects the structure of the workbook. */
  protectWorkbook(password?: string): void {
    this.do(() => protectWorkbook(this.host, password));
  }

  unprotectWorkbook(password?: string): void {
    this.do(() => unprotectWorkbook(this.host, password));
  }

  /** What the add-in would be told of is sent at once. */
  private do(deed: () => void): void {
    deed();
    this.host.calculation.settle();
    this.host.events.flush();
  }

  private sheet(name: string): Sheet {
    const sheet = this.host.workbook.sheetNamed(name);
    if (sheet === undefined) throw new HostError("ItemNotFound");
    return sheet;
  }

  private cells(sheet: string, address: string): CellRange {
    return new CellRange(this.host, this.sheet(sheet), [parseAddress(address)]);
  }

  private filter(sheet: Sheet): SheetFilter {
    if (sheet.autoFilter === undefined) throw new HostError("InvalidOperation");
    return sheet.autoFilter;
  }

  private table(name: string): { sheet: Sheet; table: Table } {
    for (const sheet of this.host.workbook.sheets) {
      const table = sheet.tables.find((it) => it.name === name);
      if (table) return { sheet, table };
    }
    throw new HostError("ItemNotFound");
  }
}

/** The rows of a box over all used columns. */
function wholeRows(sheet: Sheet, box: Box): Box {
  const used = sheet.cells.bounds(false) ?? box;
  const column = Math.min(box.column, used.column);
  const end = Math.max(box.column + box.columns, used.column + used.columns);
  return { ...box, column, columns: end - column };
}

function valuesCriteria(values: readonly string[] | undefined): FilterCriteria | undefined {
  return values && { filterOn: "Values", values: [...values] };
}
