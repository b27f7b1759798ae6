import type { CheckedMove, EarlierMoves, MoveOutcome } from "../audit/past-move";
import { date, month, quoted, whole } from "./format";
import type { Language, Texts } from "./language";
import { counted } from "./nouns";

/** What became of a move in a word or two; `late`: not done though its last day has passed. */
export type MoveState = MoveOutcome["kind"] | "late";

export const MOVE_STATES: Texts<MoveState> = {
  late: { ru: "не сделано, срок прошёл", en: "not done, overdue" },
  notDone: { ru: "не сделано", en: "not done" },
  unknown: { ru: "неясно", en: "unclear" },
  otherwise: { ru: "сделано иначе", en: "done otherwise" },
  absent: { ru: "клиента нет", en: "client is gone" },
  done: { ru: "сделано", en: "done" },
};

/**
 * «Из 14 перемещений плана за май 2010: сделано 9, иначе 1, не сделано 4, из них срок прошёл у 2.» "" where the plan had no
 * moves and none of an earlier one goes on.
 */
export function earlierMovesLine(earlier: EarlierMoves, language: Language): string {
  return language === "ru" ? lineInRussian(earlier) : lineInEnglish(earlier);
}

function lineInRussian({ month: iso, moves, counts, older }: EarlierMoves): string {
  const part = (text: string, count: number) => (count === 0 ? [] : [`${text} ${whole(count, "ru")}`]);
  const all = moves.length - older.notDone;
  const parts = [
    `сделано ${whole(counts.done, "ru")}`,
    ...part("иначе", counts.otherwise),
    ...part("клиента больше нет у", counts.absent),
    ...part("неясно", counts.unknown),
    ...part("не сделано", counts.notDone),
    ...part("из них срок прошёл у", counts.late),
  ];
  const ofLatest =
    all === 0
      ? []
      : [`Из ${counted(all, "ofMove", "ru")} плана за ${month(iso, "ru")}: ${parts.join(", ")}.`];
  const late = part("срок прошёл у", older.late).map((text) => `, ${text}`);
  const ofOlder = part("Из более ранних планов не сделано", older.notDone).map(
    (text) => `${text}${late.join("")}.`,
  );
  return [...ofLatest, ...ofOlder].join(" ");
}

function lineInEnglish({ month: iso, moves, counts, older }: EarlierMoves): string {
  const part = (count: number, text: string) => (count === 0 ? [] : [`${whole(count, "en")} ${text}`]);
  const all = moves.length - older.notDone;
  const parts = [
    `${whole(counts.done, "en")} done`,
    ...part(counts.otherwise, "done otherwise"),
    ...part(counts.absent, "with no such client any more"),
    ...part(counts.unknown, "unclear"),
    ...part(counts.notDone, "not done"),
    ...part(counts.late, "of these overdue"),
  ];
  const ofLatest =
    all === 0
      ? []
      : [`Of ${counted(all, "ofMove", "en")} planned for ${month(iso, "en")}: ${parts.join(", ")}.`];
  const late = part(older.late, "of these overdue").map((text) => `, ${text}`);
  const ofOlder = part(older.notDone, "not done of earlier plans").map((text) => `${text}${late.join("")}.`);
  return [...ofLatest, ...ofOlder].join(" ");
}

/** What a state leaves open: who has the client now, what is left, since when a deadline has passed; "" for nothing. */
export function moveOutcomeText({ outcome, move }: CheckedMove, language: Language): string {
  const ru = language === "ru";
  switch (outcome.kind) {
    case "done":
    case "absent":
      return "";
    case "otherwise":
      return ru ? `Теперь: ${holdersText(outcome.with, "ru")}.` : `Now: ${holdersText(outcome.with, "en")}.`;
    case "notDone":
      return [
        leftText(outcome.left, outcome.cards, language),
        lateText(outcome.lateDays, move.deadline, language),
      ]
        .filter((text) => text !== "")
        .join(" ");
    case "unknown":
      return outcome.cause === "namesakes"
        ? ru
          ? `Менеджеров с именем ${quoted(outcome.name, "ru")} несколько: чей это клиент, по базе не видно.`
          : `Several managers are called ${quoted(outcome.name, "en")}: the base does not tell whose client it is.`
        : ru
          ? `Менеджера ${quoted(outcome.name, "ru")} в базе больше нет, теперь: ${holdersText(outcome.with, "ru")}. Возможно, это один человек под новым именем.`
          : `There is no manager ${quoted(outcome.name, "en")} in the base any more, now: ${holdersText(outcome.with, "en")}. It may be one person under a new name.`;
  }
}

function holdersText(names: readonly string[], language: Language): string {
  const nobody = { ru: "без менеджера", en: "no manager" }[language];
  return names.map((name) => (name === "" ? nobody : name)).join(", ");
}

function leftText(left: number, cards: number, language: Language): string {
  if (left === cards) return "";
  return language === "ru"
    ? `Осталось у прежнего менеджера: ${counted(left, "card", "ru")} из ${whole(cards, "ru")}.`
    : `Left with the manager: ${counted(left, "card", "en")} of ${whole(cards, "en")}.`;
}

function lateText(days: number, deadline: string | undefined, language: Language): string {
  if (days === 0 || deadline === undefined) return "";
  const [late, day] = [counted(days, "day", language), date(deadline, language)];
  return language === "ru" ? `Срок был ${day}, просрочено: ${late}.` : `It was due on ${day}, ${late} ago.`;
}

export interface EarlierMovesWords {
  readonly title: string;
  readonly columns: Readonly<
    Record<
      "client" | "state" | "finding" | "deadline" | "name" | "from" | "to" | "details" | "plan" | "code",
      string
    >
  >;
  readonly detach: string;
  /** Said of what the present plan proposes again. */
  readonly again: string;
  readonly row: (row: number) => string;
  /** What pressing that does, its text included. */
  readonly showRow: (row: number, client: string) => string;
  readonly first: (most: number) => string;
}

export function earlierMovesWords(language: Language): EarlierMovesWords {
  return language === "ru" ? RUSSIAN : ENGLISH;
}

const RUSSIAN: EarlierMovesWords = {
  title: "Перемещения прошлого плана",
  columns: {
    client: "Код клиента",
    state: "Что стало",
    finding: "Замечание",
    deadline: "Срок",
    name: "Клиент",
    from: "От кого",
    to: "Кому",
    details: "Подробности",
    plan: "План за",
    code: "Код правила",
  },
  detach: "открепить",
  again: "предложено снова",
  row: (row) => `строка ${row}`,
  showRow: (row, client) => `строка ${row}: показать клиента ${client}`,
  first: (most) => `Показаны первые ${most}; все – в отчёте.`,
};

const ENGLISH: EarlierMovesWords = {
  title: "Moves of the earlier plan",
  columns: {
    client: "Client code",
    state: "What became of it",
    finding: "Finding",
    deadline: "Due on",
    name: "Client",
    from: "From",
    to: "To",
    details: "Details",
    plan: "Plan of",
    code: "Rule code",
  },
  detach: "detach",
  again: "proposed again",
  row: (row) => `row ${row}`,
  showRow: (row, client) => `row ${row}: show client ${client}`,
  first: (most) => `The first ${most} are shown; the report has all.`,
};
