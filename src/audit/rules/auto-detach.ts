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
      const verdict = autoDetachVerdict(turnover, debt, organisation);
      return verdict === CLEAR || isRecent(lead) ? CLEAR : verdict;
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
    return (organisation) => blockedByDebtVerdict(turnover, debt, organisation);
  },
  explain,
  { action: "stay" },
);

/**
 * Whether an organisation is to be detached, whenever it was attached.
 * @param turnover kopecks, six months per organisation, the reporting month first; NaN where unknown
 * @param debt kopecks per organisation, NaN where unknown
 */
export function autoDetachVerdict(turnover: Float64Array, debt: Float64Array, organisation: number): Verdict {
  const months = silence(turnover, organisation, 0, OLDEST);
  return months === SPOKE || debt[organisation] > 0
    ? CLEAR
    : evaluated(months, debt[organisation], VIOLATION);
}

/** Whether a debt keeps an organisation from being detached; see `autoDetachVerdict`. */
export function blockedByDebtVerdict(
  turnover: Float64Array,
  debt: Float64Array,
  organisation: number,
): Verdict {
  const months = silence(turnover, organisation, 0, OLDEST);
  return months === SPOKE || debt[organisation] === 0
    ? CLEAR
    : evaluated(months, debt[organisation], WARNING);
}

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
