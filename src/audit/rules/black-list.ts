import { addMonths } from "../../regulation/calendar";
import { POTENTIALS } from "../../regulation/schema";
import { WINDOW_MONTHS } from "../../clientbase/period";
import { turnoverOf } from "../amounts";
import { normedOrganisationRule } from "../rule";
import type { SpecializationInForce } from "../specialization-in-force";
import { CLEAR, MISSING, missingBoth, missingTurnover, VIOLATION, type Verdict } from "../verdict";

/**
 * Whether so little turnover puts an organisation on the black list.
 * @param potential index in `POTENTIALS`; negative: unknown
 * @param last kopecks of the reporting month, NaN where unknown
 * @param previous kopecks of the month before
 */
export function blackListVerdict(
  own: SpecializationInForce,
  potential: number,
  last: number,
  previous: number,
): Verdict {
  if (own.blackList.value.kind === "everyMonth") {
    const threshold = own.blackListThresholds[0];
    if (last >= threshold || previous >= threshold) return CLEAR;
    const lastMissing = last < threshold ? CLEAR : missingTurnover(0);
    const previousMissing = previous < threshold ? CLEAR : missingTurnover(1);
    return lastMissing === CLEAR && previousMissing === CLEAR
      ? VIOLATION
      : missingBoth(lastMissing, previousMissing);
  }
  const threshold = potential < 0 ? NaN : own.blackListThresholds[potential];
  if (threshold !== threshold) return MISSING.potential;
  if (last >= threshold) return CLEAR;
  return last < threshold ? VIOLATION : missingTurnover(0);
}

/** An organisation that buys too little: in each of two months, or for its potential. */
export const blackList = normedOrganisationRule(
  "BLACKLIST",
  ({ base, asOf, regulation }) => {
    const { turnover } = base.organisations;
    const { potential, attachedOn } = base.cards;
    const grace = regulation.settings.blacklistGraceMonths;
    const graceFrom = addMonths(asOf, -grace);
    const judge = (own: SpecializationInForce, organisation: number, lead: number): Verdict => {
      const base = organisation * WINDOW_MONTHS;
      return blackListVerdict(own, potential[lead], turnover[base], turnover[base + 1]);
    };
    if (grace === 0) return judge;
    return (own, organisation, lead) => {
      const verdict = judge(own, organisation, lead);
      if (verdict !== VIOLATION) return verdict;
      if (attachedOn[lead] <= 0) return MISSING.attachedOn;
      return attachedOn[lead] > graceFrom ? CLEAR : VIOLATION;
    };
  },
  (context, organisation) => {
    const { base, norms, asOf } = context;
    const lead = base.organisations.lead[organisation];
    const own = norms[base.organisations.holder[organisation]]!;
    const potential = base.cards.potential[lead];
    const attachedOn = base.cards.attachedOn[lead];
    const rule = own.blackList.value;
    return {
      measured: {
        turnover: turnoverOf(context, organisation, rule.kind === "everyMonth" ? rule.months : 1),
        potential: POTENTIALS[potential] ?? null,
        daysAttached: attachedOn > 0 ? asOf - attachedOn : null,
      },
      norm: {
        value: own.blackListThresholds[rule.kind === "everyMonth" ? 0 : potential] / 100,
        unit: "rubles",
        since: own.blackList.since,
      },
    };
  },
  { action: "blackList" },
  "blackList",
);
