import { WINDOW_MONTHS } from "../../clientbase/period";
import { rubles, turnoverOf } from "../amounts";
import type { AuditContext } from "../context";
import { organisationRule } from "../rule";
import { recentAttachment, silence, SILENT, SPOKE } from "../silence";
import { CLEAR, MISSING, missingBoth, VIOLATION, WARNING, type Verdict } from "../verdict";

const OLDEST = WINDOW_MONTHS - 1;

/** No turnover for six months and no overdue debt: the organisation is detached. */
export const autoDetach = organisationRule(
  "AUTO_DETACH",
  (context) => {
    const { turnover, debt } = context.base.organisations;
    const isRecent = recentAttachment(context);
    return (organisation, lead) => {
      const months = silence(turnover, organisation, 0, OLDEST);
      if (months === SPOKE || debt[organisation] > 0 || isRecent(lead)) return CLEAR;
      return evaluated(months, debt[organisation], VIOLATION);
    };
  },
  explain,
  { action: "detach" },
);

/** No turnover for six months, but an overdue debt keeps the organisation from being detached. */
export const detachBlockedByDebt = organisationRule(
  "DETACH_BLOCKED_BY_DEBT",
  ({ base }) => {
    const { turnover, debt } = base.organisations;
    return (organisation) => {
      const months = silence(turnover, organisation, 0, OLDEST);
      return months === SPOKE || debt[organisation] === 0
        ? CLEAR
        : evaluated(months, debt[organisation], WARNING);
    };
  },
  explain,
  { action: "stay" },
);

/** The verdict where silence and debt are known, else what is missing of them. */
function evaluated(months: Verdict, debt: number, verdict: Verdict): Verdict {
  const missing = missingBoth(
    months === SILENT ? CLEAR : months,
    Number.isNaN(debt) ? MISSING.overdueDebt : CLEAR,
  );
  return missing === CLEAR ? verdict : missing;
}

function explain(context: AuditContext, organisation: number) {
  return {
    measured: {
      turnover: turnoverOf(context, organisation),
      overdueDebt: rubles(context.base.organisations.debt[organisation])!,
    },
    norm: { value: context.regulation.detachment.silentMonths, unit: "months", since: null },
  } as const;
}
