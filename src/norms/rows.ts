import type { NormColumn, NormKey, NormSection } from "../wording/norms-sheet";
import type { CellKind } from "./cell-kinds";

export type Path = readonly string[];

export interface NormCell {
  /** Keys below the row's own place. */
  readonly leaf: Path;
  /** The place holds a list, and the cell what stands there in every entry. */
  readonly every?: true;
  readonly kind: CellKind;
  /** How the document writes that there is none: no key at all, or null. */
  readonly absent?: "omitted" | "null";
}

/** The value exists only where another one of the same object is this. */
export interface Condition {
  readonly leaf: Path;
  readonly is: string;
}

/** One norm with a cell per specialization. */
export interface SpecializationRow {
  readonly scope: "specialization";
  readonly key: NormKey;
  /** Keys below the specialization; below the whole document where `settings`, with the specialization's id as the last. */
  readonly base: Path;
  readonly settings: boolean;
  readonly dated: boolean;
  readonly cells: readonly [NormCell];
  readonly when: Condition | undefined;
}

/** One norm of the whole regulation. */
export interface DocumentRow {
  readonly scope: "document";
  readonly key: NormKey;
  readonly base: Path;
  readonly dated: boolean;
  readonly cells: readonly NormCell[];
}

/** Rows of one kind, as many as there are. */
export interface RecordRow {
  readonly scope: "record";
  readonly key: NormKey;
  readonly base: Path;
  /** A list keeps its order; of objects and texts the first cell is the key. */
  readonly holds: "list" | "objects" | "texts";
  readonly cells: readonly NormCell[];
}

export type NormRow = SpecializationRow | DocumentRow | RecordRow;

/** A part of the sheet under a title of its own. */
export interface NormsPart {
  readonly title: NormSection;
  /** Titles of the columns of values; or the names of the specializations. */
  readonly columns: readonly NormColumn[] | "specializations";
  readonly rows: readonly NormRow[];
}

const TEXT: CellKind = { kind: "text" };

interface More {
  /** The place of the versions, or of an object, of which the row's leaf is a part. */
  readonly dated?: string;
  readonly part?: string;
  readonly absent?: NormCell["absent"];
  readonly when?: Condition;
}

/** A norm that each specialization has. */
export function ofEach(key: NormKey, kind: CellKind, more: More = {}): SpecializationRow {
  const { base, cell } = placed(key, kind, more);
  const settings = base[0] === "settings";
  const dated = more.dated !== undefined;
  return { scope: "specialization", key, base, settings, dated, cells: [cell], when: more.when };
}

/** A norm of the whole regulation. */
export function single(key: NormKey, kind: CellKind, more: Omit<More, "when"> = {}): DocumentRow {
  const { base, cell } = placed(key, kind, more);
  return { scope: "document", key, base, dated: more.dated !== undefined, cells: [cell] };
}

function placed(
  key: string,
  kind: CellKind,
  { dated, part = dated, absent }: More,
): { base: Path; cell: NormCell } {
  const keys = key.split(".");
  const base = part === undefined ? keys : part.split(".");
  return { base, cell: { leaf: keys.slice(base.length), kind, ...(absent && { absent }) } };
}

/** A Russian text and an English one. */
export function pair(key: NormKey): DocumentRow {
  return { scope: "document", key, base: key.split("."), dated: false, cells: nameCells() };
}

/** Russian texts and as many English ones. */
export function pairs(key: NormKey): DocumentRow {
  const cell = (language: string): NormCell => ({ leaf: [language], every: true, kind: { kind: "words" } });
  return { scope: "document", key, base: key.split("."), dated: false, cells: [cell("ru"), cell("en")] };
}

/** The cells of a name in both languages. @param at keys of the name */
export function nameCells(at: Path = []): NormCell[] {
  return [
    { leaf: [...at, "ru"], kind: TEXT },
    { leaf: [...at, "en"], kind: { kind: "english" } },
  ];
}
