import type { Waiver } from "../audit/waivers";
import type { Correction } from "../clientbase/mapping";
import type { MemoWishes } from "../memo/wishes";
import type { PlanDecisions } from "../moves/wishes";
import type { Day, Month } from "../regulation/calendar";
import type { Regulation, Role, Status } from "../regulation/schema";

/** What the add-in remembers in a workbook, besides the history of its audits. */
export interface Memory {
  /** The user's choice of a period; what is left to the add-in is absent. */
  readonly period: { readonly month?: Month | undefined; readonly asOf?: Day | undefined };
  /** The regulation in force in this workbook; undefined: the built-in one. */
  readonly regulation: Regulation | undefined;
  /** Words that the user has decided to leave unknown: `kind word`. */
  readonly leftUnknown: readonly string[];
  /** What the user said about sheets, one per shape. */
  readonly corrections: readonly Correction[];
  readonly waivers: readonly Waiver[];
  /** The managers as they were last read. */
  readonly people: readonly Person[];
  /** How memos are written: who writes and receives them, in what words. */
  readonly memos: MemoWishes;
  /** What the user has decided about the plan of moves. */
  readonly plan: PlanDecisions;
}

/** A manager as read from the workbook, without what is counted anew every month. Dates ISO; unreadable cells absent. */
export interface Person {
  readonly name: string;
  /** Id in the regulation. */
  readonly specialization?: string | undefined;
  readonly role?: Role | undefined;
  readonly status?: Status | undefined;
  readonly noviceSince?: string | undefined;
  readonly leftOn?: string | undefined;
  readonly specializationChangedOn?: string | undefined;
  readonly office?: string | undefined;
  readonly cluster?: string | undefined;
  readonly centre?: string | undefined;
  readonly city?: string | undefined;
  readonly territories?: readonly string[] | undefined;
  readonly group?: string | undefined;
}

export const NOTHING_REMEMBERED: Memory = {
  period: {},
  regulation: undefined,
  leftUnknown: [],
  corrections: [],
  waivers: [],
  people: [],
  memos: { gatheredBy: "office", directory: [], templates: {} },
  plan: {},
};

export type MemorySection = keyof Memory | "history";

/** What of the memory could not be used, as data: wording/memory.ts says it. */
export type MemoryNotice =
  /** A whole part of the workbook is no document of ours, or not readable. */
  | { readonly kind: "damagedPart"; readonly part: "memory" | "history" }
  /** A newer add-in wrote it: it is neither used nor changed. */
  | { readonly kind: "newerPart"; readonly part: "memory" | "history" }
  | { readonly kind: "damagedSection"; readonly section: MemorySection }
  /** Some entries of a section. */
  | { readonly kind: "damagedEntries"; readonly section: MemorySection; readonly count: number };
