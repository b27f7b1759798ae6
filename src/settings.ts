import { BAD_DATE, dayInCell, NO_DATE } from "./clientbase/cell-date";
import type { PeriodChoice } from "./clientbase/period";
import { isoDay, isoMonth, parseIsoDay, parseIsoMonth } from "./regulation/calendar";
import { inWorkbook } from "./workbook/run";
import { recall, remember } from "./workbook/store";

/** What the user has chosen for this workbook. */
export interface Settings {
  readonly period: Pick<PeriodChoice, "month" | "asOf">;
  /** What the workbook keeps cannot be read: the settings are the usual ones. */
  readonly damaged: boolean;
}

const VERSION = 1;

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
  return inWorkbook(async (context) => settingsOf(await recall(context)));
}

/** Keeps the chosen period in the active workbook, nothing where it is left to the add-in. @throws WorkbookFault */
export function keepPeriod({ month, asOf }: Settings["period"]): Promise<void> {
  return inWorkbook(async (context) => {
    const known = settingsOf(await recall(context));
    if (!known.damaged && known.period.month === month && known.period.asOf === asOf) return;
    await remember(context, {
      version: VERSION,
      ...(month !== undefined && { month: isoMonth(month) }),
      ...(asOf !== undefined && { asOf: isoDay(asOf) }),
    });
  });
}

function settingsOf(kept: unknown): Settings {
  const usual: Settings = { period: {}, damaged: false };
  if (kept === undefined) return usual;
  if (typeof kept !== "object" || kept === null || !("version" in kept) || kept.version !== VERSION) {
    return { ...usual, damaged: true };
  }
  const { month, asOf } = kept as { readonly month?: unknown; readonly asOf?: unknown };
  const period = {
    month: typeof month === "string" ? parseIsoMonth(month) : undefined,
    asOf: typeof asOf === "string" ? parseIsoDay(asOf) : undefined,
  };
  const damaged =
    (month !== undefined && period.month === undefined) || (asOf !== undefined && period.asOf === undefined);
  return { period, damaged };
}
