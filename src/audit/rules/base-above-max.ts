import { withoutManagerNorms, type HolderFacts } from "../context";
import { managerRule } from "../rule";
import { agreed, CLEAR, MISSING, VIOLATION } from "../verdict";

/** More organisations than the norm allows. Holds for an unknown status too: only a trainee has no maximum. */
export const baseAboveMax = managerRule(
  "BASE_ABOVE_MAX",
  (facts) => {
    if (!facts.norms || !facts.tenure) return withoutManagerNorms(facts);
    const verdicts = possibleMaximums(facts).map((max) =>
      facts.tally.organisations > max ? VIOLATION : CLEAR,
    );
    return agreed(verdicts, MISSING[facts.tenure.missing]);
  },
  (facts) => ({
    measured: { organisations: facts.tally.organisations },
    norm: { value: maximumOf(facts), unit: "organisations", since: facts.norms!.baseSize.since },
  }),
  { evenUnlisted: true, remedy: { action: "surplus" }, figure: "organisations" },
);

/** The most organisations a manager may hold; null: no norm (a trainee, a leader), or not known. */
export function maximumOf(facts: Pick<HolderFacts, "norms" | "tenure">): number | null {
  if (!facts.norms || !facts.tenure) return null;
  const maximum = Math.max(...possibleMaximums(facts));
  return Number.isFinite(maximum) ? maximum : null;
}

function possibleMaximums({ norms, tenure }: Pick<HolderFacts, "norms" | "tenure">): number[] {
  const { value } = norms!.baseSize;
  const normed = tenure!.possible.filter((status) => status !== "trainee");
  return normed.length === 0 ? [Infinity] : normed.map((status) => value[status].max ?? Infinity);
}
