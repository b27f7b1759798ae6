import type { Cards } from "./cards";
import type { SkipReason } from "./row-kinds";

/** Every row below the headers down to the last filled one: `read` = `cards` + all of `skipped`. */
export interface Reconciliation {
  readonly read: number;
  /** Rows that are client cards, repeated ones too. */
  readonly cards: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** The same of the rows of turnover sheets, where there are any. */
  readonly turnover?: TurnoverReconciliation;
}

/** Rows of turnover sheets: `read` = `joined` + `withoutCard` + all of `skipped`. */
export interface TurnoverReconciliation {
  readonly read: number;
  /** Rows whose code a card has. */
  readonly joined: number;
  readonly withoutCard: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
}

export function reconcile(cards: Cards, turnover?: TurnoverReconciliation): Reconciliation {
  const skipped = {
    blank: cards.blankRows,
    total: cards.totalRows.length,
    repeatedHeader: cards.repeatedHeaders.length,
    groupRow: cards.groupRows.length,
    comment: cards.comments.length,
    withoutCode: cards.withoutCode.length,
  };
  return {
    read: Object.values(skipped).reduce((sum, rows) => sum + rows, cards.count),
    cards: cards.count,
    skipped: withoutZeros(skipped),
    ...(turnover && { turnover }),
  };
}

/** Only the reasons that occurred. */
export function withoutZeros(
  skipped: Readonly<Record<SkipReason, number>>,
): Partial<Record<SkipReason, number>> {
  return Object.fromEntries(Object.entries(skipped).filter(([, rows]) => rows > 0));
}
