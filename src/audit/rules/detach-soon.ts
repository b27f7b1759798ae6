import { WINDOW_MONTHS } from "../../clientbase/period";
import { rubles } from "../amounts";
import { organisationRule } from "../rule";
import { recentAttachment, silence, SILENT, SPOKE } from "../silence";
import { CLEAR, INFO, missingBoth, missingTurnover, type Verdict } from "../verdict";

const OLDEST = WINDOW_MONTHS - 1;

/** Exactly four or five silent months: the organisation is about to be detached. */
export const detachSoon = organisationRule(
  "DETACH_SOON",
  (context) => {
    const { turnover } = context.base.organisations;
    const isRecent = recentAttachment(context);
    const announcedAfter = context.regulation.detachment.announcedAfter;
    const absent = absentMonths(context.base.monthPresent);
    return (organisation, lead) => {
      const verdict = detachSoonVerdict(turnover, organisation, announcedAfter, absent);
      return verdict === CLEAR || isRecent(lead) ? CLEAR : verdict;
    };
  },
  (context, organisation) => {
    const { turnover, debt } = context.base.organisations;
    const months = silentMonths(turnover, organisation);
    const ended = turnover[organisation * WINDOW_MONTHS + months] > 0;
    return {
      measured: { silentMonths: ended ? months : null, overdueDebt: rubles(debt[organisation]) },
      norm: { value: context.regulation.detachment.silentMonths, unit: "months", since: null },
    };
  },
);

/**
 * Whether an organisation is about to be detached, whenever it was attached.
 * @param turnover kopecks, six months per organisation, the reporting month first; NaN where unknown
 * @param absent what `absentMonths` says
 */
export function detachSoonVerdict(
  turnover: Float64Array,
  organisation: number,
  announcedAfter: number,
  absent: Verdict,
): Verdict {
  const latest = silence(turnover, organisation, 0, announcedAfter - 1);
  if (latest === SPOKE) return CLEAR;
  const earlier = silence(turnover, organisation, announcedAfter, OLDEST);
  if (earlier === SILENT) return CLEAR;
  if (absent !== CLEAR) return absent;
  if (latest === SILENT && earlier === SPOKE) return INFO;
  return missingBoth(latest === SILENT ? CLEAR : latest, earlier);
}

/** Months in a row, back from the reporting one, that are known to be silent. */
function silentMonths(turnover: Float64Array, organisation: number): number {
  let months = 0;
  while (months < WINDOW_MONTHS && turnover[organisation * WINDOW_MONTHS + months] <= 0) months++;
  return months;
}

/**
 * The six months are needed: those without a column keep the rule from being evaluated.
 * @param present per month back from the reporting one
 */
export function absentMonths(present: readonly boolean[]): Verdict {
  return present.reduce<Verdict>(
    (missing, isPresent, back) => (isPresent ? missing : missingBoth(missing, missingTurnover(back))),
    CLEAR,
  );
}
