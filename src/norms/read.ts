import type { SheetValues } from "../clientbase/sheet-values";
import { fold } from "../regulation/folding";
import type { Regulation } from "../regulation/schema";
import { checked, namesIn } from "./check";
import { put, valueAt, type Part } from "./document";
import { placeOf } from "./lines";
import type { NormsError, NormsNames } from "./norms-error";
import { ID_ROW, NORM_ROWS } from "./parts";
import { NormsRows, type CellPlace, type SheetRow } from "./read-rows";
import { readVersions } from "./read-versions";
import { NormsReader } from "./reader";
import type { DocumentRow, NormRow, RecordRow, SpecializationRow } from "./rows";

/** What the sheet of norms comes to: a regulation, or everything that is wrong with it. */
export type FromSheet =
  | { readonly regulation: Regulation }
  | { readonly errors: readonly NormsError[]; readonly names: NormsNames };

/**
 * Reads a regulation from the sheet that `normsSheet` writes, after people have edited, sorted or extended it. Rows are
 * known by their keys, or by their titles in either language.
 */
export function regulationFromSheet(sheet: SheetValues): FromSheet {
  const rows = new NormsRows(sheet);
  const reader = new NormsReader(rows);
  const ids = specializationIds(reader);
  const records = NORM_ROWS.filter((row) => row.scope === "record");
  for (const row of records) readRecords(reader, row);
  reader.groupOf = groupFinder(reader.document);
  for (const row of NORM_ROWS.filter((it) => !isDated(it))) {
    if (row.scope === "document") readDocumentRow(reader, row);
    else if (row.scope === "specialization" && row.key !== ID_ROW) readSpecializationRow(reader, row, ids);
  }
  readVersions(reader, ids);
  const errors = rows.errors.length > 0 ? rows.errors : undefined;
  const result = errors ? { errors } : checked(reader.document);
  if ("regulation" in result) return result;
  const placed = result.errors.map((error) => reader.withPlace(error));
  return { errors: placed.sort(byPlace), names: namesIn(reader.document) };
}

function isDated(row: NormRow): boolean {
  return row.scope !== "record" && row.dated;
}

/** The id of each column of values; undefined where none stands. */
function specializationIds(reader: NormsReader): readonly (string | undefined)[] {
  const { rows } = reader;
  const row = reader.theRow(ID_ROW, [ID_ROW]);
  if (!row) return [];
  const known = new Map<string, CellPlace>();
  return rows.values.map((_, i) => {
    const place = rows.valueOf(row, i);
    const id = String(rows.at(place)).trim();
    if (id === "") return undefined;
    if (known.has(id)) {
      rows.fail({ code: "duplicate", firstRow: row.row }, ["specializations", id], place);
      return undefined;
    }
    known.set(id, place);
    reader.keep(["specializations", id], place);
    return id;
  });
}

function readDocumentRow(reader: NormsReader, { key, base, cells }: DocumentRow): void {
  const row = reader.theRow(key, base);
  if (row) reader.readCells(row, cells, base, reader.document);
}

function readSpecializationRow(
  reader: NormsReader,
  { key, ...norm }: SpecializationRow,
  ids: readonly (string | undefined)[],
): void {
  const row = reader.theRow(key, [key]);
  if (!row) return;
  ids.forEach((id, i) => {
    if (id === undefined) return;
    const place = placeOf({ key, ...norm }, id);
    const [cell] = norm.cells;
    const at = reader.rows.valueOf(row, i);
    const path = [...place, ...cell.leaf];
    const applies = !norm.when || valueAt(reader.document, [...place, ...norm.when.leaf]) === norm.when.is;
    if (!applies) return reader.expectNone(at, path);
    const read = reader.readAt(cell, at, path);
    if (read) put(reader.document, path, read.value);
  });
}

function readRecords(reader: NormsReader, { key, base, holds, cells }: RecordRow): void {
  const known = new Map<string, SheetRow>();
  let entries = 0;
  for (const row of reader.rows.rowsOf(key)) {
    if (reader.isBlankRow(row, cells.length)) continue;
    const first = reader.rows.valueOf(row, 0);
    if (holds === "list") {
      const entry: Part = {};
      const path = [...base, String(entries++)];
      reader.readCells(row, cells, path, entry, []);
      (valueAt(reader.document, base) as Part[]).push(entry);
      continue;
    }
    const id = String(reader.rows.at(first)).trim();
    if (id === "") {
      reader.rows.fail({ code: "blank", allowed: cells[0].kind }, base, first);
      continue;
    }
    const earlier = known.get(id);
    if (earlier) reader.rows.fail({ code: "duplicate", firstRow: earlier.row }, [...base, id], first);
    known.set(id, row);
    reader.keep([...base, id], first);
    reader.readCells(row, cells.slice(1), [...base, id], reader.document, undefined, 1);
  }
}

/** Groups as the sheet itself names them: by their names and synonyms, else by their codes. */
function groupFinder(document: Part): (word: string) => string | undefined {
  const groups = Object.entries(valueAt(document, ["groups"]) as Part);
  const ids = new Map(groups.map(([id]) => [fold(id), id]));
  for (const [id, group] of groups) {
    const names = [valueAt(group, ["name", "ru"]), valueAt(group, ["name", "en"])];
    const synonyms = (valueAt(group, ["synonyms"]) ?? []) as unknown[];
    for (const word of [...names, ...synonyms]) if (typeof word === "string") ids.set(fold(word), id);
  }
  return (word) => ids.get(fold(word));
}

function byPlace(a: NormsError, b: NormsError): number {
  return (a.cell?.row ?? Infinity) - (b.cell?.row ?? Infinity) || 0;
}
