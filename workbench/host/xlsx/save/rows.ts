import { boxOf, MOST_COLUMNS } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { columnOfCell, rowOf } from "../read/sheet-data";
import { parseXml } from "../xml/element";
import { Token, XmlScanner } from "../xml/scanner";
import { attributesText, withAttributes } from "../xml/write";
import type { CellWriter } from "./cell-writer";
import type { RowChanges } from "./row-changes";
import type { StyleWriter } from "./style-writer";

/** Attributes of a row that alone are no reason to keep it. */
const DISPENSABLE = new Set(["r", "spans", "x14ac:dyDescent"]);

/** Puts changed rows into the element around a sheet's rows; all others keep the very text they have. */
export class RowWriter {
  private readonly pieces: string[] = [];
  private copied = 0;
  private readonly pending: number[];
  private readonly prefix: string;

  constructor(
    private readonly source: string,
    private readonly before: Sheet,
    private readonly after: Sheet,
    private readonly changes: RowChanges,
    private readonly cells: CellWriter,
    private readonly styles: StyleWriter,
  ) {
    this.pending = [...new Set([...changes.cells, ...changes.looks])].sort((a, b) => a - b);
    this.prefix = /^<([^\s/>]+:)/.exec(source)?.[1] ?? "";
  }

  /** The changed element. */
  result(): string {
    const { source, pending, prefix } = this;
    if (pending.length === 0) return source;
    const tag = `${prefix}sheetData`;
    const scanner = new XmlScanner(source);
    let row = -1;
    let next = 0;
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
      if (token === Token.Open && scanner.depth === 0 && scanner.selfClosing) {
        return `${source.replace(/\s*\/>$/, ">")}${pending.map((it) => this.newRow(it)).join("")}</${tag}>`;
      }
      if (token === Token.Close && scanner.depth === 0) {
        this.copyTo(scanner.start);
        this.pieces.push(...pending.slice(next).map((it) => this.newRow(it)));
      }
      if (token !== Token.Open || !scanner.is("row")) continue;
      row = rowOf(scanner, row);
      const { start } = scanner;
      if (next < pending.length && pending[next] < row) {
        this.copyTo(start);
        while (next < pending.length && pending[next] < row) this.pieces.push(this.newRow(pending[next++]));
      }
      if (next < pending.length && pending[next] === row) {
        next++;
        this.copyTo(start);
        this.pieces.push(this.changedRow(scanner, row));
        this.copied = scanner.end;
      } else scanner.skip();
    }
    this.copyTo(source.length);
    return this.pieces.join("");
  }

  private copyTo(end: number): void {
    if (end > this.copied) this.pieces.push(this.source.slice(this.copied, end));
    this.copied = end;
  }

  private newRow(row: number): string {
    const inside = this.newCells(row, new Map());
    const tag = this.rowTag(`<${this.prefix}row${attributesText({ r: row + 1 })}>`, row);
    return inside === "" && !hasLook(tag) ? "" : `${tag}${inside}</${this.prefix}row>`;
  }

  /** The scanner stands on the row's open tag, and in the end on what closes it. */
  private changedRow(scanner: XmlScanner, row: number): string {
    const { source, changes } = this;
    const opened = source.slice(scanner.start, scanner.end);
    const whole = opened.replace(/\s*\/>$/, ">");
    const tag = changes.looks.has(row) ? this.rowTag(whole, row) : whole;
    const end = `</${this.prefix}row>`;
    if (!changes.cells.has(row)) {
      const start = scanner.end;
      scanner.skip();
      const inside = opened === whole ? source.slice(start, scanner.start) : "";
      return inside === "" && !hasLook(tag) ? "" : tag + inside + end;
    }
    const { raws, rest } = this.rawCells(scanner);
    const inside = this.newCells(row, raws) + rest;
    const bare = withAttributes(tag, { spans: undefined });
    return inside === "" && !hasLook(bare) ? "" : bare + inside + end;
  }

  /** The cells of a row as they stand in the file, by column, and what else the row holds. */
  private rawCells(scanner: XmlScanner): { raws: Map<number, string>; rest: string } {
    const raws = new Map<number, string>();
    let rest = "";
    if (scanner.selfClosing) return { raws, rest };
    const depth = scanner.depth;
    let column = -1;
    for (;;) {
      const token = scanner.next();
      if (token === Token.Close && scanner.depth < depth) return { raws, rest };
      if (token !== Token.Open) continue;
      const { start } = scanner;
      const isCell = scanner.is("c");
      if (isCell) column = columnOfCell(scanner, column);
      scanner.skip();
      const raw = this.source.slice(start, scanner.end);
      if (isCell) raws.set(column, raw);
      else rest += raw;
    }
  }

  private newCells(row: number, raws: ReadonlyMap<number, string>): string {
    const { cells, changes } = this;
    const columns: number[] = [];
    this.after.cells.eachCell(boxOf(row, 0, 1, MOST_COLUMNS), (_, column) => columns.push(column));
    if (raws.size > 0) {
      const stored = new Set(columns);
      columns.push(...[...raws.keys()].filter((column) => !stored.has(column)));
      columns.sort((a, b) => a - b);
    }
    const texts = columns.map((column) => {
      const raw = raws.get(column);
      const alone = changes.alone.size > 0 && changes.alone.has(`${row},${column}`);
      if (raw !== undefined && !alone && !cells.differs(row, column)) return raw;
      return cells.isStored(row, column) ? cells.write(row, column, raw, alone) : "";
    });
    return texts.join("");
  }

  private rowTag(tag: string, row: number): string {
    const before = this.before.rows.get(row);
    const look = this.after.rows.get(row);
    const format = look?.format;
    const height = look?.height;
    return withAttributes(tag, {
      ...(before?.format !== format && {
        s: format === undefined ? undefined : this.styles.numberOf(format),
        customFormat: format === undefined ? undefined : true,
      }),
      ...(before?.height !== height && {
        ht: height,
        customHeight: height === undefined ? undefined : true,
      }),
      hidden: this.after.isRowHidden(row) || undefined,
    });
  }
}

function hasLook(tag: string): boolean {
  const closed = tag.replace(/>$/, "/>");
  return [...parseXml(closed).attributes.keys()].some((name) => !DISPENSABLE.has(name));
}
