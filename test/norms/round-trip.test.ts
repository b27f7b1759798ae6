import fc from "fast-check";
import { etmRegulation, parseRegulation } from "../../src/regulation/regulation";
import type { Language } from "../../src/wording/language";
import { anyRegulation } from "../support/arbitrary-regulation";
import { normsValues, regulationIn } from "../support/norms";

const LANGUAGES: readonly Language[] = ["ru", "en"];

test.each(LANGUAGES)("the built-in regulation comes back from its sheet (%s)", (language) => {
  expect(regulationIn(normsValues(etmRegulation, language))).toEqual(etmRegulation);
});

test("any regulation comes back from its sheet as it was", () => {
  fc.assert(
    fc.property(anyRegulation, fc.constantFrom(...LANGUAGES), (regulation, language) => {
      const before = parseRegulation(regulation);
      expect(regulationIn(normsValues(before, language))).toEqual(before);
    }),
    { endOnFailure: true },
  );
});

test("any regulation comes back from its sheet however its rows are shuffled", () => {
  fc.assert(
    fc.property(anyRegulation, fc.infiniteStream(fc.nat()), (regulation, order) => {
      const before = { ...regulation, dictionaries: { ...regulation.dictionaries, impersonal: [] } };
      const rows = normsValues(before).map((row) => ({ row, at: order.next().value as number }));
      const shuffled = rows.sort((a, b) => a.at - b.at).map(({ row }) => row);
      expect(regulationIn(shuffled)).toEqual(before);
    }),
    { endOnFailure: true },
  );
});
