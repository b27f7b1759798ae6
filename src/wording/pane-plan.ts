import { percent, whole } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";

/** Where an organisation goes, as it is spoken of: a name, or what becomes of it. */
interface Going {
  readonly client: string;
  readonly to: string;
}

/** What the pane says around the plan of moves. */
export interface PlanPaneWords {
  readonly tab: string;
  making(done: number, total: number): string;
  readonly renewing: string;
  readonly cancel: string;
  readonly stopped: string;
  readonly make: string;
  failed(text: string): string;
  readonly again: string;
  /** Said where an earlier plan is still shown. */
  readonly earlier: string;
  readonly nothingToMove: string;
  made(moves: number): string;
  remade(moves: number, before: number): string;

  readonly trial: string;
  readonly trialNote: string;
  readonly drop: string;
  dropping(supposition: string): string;
  readonly dropAll: string;
  refused(count: number): string;
  readonly takeBack: string;
  takingBack(wish: string): string;
  readonly showSheet: string;
  readonly readSheet: string;
  readonly sheetNote: string;
  readonly undo: string;
  readonly undone: string;

  readonly list: string;
  readonly search: string;
  readonly searchHint: string;
  readonly grouping: string;
  readonly groupings: Readonly<Record<"from" | "to" | "reason", string>>;
  readonly decisions: string;
  readonly decisionFilters: Readonly<Record<"all" | "open" | "accepted" | "kept" | "staying", string>>;
  shown(count: number, all: number): string;
  shownFirst(most: number): string;
  readonly everything: string;
  readonly nothingShown: string;
  readonly keys: string;
  /** The letters that decide, and where the language's keyboard has them (`KeyboardEvent.code`). */
  readonly letters: PlanLetters;
  acceptAll(count: number): string;
  acceptedAll(count: number): string;

  readonly decided: Readonly<Record<"accepted" | "kept" | "closedOffice", string>>;
  readonly pending: string;
  vetoes(count: number): string;
  cards(count: number): string;
  group(title: string, lines: number): string;

  actions(client: string): string;
  readonly accept: string;
  readonly keep: string;
  readonly veto: string;
  readonly retarget: string;
  readonly open: string;
  readonly explain: string;
  readonly did: Readonly<Record<"accept" | "keep" | "veto" | "retarget" | "open", (going: Going) => string>>;
  readonly cannot: Readonly<Record<CannotDo, string>>;
  readonly busy: string;
}

export type LetterKey = "accept" | "keep" | "veto" | "retarget" | "open";

export interface PlanLetters {
  readonly letters: Readonly<Record<string, LetterKey>>;
  readonly codes: Readonly<Record<string, LetterKey>>;
  /** A letter of the language's own script. */
  readonly script: RegExp;
}

/** Why a key or button does nothing to a line. */
export type CannotDo =
  "acceptStay" | "vetoStay" | "vetoDetach" | "keptAlready" | "nothingDecided" | "closedOffice";

export function planPaneWords(language: Language): PlanPaneWords {
  return language === "ru" ? RU : EN;
}

const share = (done: number, total: number) => (total === 0 ? 0 : Math.floor((100 * done) / total));

