import type { CarriedPart } from "../../remember";
import type { MemoView } from "../../session";
import { EVERYTHING, type FindingFilter } from "./finding-filter";
import type { ManagerFilter } from "./manager-filter";
import { NO_MEMO_DRAFTS, type MemoDrafts } from "./memo-drafts";
import type { MonthChoice } from "./mapping-view";
import { PLAN_AT_START, type PlanPaneState } from "./plan/plan-pane-state";
import type { Section } from "./sections-view";
import type { TextShown } from "./text-view";
import type { WaiverDraft } from "./waiver-draft";

export type Tab = "managers" | "findings" | "plan" | "memos" | "about";

export const TABS: readonly Tab[] = ["managers", "findings", "plan", "memos", "about"];

/** What the user has chosen in the pane; the workbook knows nothing of it. */
export interface PaneState {
  readonly tab: Tab;
  readonly month: string;
  readonly asOf: string;
  /** The field of the period that could not be read. */
  readonly unreadable: "month" | "asOf" | undefined;
  /** Workbook and period are shown. */
  readonly setupOpen: boolean;
  readonly mappingOpen: boolean;
  readonly monthChoice: MonthChoice;
  readonly sections: ReadonlySet<Section>;
  readonly filter: FindingFilter;
  readonly managers: ManagerFilter;
  readonly plan: PlanPaneState;
  /** The memo being read, by its number. */
  readonly memo: number | undefined;
  /** What was edited in memos, by memo and field. */
  readonly edited: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** Some of it replaced texts that are other ones now, and is gone. */
  readonly editsGone: boolean;
  readonly copied: "yes" | "no" | undefined;
  /** The file of a memo that was handed to the browser. */
  readonly handedOver: string | undefined;
  /** What is being changed about all memos. */
  readonly memoDrafts: MemoDrafts;
  /** The waiver being written. */
  readonly waiver: WaiverDraft | undefined;
  /** Words that the regulation does not know: asked about in full, put off, and the chosen meanings. */
  readonly wordsOpen: boolean;
  readonly wordsLater: boolean;
  readonly meanings: ReadonlyMap<string, string>;
  /** What is typed into settings and is no number. */
  readonly typed: Readonly<Record<string, string>>;
  readonly confirmingNorms: boolean;
  /** What of last month's file is not to be carried over. */
  readonly leftOut: ReadonlySet<CarriedPart>;
  /** Managers known from another month are not wanted on a sheet. */
  readonly peopleLater: boolean;
  /** A text to be taken out of the workbook. */
  readonly text: TextShown | undefined;
  /** What goes on is shown over the lower part of the page, because its place is out of sight. */
  readonly nowCovers: boolean;
  /** Deleting the add-in's data waits for a yes. */
  readonly confirming: boolean;
}

export const AT_START: PaneState = {
  tab: "managers",
  month: "",
  asOf: "",
  unreadable: undefined,
  setupOpen: true,
  mappingOpen: false,
  monthChoice: { sheet: "", column: "", month: "", unreadable: false },
  sections: new Set(["quality"]),
  filter: EVERYTHING,
  managers: { query: "", onlyBroken: false },
  plan: PLAN_AT_START,
  memo: undefined,
  edited: {},
  editsGone: false,
  copied: undefined,
  handedOver: undefined,
  memoDrafts: NO_MEMO_DRAFTS,
  waiver: undefined,
  wordsOpen: false,
  wordsLater: false,
  meanings: new Map(),
  typed: {},
  confirmingNorms: false,
  leftOut: new Set(),
  peopleLater: false,
  text: undefined,
  nowCovers: false,
  confirming: false,
};

/** The same user before the result of a new audit: what he chose about the old one is gone. */
export function withNewAudit({ tab, month, asOf, sections, memoDrafts }: PaneState): PaneState {
  return { ...AT_START, tab, month, asOf, sections, memoDrafts, setupOpen: false };
}

/** The same user when there is no result any more. */
export function withoutAudit({ month, asOf, sections }: PaneState): PaneState {
  return { ...AT_START, month, asOf, sections };
}

/** With the list of findings narrowed down to one thing, and shown. */
export function showingOnly(state: PaneState, filter: Partial<FindingFilter>): PaneState {
  return { ...state, tab: "findings", waiver: undefined, filter: { ...EVERYTHING, ...filter } };
}

export function withEdit(state: PaneState, memo: number, field: string, value: string): PaneState {
  const edited = { ...state.edited, [memo]: { ...state.edited[memo], [field]: value } };
  return { ...state, edited, editsGone: false, copied: undefined, handedOver: undefined };
}

/** Before memos that were made anew: what was edited stays in its memo while the text it replaces is the same. */
export function withNewMemos(
  state: PaneState,
  before: readonly MemoView[],
  now: readonly MemoView[],
): PaneState {
  const placeOf = (memo: number) => now.findIndex(({ key }) => key === before[memo]?.key);
  const edited: Record<number, Record<string, string>> = {};
  let { editsGone } = state;
  for (const [memo, texts] of Object.entries(state.edited)) {
    const place = placeOf(Number(memo));
    for (const [field, text] of Object.entries(texts)) {
      const valueIn = (memos: readonly MemoView[], at: number) =>
        memos[at]?.fields.find(({ id }) => id === field)?.value;
      if (place >= 0 && valueIn(now, place) === valueIn(before, Number(memo))) {
        edited[place] = { ...edited[place], [field]: text };
      } else editsGone = true;
    }
  }
  const memo = state.memo === undefined ? -1 : placeOf(state.memo);
  return {
    ...state,
    memo: memo < 0 ? undefined : memo,
    edited,
    editsGone,
    copied: undefined,
    handedOver: undefined,
  };
}

/** The set with an item, or without it. */
export function toggled<T>(set: ReadonlySet<T>, item: T, present: boolean): ReadonlySet<T> {
  const others = [...set].filter((it) => it !== item);
  return new Set(present ? [...others, item] : others);
}

/** Where an arrow, Home or End leads in a list that goes round; undefined for other keys. */
export function roundTo(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
