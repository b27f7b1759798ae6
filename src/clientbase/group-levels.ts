import { fold, tidy } from "../regulation/folding";
import type { Lexicon } from "../regulation/lexicon";
import { isBlank } from "./cell-number";
import type { ClientsLayout } from "./layout";

/** What a group row tells of the clients below it. */
export type GroupMeaning = "manager" | "office" | "group" | "other";

export interface GroupRow {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** Without a label («Менеджер: ») and blanks; "" for a group that 1C calls empty. */
  readonly text: string;
  readonly meaning: GroupMeaning;
  /** Rank among the levels of groups, the outermost 0. */
  readonly level: number;
}

/** Folded names of managers and offices that the managers sheet lists. */
export interface KnownNames {
  readonly managers: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
}

export const CLIENT_GROUP_LABEL = /^(?:цкг|группа клиентов|клиентская группа|сегмент) ?[:\-–—] ?/iu;
const LABELS: readonly (readonly [RegExp, GroupMeaning])[] = [
  [/^(?:основной |ответственный )?менеджер ?[:\-–—] ?/iu, "manager"],
  [/^(?:ответственный|сотрудник|мопп|закреплен за) ?[:\-–—] ?/iu, "manager"],
  [/^(?:оп|офис|офис продаж|отдел продаж|подразделение) ?[:\-–—] ?/iu, "office"],
  [CLIENT_GROUP_LABEL, "group"],
];
const NOTHING = /^(?:<.*>|\((?:пусто|blank|не указан|не заполнен).*\))$/iu;
const FULL_NAME =
  /^\p{Lu}[\p{L}-]+ (?:\p{Lu}\.? ?(?:\p{Lu}\.?)?|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$|^(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}-]+$/u;
const ONE_WORD = /^\p{Lu}[\p{L}-]+$/u;

interface Draft {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly indent: number;
  /** What the text says by itself; undefined where only its level can tell. */
  readonly meaning: GroupMeaning | undefined;
  level: number;
}

/**
 * Reads group rows. What a row means is told by a label, by the managers sheet, by the dictionaries or by the form of a
 * person's name; else by its level, which blanks before the text, its column, or the rows that follow show.
 */
export function readGroupRows(clients: ClientsLayout, lexicon: Lexicon, known: KnownNames): GroupRow[] {
  const { values } = clients.sheet;
  const drafts = (clients.groupRows?.rows ?? []).map((row): Draft => {
    const column = values[row].findIndex((cell) => typeof cell === "string" && !isBlank(cell));
    const written = String(values[row][column]);
    const indent = /^[\s\u00a0]*/.exec(written)![0].length;
    return { row, column, indent, level: 0, ...meaningOfText(tidy(written), lexicon, known) };
  });
  setLevels(drafts);
  const levels = [...new Set(drafts.map(({ level }) => level))].sort((a, b) => b - a);
  const byLevel = new Map(
    levels.map((level) => [level, commonest(drafts.filter((it) => it.level === level))]),
  );
  const isTold = drafts.some(({ meaning }) => meaning === "manager");
  const weak = isTold
    ? undefined
    : levels.find(
        (level) =>
          byLevel.get(level) === undefined &&
          drafts.every((it) => it.level !== level || ONE_WORD.test(it.text) || it.text === ""),
      );
  return drafts.map(({ row, column, text, meaning, level }) => ({
    row,
    column,
    text,
    meaning: meaning ?? byLevel.get(level) ?? (level === weak ? "manager" : "other"),
    level,
  }));
}

function meaningOfText(
  written: string,
  lexicon: Lexicon,
  { managers, offices }: KnownNames,
): Pick<Draft, "text" | "meaning"> {
  const label = LABELS.find(([pattern]) => pattern.test(written));
  const bare = label ? written.replace(label[0], "") : written;
  const text = NOTHING.test(bare) ? "" : bare;
  const folded = fold(text);
  if (label) return { text, meaning: label[1] };
  if (text === "") return { text, meaning: undefined };
  if (managers.has(folded)) return { text, meaning: "manager" };
  if (offices.has(folded)) return { text, meaning: "office" };
  if (lexicon.groupOf(text) >= 0) return { text, meaning: "group" };
  const impersonal = lexicon.impersonalOf(text);
  if (impersonal) return { text, meaning: isOffice(folded) ? "office" : "manager" };
  return { text, meaning: FULL_NAME.test(text) ? "manager" : undefined };
}

/** The impersonal names that stand for a place rather than for whoever holds the clients there. */
function isOffice(folded: string): boolean {
  return /^(?:оп(?!\p{L})|отдел)/u.test(folded);
}

/** By column and indentation where they differ, else by how many group rows follow before the next client. */
function setLevels(drafts: readonly Draft[]): void {
  const places = [...new Set(drafts.map(({ column, indent }) => column * 1000 + indent))].sort(
    (a, b) => a - b,
  );
  if (places.length > 1) {
    for (const draft of drafts) draft.level = places.indexOf(draft.column * 1000 + draft.indent);
    return;
  }
  const deepest = drafts.reduce((most, _, i) => Math.max(most, followers(drafts, i)), 0);
  drafts.forEach((draft, i) => {
    draft.level = deepest - followers(drafts, i);
  });
}

/** How many group rows stand in the rows right below one. */
function followers(drafts: readonly Draft[], at: number): number {
  let end = at;
  while (drafts[end + 1]?.row === drafts[end].row + 1) end++;
  return end - at;
}

function commonest(drafts: readonly Draft[]): GroupMeaning | undefined {
  const counts = new Map<GroupMeaning, number>();
  for (const { meaning } of drafts) if (meaning) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  const [top] = [...counts].sort(([, a], [, b]) => b - a);
  return top !== undefined && top[1] * 2 > drafts.length ? top[0] : undefined;
}