const RU: PlanPaneWords = {
  tab: "План",
  making: (done, total) => `План составляется… ${percent(share(done, total), "ru")}`,
  renewing: "Ниже – прежний план: он обновляется.",
  cancel: "Остановить",
  stopped: "План не составлен: вы его остановили.",
  make: "Составить план",
  failed: (text) => `План не составлен. ${text}`,
  again: "Попробовать ещё раз",
  earlier: "Ниже – прежний план: последние решения в нём не учтены.",
  nothingToMove: "Перемещать некого: ни одно замечание этого не требует.",
  made: (moves) => `План составлен: перемещений ${whole(moves, "ru")}.`,
  remade: (moves, before) =>
    moves === before
      ? `План пересчитан: перемещений по-прежнему ${whole(moves, "ru")}.`
      : `План пересчитан: перемещений ${whole(moves, "ru")}, было ${whole(before, "ru")}.`,

  trial: "Проба",
  trialNote: "Так было бы при этих предположениях. Проба не запоминается, записки по ней не подписывают.",
  drop: "Убрать",
  dropping: (supposition) => `Убрать: ${supposition}`,
  dropAll: "Убрать все предположения",
  refused: (count) => `Не учтено: ${whole(count, "ru")}`,
  takeBack: "Снять",
  takingBack: (wish) => `Снять: ${wish}`,
  showSheet: "Показать план на листе",
  readSheet: "Прочитать решения с листа",
  sheetNote: "Решения можно править в столбце листа и потом прочитать их сюда.",
  undo: "Отменить последнее",
  undone: "Последнее решение отменено.",

  list: "Перемещения",
  search: "Поиск",
  searchHint: "клиент, код, менеджер, ОП",
  grouping: "Список",
  groupings: { from: "по менеджерам, кто отдаёт", to: "по менеджерам, кто берёт", reason: "по замечаниям" },
  decisions: "Показать",
  decisionFilters: {
    all: "все",
    open: "без решения",
    accepted: "принятые",
    kept: "оставленные вами",
    staying: "остаются по другим причинам",
  },
  shown: (count, all) =>
    count === all
      ? counted(all, "organisation", "ru")
      : `${whole(count, "ru")} из ${counted(all, "ofOrganisation", "ru")}`,
  shownFirst: (most) => `Показаны первые ${whole(most, "ru")}: уточните поиск.`,
  everything: "Показать все",
  nothingShown: "Таких строк нет. Измените поиск или покажите все.",
  keys: "Стрелки – по списку, Enter – к строке на листе, пробел – почему. А – принять, О – оставить, Н – не этому, П – передать другому, В – вернуть без решения, Ctrl+Z – отменить последнее.",
  letters: {
    letters: { а: "accept", о: "keep", н: "veto", п: "retarget", в: "open" },
    codes: { KeyF: "accept", KeyJ: "keep", KeyY: "veto", KeyG: "retarget", KeyD: "open" },
    script: /^\p{Script=Cyrillic}$/u,
  },
  acceptAll: (count) => `Принять показанные без решения: ${whole(count, "ru")}`,
  acceptedAll: (count) => `Принято: ${whole(count, "ru")}.`,

  decided: {
    accepted: "✓ принято",
    kept: "✕ оставлено вами",
    closedOffice: "✕ ОП закрыт для передач",
  },
  pending: "план пересчитывается",
  vetoes: (count) => `отклонено вариантов: ${whole(count, "ru")}`,
  cards: (count) => counted(count, "card", "ru"),
  group: (title, lines) => `${title} – ${whole(lines, "ru")}`,

  actions: (client) => `Решение: ${client}`,
  accept: "Принять",
  keep: "Оставить",
  veto: "Не этому",
  retarget: "Другому…",
  open: "Вернуть",
  explain: "Почему",
  did: {
    accept: ({ client, to }) => `Принято: ${client} → ${to}.`,
    keep: ({ client }) => `Остаётся: ${client}.`,
    veto: ({ client, to }) => `Отклонено: ${client} → ${to}. План ищет следующий вариант.`,
    retarget: ({ client, to }) => `Передать: ${client} → ${to}.`,
    open: ({ client }) => `Без решения: ${client}.`,
  },
  cannot: {
    acceptStay: "Принимать нечего: организация остаётся. Её можно передать другому.",
    vetoStay: "Отклонять нечего: организация остаётся.",
    vetoDetach: "Открепить требует регламент: можно только оставить.",
    keptAlready: "Организация и так оставлена.",
    nothingDecided: "По этой организации вы ничего не решали.",
    closedOffice: "ОП закрыт для передач. Открыть его можно ниже заголовка «Что если».",
  },
  busy: "Идёт проверка: решения можно будет принимать после неё.",
};

