import type { MemoRoute } from "../memo/document";
import { lowerFirst, NBSP, whole } from "./format";
import type { Language } from "./language";
import { counted, russianForm } from "./nouns";

/** What a memo on moves says of them: organisations by where they go, and how many cards they have. */
export interface MoveCounts {
  readonly organisations: number;
  readonly cards: number;
  readonly toManagers: number;
  readonly toDesk: number;
  readonly detached: number;
  /** Titles of the findings that call for the moves, with their organisations. */
  readonly reasons: readonly { readonly title: string; readonly organisations: number }[];
  readonly deadlines: readonly MemoDeadline[];
}

/** Until when a manager's clients must be handed over, and why then. */
export interface MemoDeadline {
  readonly manager: string;
  /** Ready to print. */
  readonly day: string;
  readonly passed: boolean;
  readonly since: "left" | "changed";
  /** Months after that. */
  readonly months: number;
}

/** The names in braces that texts of memos may hold, and what they stand for. Dates come ready to print. */
export interface MemoValues {
  readonly placeholders: Readonly<Record<MemoRoute, readonly string[]>>;
  /** Names for the unit, the addressee in the dative and the author in the genitive, which every memo knows. */
  readonly placeholdersOfAll: readonly [unit: string, to: string, from: string];
  /** In the order of `placeholders`. */
  valuesOfMoves(asOf: string, month: string, regulation: string, counts: MoveCounts): readonly string[];
  valuesOfLinks(asOf: string, groups: number, cards: number): readonly string[];
  valuesOfMultiple(asOf: string, clients: number, acrossClusters: boolean): readonly string[];
}

/** To be written by hand: nobody but who appends them knows how many pages they have. */
const PAGES_TO_WRITE = "____";

/** Names in braces of both memos on moves, in the order of `valuesOfMoves`. */
const OF_MOVES = {
  ru: ["дата", "месяц", "регламент", "организаций", "карточек", "основания", "куда", "листов", "сроки"],
  en: ["date", "month", "regulation", "organisations", "cards", "reasons", "changes", "pages", "deadlines"],
} as const;

const RUSSIAN: MemoValues = {
  placeholders: {
    ordinary: OF_MOVES.ru,
    dealersChains: OF_MOVES.ru,
    link140: ["дата", "групп", "карточек"],
    multipleAttachment: ["дата", "закреплено", "кустов"],
  },
  placeholdersOfAll: ["отдел", "кому", "от кого"],
  valuesOfMoves: (asOf, month, regulation, counts) => [
    asOf,
    month,
    regulation,
    counted(counts.organisations, "ofOrganisation", "ru"),
    counted(counts.cards, "card", "ru"),
    reasonsOf(counts, "ru"),
    whatRu(counts),
    PAGES_TO_WRITE,
    deadlinesRu(counts),
  ],
  valuesOfLinks: (asOf, groups, cards) => [asOf, whole(groups, "ru"), whole(cards, "ru")],
  valuesOfMultiple: (asOf, clients, acrossClusters) => [
    asOf,
    `${counted(clients, "client", "ru")} ${russianForm(clients, ["закреплён", "закреплены", "закреплены"])}`,
    acrossClusters ? "разных кустов" : "одного куста",
  ],
};

const ENGLISH: MemoValues = {
  placeholders: {
    ordinary: OF_MOVES.en,
    dealersChains: OF_MOVES.en,
    link140: ["date", "groups", "cards"],
    multipleAttachment: ["date", "attached", "clusters"],
  },
  placeholdersOfAll: ["unit", "to", "from"],
  valuesOfMoves: (asOf, month, regulation, counts) => [
    asOf,
    month,
    regulation,
    counted(counts.organisations, "organisation", "en"),
    counted(counts.cards, "card", "en"),
    reasonsOf(counts, "en"),
    whatEn(counts),
    PAGES_TO_WRITE,
    deadlinesEn(counts),
  ],
  valuesOfLinks: (asOf, groups, cards) => [asOf, whole(groups, "en"), whole(cards, "en")],
  valuesOfMultiple: (asOf, clients, acrossClusters) => [
    asOf,
    `${counted(clients, "client", "en")} ${clients === 1 ? "is" : "are"} attached`,
    acrossClusters ? "of different clusters" : "of one cluster",
  ],
};

export const MEMO_VALUES: Readonly<Record<Language, MemoValues>> = { ru: RUSSIAN, en: ENGLISH };

function reasonsOf({ reasons }: MoveCounts, language: Language): string {
  return reasons
    .map(({ title, organisations }) => `${lowerFirst(title)}${NBSP}–${NBSP}${whole(organisations, language)}`)
    .join("; ");
}

function whatRu({ toManagers, toDesk, detached }: MoveCounts): string {
  return what(
    [
      ["передать другим менеджерам", toManagers],
      ["передать в ООК (открепить от менеджера)", toDesk],
      ["открепить", detached],
    ],
    "ru",
  );
}

function whatEn({ toManagers, toDesk, detached }: MoveCounts): string {
  return what(
    [
      ["to other managers", toManagers],
      ["to the service desk (off the manager)", toDesk],
      ["detached", detached],
    ],
    "en",
  );
}

function deadlinesRu({ deadlines }: MoveCounts): string {
  if (deadlines.length === 0) return "";
  const said = deadlines.map(({ manager, day, passed, since, months }) => {
    const until = passed ? `истёк ${day}` : `не позднее ${day}`;
    const event = since === "left" ? "ухода" : "смены специализации";
    return `${manager} – ${until} (${counted(months, "month", "ru")} после ${event})`;
  });
  return `Срок передачи клиентов: ${said.join("; ")}.`;
}

function deadlinesEn({ deadlines }: MoveCounts): string {
  if (deadlines.length === 0) return "";
  const said = deadlines.map(({ manager, day, passed, since, months }) => {
    const until = passed ? `was due by ${day}` : `by ${day}`;
    const event = since === "left" ? "leaving" : "the change of specialization";
    return `${manager} – ${until} (${counted(months, "month", "en")} after ${event})`;
  });
  return `The clients are to be handed over: ${said.join("; ")}.`;
}

function what(parts: readonly (readonly [string, number])[], language: Language): string {
  return parts
    .filter(([, count]) => count > 0)
    .map(([text, count]) => `${text}${NBSP}–${NBSP}${whole(count, language)}`)
    .join("; ");
}
