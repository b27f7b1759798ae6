import { BAD_DATE, dayInCell, NO_DATE } from "./clientbase/cell-date";
import type { PeriodChoice } from "./clientbase/period";
import { isoDay, isoMonth, parseIsoMonth } from "./regulation/calendar";
import { changeMemory, recallMemory } from "./remember";
import { inWorkbook } from "./workbook/run";

/** What the user has chosen for this workbook. */
export interface Settings {
  readonly period: Pick<PeriodChoice, "month" | "asOf">;
  /** What the workbook keeps cannot be read: the settings are the usual ones. */
  readonly damaged: boolean;
}

/**
 * Reads a month and a day as a user types them: `06.2010` or `2010-06`, `30.06.2010` or `2010-06-30`; blank leaves the
 * choice to the add-in.
 */
export function parsePeriod(
  month: string,
  asOf: string,
): Settings["period"] | { readonly unreadable: "month" | "asOf" } {
  const [, number, year] = /^(\d{1,2})[./](\d{4})$/.exec(month.trim()) ?? [];
  const chosen = parseIsoMonth(year ? `${year}-${number.padStart(2, "0")}` : month.trim());
  if (chosen === undefined && month.trim() !== "") return { unreadable: "month" };
  const day = dayInCell(asOf, 1900);
  if (day === BAD_DATE) return { unreadable: "asOf" };
  return { month: chosen, asOf: day === NO_DATE ? undefined : day };
}

/** A period as it is typed; "" where the choice is left to the add-in. */
export function shownPeriod({ month, asOf }: Settings["period"]): {
  readonly month: string;
  readonly asOf: string;
} {
  return {
    month: month === undefined ? "" : isoMonth(month).split("-").reverse().join("."),
    asOf: asOf === undefined ? "" : isoDay(asOf).split("-").reverse().join("."),
  };
}

/** The settings kept in the active workbook. @throws WorkbookFault */
export function readSettings(): Promise<Settings> {
  return inWorkbook(async (context) => {
    const { memory, notices } = await recallMemory(context);
    return { period: memory.period, damaged: notices.length > 0 };
  });
}

/**
 * Keeps the chosen period in the active workbook, nothing where it is left to the add-in.
 * @throws WorkbookFault
 * @throws MemoryFault `newer`
 */
export function keepPeriod({ month, asOf }: Settings["period"]): Promise<void> {
  return inWorkbook(async (context) => {
    await changeMemory(context, (memory) => ({ ...memory, period: { month, asOf } }));
  });
}
