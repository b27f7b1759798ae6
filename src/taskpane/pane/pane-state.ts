import { EVERYTHING, type FindingFilter } from "./finding-filter";
import type { ManagerFilter } from "./manager-filter";

export type Tab = "managers" | "findings" | "memos" | "about";

export const TABS: readonly Tab[] = ["managers", "findings", "memos", "about"];

/** What the user has chosen in the pane; the workbook knows nothing of it. */
export interface PaneState {
  readonly tab: Tab;
  readonly month: string;
  readonly asOf: string;
  /** The field of the period that could not be read. */
  readonly unreadable: "month" | "asOf" | undefined;
  /** Workbook and period are shown. */
  readonly setupOpen: boolean;
  readonly filter: FindingFilter;
  readonly managers: ManagerFilter;
  /** The memo being read, by its number. */
  readonly memo: number | undefined;
  /** What was edited in memos, by memo and field. */
  readonly edited: Readonly<Record<number, Readonly<Record<string, string>>>>;
  readonly copied: "yes" | "no" | undefined;
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
  filter: EVERYTHING,
  managers: { query: "", onlyBroken: false },
  memo: undefined,
  edited: {},
  copied: undefined,
  nowCovers: false,
  confirming: false,
};

/** The same user before the result of a new audit: what he chose about the old one is gone. */
export function withNewAudit({ tab, month, asOf }: PaneState): PaneState {
  return { ...AT_START, tab, month, asOf, setupOpen: false };
}

/** The same user when there is no result any more. */
export function withoutAudit({ month, asOf }: PaneState): PaneState {
  return { ...AT_START, month, asOf };
}

/** With the list of findings narrowed down to one thing, and shown. */
export function showingOnly(state: PaneState, filter: Partial<FindingFilter>): PaneState {
  return { ...state, tab: "findings", filter: { ...EVERYTHING, ...filter } };
}

export function withEdit(state: PaneState, memo: number, field: string, value: string): PaneState {
  const edited = { ...state.edited, [memo]: { ...state.edited[memo], [field]: value } };
  return { ...state, edited, copied: undefined };
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
