import { isoMonth, type Month } from "../regulation/calendar";
import { WINDOW_MONTHS } from "../clientbase/period";
import type { Severity } from "./finding";

/**
 * What a rule says of one subject, as a number so that a pass over a base allocates nothing:
 * `CLEAR`, a severity, or — negative — not evaluated, with the missing inputs as bits.
 */
export type Verdict = number;

export const CLEAR: Verdict = 0;
export const INFO: Verdict = 1;
export const WARNING: Verdict = 2;
export const VIOLATION: Verdict = 3;

const SEVERITIES: readonly Severity[] = ["info", "warning", "violation"];

/** Inputs whose absence can keep a rule from being evaluated, besides the months of turnover. */
const INPUTS = [
  "overdueDebt",
  "attachedOn",
  "territory",
  "city",
  "territories",
  "potential",
  "specialization",
  "role",
  "status",
  "noviceSince",
  "meetings",
  "calls",
  "groupMeetings",
  "leftOn",
  "specializationChangedOn",
  "organisations",
  "manager",
] as const;

export type Input = (typeof INPUTS)[number];

/** Verdict of a rule that lacks the named input. */
export const MISSING = Object.fromEntries(
  INPUTS.map((input, i) => [input, -(1 << (i + WINDOW_MONTHS))]),
) as Record<Input, Verdict>;

/** Verdict of a rule that lacks the turnover of the month so many months back. */
export function missingTurnover(back: number): Verdict {
  return -(1 << back);
}

/** Verdict of a rule that lacks both inputs of two such verdicts. */
export function missingBoth(a: Verdict, b: Verdict): Verdict {
  return a >= 0 ? b : b >= 0 ? a : -(-a | -b);
}

/** The verdict when it could be any of those given: theirs if they are one, else not evaluated for what is missing. */
export function agreed(verdicts: readonly Verdict[], missing: Verdict): Verdict {
  return verdicts.every((verdict) => verdict === verdicts[0])
    ? verdicts[0]
    : verdicts.reduce(missingBoth, missing);
}

export function severityOf(verdict: Verdict): Severity {
  return SEVERITIES[verdict - 1];
}

/** Names of the missing inputs: fields of the workbook, turnover with its month (`turnover 2010-06`). */
export function missingInputs(verdict: Verdict, month: Month): string[] {
  const months = missingMonths(verdict).map((back) => `turnover ${isoMonth(month - back)}`);
  return [...months, ...missingFields(verdict)];
}

/** Months whose turnover is missing, by how many months back they are. */
export function missingMonths(verdict: Verdict): number[] {
  return Array.from({ length: WINDOW_MONTHS }, (_, back) => back).filter((back) => -verdict & (1 << back));
}

/** The missing inputs besides turnover. */
export function missingFields(verdict: Verdict): Input[] {
  return INPUTS.filter((_, i) => -verdict & (1 << (i + WINDOW_MONTHS)));
}
