import { WINDOW_MONTHS } from "../../clientbase/period";
import { rubles } from "../amounts";
import type { AuditContext } from "../context";
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
    const absent = absentMonths(context);
    return (organisation, lead) => {
      const latest = silence(turnover, organisation, 0, announcedAfter - 1);
      if (latest === SPOKE || isRecent(lead)) return CLEAR;
      const earlier = silence(turnover, organisation, announcedAfter, OLDEST);
      if (earlier === SILENT) return CLEAR;
      if (absent !== CLEAR) return absent;
      if (latest === SILENT && earlier === SPOKE) return INFO;
      return missingBoth(latest === SILENT ? CLEAR : latest, earlier);
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

/** Months in a row, back from the reporting one, that are known to be silent. */
function silentMonths(turnover: Float64Array, organisation: number): number {
  let months = 0;
  while (months < WINDOW_MONTHS && turnover[organisation * WINDOW_MONTHS + months] <= 0) months++;
  return months;
}

/** The six months are needed: those without a column keep the rule from being evaluated. */
function absentMonths({ base }: AuditContext): Verdict {
  return base.monthPresent.reduce<Verdict>(
    (missing, present, back) => (present ? missing : missingBoth(missing, missingTurnover(back))),
    CLEAR,
  );
}
