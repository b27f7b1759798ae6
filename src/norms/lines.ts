import type { Dated, Regulation } from "../regulation/schema";
import type { CellKind } from "./cell-kinds";
import { cellValueAt, valueAt } from "./document";
import { ID_ROW } from "./parts";
import type { Condition, DocumentRow, NormCell, NormRow, Path, RecordRow, SpecializationRow } from "./rows";

/** One value of a regulation, as it stands in one cell of the sheet of norms. */
export interface NormValue {
  /** Keys of the document down to it; those of versions left out. */
  readonly path: Path;
  readonly kind: CellKind;
  /** Undefined or null where there is none. */
  readonly value: unknown;
  /** There is no version of this date, or the rule in force has no such value. */
  readonly missing?: "version" | "notApplicable";
}

/** One row of the sheet of norms: a norm, and the version where it has several. */
export interface NormLine {
  readonly row: NormRow;
  /** Null from the beginning; undefined for what has no date. */
  readonly since: string | null | undefined;
  readonly values: readonly NormValue[];
}

/** The rows a norm takes, one per version. */
export function linesOf(row: NormRow, regulation: Regulation): NormLine[] {
  switch (row.scope) {
    case "record":
      return recordLines(row, regulation);
    case "document":
      return documentLines(row, regulation);
    case "specialization":
      return specializationLines(row, regulation);
  }
}

function recordLines({ base, holds, cells, ...row }: RecordRow, regulation: Regulation): NormLine[] {
  const entries = Object.entries(valueAt(regulation, base) as object);
  return entries.map(([id, entry]) => ({
    row: { base, holds, cells, ...row },
    since: undefined,
    values: cells.map(({ leaf, kind }, i) => ({
      path: [...base, id, ...leaf],
      kind,
      value: i === 0 && holds !== "list" ? id : valueAt(entry, leaf),
    })),
  }));
}

function documentLines(row: DocumentRow, regulation: Regulation): NormLine[] {
  const { base, cells, dated } = row;
  const node = valueAt(regulation, base);
  const line = (value: unknown, since: string | null | undefined): NormLine => ({
    row,
    since,
    values: cells.map((cell) => valueOf(cell, base, value)),
  });
  if (!dated) return [line(node, undefined)];
  return (node as Dated<unknown>).map(({ value, since }) => line(value, since));
}

function specializationLines(row: SpecializationRow, regulation: Regulation): NormLine[] {
  const ids = Object.keys(regulation.specializations);
  const [cell] = row.cells;
  if (row.key === ID_ROW) {
    const values = ids.map((id) => ({ path: ["specializations", id], kind: cell.kind, value: id }));
    return [{ row, since: undefined, values }];
  }
  const places = ids.map((id) => placeOf(row, id));
  const nodes = places.map((place) => valueAt(regulation, place));
  if (!row.dated) {
    const values = nodes.map((node, i) => valueOf(cell, places[i], node, row.when));
    return [{ row, since: undefined, values }];
  }
  const histories = nodes as Dated<unknown>[];
  return datesOf(histories).map((since) => ({
    row,
    since,
    values: histories.map((versions, i) => {
      const version = versions.find((it) => it.since === since);
      if (version) return valueOf(cell, places[i], version.value, row.when);
      return { path: [...places[i], ...cell.leaf], kind: cell.kind, value: undefined, missing: "version" };
    }),
  }));
}

/** Where a norm of a specialization stands in the document. */
export function placeOf({ base, settings }: SpecializationRow, id: string): Path {
  return settings ? [...base, id] : ["specializations", id, ...base];
}

function valueOf(cell: NormCell, place: Path, node: unknown, when?: Condition): NormValue {
  const { leaf, kind } = cell;
  const path = [...place, ...leaf];
  if (when && valueAt(node, when.leaf) !== when.is) {
    return { path, kind, value: undefined, missing: "notApplicable" };
  }
  return { path, kind, value: cellValueAt(node, cell) };
}

/** Every date of these histories once, in order, the beginning first. */
function datesOf(histories: readonly Dated<unknown>[]): (string | null)[] {
  const dates = new Set(histories.flatMap((versions) => versions.map(({ since }) => since)));
  return [...dates].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
}
