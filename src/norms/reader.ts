import { isBlank } from "../clientbase/cell-number";
import { columnLetters } from "../clientbase/problems";
import type { NormKey } from "../wording/norms-sheet";
import type { CellKind } from "./cell-kinds";
import { putCell, type Part } from "./document";
import type { NormsError } from "./norms-error";
import { NONE, readCell } from "./read-cell";
import type { CellPlace, NormsRows, SheetRow } from "./read-rows";
import type { NormCell, Path } from "./rows";
import { isNone } from "./write-cell";

const BEGINNING: CellKind = { kind: "day", none: "fromTheBeginning" };

/** A regulation's document in the making, and the cells its values come from. */
export class NormsReader {
  readonly document: Part = {
    specializations: {},
    groups: {},
    dictionaries: { impersonal: [] },
    sections: {},
    settings: { nonProfileLimit: {} },
  };
  groupOf: (word: string) => string | undefined = () => undefined;
  private readonly missing = new Set<string>();
  private readonly places = new Map<string, CellPlace>();

  constructor(readonly rows: NormsRows) {}

  /** The one row of a norm without versions. */
  theRow(key: NormKey, path: Path): SheetRow | undefined {
    const [row, ...more] = this.rows.rowsOf(key);
    if (row === undefined) {
      this.failMissing(key);
      return undefined;
    }
    for (const other of more) {
      this.rows.fail({ code: "duplicate", firstRow: row.row }, path, this.titleOf(other));
    }
    const since = this.rows.sinceOf(row);
    if (!isBlank(this.rows.at(since))) this.rows.fail({ code: "notDated" }, path, since);
    return row;
  }

  /** Says once that a norm, or its version of a date, has no row. */
  failMissing(key: NormKey, since?: string | null): void {
    const known = `${key}\n${since}`;
    if (!this.missing.has(known)) this.rows.fail({ code: "missingRow", since }, [key]);
    this.missing.add(known);
  }

  /** The date of a row of a dated norm; undefined where it cannot be read, which is an error then. */
  sinceOf(row: SheetRow, path: Path): { readonly value: string | null } | undefined {
    const read = this.readAt({ leaf: [], kind: BEGINNING, absent: "null" }, this.rows.sinceOf(row), path);
    return read && { value: read.value as string | null };
  }

  /** Reads the cells of a row into a part of the document. */
  readCells(
    row: SheetRow,
    cells: readonly NormCell[],
    path: Path,
    part: Part,
    partPath: Path = path,
    from = 0,
  ): void {
    let before: unknown;
    cells.forEach((cell, i) => {
      const place = this.rows.valueOf(row, from + i);
      const copies = cell.kind.kind === "english" && isBlank(this.rows.at(place)) && before !== undefined;
      const read = copies ? { value: before } : this.readAt(cell, place, [...path, ...cell.leaf]);
      if (!read) return;
      if (cell.every && Array.isArray(before) && Array.isArray(read.value)) {
        const count = before.length;
        if (count !== read.value.length) this.rows.fail({ code: "unequalLists", count }, path, place);
      }
      before = read.value;
      putCell(part, partPath, cell, read.value);
    });
  }

  /** Reads a cell as a value of the document; undefined where it cannot be read, which is an error then. */
  readAt({ kind, absent }: NormCell, place: CellPlace, path: Path): { readonly value: unknown } | undefined {
    const read = readCell(kind, {
      cell: this.rows.at(place),
      numberFormat: this.rows.formatAt(place),
      dateSystem: this.rows.sheet.dateSystem,
      groupOf: this.groupOf,
    });
    this.keep(path, place);
    if ("value" in read) {
      return { value: read.value === NONE ? (absent === "null" ? null : undefined) : read.value };
    }
    if ("unknownGroup" in read) {
      this.rows.fail({ code: "unknownGroup", word: read.unknownGroup }, path, place);
    } else this.rows.fail({ code: "blank" in read ? "blank" : "unreadable", allowed: kind }, path, place);
    return undefined;
  }

  /** The rule in force has no such value: nothing, or a dash. */
  expectNone(place: CellPlace, path: Path): void {
    const cell = this.rows.at(place);
    if (!isBlank(cell) && !isNone(String(cell))) this.rows.fail({ code: "notApplicable" }, path, place);
  }

  isBlankRow(row: SheetRow, cells: number): boolean {
    return Array.from({ length: cells }, (_, i) => this.rows.at(this.rows.valueOf(row, i))).every(isBlank);
  }

  /** Remembers which cell a value of the document comes from. */
  keep(path: Path, place: CellPlace): void {
    this.places.set(keyOf(path), place);
  }

  /** An error of the document with its cell: that of the value, else of the first value below or the nearest above. */
  withPlace(error: NormsError): NormsError {
    if (error.cell) return error;
    const place = this.placeOf(error.path);
    if (!place) return error;
    return {
      ...error,
      cell: { row: place.row, column: columnLetters(place.column) },
      value: String(this.rows.at(place)),
    };
  }

  private placeOf(path: Path): CellPlace | undefined {
    if (path.length === 0) return undefined;
    const exact = this.places.get(keyOf(path));
    if (exact) return exact;
    const below = [...this.places].find(([key]) => key.startsWith(`${keyOf(path)}\n`));
    return below?.[1] ?? this.placeOf(path.slice(0, -1));
  }

  private titleOf({ row }: SheetRow): CellPlace {
    return { row, column: this.rows.titleColumn };
  }
}

function keyOf(path: Path): string {
  return path.join("\n");
}
