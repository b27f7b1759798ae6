import { tenureOf } from "../audit/tenure";
import type { CellValue } from "../clientbase/sheet-values";
import type { Regulation } from "../regulation/schema";
import { STATUSES } from "../wording/words";
import { dateIn, today } from "./arguments";

const WITH_DATES = { has: () => true };

/**
 * The word for an employee's tenure status.
 * @param noviceSince the day he became a novice; blank: a trainee
 * @param asOf the day it is asked for; blank: today
 * @throws CustomFunctions.Error #VALUE! when a cell holds no date
 */
export function statusInWords(
  noviceSince: CellValue | undefined,
  asOf: CellValue | undefined,
  regulation: Regulation,
): string {
  const since = dateIn(noviceSince) ?? "blank";
  const employee = { status: "blank", noviceSince: since } as const;
  const { status } = tenureOf(employee, WITH_DATES, dateIn(asOf) ?? today(), regulation);
  return STATUSES[status!].ru;
}
