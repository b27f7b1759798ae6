import type { CellValue } from "../../src/clientbase/sheet-values";
import { MONTHS } from "./period";
import type { Random } from "./random";

export const LAST = MONTHS.length - 1;

/** A usual month of a client by potential, rubles. */
const USUAL: Readonly<Record<string, number>> = { S: 980_000, A: 360_000, B: 135_000, C: 52_000, D: 24_000 };
const PAYING = 15_000;

export interface Demand {
  readonly potential: string;
  /** The month of the period in which the first purchase was made. */
  readonly from: number;
  /** The least turnover of the last month; undefined where one good month of the last two will do. */
  readonly threshold: number | undefined;
}

/** Purchases of a client with whom everything is in order. */
export function healthyTurnover({ potential, from, threshold }: Demand, random: Random): CellValue[] {
  const usual = USUAL[potential] * random.between(0.55, 1.6);
  const months = MONTHS.map((_, i): CellValue => (i < from ? "" : monthOf(usual, random)));
  if (threshold !== undefined) {
    months[LAST] = amount(Math.max(Number(months[LAST]), threshold * random.between(1.04, 1.9)));
  } else if (Number(months[LAST]) < PAYING && Number(months[LAST - 1]) < PAYING) {
    months[random.chance(0.7) ? LAST : LAST - 1] = amount(usual * random.between(0.6, 1.2) + PAYING);
  }
  return months;
}

function monthOf(usual: number, random: Random): CellValue {
  if (random.chance(0.08)) return random.chance(0.5) ? "" : 0;
  return amount(usual * random.between(0.5, 1.7));
}

/** Whole kopecks. */
export function amount(rubles: number): number {
  return Math.round(rubles * 100) / 100;
}

export function scaled(turnover: readonly CellValue[], factor: number): CellValue[] {
  return turnover.map((cell) => (typeof cell === "number" ? amount(cell * factor) : cell));
}
