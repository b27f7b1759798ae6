import { withWords, type Addition } from "../../src/regulation/additions";
import { lexiconOf } from "../../src/regulation/lexicon";
import { etmRegulation, parseRegulation } from "../../src/regulation/regulation";
import { POTENTIALS } from "../../src/regulation/schema";

const group = (word: string, means: string): Addition => ({ kind: "group", word, means });

test("added words are read as what they mean, whatever their case and letters", () => {
  const regulation = withWords(etmRegulation, [
    group("Подрядчик", "electricalContractors"),
    { kind: "potential", word: "Ключевой", means: "S" },
    { kind: "specialization", word: "Проектный", means: "industrial" },
  ]);
  const lexicon = lexiconOf(regulation);
  expect(lexicon.groups[lexicon.groupOf(" ПOДРЯДЧИК ")]).toBe("electricalContractors");
  expect(POTENTIALS[lexicon.potentialOf("ключевой")]).toBe("S");
  expect(lexicon.specializationOf("проектный")).toBe("industrial");
  expect(parseRegulation(structuredClone(regulation))).toEqual(regulation);
});

test("a word that meant something else moves, and is not added twice", () => {
  const once = withWords(etmRegulation, [
    group("подрядчик", "electricalContractors"),
    group("Подрядчик", "dealers"),
  ]);
  expect(once.groups.electricalContractors.synonyms).toEqual(
    etmRegulation.groups.electricalContractors.synonyms,
  );
  expect(once.groups.dealers.synonyms).toEqual([...etmRegulation.groups.dealers.synonyms, "Подрядчик"]);
  expect(withWords(once, [group("Подрядчик", "dealers")])).toEqual(once);
});

test.each<[string, Addition]>([
  ["the name of an entry", group("ЭМО", "dealers")],
  ["the letter of a class", { kind: "potential", word: "А", means: "B" }],
  ["a meaning that does not exist", group("Подрядчик", "builders")],
  ["a blank", group(" ", "electricalContractors")],
])("%s is left as it is", (_, addition) => {
  expect(withWords(etmRegulation, [addition])).toEqual(etmRegulation);
});

test("the given regulation stays as it is", () => {
  const before = structuredClone(etmRegulation);
  withWords(etmRegulation, [group("Подрядчик", "electricalContractors")]);
  expect(etmRegulation).toEqual(before);
});
