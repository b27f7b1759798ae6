import { distance } from "fastest-levenshtein";
import { columnOf } from "./field-match";
import { fieldsOf } from "./fields";
import type { Column } from "./header-row";
import { headerKey } from "./header-text";
import { looksLike, type ContentField } from "./column-content";
import type { SheetUse } from "./mapping";
import type { SheetReading } from "./sheet-reading";

/** A column that may be a field's: never taken for it unless the user says so. */
export interface Suggestion {
  readonly field: string;
  readonly column: Column;
  /** The header is alike, or the cells are such as the field has. */
  readonly by: "header" | "content";
  /** The header that the column's is like. */
  readonly like?: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Two letters of seven may be wrong: letters swapped count as two. */
const CLOSE = 0.7;
const SHORTEST = 3;
const ABBREVIATED = 0.9;
/** Headers that say nothing: «Столбец1», Column5, F3. */
const MEANINGLESS = /^(?:столбец|колонка|поле|графа|column|field|f|unnamed)? ?\d*$/u;

/** The best suggestion for each field of a use that has no column, the most confident first. */
export function suggestionsFor(reading: SheetReading, use: SheetUse): Suggestion[] {
  const { columns, spare } = reading.matches[use];
  const taken = new Set(
    [...Object.values(columns as Readonly<Record<string, Column>>), ...spare, ...reading.periods.columns].map(
      ({ index }) => index,
    ),
  );
  const open = reading.header.columns
    .filter(({ index }) => !taken.has(index))
    .map((column) => columnOf(column, GUESSED));
  const all = Object.entries(fieldsOf(use))
    .filter(([field]) => !(field in columns))
    .flatMap(([field, { header, synonyms, required = false }]) =>
      open.flatMap((column): Suggestion[] => {
        const byHeader = closest(column, [header, ...synonyms]);
        if (byHeader) return [{ field, column, by: "header", ...byHeader }];
        const byContent = required || isMeaningless(column) ? contentOf(reading, use, field, column) : 0;
        return byContent > 0 ? [{ field, column, by: "content", confidence: byContent }] : [];
      }),
    )
    .sort((a, b) => b.confidence - a.confidence || a.column.index - b.column.index);
  const fields = new Set<string>();
  const used = new Set<number>();
  return all.filter(({ field, column }) => {
    if (fields.has(field) || used.has(column.index)) return false;
    fields.add(field);
    used.add(column.index);
    return true;
  });
}

const GUESSED = { by: "content", confidence: 0 } as const;

function closest(
  { header }: Column,
  headers: readonly string[],
): { readonly like: string; readonly confidence: number } | undefined {
  const key = headerKey(header);
  if (key.replace(/\P{L}/gu, "").length < SHORTEST) return undefined;
  const [first] = headers
    .map((like) => ({ like, confidence: likeness(key, headerKey(like)) }))
    .sort((a, b) => b.confidence - a.confidence);
  return first.confidence >= CLOSE ? first : undefined;
}

/** How alike two header keys are, from 0 to 1: as a whole, or word by word, words cut short included. */
export function likeness(a: string, b: string): number {
  const whole = closeness(a, b);
  const [words, others] = [wordsOf(a), wordsOf(b)];
  if (words.length === 0 || others.length === 0) return whole;
  const nearest = others.map((other) => Math.max(...words.map((word) => wordLikeness(word, other))));
  const unmatched = Math.max(0, words.length - others.length);
  const byWords = nearest.reduce((sum, it) => sum + it, 0) / others.length - unmatched * 0.1;
  return Math.max(whole, Math.min(byWords, 0.99));
}

function wordLikeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST && long.length > short.length && long.startsWith(short)
    ? ABBREVIATED
    : closeness(a, b);
}

function closeness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
}

/** Words of three letters or more: the rest are prepositions and endings of what is cut short («мен-р»). */
function wordsOf(key: string): string[] {
  return key.split(" ").filter((word) => word.length >= SHORTEST);
}

function isMeaningless({ header }: Column): boolean {
  return MEANINGLESS.test(headerKey(header)) || header === "";
}

function contentOf(reading: SheetReading, use: SheetUse, field: string, { index }: Column): number {
  const meant = CONTENT[use]?.[field];
  if (meant === undefined) return 0;
  const { sheet, header } = reading;
  return looksLike(meant, sheet, header.headerRow + 1, index);
}

const CONTENT: Partial<Record<SheetUse, Partial<Record<string, ContentField>>>> = {
  clients: {
    code: "code",
    name: "company",
    inn: "inn",
    group: "group",
    potential: "potential",
    manager: "person",
    attachedOn: "date",
  },
  managers: { name: "person" },
  turnover: { code: "code", manager: "person" },
  activities: { manager: "person", date: "date" },
};
