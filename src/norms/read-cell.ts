import { BAD_DATE, dayInCell, NO_DATE } from "../clientbase/cell-date";
import { isBlank, numberInText } from "../clientbase/cell-number";
import type { CellValue } from "../clientbase/sheet-values";
import { isoDay, parseIsoDay } from "../regulation/calendar";
import { fold, tidy } from "../regulation/folding";
import type { Text } from "../wording/language";
import { CHOICE_WORDS } from "../wording/norm-values";
import { CHOICES, type CellKind, type Choice } from "./cell-kinds";
import { splitItems, type Item } from "./items";
import { isAnyGroup, isNone, potentialOf, UP_TO } from "./write-cell";

/** A cell of the sheet of norms, and what is needed to understand it. */
export interface NormCellValue {
  readonly cell: CellValue;
  readonly numberFormat: string | undefined;
  readonly dateSystem: 1900 | 1904;
  /** The id of the group a word stands for. */
  readonly groupOf: (word: string) => string | undefined;
}

/** There is none, as the document is to say in its own way. */
export const NONE = Symbol("none");

export type ReadCell =
  | { readonly value: unknown }
  | { readonly unreadable: true }
  | { readonly blank: true }
  | { readonly unknownGroup: string };

const UNREADABLE: ReadCell = { unreadable: true };

/** Reads a cell as `cellOf` writes it, and as people write such values. */
export function readCell(kind: CellKind, at: NormCellValue): ReadCell {
  const { cell } = at;
  if (isBlank(cell)) return { blank: true };
  switch (kind.kind) {
    case "text":
    case "english":
      return typeof cell === "boolean" ? UNREADABLE : { value: String(cell).trim() };
    case "count":
      return countIn(at, kind.exactly) ?? noneOr(kind, at);
    case "rubles":
      return amountIn(at) ?? noneOr(kind, at);
    case "percent":
      return percentIn(at) ?? UNREADABLE;
    case "day":
      return dayIn(at) ?? noneOr(kind, at);
    case "choice":
      return chosen(kind.of, cell) ?? noneOr(kind, at);
    case "limitSetting":
      return countIn(at, undefined) ?? limitIn(cell);
    case "words":
      return wordsIn(cell);
    case "potentials":
      return potentialsIn(String(cell));
    case "groups":
      return groupsIn(String(cell), kind, at);
    case "heldGroups":
      return heldGroupsIn(String(cell), at);
    case "steps":
      return stepsIn(String(cell));
  }
}

function noneOr(kind: CellKind, { cell }: NormCellValue): ReadCell {
  return "none" in kind && kind.none !== undefined && typeof cell === "string" && isNone(cell)
    ? { value: NONE }
    : UNREADABLE;
}

/** «По регламенту» leaves the regulation's limit, «без предела» lifts it. */
function limitIn(cell: CellValue): ReadCell {
  const word = fold(String(cell));
  if (["по регламенту", "by the regulation"].map(fold).includes(word)) return { value: NONE };
  return ["без предела", "no limit", "не ограничено"].map(fold).includes(word) ? { value: null } : UNREADABLE;
}

/** One separator with three digits after it may be of thousands or of decimals: no number is made of it. */
const EITHER_SEPARATOR = /^\d{1,3}[.,]\d{3}$/;

function numberIn({ cell }: NormCellValue, text = cell): number {
  if (typeof text === "number") return text;
  if (typeof text !== "string" || EITHER_SEPARATOR.test(tidy(text))) return NaN;
  return numberInText(text);
}

function countIn(at: NormCellValue, exactly: number | undefined): ReadCell | undefined {
  const count = numberIn(at);
  const fits = Number.isSafeInteger(count) && count >= 0 && (exactly === undefined || count === exactly);
  return fits ? { value: count } : undefined;
}

function amountIn(at: NormCellValue): ReadCell | undefined {
  const amount = numberIn(at);
  return amount >= 0 && Number.isFinite(amount) ? { value: amount } : undefined;
}

