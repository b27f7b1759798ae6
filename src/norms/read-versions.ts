import { isBlank } from "../clientbase/cell-number";
import { put, valueAt, type Part } from "./document";
import { placeOf } from "./lines";
import { NORM_ROWS } from "./parts";
import type { SheetRow } from "./read-rows";
import type { NormsReader } from "./reader";
import type { DocumentRow, Path, SpecializationRow } from "./rows";

type DatedRow = SpecializationRow | DocumentRow;
type Since = string | null;

/** Reads the norms that have versions: all rows of one place in the document make its versions together. */
export function readVersions(reader: NormsReader, ids: readonly (string | undefined)[]): void {
  for (const norms of histories()) {
    const rows = norms.map((norm) => rowsBySince(reader, norm));
    if (norms[0].scope === "document") {
      readHistory(reader, norms, rows, 0, norms[0].base);
      continue;
    }
    const [first] = norms as SpecializationRow[];
    ids.forEach((id, column) => {
      if (id !== undefined) readHistory(reader, norms, rows, column, placeOf(first, id));
    });
  }
}

/** The dated norms, those of one place together. */
function histories(): DatedRow[][] {
  const byPlace = new Map<string, DatedRow[]>();
  for (const row of NORM_ROWS) {
    if (row.scope === "record" || !row.dated) continue;
    const place = row.base.join(".");
    byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
  }
  return [...byPlace.values()];
}

type RowsBySince = ReadonlyMap<Since, SheetRow>;

function rowsBySince(reader: NormsReader, { key, base }: DatedRow): RowsBySince {
  const bySince = new Map<Since, SheetRow>();
  for (const row of reader.rows.rowsOf(key)) {
    const since = reader.sinceOf(row, base);
    if (!since) continue;
    const earlier = bySince.get(since.value);
    if (earlier) {
      reader.rows.fail({ code: "duplicate", firstRow: earlier.row }, [key], reader.rows.sinceOf(row));
    } else bySince.set(since.value, row);
  }
  return bySince;
}

function readHistory(
  reader: NormsReader,
  norms: readonly DatedRow[],
  rows: readonly RowsBySince[],
  column: number,
  place: Path,
): void {
  const isFilled = (row: SheetRow) => !isBlank(reader.rows.at(reader.rows.valueOf(row, column)));
  const filled = rows.flatMap((bySince) => [...bySince].filter(([, row]) => isFilled(row)));
  const dates = [...new Set(filled.map(([since]) => since))];
  dates.sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
  if (dates.length === 0) return failWithoutVersion(reader, norms, rows, column, place);
  const versions = dates.map((since, i) => {
    const path = [...place, String(i), "value"];
    return { since, value: readVersion(reader, norms, rows, since, column, path) };
  });
  put(reader.document, place, versions);
}

function failWithoutVersion(
  reader: NormsReader,
  norms: readonly DatedRow[],
  rows: readonly RowsBySince[],
  column: number,
  place: Path,
): void {
  norms.forEach(({ key, cells: [cell] }, i) => {
    const [row] = rows[i].values();
    const path = [...place, ...cell.leaf];
    if (row) reader.rows.fail({ code: "blank", allowed: cell.kind }, path, reader.rows.valueOf(row, column));
    else reader.failMissing(key);
  });
}

function readVersion(
  reader: NormsReader,
  norms: readonly DatedRow[],
  rows: readonly RowsBySince[],
  since: Since,
  column: number,
  path: Path,
): unknown {
  const version: Part = {};
  norms.forEach((norm, i) => {
    const [cell] = norm.cells;
    const leafPath = [...path, ...cell.leaf];
    const row = rows[i].get(since);
    const when = norm.scope === "specialization" ? norm.when : undefined;
    const applies = !when || valueAt(version, ["value", ...when.leaf]) === when.is;
    if (!row) {
      if (applies) reader.failMissing(norm.key, since);
      return;
    }
    const at = reader.rows.valueOf(row, column);
    if (!applies) return reader.expectNone(at, leafPath);
    const read = reader.readAt(cell, at, leafPath);
    if (read) put(version, ["value", ...cell.leaf], read.value);
  });
  return version.value;
}