const EN: PlanPaneWords = {
  tab: "Plan",
  making: (done, total) => `Making the plan… ${percent(share(done, total), "en")}`,
  renewing: "Below is the earlier plan: it is being renewed.",
  cancel: "Stop",
  stopped: "There is no plan: you stopped it.",
  make: "Make the plan",
  failed: (text) => `There is no plan. ${text}`,
  again: "Try again",
  earlier: "Below is the earlier plan: it does not know the latest decisions.",
  nothingToMove: "Nobody is to be moved: no finding asks for it.",
  made: (moves) => `The plan is made: ${counted(moves, "move", "en")}.`,
  remade: (moves, before) =>
    moves === before
      ? `The plan is made anew: still ${counted(moves, "move", "en")}.`
      : `The plan is made anew: ${counted(moves, "move", "en")}, before ${whole(before, "en")}.`,

  trial: "Trial",
  trialNote: "So it would be if this were so. A trial is not remembered, and its memos are not for signing.",
  drop: "Drop",
  dropping: (supposition) => `Drop: ${supposition}`,
  dropAll: "Drop all suppositions",
  refused: (count) => `Left aside: ${whole(count, "en")}`,
  takeBack: "Take back",
  takingBack: (wish) => `Take back: ${wish}`,
  showSheet: "Show the plan on a sheet",
  readSheet: "Read decisions from the sheet",
  sheetNote: "Decisions can be edited in a column of the sheet and then read back.",
  undo: "Undo the last",
  undone: "The last decision is undone.",

  list: "Moves",
  search: "Search",
  searchHint: "client, code, manager, office",
  grouping: "List",
  groupings: { from: "by manager who gives", to: "by manager who takes", reason: "by finding" },
  decisions: "Show",
  decisionFilters: {
    all: "all",
    open: "undecided",
    accepted: "accepted",
    kept: "kept by you",
    staying: "staying for other causes",
  },
  shown: (count, all) =>
    count === all
      ? counted(all, "organisation", "en")
      : `${whole(count, "en")} of ${counted(all, "organisation", "en")}`,
  shownFirst: (most) => `The first ${whole(most, "en")} are shown: search more closely.`,
  everything: "Show all",
  nothingShown: "There are no such lines. Change the search or show all.",
  keys: "Arrows move, Enter shows the row on the sheet, Space tells why. A – accept, K – keep, N – not this one, T – to another, U – undecided again, Ctrl+Z – undo the last.",
  letters: {
    letters: { a: "accept", k: "keep", n: "veto", t: "retarget", u: "open" },
    codes: { KeyA: "accept", KeyK: "keep", KeyN: "veto", KeyT: "retarget", KeyU: "open" },
    script: /^\p{Script=Latin}$/u,
  },
  acceptAll: (count) => `Accept those shown and undecided: ${whole(count, "en")}`,
  acceptedAll: (count) => `Accepted: ${whole(count, "en")}.`,

  decided: { accepted: "✓ accepted", kept: "✕ kept by you", closedOffice: "✕ the office is closed" },
  pending: "the plan is being made anew",
  vetoes: (count) => `targets refused: ${whole(count, "en")}`,
  cards: (count) => counted(count, "card", "en"),
  group: (title, lines) => `${title} – ${whole(lines, "en")}`,

  actions: (client) => `Decision: ${client}`,
  accept: "Accept",
  keep: "Keep",
  veto: "Not this one",
  retarget: "To another…",
  open: "Undecide",
  explain: "Why",
  did: {
    accept: ({ client, to }) => `Accepted: ${client} → ${to}.`,
    keep: ({ client }) => `Stays: ${client}.`,
    veto: ({ client, to }) => `Refused: ${client} → ${to}. The plan looks for the next best.`,
    retarget: ({ client, to }) => `To go: ${client} → ${to}.`,
    open: ({ client }) => `Undecided: ${client}.`,
  },
  cannot: {
    acceptStay: "There is nothing to accept: the organisation stays. It can be given to another.",
    vetoStay: "There is nothing to refuse: the organisation stays.",
    vetoDetach: "The regulation asks for the detachment: all you can do is keep it.",
    keptAlready: "The organisation is kept already.",
    nothingDecided: "You have decided nothing about this organisation.",
    closedOffice: "The office is closed. It can be opened under “What if”.",
  },
  busy: "An audit is going on: decide after it.",
};
