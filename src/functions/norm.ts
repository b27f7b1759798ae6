import { maximumOf } from "../audit/rules/base-above-max";
import { possibleMinimums } from "../audit/rules/base-below-min";
import { coldCallsNorm } from "../audit/rules/calls-below-min";
import { meetingsNorm } from "../audit/rules/meetings-below-min";
import { payingShareNorm } from "../audit/rules/share-below-min";
import type { SpecializationInForce } from "../audit/specialization-in-force";
import { tenureOf, type Tenure } from "../audit/tenure";
import { MISSING } from "../audit/verdict";
import type { Day } from "../regulation/calendar";
import { fold } from "../regulation/folding";
import { POTENTIALS, type Potential, type Status } from "../regulation/schema";
import { FORMULA_PROBLEMS, INDICATORS, NO_NORM, type Indicator } from "../wording/formulas";
import { dateIn, today, wordIn, type Cell } from "./arguments";
import { invalidValue, undecided } from "./errors";
import type { Rulebook } from "./rulebook";

/** Whose norm is asked for, as cells of the managers sheet. `given` tells which of these columns there are. */
export interface Employee {
  readonly specialization: Cell;
  readonly status: Cell;
  readonly noviceSince: Cell;
  readonly given: { readonly status: boolean; readonly noviceSince: boolean };
}

interface Question {
  readonly norms: SpecializationInForce;
  readonly tenure: Tenure;
  readonly asOf: Day;
}

/** What a norm can be: several where the status, or a novice's date, is unknown; null is no norm. */
type Possible = readonly (number | null)[];

const NORMS: Readonly<Record<Indicator, (question: Question) => Possible>> = {
  minimum: ({ norms, tenure, asOf }) => possibleMinimums(norms, tenure, asOf),
  maximum: (question) => [maximumOf(question)],
  payingShare: ({ norms, tenure }) => [payingShareNorm(norms, tenure.status)],
  nonProfile: ({ norms }) => [norms.nonProfileLimit.value],
  meetings: (question) => meetings(question, "meetings"),
  meetingsShare: (question) => meetings(question, "percentOfOrganisations"),
  calls: ({ norms, tenure }) => tenure.possible.map((status) => coldCallsNorm(norms, status)),
  blackListS: ({ norms }) => [blackListThreshold(norms, "S")],
  blackListA: ({ norms }) => [blackListThreshold(norms, "A")],
  blackListB: ({ norms }) => [blackListThreshold(norms, "B")],
};

const INDICATOR_OF = new Map(
  (Object.keys(INDICATORS) as Indicator[]).flatMap((indicator) =>
    [...INDICATORS[indicator].ru, ...INDICATORS[indicator].en].map((name) => [fold(name), indicator]),
  ),
);

/**
 * A norm in force on a day (blank: today); `NO_NORM` where there is none, "" without a specialization. When neither the
 * status nor the date of becoming a novice is given, that of a veteran.
 * @throws CustomFunctions.Error #VALUE! for words nobody knows and what is no date, #N/A when the norm depends on a
 * status or date that is not known
 */
export function normOf(employee: Employee, indicator: Cell, asOf: Cell, rulebook: Rulebook): number | string {
  const day = dateIn(asOf) ?? today();
  const asked = indicatorIn(indicator);
  const tenure = tenureIn(employee, day, rulebook);
  const specialization = wordIn(employee.specialization);
  if (specialization === "") return "";
  const possible = NORMS[asked]({ norms: rulebook.normsOf(specialization, day), tenure, asOf: day });
  if (possible.some((norm) => norm !== possible[0])) {
    throw undecided(MISSING[tenure.status ? "noviceSince" : tenure.missing]);
  }
  return possible[0] ?? NO_NORM;
}

function indicatorIn(cell: Cell): Indicator {
  const word = wordIn(cell);
  const indicator = INDICATOR_OF.get(fold(word));
  if (indicator === undefined) throw invalidValue(FORMULA_PROBLEMS.unknownIndicator(word));
  return indicator;
}

function tenureIn({ status, noviceSince, given }: Employee, asOf: Day, rulebook: Rulebook): Tenure {
  const word = wordIn(status);
  const since = dateIn(noviceSince);
  const known = given.status || given.noviceSince ? statusIn(word, rulebook) : "veteran";
  const columns = { has: () => given.noviceSince };
  return tenureOf({ status: known, noviceSince: since ?? "blank" }, columns, asOf, rulebook.regulation);
}

function statusIn(word: string, { lexicon }: Rulebook): Status | "blank" {
  if (word === "") return "blank";
  const status = lexicon.statusOf(word);
  if (status === undefined) throw invalidValue(FORMULA_PROBLEMS.unknownStatus(word));
  return status;
}

/** Meetings are normed as a count or as a share of the own organisations; in the other unit there is no norm. */
function meetings({ norms, tenure }: Question, unit: "meetings" | "percentOfOrganisations"): Possible {
  return tenure.possible.map((status) => {
    const norm = meetingsNorm(norms, status);
    return norm?.unit === unit ? norm.value : null;
  });
}

/** Rubles. */
function blackListThreshold(
  { blackListThresholds }: SpecializationInForce,
  potential: Potential,
): number | null {
  const kopecks = blackListThresholds[POTENTIALS.indexOf(potential)];
  return Number.isNaN(kopecks) ? null : kopecks / 100;
}
