import type { ClientBase } from "../clientbase/client-base";
import { WINDOW_MONTHS } from "../clientbase/period";
import { LIMITED, NON_PROFILE, type SpecializationInForce } from "./specialization-in-force";

/** Counts of one holder's organisations. Where a lead card is open, `…AtMost` counts what may be so. */
export interface Tally {
  organisations: number;
  /** Organisations whose turnover of the reporting month is over the regulation's threshold. */
  paying: number;
  /** Organisations whose turnover of the reporting month is unknown. */
  turnoverUnknown: number;
  nonProfile: number;
  nonProfileAtMost: number;
  /** Per group that may be held up to a maximum. */
  readonly limited: Map<number, { held: number; heldAtMost: number }>;
}

export function tallyHolders(
  base: ClientBase,
  norms: readonly (SpecializationInForce | undefined)[],
): Tally[] {
  const { organisations, cards } = base;
  const threshold = base.regulation.payingOver * 100;
  const tallies = base.holders.map((): Tally => ({
    organisations: 0,
    paying: 0,
    turnoverUnknown: 0,
    nonProfile: 0,
    nonProfileAtMost: 0,
    limited: new Map(),
  }));
  const { count, holder, lead, turnover, possibleLeads } = organisations;
  for (let unit = 0; unit < count; unit++) {
    const tally = tallies[holder[unit]];
    const amount = turnover[unit * WINDOW_MONTHS];
    tally.organisations++;
    if (amount > threshold) tally.paying++;
    else if (amount !== amount) tally.turnoverUnknown++;
    const standing = norms[holder[unit]]?.standing;
    if (standing === undefined) continue;
    const open = possibleLeads.get(unit);
    if (open !== undefined) {
      tallyOpenLead(
        tally,
        standing,
        open.map((card) => cards.group[card]),
      );
      continue;
    }
    const group = cards.group[lead[unit]];
    if (group < 0) continue;
    if (standing[group] === NON_PROFILE) {
      tally.nonProfile++;
      tally.nonProfileAtMost++;
    } else if (standing[group] === LIMITED) {
      addLimited(tally, group, 1);
    }
  }
  return tallies;
}

/** Percent of the organisations that pay, cut to hundredths; null for an empty base. */
export function payingShare({
  paying,
  organisations,
}: Pick<Tally, "paying" | "organisations">): number | null {
  return organisations === 0 ? null : Math.floor((paying * 10_000) / organisations) / 100;
}

function tallyOpenLead(tally: Tally, standing: Uint8Array, groups: readonly number[]): void {
  const nonProfile = groups.filter((group) => standing[group] === NON_PROFILE).length;
  if (nonProfile === groups.length) tally.nonProfile++;
  if (nonProfile > 0) tally.nonProfileAtMost++;
  for (const group of new Set(groups)) {
    if (standing[group] === LIMITED)
      addLimited(tally, group, groups.every((other) => other === group) ? 1 : 0);
  }
}

function addLimited(tally: Tally, group: number, held: 0 | 1): void {
  const counts = tally.limited.get(group) ?? { held: 0, heldAtMost: 0 };
  counts.held += held;
  counts.heldAtMost++;
  tally.limited.set(group, counts);
}
