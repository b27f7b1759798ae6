import { FORMULA_PROBLEMS } from "../wording/formulas";
import { invalidValue } from "./errors";

/** Excel on the web takes 5 MB; the rest is for what is sent around the answer. */
const LARGEST_ANSWER = 5_000_000;

/** @throws CustomFunctions.Error #VALUE! for an answer that Excel would not take */
export function fitting<T>(answer: T[][]): T[][] {
  const bytes = new TextEncoder().encode(JSON.stringify(answer)).length;
  if (bytes > LARGEST_ANSWER) throw invalidValue(FORMULA_PROBLEMS.tooLarge);
  return answer;
}
