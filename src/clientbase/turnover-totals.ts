import { isBlank } from "./cell-number";
import { groupRowsIn } from "./group-rows";
import type { TurnoverLayout } from "./layout";
import type { Problem } from "./problems";
import { compareTotals, problemsOf } from "./total-check";
import type { TurnoverRowKind } from "./turnover-rows";

/** The rows of a turnover sheet that are sums of others: compared with them, and told from amounts that lack a code. */
export class TurnoverTotals {
  private readonly rows: number[] = [];
  private readonly totals: number[] = [];
  private readonly withoutCode: number[] = [];

  constructor(private readonly layout: TurnoverLayout) {}

  /** Takes the next row (zero-based). */
  add(row: number, kind: TurnoverRowKind): void {
    if (kind === "turnover") this.rows.push(row);
    else if (kind === "total") this.totals.push(row);
    else if (kind === "withoutCode") this.withoutCode.push(row);
  }

  /** Group rows stand above the clients whose amounts they add up; what agrees with no sum is an amount without a code. */
  compared(): {
    readonly groups: readonly number[];
    readonly withoutCode: readonly number[];
    readonly problems: readonly Problem[];
  } {
    const { rows, totals, withoutCode } = this;
    if (totals.length + withoutCode.length === 0) return { groups: [], withoutCode, problems: [] };
    const { sheet, headerRow, code } = this.layout;
    const amounts = this.layout.form === "wide" ? this.layout.months : [this.layout.amount];
    const above = new Set(groupRowsIn(sheet, headerRow, { code })?.rows);
    const compare = (groups: readonly number[], added: readonly number[]) =>
      compareTotals({ values: sheet.values, rows: Int32Array.from(added), totals, groups, amounts });
    const candidates = withoutCode.filter((row) => above.has(row));
    const agreeing = new Set(compare(candidates, rows).flatMap((it) => (it.agreeing > 0 ? [it.row] : [])));
    const isEmpty = (row: number) => amounts.every(({ index }) => isBlank(sheet.values[row][index]));
    const groups = candidates.filter((row) => agreeing.has(row) || isEmpty(row));
    const grouping = new Set(groups);
    const lacking = withoutCode.filter((row) => !grouping.has(row));
    const added = [...rows, ...lacking].sort((one, other) => one - other);
    return {
      groups,
      withoutCode: lacking,
      problems: compare(groups, added).flatMap((total) => problemsOf(sheet.name, total)),
    };
  }
}
