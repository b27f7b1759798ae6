import type { MemoColumnName } from "../wording/memos";
import type { MemoColumn } from "./document";

/** Shares of the page's width, by what a column holds: codes, dates and amounts are not torn. */
const SHARES: Readonly<Record<MemoColumnName, number>> = {
  number: 3.2,
  code: 8,
  name: 14,
  inn: 11.5,
  kpp: 9,
  group: 12.5,
  potential: 10,
  turnover: 14.5,
  debt: 9,
  from: 11,
  to: 11,
  reason: 12,
  deadline: 8,
  linkedTo: 10,
  managers: 24,
};

/** What each column of a memo's table takes of its width; together 1. */
export function shareOfWidths(columns: readonly MemoColumn[]): number[] {
  const shares = columns.map(({ name }) => SHARES[name]);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}
