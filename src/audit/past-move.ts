import type { FindingCode } from "./finding";

/** A manager as remembered; the office is known where others bore the same name. */
export interface PastManager {
  readonly name: string;
  readonly office?: string;
}

export type PastTarget =
  ({ readonly kind: "manager" } & PastManager) | { readonly kind: "desk" } | { readonly kind: "detach" };

/** A move as it was proposed, without the numbers of its base. */
export interface PastMove {
  /** Code of the head of the organisation. */
  readonly head: string;
  /** Codes of the clients that were to move, the lead card's first. */
  readonly clients: readonly string[];
  readonly from: PastManager;
  readonly to: PastTarget;
  readonly reason: FindingCode;
  /** The last day for it, ISO. */
  readonly deadline?: string;
  /** Other managers who held some of these clients then. */
  readonly others?: readonly PastManager[];
}

/**
 * What became of a proposed move:
 * - `done`: the wished manager has the organisation; nobody in person has it where it was to be detached or given to the
 *   service desk;
 * - `otherwise`: the manager has given it away, but not as proposed;
 * - `absent`: it was to go to a manager, and there is no such client any more;
 * - `notDone`: the manager still has it, or some cards of it;
 * - `unknown`: people that cannot be told apart.
 */
export type MoveOutcome =
  | { readonly kind: "done" }
  /** `with`: names of whoever has it now, in alphabetical order; "" for nobody. */
  | { readonly kind: "otherwise"; readonly with: readonly string[] }
  | { readonly kind: "absent" }
  | {
      readonly kind: "notDone";
      /** How many of the organisation's `cards` the manager still has. */
      readonly left: number;
      readonly cards: number;
      /** Days since the deadline; 0 until it has passed, and where there is none. */
      readonly lateDays: number;
      /** Number of a card the manager still has. */
      readonly card: number;
    }
  | {
      readonly kind: "unknown";
      /** Several bear one name; or somebody is gone while somebody new has the organisation. */
      readonly cause: "namesakes" | "renamed";
      readonly name: string;
      /** Who has the organisation now, where somebody may be renamed. */
      readonly with: readonly string[];
    };

/** A proposed move of an earlier month, and what became of it. */
export interface CheckedMove {
  readonly move: PastMove;
  /** The reporting month of the audit it was proposed at, ISO. */
  readonly month: string;
  /** Number of the code of what was its lead card; undefined where the client is gone. */
  readonly client: number | undefined;
  readonly outcome: MoveOutcome;
}

/** What became of the moves proposed at earlier audits. */
export interface EarlierMoves {
  /** The reporting month of the latest audit whose plan is remembered, ISO. */
  readonly month: string;
  /**
   * Its moves in the plan's order; then those of earlier plans whose deadline goes on though later plans do not propose
   * them: still not done.
   */
  readonly moves: readonly CheckedMove[];
  /** Of the latest plan's moves, by what became of them; `late` are among those not done. */
  readonly counts: Readonly<Record<MoveOutcome["kind"] | "late", number>>;
  /** Of those of earlier plans: all are not done. */
  readonly older: { readonly notDone: number; readonly late: number };
}
