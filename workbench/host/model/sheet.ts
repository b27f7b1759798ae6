import type { Box } from "./address";
import { CellGrid } from "./cell-grid";
import type { Shift } from "./shift";
import {
  newPageLayout,
  type Chart,
  type ConditionalFormat,
  type DefinedName,
  type Hyperlink,
  type PageLayout,
  type Protection,
  type SheetFilter,
  type Table,
} from "./sheet-objects";

export type {
  Chart,
  ChartLegend,
  ConditionalFormat,
  ConditionalLook,
  DefinedName,
  FilterCriteria,
  Hyperlink,
  PageLayout,
  Protection,
  SheetFilter,
  Table,
  TableColumn,
} from "./sheet-objects";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface ColumnLook {
  /** Characters of the default font, as in the file. */
  width?: number;
  hidden?: boolean;
  format?: number;
}

export interface RowLook {
  /** Points. */
  height?: number;
  /** Hidden by hand, not by a filter. */
  hidden?: boolean;
  format?: number;
}

/** What a sheet asks of its workbook. */
export interface SheetOwner {
  /** @throws HostError when the sheet may not have the name */
  renaming(sheet: Sheet, name: string): void;
  /** @throws HostError when no sheet would stay visible */
  hiding(sheet: Sheet): void;
}

export class Sheet {
  readonly id: string;
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** Characters. */
  standardWidth = 8.43;
  readonly columns = new Map<number, ColumnLook>();
  readonly rows = new Map<number, RowLook>();
  readonly cells = new CellGrid(
    (row, column) => this.rows.get(row)?.format ?? this.columns.get(column)?.format ?? 0,
  );
  merges: Box[] = [];
  freeze: { rows: number; columns: number } | undefined;
  autoFilter: SheetFilter | undefined;
  tables: Table[] = [];
  /** By priority, the highest first. */
  conditionalFormats: ConditionalFormat[] = [];
  hyperlinks: Hyperlink[] = [];
  protection: Protection | undefined;
  pageLayout: PageLayout = newPageLayout();
  charts: Chart[] = [];
  /** Names of this sheet only. */
  names: DefinedName[] = [];
  /** The part of the opened file this sheet came from. */
  part: string | undefined;
  /** All insertions and deletions so far, in order: what is not modelled is moved by them when it is saved. */
  readonly shifts: Shift[] = [];
  readonly #owner: SheetOwner;
  #name: string;
  #visibility: Visibility;

  /** Made by `Workbook.addSheet`. */
  constructor(owner: SheetOwner, id: string, name: string, visibility: Visibility) {
    this.#owner = owner;
    this.id = id;
    this.#name = name;
    this.#visibility = visibility;
  }

  get name(): string {
    return this.#name;
  }

  /** Renames the sheet, and in every formula that names it. */
  set name(name: string) {
    this.#owner.renaming(this, name);
    this.#name = name;
  }

  get visibility(): Visibility {
    return this.#visibility;
  }

  set visibility(visibility: Visibility) {
    if (visibility !== "Visible" && this.#visibility === "Visible") this.#owner.hiding(this);
    this.#visibility = visibility;
  }

  /** Whether a row is hidden, by hand or by a filter. */
  isRowHidden(row: number): boolean {
    return (
      this.rows.get(row)?.hidden === true ||
      this.autoFilter?.hiddenRows.has(row) === true ||
      this.tables.some((table) => table.filter?.hiddenRows.has(row) === true)
    );
  }

  isColumnHidden(column: number): boolean {
    return this.columns.get(column)?.hidden === true;
  }
}
