import type { CarriedPart, Memory } from "../remember";
import type { PlanView } from "../plan-papers";
import type { AuditView, CellPlace, Found, MemoView, NormsView, WordView } from "../session";
import type { Answer, Obstacle } from "../workbook/obstacle";
import type { Progress } from "../workbook/watch";

/** What the pane shows of the work on the workbook. */
export interface DeskState {
  /** A work is going on that nothing else may disturb. */
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  /** Excel waits for the end of typing in a cell. */
  readonly waiting: boolean;
  /** The work was told to stop and will do so before its next step. */
  readonly cancelling: boolean;
  readonly question: Question | undefined;
  readonly message: Message | undefined;
  readonly looking: boolean;
  /** What was last seen in the workbook before an audit. */
  readonly look: Look | undefined;
  /** Columns are taken as they were corrected in another workbook, and nothing is kept of it in this one yet. */
  readonly asLastTime: boolean;
  /** What the workbook remembers; undefined until it is known. */
  readonly kept: Kept | undefined;
  /** What last month's file would bring along. */
  readonly carried: CarriedFile | undefined;
  readonly audit: ShownAudit | undefined;
}

export interface Message {
  readonly kind: "done" | "failed";
  readonly lines: readonly string[];
  /** Cells that are spoken of and that the user can mend. */
  readonly cells: readonly CellPlace[];
}

export interface Question {
  readonly obstacle: Obstacle;
  answer(answer: Answer): void;
}

/** What is in the workbook, or why it cannot be looked at. */
export type Look = Found | { readonly unusable: string };

export type Kind = AuditView["kinds"][number]["kind"];

export interface Kept {
  readonly memory: Memory;
  /** What of it cannot be used, in sentences. */
  readonly notices: readonly string[];
  readonly norms: NormsView;
}

export interface CarriedFile {
  readonly file: string;
  readonly parts: readonly { readonly part: CarriedPart; readonly count: number }[];
  readonly notices: readonly string[];
}

/** The plan of moves; `before` is the last one, which the wishes have left behind. */
export type ShownPlan =
  | {
      readonly state: "making";
      /** Steps of solving it; 0 of 0 before the first. */
      readonly done: number;
      readonly total: number;
      readonly before: PlanView | undefined;
    }
  | { readonly state: "stopped"; readonly before: PlanView | undefined }
  | { readonly state: "failed"; readonly text: string; readonly before: PlanView | undefined }
  | { readonly state: "ready"; readonly view: PlanView };

export interface ShownAudit {
  /** Counts the audits, so that one can be told from the next. */
  readonly number: number;
  readonly view: AuditView;
  readonly plan: ShownPlan;
  /** Those that carry the plan out; undefined while there is none. */
  readonly memos: readonly MemoView[] | undefined;
  /** Which moves of earlier plans, by their numbers, it proposes again; undefined while there is none. */
  readonly movesAgain: ReadonlySet<number> | undefined;
  /** Words that the regulation does not know and that the user has not decided about. */
  readonly words: readonly WordView[];
  /** Rows are marked on some sheet. */
  readonly marked: boolean;
  readonly highlighted: ReadonlySet<Kind>;
  /** The only kind whose rows are shown on the sheets; undefined: all rows. */
  readonly only: Kind | undefined;
  /** Why it is no longer what an audit would find: the next one came to nothing, or something it rests on was changed. */
  readonly outdated: "notRepeated" | "changed" | undefined;
}
