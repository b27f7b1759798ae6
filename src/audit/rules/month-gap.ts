import { isoMonth, type Month } from "../../regulation/calendar";
import type { AuditContext } from "../context";
import type { Rule } from "../rule";
import { WARNING } from "../verdict";

/** Months without a column between the oldest and the newest month of the export. */
export const monthGap: Rule<"MONTH_GAP"> = {
  code: "MONTH_GAP",
  subject: "workbook",
  find(context, report) {
    if (gaps(context).length > 0) report(0, WARNING);
  },
  explain: (context) => ({
    measured: { months: gaps(context).map(isoMonth) },
    norm: { value: null, unit: "months", since: null },
  }),
  identityOf: () => ({}),
  rowsOf: () => [],
  holderOf: () => undefined,
  tableOf: () => undefined,
};

function gaps({ base }: AuditContext): Month[] {
  const months = base.layout.clients.months.map(({ month }) => month);
  const first = months[0];
  return Array.from({ length: months.at(-1)! - first }, (_, i) => first + i).filter(
    (month) => !months.includes(month),
  );
}
