import { columnLetters } from "../../model/address";
import { CellError, type StoredValue } from "../../model/cell-value";
import type { Sheet } from "../../model/sheet";
import { headerCells, tableAt } from "../../model/table-parts";
import { formulaToFile } from "../formulas/file-formula";
import { escaped, escapedCellText } from "../xml/characters";
import { parseXml } from "../xml/element";
import { withAttributes } from "../xml/write";
import type { StyleWriter } from "./style-writer";
import type { TextIndex } from "./text-index";

/** Errors that a file can hold as such; newer ones need parts of their own. */
const FILE_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];

interface Content {
  /** Empty for a number. */
  readonly type: string;
  readonly inside: string;
}

/** Writes cells of a sheet as a file keeps them. */
export class CellWriter {
  private readonly headers: ReadonlyMap<string, string>;

  constructor(
    private readonly before: Sheet,
    private readonly after: Sheet,
    private readonly styles: StyleWriter,
    private readonly texts: TextIndex,
    private readonly prefix: string,
  ) {
    const headers = after.tables.flatMap(headerCells);
    this.headers = new Map(headers.map(({ row, column, name }) => [`${row},${column}`, name]));
  }

  /** What a cell holds; the header of a table is always the text of its column's name, as Excel demands. */
  value(row: number, column: number): StoredValue {
    const header = this.headers.size > 0 ? this.headers.get(`${row},${column}`) : undefined;
    return header ?? this.after.cells.value(row, column);
  }

  /** Whether a cell is not what it was. */
  differs(row: number, column: number): boolean {
    const before = this.before.cells;
    const after = this.after.cells;
    return (
      before.value(row, column) !== this.value(row, column) ||
      before.formula(row, column) !== after.formula(row, column) ||
      before.format(row, column) !== after.format(row, column)
    );
  }

  /** Whether a cell is written at all. */
  isStored(row: number, column: number): boolean {
    return this.after.cells.hasCell(row, column) || this.headers.has(`${row},${column}`);
  }

  /**
   * A cell as a file keeps it.
   * @param raw how it stands in the file now
   * @param alone its formula must not lean on another cell's
   */
  write(row: number, column: number, raw: string | undefined, alone: boolean): string {
    const { before, after } = this;
    const style = this.styles.numberOf(after.cells.format(row, column));
    const value = this.value(row, column);
    const formula = after.cells.formula(row, column);
    const own = alone || before.cells.formula(row, column) !== formula ? undefined : raw;
    if (own !== undefined && before.cells.value(row, column) === value) {
      const tag = parseXml(own).openTag;
      return withAttributes(tag, { s: style === 0 ? undefined : style }) + own.slice(tag.length);
    }
    const { type, inside } = this.content(value, formula !== undefined);
    const address = `r="${columnLetters(column)}${row + 1}"`;
    const attributes = (style === 0 ? "" : ` s="${style}"`) + (type === "" ? "" : ` t="${type}"`);
    const tag = `${this.prefix}c`;
    if (formula !== undefined)
      return this.formulaCell(row, column, formula, own, address + attributes, inside);
    return inside === ""
      ? `<${tag} ${address}${attributes}/>`
      : `<${tag} ${address}${attributes}>${inside}</${tag}>`;
  }

  /** A formula that did not change stays as it is, whatever it says of arrays and sharing. */
  private formulaCell(
    row: number,
    column: number,
    formula: string,
    raw: string | undefined,
    attributes: string,
    result: string,
  ): string {
    const own = raw === undefined ? undefined : parseXml(raw);
    const metadata = own?.attribute("cm");
    const written =
      own?.child("f")?.xml ?? this.named("f", escaped(formulaToFile(formula, this.tableName(row, column))));
    const tag = `${this.prefix}c`;
    return `<${tag} ${attributes}${metadata === undefined ? "" : ` cm="${metadata}"`}>${written}${result}</${tag}>`;
  }

  private tableName(row: number, column: number): string {
    return tableAt(this.after, row, column)?.name ?? "";
  }

  private named(name: string, inside: string): string {
    return `<${this.prefix}${name}>${inside}</${this.prefix}${name}>`;
  }

  private content(value: StoredValue, ofFormula: boolean): Content {
    if (typeof value === "number") return { type: "", inside: this.named("v", String(value)) };
    if (typeof value === "boolean") return { type: "b", inside: this.named("v", value ? "1" : "0") };
    if (value instanceof CellError) return this.errorContent(value.text, ofFormula);
    if (ofFormula) return { type: "str", inside: this.named("v", escapedCellText(value)) };
    if (value === "") return { type: "", inside: "" };
    const number = this.texts.numberOf(value);
    if (number !== undefined) return { type: "s", inside: this.named("v", String(number)) };
    const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : "";
    const text = `<${this.prefix}t${space}>${escapedCellText(value)}</${this.prefix}t>`;
    return { type: "inlineStr", inside: this.named("is", text) };
  }

  /** A formula with a newer error is left without a result: Excel finds it when it opens the file. */
  private errorContent(error: string, ofFormula: boolean): Content {
    if (FILE_ERRORS.includes(error)) return { type: "e", inside: this.named("v", escaped(error)) };
    return ofFormula ? { type: "", inside: "" } : { type: "e", inside: this.named("v", "#VALUE!") };
  }
}
