import type { ClientField, ManagerField } from "../../src/clientbase/fields";
import type { CellValue } from "../../src/clientbase/sheet-values";

/** A client card as nobody could misread it: dates ISO, amounts rubles. */
export type CleanClient = Readonly<Partial<Record<ClientField, string>>> & {
  readonly code: string;
  readonly manager: string;
  readonly debt: number | "";
  /** Rubles per month of the base, "" where nothing was shipped. */
  readonly turnover: readonly (number | "")[];
};

export type CleanManager = Readonly<Partial<Record<ManagerField, CellValue>>> & { readonly name: string };

/** A client base as it should be; fixtures are what became of it on the way to the analyst. */
export interface CleanBase {
  readonly name: string;
  /** ISO, oldest first; the last one is the reporting month. */
  readonly months: readonly string[];
  readonly managers: readonly CleanManager[];
  readonly clients: readonly CleanClient[];
}

/** How a client's purchases went: where they fell silent, and how much they were. */
export type Purchases = "healthy" | "weak" | "silent" | "fading" | "returning" | "pausing";

const WEAK = 12_340;
const SILENT_MONTHS: Readonly<Record<Purchases, number>> = {
  healthy: 0,
  weak: 0,
  silent: 6,
  fading: 4,
  returning: 0,
  pausing: 0,
};

/**
 * Amounts in tens of rubles, so that thousands of rubles with two decimals lose nothing; all different, so that a
 * month or a client mistaken for another shows.
 * @param usual about what a month brings
 * @param client number of the client
 */
export function purchases(kind: Purchases, usual: number, client: number, months: number): (number | "")[] {
  const amounts = Array.from({ length: months }, (_, month): number | "" => {
    const fromEnd = months - 1 - month;
    if (fromEnd < SILENT_MONTHS[kind]) return (client + month) % 2 === 0 ? "" : 0;
    if (kind === "weak" && fromEnd < 2) return WEAK - client * 10 - month * 20;
    return usual + ((client * 7919 + month * 1543) % 997) * 110;
  });
  if (kind === "returning") amounts[months - 1] = -7_210 - client * 10;
  if (kind === "pausing") amounts[months - 1] = "";
  return amounts;
}

const WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** ИНН of an organisation: nine digits and the one that checks them. */
export function innOf(nineDigits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(nineDigits[i]), 0);
  return nineDigits + String((sum % 11) % 10);
}
