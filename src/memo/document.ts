import type { MemoColumnName } from "../wording/memos";

/** The papers by which attachments change, one per route of the regulation. */
export type MemoRoute = "ordinary" | "dealersChains" | "link140" | "multipleAttachment";

/** Who gives his consent where several could. */
export type Approver = "salesManagement" | "centreSalesDirector";

export interface MemoColumn {
  /** What it holds. */
  readonly name: MemoColumnName;
  readonly title: string;
  readonly align: "left" | "right";
}

export interface MemoPerson {
  readonly position: string;
  /** Initials and surname joined by NBSP; "" to be written by hand. */
  readonly name: string;
}

/** A memo as a document, ready for any rendering. All texts are in one language. */
export interface Memo {
  readonly route: MemoRoute;
  /** Why it must not be signed as it is, a line each; [] for a memo that can be. */
  readonly draft: readonly string[];
  readonly approver?: Approver;
  /** Whose clients it is about, where there is a memo for each manager. */
  readonly manager?: string;
  /** Sales offices whose clients it is about. */
  readonly unit: string;
  /** In the dative: the position and, where known, the name below it. */
  readonly addressee: readonly string[];
  readonly date: string;
  /** "" to be written by hand. */
  readonly number: string;
  readonly title: string;
  readonly heading: string;
  readonly facts: readonly string[];
  readonly request: readonly string[];
  readonly columns: readonly MemoColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly appendix: readonly string[];
  /** Without whose signatures it is not carried out. */
  readonly approvals: readonly MemoPerson[];
  readonly signature: MemoPerson;
  /** Who agrees to it. */
  readonly visas: readonly MemoPerson[];
}
