import { blackListVerdict } from "../audit/rules/black-list";
import { MISSING, VIOLATION } from "../audit/verdict";
import { areBlank, today, wordIn, type Cell } from "./arguments";
import { undecided } from "./errors";
import { monthsIn } from "./months";
import type { Rulebook } from "./rulebook";

/**
 * Whether an organisation is on the black list; "" for a row without anything in it.
 * @param months turnover in rubles, the oldest month first
 * @throws CustomFunctions.Error #VALUE! for an unknown specialization, #N/A when the data do not decide
 */
export function isBlackListed(
  months: readonly Cell[],
  specialization: Cell,
  potential: Cell,
  rulebook: Rulebook,
): boolean | "" {
  if (areBlank([specialization, potential, ...months])) return "";
  const word = wordIn(specialization);
  if (word === "") throw undecided(MISSING.specialization);
  const norms = rulebook.normsOf(word, today());
  const { turnover } = monthsIn(months, rulebook.regulation);
  const letter = rulebook.lexicon.potentialOf(wordIn(potential));
  const verdict = blackListVerdict(norms, letter, turnover[0], turnover[1]);
  if (verdict < 0) throw undecided(verdict);
  return verdict === VIOLATION;
}