/** «25 %», 25, and 25 % as Excel keeps it: 0.25 in a format of percents. */
function percentIn(at: NormCellValue): ReadCell | undefined {
  const { cell, numberFormat } = at;
  const isShare = typeof cell === "number" && numberFormat?.includes("%");
  const text = typeof cell === "string" ? cell.replace(/%\s*$/, "") : cell;
  const percent = isShare ? Number((cell * 100).toPrecision(12)) : numberIn(at, text);
  return percent >= 0 && percent <= 100 ? { value: percent } : undefined;
}

function dayIn({ cell, dateSystem }: NormCellValue): ReadCell | undefined {
  const [, dayOfMonth, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(String(cell).trim()) ?? [];
  const iso = `${year}-${month}-${dayOfMonth}`;
  if (year !== undefined) return parseIsoDay(iso) === undefined ? undefined : { value: iso };
  const day = dayInCell(cell, dateSystem);
  return day === BAD_DATE || day === NO_DATE ? undefined : { value: isoDay(day) };
}

function chosen(of: Choice, cell: CellValue): ReadCell | undefined {
  const values: readonly string[] = CHOICES[of];
  const words = CHOICE_WORDS[of] as Readonly<Record<string, Text>>;
  const word = typeof cell === "boolean" ? (cell ? "yes" : "no") : fold(String(cell));
  const value = values.find((it) =>
    [it, words[it].ru, words[it].en].some((known) => fold(known) === fold(word)),
  );
  if (value === undefined) return undefined;
  return { value: of === "flag" ? value === "yes" : value };
}

/** Nothing where the cell says so in one word. */
function itemsOf(text: string): Item[] {
  const items = splitItems(text);
  return items.length === 1 && !items[0].quoted && isNone(items[0].text) ? [] : items;
}

function wordsIn(cell: CellValue): ReadCell {
  const items = itemsOf(String(cell));
  const readable =
    typeof cell !== "boolean" && items.every(({ text, rest }) => text.trim() !== "" && rest === "");
  return readable ? { value: items.map(({ text }) => text) } : UNREADABLE;
}

function potentialsIn(text: string): ReadCell {
  const potentials = itemsOf(text).map((item) => potentialOf(item.text));
  return potentials.includes(undefined) ? UNREADABLE : { value: potentials };
}

function groupsIn(
  text: string,
  kind: Extract<CellKind, { kind: "groups" }>,
  { groupOf }: NormCellValue,
): ReadCell {
  if (kind.any && isAnyGroup(text)) return { value: "any" };
  const words = itemsOf(text).map((item) => item.text);
  if (kind.atLeastOne && words.length === 0) return UNREADABLE;
  const groups = words.map(groupOf);
  const unknown = words.find((_, i) => groups[i] === undefined);
  return unknown === undefined ? { value: groups } : { unknownGroup: unknown };
}

function heldGroupsIn(text: string, { groupOf }: NormCellValue): ReadCell {
  const held: { group: string; max: number | null }[] = [];
  for (const { text: item, quoted, rest } of itemsOf(text)) {
    const [, name, max] = UP_TO.exec(quoted ? `x ${rest}` : item) ?? [];
    const word = quoted || max === undefined ? item : name;
    const group = groupOf(word);
    if (group === undefined) return { unknownGroup: word };
    if (quoted && rest !== "" && max === undefined) return UNREADABLE;
    held.push({ group, max: max === undefined ? null : Number(max) });
  }
  return { value: held };
}

const STEP = /^(?:через |после |after )?(\d+)\s*(?:мес\.?|месяц\p{L}*|months?)?\s*[–—:=-]\s*(\d+)$/iu;

function stepsIn(text: string): ReadCell {
  const steps = itemsOf(text).map((item) => STEP.exec(item.text));
  if (steps.some((step) => step === null)) return UNREADABLE;
  return { value: steps.map((step) => ({ afterMonths: Number(step![1]), min: Number(step![2]) })) };
}
