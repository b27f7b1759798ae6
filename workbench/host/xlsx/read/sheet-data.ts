import { MOST_COLUMNS, MOST_ROWS } from "../../model/address";
import type { CellGrid } from "../../model/cell-grid";
import { CellError, type StoredValue } from "../../model/cell-value";
import { movedFormula } from "../../model/references";
import type { RowLook } from "../../model/sheet";
import { formulaFromFile } from "../formulas/file-formula";
import { decodedCellText } from "../xml/characters";
import { Token, type XmlScanner } from "../xml/scanner";
import { XmlError } from "../xml/xml-error";
import { columnOf } from "./cell-place";
import { serialOf } from "./iso-date";
import { detached, readRichText } from "./shared-strings";

/** What cells refer to. */
export interface CellContext {
  readonly sharedStrings: () => readonly string[];
  readonly dateSystem: 1900 | 1904;
}

/** A formula written once for many cells, at the first of them. */
interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** What a formula saved without its result shows, as programs other than Excel may save it. */
const UNCALCULATED = CellError.of("#CALC!");

/** Reads the rows of a sheet into its cells; the scanner stands on the open tag around them. */
export class SheetDataReader {
  private readonly shared = new Map<string, SharedFormula>();
  private readonly inlineTexts = new Map<string, string>();
  private row = -1;
  private column = -1;

  constructor(
    private readonly cells: CellGrid,
    private readonly rows: Map<number, RowLook>,
    private readonly context: CellContext,
  ) {}

  /** @throws XmlError for a cell outside the sheet */
  read(scanner: XmlScanner): void {
    const depth = scanner.depth;
    for (;;) {
      const token = scanner.next();
      if (token === Token.Close && scanner.depth < depth) return;
      if (token !== Token.Open) continue;
      if (scanner.is("row")) this.openRow(scanner);
      else if (scanner.is("c")) this.readCell(scanner);
      else scanner.skip();
    }
  }

  private openRow(scanner: XmlScanner): void {
    this.row = rowOf(scanner, this.row);
    this.column = -1;
    const look = rowLookOf(scanner);
    if (look) this.rows.set(this.row, look);
  }

  private readCell(scanner: XmlScanner): void {
    this.column = columnOfCell(scanner, this.column);
    const { row, column, cells } = this;
    cells.setFormat(row, column, Number(scanner.attribute("s") ?? 0));
    if (scanner.selfClosing) return;

    const type = scanner.attribute("t") ?? "n";
    const depth = scanner.depth;
    let formula: string | undefined;
    let value: StoredValue | undefined;
    for (;;) {
      const token = scanner.next();
      if (token === Token.Close && scanner.depth < depth) break;
      if (token !== Token.Open) continue;
      if (scanner.is("v")) value = this.valueOf(scanner.readText(), type);
      else if (scanner.is("is")) value = this.interned(readRichText(scanner));
      else if (scanner.is("f")) formula = this.formulaOf(scanner);
      else scanner.skip();
    }
    if (formula !== undefined) {
      const uncalculated = value === undefined && type !== "str";
      cells.setFormula(row, column, formula, uncalculated ? UNCALCULATED : (value ?? ""));
    } else if (value !== undefined && value !== "") cells.setValue(row, column, value);
  }

  private valueOf(text: string, type: string): StoredValue | undefined {
    switch (type) {
      case "s":
        return this.context.sharedStrings()[Number(text)] ?? "";
      case "str":
        return this.interned(decodedCellText(text));
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return CellError.of(text);
      case "d":
        return serialOf(text, this.context.dateSystem) ?? this.interned(text);
    }
    if (text === "") return undefined;
    const number = Number(text);
    return Number.isFinite(number) ? number : CellError.of("#NUM!");
  }

  private interned(text: string): string {
    const known = this.inlineTexts.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    this.inlineTexts.set(own, own);
    return own;
  }

  /** Undefined for a data table, which is no formula. */
  private formulaOf(scanner: XmlScanner): string | undefined {
    const type = scanner.attribute("t");
    const id = scanner.attribute("si");
    const text = scanner.readText();
    if (type === "dataTable") return undefined;
    if (type === "shared" && id !== undefined) {
      const { row, column } = this;
      const known = this.shared.get(id);
      if (text === "" && known) {
        return movedFormula(known.formula, row - known.row, column - known.column);
      }
      if (text !== "") this.shared.set(id, { formula: formulaFromFile(detached(text)), row, column });
    }
    return text === "" ? undefined : formulaFromFile(detached(text));
  }
}

/** Row of the open tag the scanner stands on; rows without a number follow the one before. */
export function rowOf(scanner: XmlScanner, before: number): number {
  const number = scanner.attribute("r");
  const row = number === undefined ? before + 1 : Number(number) - 1;
  if (!(row >= 0 && row < MOST_ROWS)) throw new XmlError(`There is no row ${number}`);
  return row;
}

/** Column of the cell's tag the scanner stands on; cells without an address follow the one before. */
export function columnOfCell(scanner: XmlScanner, before: number): number {
  const address = scanner.attribute("r");
  const column = address === undefined ? before + 1 : columnOf(address);
  if (!(column >= 0 && column < MOST_COLUMNS)) throw new XmlError(`There is no cell ${address}`);
  return column;
}

function rowLookOf(scanner: XmlScanner): RowLook | undefined {
  const height = scanner.attribute("ht");
  const hidden = isOn(scanner.attribute("hidden"));
  const format = isOn(scanner.attribute("customFormat")) ? scanner.attribute("s") : undefined;
  if (height === undefined && !hidden && format === undefined) return undefined;
  return {
    ...(height !== undefined && { height: Number(height) }),
    ...(hidden && { hidden }),
    ...(format !== undefined && { format: Number(format) }),
  };
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
