import { withoutManagerNorms, type HolderFacts } from "../context";
import { managerRule } from "../rule";
import { CLEAR, MISSING, missingTurnover, VIOLATION } from "../verdict";

/** More non-profile organisations than the limit in force, or more of a group than may be held. */
export const nonProfileLimit = managerRule(
  "NON_PROFILE_LIMIT",
  (facts) => {
    if (!facts.norms) return withoutManagerNorms(facts);
    if (facts.changing === "yes" || !exceeded(facts, "heldAtMost")) return CLEAR;
    if (facts.changing === "unknown") return MISSING.specializationChangedOn;
    return exceeded(facts, "held") ? VIOLATION : missingTurnover(0);
  },
  ({ norms, tally }, { base }) => {
    const over = [...tally.limited].filter(([group, { held }]) => held > norms!.maximum[group]);
    return {
      measured: {
        nonProfile: tally.nonProfile,
        mayHold: over.map(([group, { held }]) => ({
          group: base.lexicon.groups[group],
          organisations: held,
        })),
      },
      norm: {
        ...norms!.nonProfileLimit,
        unit: "organisations",
        ...(over[0] && { also: { value: norms!.maximum[over[0][0]], unit: "organisations" } }),
      },
    };
  },
  { evenUnlisted: true, figure: "nonProfile" },
);

function exceeded({ norms, tally }: HolderFacts, count: "held" | "heldAtMost"): boolean {
  const nonProfile = count === "held" ? tally.nonProfile : tally.nonProfileAtMost;
  return (
    nonProfile > (norms!.nonProfileLimit.value ?? Infinity) ||
    [...tally.limited].some(([group, counts]) => counts[count] > norms!.maximum[group])
  );
}
