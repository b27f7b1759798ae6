import fc from "fast-check";
import { differenceLines, differences, differenceSentences } from "../../src/norms/differences";
import { etmRegulation } from "../../src/regulation/regulation";
import type { Regulation } from "../../src/regulation/schema";
import { anyRegulation } from "../support/arbitrary-regulation";

function edited(edit: (regulation: Regulation) => void): Regulation {
  const regulation = structuredClone(etmRegulation);
  edit(regulation);
  return regulation;
}

test("a regulation like the built-in one differs in nothing", () => {
  expect(differences(structuredClone(etmRegulation))).toEqual([]);
});

test("a regulation that differs is never said to be like another", () => {
  fc.assert(
    fc.property(anyRegulation, anyRegulation, (one, other) => {
      expect(differences(one, one)).toEqual([]);
      expect(differences(one, structuredClone(one))).toEqual([]);
      expect(differences(one, other).length).toBeGreaterThan(0);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test.each<[string, (it: Regulation) => unknown, string[]]>([
  ["a setting", (it) => (it.settings.blankDebt = "zero"), ["Пустая ПДЗ: «неизвестно» → «ноль»"]],
  [
    "a norm of a specialization",
    (it) => (it.specializations.industrial.payingShare[0].value = 30),
    ["МРПП: Доля платящих не менее, % (с начала): «35» → «30»"],
  ],
  [
    "a new version",
    (it) => it.specializations.industrial.payingShare.push({ since: "2011-01-01", value: 40 }),
    ["МРПП: Доля платящих не менее, % (с 01.01.2011): «не было» → «40»"],
  ],
  [
    "a limit lifted",
    (it) => (it.specializations.dealers.nonProfile.limit[0].value = null),
    ["МРД: Непрофильных не более (с начала): «0» → «без предела»"],
  ],
  [
    "a setting per specialization",
    (it) => (it.settings.nonProfileLimit.universal = 5),
    ["универсальный МОПП: Настройка: непрофильных не более: «по регламенту» → «5»"],
  ],
  [
    "groups",
    (it) => (it.specializations.chains.mayHold = [{ group: "dealers", max: 7 }]),
    ["МРС: Может держать и группы: «дилеры – до 5» → «дилеры – до 7»"],
  ],
  [
    "a word",
    (it) => it.groups.dealers.synonyms.push("дил."),
    ["Группа клиентов дилеры: «дилер» → «дилер; дил.»"],
  ],
])("%s is told in words", (_, edit, sentences) => {
  expect(differenceSentences(edited(edit), "ru")).toEqual(sentences);
});

test("the lines are told in the language asked for", () => {
  const regulation = edited((it) => (it.specializations.industrial.coldCalls[0].value = null));
  expect(differenceLines(regulation, "en")).toEqual([
    {
      norm: "industrial manager: Novice: cold calls at least",
      since: "from the beginning",
      builtIn: "100",
      inForce: "not normed",
    },
  ]);
});
