import { specializationInForce, type SpecializationInForce } from "../audit/specialization-in-force";
import type { Day } from "../regulation/calendar";
import { lexiconOf, type Lexicon } from "../regulation/lexicon";
import type { Regulation } from "../regulation/schema";
import { FORMULA_PROBLEMS } from "../wording/formulas";
import { invalidValue } from "./errors";

/** A regulation as formulas ask it: its words, and the norms of a specialization on a day. */
export class Rulebook {
  readonly lexicon: Lexicon;
  /** Excel calls a function once for every cell that a formula was copied to. */
  private readonly known = new Map<string, SpecializationInForce>();

  constructor(readonly regulation: Regulation) {
    this.lexicon = lexiconOf(regulation);
  }

  /** @throws CustomFunctions.Error #VALUE! when the word names no specialization */
  normsOf(word: string, asOf: Day): SpecializationInForce {
    const id = this.lexicon.specializationOf(word);
    if (id === undefined) {
      const names = Object.values(this.regulation.specializations).map(({ name }) => name);
      throw invalidValue(FORMULA_PROBLEMS.unknownSpecialization(word, names));
    }
    const key = `${asOf} ${id}`;
    const norms = this.known.get(key) ?? specializationInForce(this.regulation, id, this.lexicon, asOf);
    this.known.set(key, norms);
    return norms;
  }
}
