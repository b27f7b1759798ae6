import { fold, tidy } from "../regulation/folding";
import { fieldsOf, SHEET_USES, type FieldOfUse } from "./fields";
import type { HeaderColumn, HeaderPart } from "./header-block";
import type { Column, Columns } from "./header-row";
import { headerKey, unitOf } from "./header-text";
import type { Recognition, SheetUse } from "./mapping";

export interface Match<F extends string> {
  readonly columns: Columns<F>;
  /** Columns that fit a field for which a better one was found. */
  readonly spare: readonly Column[];
}

/** A header that a field goes by; 0 is the canonical one. */
interface Named {
  readonly field: string;
  readonly rank: number;
}

type HeaderIndex = ReadonlyMap<string, readonly Named[]>;

function headerIndex(use: SheetUse): HeaderIndex {
  const byKey = new Map<string, Named[]>();
  for (const [field, { header, synonyms }] of Object.entries(fieldsOf(use))) {
    [header, ...synonyms].map(headerKey).forEach((key, rank, all) => {
      if (all.indexOf(key) === rank) byKey.set(key, [...(byKey.get(key) ?? []), { field, rank }]);
    });
  }
  return byKey;
}

const INDEX = Object.fromEntries(SHEET_USES.map((use) => [use, headerIndex(use)])) as Record<
  SheetUse,
  HeaderIndex
>;

const words = (text: string) => text.split(" ").map(fold);

/** Whose a column is: «Код партнера», «Контрагент.ИНН», «Статус сотрудника». Such words add nothing on a sheet of them. */
const CLIENT_WORDS = new Set(
  words(
    "клиент клиента контрагент контрагента партнер партнера покупатель покупателя заказчик заказчика дебитор дебитора организация организации client customer account",
  ),
);
const MANAGER_WORDS = new Set(
  words("менеджер менеджера сотрудник сотрудника работник работника мопп manager employee"),
);
/** Below another header such a word is what the column holds: «Контрагент» under «Менеджер» is no manager. */
const OWNERS_THEMSELVES = new Set(
  words("клиент контрагент партнер покупатель заказчик дебитор организация client customer account"),
);
const OWNERS: Record<SheetUse, ReadonlySet<string>> = {
  clients: CLIENT_WORDS,
  turnover: CLIENT_WORDS,
  managers: MANAGER_WORDS,
  activities: MANAGER_WORDS,
};

/** Fields that clients and managers both have: under a heading of the one they are not those of the other. */
const CLIENTS_OWN = new Set(["code", "name", "inn", "kpp", "head", "territory", "group"]);
const MANAGERS_OWN = new Set(["name", "status", "role", "group", "city", "territories"]);
const IN_HEADING = 200;
const OF_OWNER = 100;

/** Finds the fields of a use among a header's columns. Each field takes the column whose header says it best. */
export function matchFields<U extends SheetUse>(
  use: U,
  columns: readonly HeaderColumn[],
): Match<FieldOfUse[U]> {
  const fitting = columns.flatMap((column) => namesOf(use, column).map((named) => ({ ...named, column })));
  fitting.sort((a, b) => a.rank - b.rank || a.column.index - b.column.index);
  const found: Record<string, Column> = {};
  const taken = new Set<number>();
  const spare = new Map<number, Column>();
  for (const { field, rank, column } of fitting) {
    if (taken.has(column.index)) continue;
    const its = columnOf(column, recognitionOf(rank));
    if (field in found) {
      spare.set(column.index, its);
    } else {
      found[field] = its;
      taken.add(column.index);
    }
  }
  return {
    columns: found as Columns<FieldOfUse[U]>,
    spare: [...spare.values()].filter(({ index }) => !taken.has(index)).sort((a, b) => a.index - b.index),
  };
}

function recognitionOf(rank: number): Recognition {
  if (rank === 0) return { by: "canonical", confidence: 1 };
  return { by: "synonym", confidence: rank >= IN_HEADING ? 0.8 : rank >= OF_OWNER ? 0.85 : 0.95 };
}

/** The fields a column's header names, by the header as a whole, then by its last row alone. */
function namesOf(use: SheetUse, { parts }: HeaderColumn): Named[] {
  const leaf = parts.at(-1);
  if (!leaf || typeof leaf.cell !== "string") return [];
  const named = parts.filter(({ key }) => key !== "");
  const joined = [...new Set([named, named.slice(-2)].map((some) => some.map(({ key }) => key).join(" ")))];
  const isOwner = parts.length > 1 && OWNERS_THEMSELVES.has(leaf.key);
  const wholes = joined.flatMap((key) => (isOwner ? (INDEX[use].get(key) ?? []) : byName(use, key)));
  if (parts.length === 1 || wholes.length > 0 || leaf.key === "") return wholes;
  return byName(use, leaf.key)
    .filter(({ field }) => !isOfAnother(use, field, named.slice(0, -1)))
    .map(({ field, rank }) => ({ field, rank: rank + IN_HEADING }));
}

function byName(use: SheetUse, key: string): Named[] {
  const exact = INDEX[use].get(key);
  if (exact) return [...exact];
  const all = key.split(" ");
  const rest = all.filter((word) => !OWNERS[use].has(word));
  if (rest.length === 0 || rest.length === all.length) return [];
  return (INDEX[use].get(rest.join(" ")) ?? []).map(({ field, rank }) => ({ field, rank: rank + OF_OWNER }));
}

/** Whether a header's key names a field on some sheet. */
export function isFieldName(key: string): boolean {
  return SHEET_USES.some((use) => byName(use, key).length > 0);
}

function isOfAnother(use: SheetUse, field: string, headings: readonly HeaderPart[]): boolean {
  const under = (owners: ReadonlySet<string>) =>
    headings.some(({ key }) => key.split(" ").some((word) => owners.has(word)));
  return use === "managers" || use === "activities"
    ? MANAGERS_OWN.has(field) && under(CLIENT_WORDS)
    : CLIENTS_OWN.has(field) && under(MANAGER_WORDS);
}

/** A header's column with its last row as the header. */
export function columnOf({ index, parts }: HeaderColumn, recognised: Recognition): Column {
  const own = parts.filter(({ from }) => from === index);
  const leaf = own.findLast(({ key }) => key !== "") ?? parts.at(-1);
  return {
    index,
    header: leaf ? tidy(String(leaf.cell)) : "",
    headerKeys: parts.map(({ key }) => key).filter((key) => key !== ""),
    unit: Math.max(1, ...own.map(({ cell }) => unitOf(cell))),
    recognised,
  };
}
