import { missingFields, missingMonths, type Verdict } from "../audit/verdict";
import { inBothLanguages, notEvaluated } from "../wording/formulas";
import type { Text } from "../wording/language";

/** The types of Office do not say that its error is a JavaScript error. */
type FormulaError = CustomFunctions.Error & Error;

/** #VALUE!: the arguments cannot be used. */
export function invalidValue(problem: Text): FormulaError {
  return errorOf(CustomFunctions.ErrorCode.invalidValue, problem);
}

/** #N/A: the arguments do not decide the answer. */
export function notAvailable(problem: Text): FormulaError {
  return errorOf(CustomFunctions.ErrorCode.notAvailable, problem);
}

/** #N/A for a verdict that was not evaluated. */
export function undecided(verdict: Verdict): FormulaError {
  return notAvailable(notEvaluated(missingMonths(verdict), missingFields(verdict)));
}

function errorOf(code: CustomFunctions.ErrorCode, problem: Text): FormulaError {
  return new CustomFunctions.Error(code, inBothLanguages(problem)) as FormulaError;
}
