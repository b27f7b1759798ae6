import type { AuditContext } from "../context";
import { cardRule } from "../rule";
import { WARNING } from "../verdict";

/** A row equal to an earlier one of the same client with the same manager: counted once. */
export const duplicateRow = cardRule(
  "DUPLICATE_ROW",
  ({ base }, report) => base.organisations.duplicates.forEach((card) => report(card, WARNING)),
  explain,
);

/** A row of a client with the same manager that differs from an earlier one: the rows are one card. */
export const splitRow = cardRule(
  "SPLIT_ROW",
  ({ base }, report) => base.organisations.splits.forEach((card) => report(card, WARNING)),
  explain,
);

function explain({ base }: AuditContext, card: number) {
  return {
    measured: { firstRow: base.cards.row[base.organisations.master[card]] + 1 },
    norm: { value: 1, unit: "text", since: null },
  } as const;
}
