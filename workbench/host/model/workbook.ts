import type { Box } from "./address";
import { HostError } from "./host-error";
import { Sheet, type DefinedName, type Visibility } from "./sheet";
import { checkSheetName, sameName } from "./sheet-name";
import { renameInFormulas } from "./structure-formulas";
import { StyleTable } from "./style-table";

export interface CustomXmlPart {
  id: string;
  xml: string;
  part?: string;
}

/** That sheets can be neither added, deleted, renamed, hidden nor moved. */
export interface StructureProtection {
  password?: string;
  /** What the opened file keeps of a password; the password itself cannot be told from it. */
  keptSecret?: string;
}

export interface Selection {
  sheet: Sheet;
  boxes: Box[];
}

/** A workbook without sheets: add one before asking for the active sheet or the selection. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly styles: StyleTable;
  dateSystem: 1900 | 1904 = 1900;
  /** Kept in the file. */
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts: CustomXmlPart[] = [];
  calculationMode = "Automatic";
  readOnly = false;
  /** Undefined where the structure is not protected. */
  structureProtection: StructureProtection | undefined;
  name = "";
  #active: Sheet | undefined;
  #selection: Selection | undefined;
  #lastNumber = 0;

  constructor(styles = new StyleTable()) {
    this.styles = styles;
  }

  get activeSheet(): Sheet {
    if (!this.#active) throw new HostError("ItemNotFound");
    return this.#active;
  }

  set activeSheet(sheet: Sheet) {
    if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
    this.#active = sheet;
  }

  /** The selected boxes; A1 of the active sheet until something is selected on it. */
  get selection(): Selection {
    const sheet = this.activeSheet;
    if (this.#selection?.sheet !== sheet) {
      this.#selection = { sheet, boxes: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
    }
    return this.#selection;
  }

  set selection(selection: Selection) {
    this.activeSheet = selection.sheet;
    this.#selection = selection;
  }

  /** The sheet of that name, in any case. */
  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  /**
   * Adds a sheet, by default as the last one under the next free name.
   * @throws HostError when the name is forbidden or in use
   */
  addSheet(name?: string, at = this.sheets.length, visibility: Visibility = "Visible"): Sheet {
    const number = ++this.#lastNumber;
    const own = name ?? this.#freeName();
    checkSheetName(
      own,
      this.sheets.map((sheet) => sheet.name),
    );
    const id = `{00000000-0001-0000-${String(number).padStart(4, "0")}-000000000000}`;
    const sheet = new Sheet(this, id, own, visibility);
    this.sheets.splice(at, 0, sheet);
    if (!this.#active || (this.#active.visibility !== "Visible" && visibility === "Visible")) {
      this.#active = sheet;
    }
    return sheet;
  }

  /**
   * Deletes a sheet; references to it become #REF!.
   * @throws HostError InvalidOperation for the last visible sheet
   */
  deleteSheet(sheet: Sheet): void {
    const at = this.sheets.indexOf(sheet);
    if (at === -1) throw new HostError("ItemNotFound");
    if (sheet.visibility === "Visible") this.hiding(sheet);
    this.sheets.splice(at, 1);
    renameInFormulas(this, sheet.name, undefined);
    for (const chart of this.sheets.flatMap((other) => other.charts)) {
      if (chart.sourceSheetId === sheet.id) delete chart.source;
    }
  }

  /** Moves a sheet to another place among the sheets. */
  moveSheet(sheet: Sheet, to: number): void {
    const at = this.sheets.indexOf(sheet);
    if (at === -1) throw new HostError("ItemNotFound");
    if (to < 0 || to >= this.sheets.length) throw new HostError("InvalidArgument");
    this.sheets.splice(at, 1);
    this.sheets.splice(to, 0, sheet);
  }

  renaming(sheet: Sheet, name: string): void {
    checkSheetName(
      name,
      this.sheets.filter((other) => other !== sheet).map((other) => other.name),
    );
    renameInFormulas(this, sheet.name, name);
  }

  hiding(sheet: Sheet): void {
    const at = this.sheets.indexOf(sheet);
    const after = this.sheets.slice(at + 1).find((other) => other.visibility === "Visible");
    const next = after ?? this.sheets.slice(0, at).findLast((other) => other.visibility === "Visible");
    if (!next) throw new HostError("InvalidOperation");
    if (this.#active === sheet) this.#active = next;
  }

  #freeName(): string {
    let number = this.sheets.length + 1;
    while (this.sheetNamed(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
