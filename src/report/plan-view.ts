import type { FindingCode, RowReference } from "../audit/finding";
import type { Stay } from "../moves/plan";
import type { Level } from "../moves/solve/problem";
import type { OrganisationName, PlanWishes, RefusalReason, WishedTarget } from "../moves/wishes";

/** A plan as the pane and the sheet show it, all words in one language. */
export interface PlanView {
  /** «Перемещений – 14: менеджерам – 9, в ООК – 3, откреплений – 2. Остаются – 4.» */
  readonly summary: string;
  /** What the plan supposes, a sentence each; empty for a plan of the base as it is. */
  readonly trial: readonly string[];
  /** What the plan is judged by, the first thing first. */
  readonly objective: readonly ObjectiveLine[];
  /** The moves, then the stays, in the plan's order. */
  readonly lines: readonly PlanLine[];
  /** Every manager with norms or moves, by name; found when first looked at. */
  readonly changes: readonly ChangeLine[];
  /** What the plan could not cure and what holds it, the like together; found when first looked at. */
  readonly unsolved: readonly UnsolvedLine[];
  /** Wishes the plan leaves aside. */
  readonly refused: readonly RefusedWish[];
  /** Why a line (by its place in `lines`) is as it is, a sentence each; found when asked for. */
  explain(line: number): readonly string[];
  /** Where else a line could go: those who can take it, the best first, then those who cannot; found when asked for. */
  targets(line: number): readonly TargetOption[];
}

export interface ObjectiveLine {
  readonly level: Level;
  readonly title: string;
  readonly amount: number;
}

/** What was decided of a line by hand: nothing, where it goes, that it stays, or that nobody leaves its office. */
export type LineDecision = "open" | "accepted" | "kept" | "closedOffice";

export interface PlanLine {
  readonly kind: "move" | "stay";
  /** Place in the plan's moves, or in its stays. */
  readonly place: number;
  readonly organisation: number;
  /** What decisions call it by. */
  readonly name: OrganisationName;
  /** Code and name of the lead card. */
  readonly client: string;
  readonly clientName: string;
  /** How many cards of it the manager holds. */
  readonly cards: number;
  /** As the regulation calls the client group, or as it stands in the cell. */
  readonly group: string;
  readonly potential: string;
  readonly office: string;
  readonly from: string;
  /** «Петров П. П.», «ООК», «открепить», «остаётся: не погашена ПДЗ». */
  readonly to: string;
  /** Office of the manager who takes it; "" elsewhere. */
  readonly toOffice: string;
  readonly reason: FindingCode;
  readonly reasonTitle: string;
  /** Why it stays; undefined for a move. */
  readonly cause: Stay["cause"] | undefined;
  /** What accepting the line wishes for; undefined for a stay. */
  readonly target: WishedTarget | undefined;
  readonly decision: LineDecision;
  /** How many targets the user does not want for it. */
  readonly vetoes: number;
  /** The lead card's row. */
  readonly row: RowReference;
}

export type PlanFigure = "organisations" | "payingShare" | "nonProfile" | "blackListed";

/** One manager's base before and after. */
export interface ChangeLine {
  readonly holder: number;
  readonly name: string;
  readonly office: string;
  /** Organisations that leave and come. */
  readonly gives: number;
  readonly takes: number;
  readonly figures: readonly FigureChange[];
  /** The worst of its figures is out of its norm. */
  readonly brokenBefore: boolean;
  readonly brokenAfter: boolean;
  /** All of it in a sentence. */
  readonly text: string;
}

/** A figure before and after; null: unknown or not normed. */
export interface FigureChange {
  readonly figure: PlanFigure;
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
  /** In words: «118», «35,5 %», «неизвестно». */
  readonly beforeText: string;
  readonly afterText: string;
  /** «40–120», «≥35 %», «≤3»; "" where there is none. */
  readonly norm: string;
  readonly brokenBefore: boolean;
  readonly brokenAfter: boolean;
  readonly trend: "better" | "worse" | "same" | "unknown";
}

export interface UnsolvedLine {
  readonly kind: "noManager" | "stays" | "shortage" | "aboveMaximum";
  /** What is left undone, what holds it, and what would help. */
  readonly text: string;
  /** Places in `lines` of the organisations it is about; empty for one about a manager's base. */
  readonly lines: readonly number[];
}

export interface RefusedWish {
  readonly wish: keyof PlanWishes;
  /** Which of these wishes, from 0. */
  readonly index: number;
  readonly reason: RefusalReason;
  /** Which wish it was, and why it is left aside. */
  readonly text: string;
}

/** A target somebody may be given an organisation to by hand. */
export interface TargetOption {
  readonly target: WishedTarget;
  /** «Петров П. П.», «ООК», «открепить». */
  readonly name: string;
  readonly office: string;
  /** Nothing keeps the organisation from going there. */
  readonly possible: boolean;
  /** The plan sends it there. */
  readonly planned: boolean;
  /** The user does not want it to go there. */
  readonly vetoed: boolean;
  /** How many organisations the manager has after the plan, and his norm: «38 (норма 20–40)»; "" for no manager. */
  readonly load: string;
  /** Why it cannot go there, a sentence part each; empty where it can. */
  readonly obstacles: readonly string[];
}
