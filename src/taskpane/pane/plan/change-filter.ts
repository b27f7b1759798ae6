import type { ChangeLine } from "../../../plan-papers";

/** Whose base before and after is shown. */
export interface ChangeFilter {
  readonly onlyChanged: boolean;
  readonly onlyBroken: boolean;
}

export const NO_CHANGE_FILTER: ChangeFilter = { onlyChanged: true, onlyBroken: false };

/** Whether organisations come or go, or a figure is another one afterwards. */
export function isChanged({ gives, takes, figures }: ChangeLine): boolean {
  return gives > 0 || takes > 0 || figures.some(({ before, after }) => before !== after);
}

/** The managers that pass, in their order; broken is whatever is out of its norm before or after. */
export function changesThatPass(
  changes: readonly ChangeLine[],
  { onlyChanged, onlyBroken }: ChangeFilter,
): readonly ChangeLine[] {
  return changes.filter(
    (change) =>
      (!onlyChanged || isChanged(change)) && (!onlyBroken || change.brokenBefore || change.brokenAfter),
  );
}
