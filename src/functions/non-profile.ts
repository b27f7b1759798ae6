import { FORBIDDEN, LIMITED, NON_PROFILE, profileOf } from "../audit/specialization-in-force";
import { MISSING } from "../audit/verdict";
import { PROFILE_WORDS } from "../wording/formulas";
import { dateIn, today, wordIn, type Cell } from "./arguments";
import { undecided } from "./errors";
import type { Rulebook } from "./rulebook";

/**
 * How a client group stands to a specialization on a day (blank: today), in words; "" where both are blank.
 * @throws CustomFunctions.Error #VALUE! for an unknown specialization or what is no date, #N/A without a specialization
 */
export function profileInWords(specialization: Cell, group: Cell, asOf: Cell, rulebook: Rulebook): string {
  const day = dateIn(asOf) ?? today();
  const word = wordIn(specialization);
  const id = rulebook.lexicon.groupOf(wordIn(group));
  if (word === "") {
    if (wordIn(group) === "") return "";
    throw undecided(MISSING.specialization);
  }
  const norms = rulebook.normsOf(word, day);
  if (id < 0) return PROFILE_WORDS.unknown;
  switch (profileOf(norms, id)) {
    case FORBIDDEN:
      return PROFILE_WORDS.forbidden;
    case NON_PROFILE:
      return PROFILE_WORDS.nonProfile;
    case LIMITED:
      return PROFILE_WORDS.atMost(norms.maximum[id]);
    default:
      return PROFILE_WORDS.profile;
  }
}
