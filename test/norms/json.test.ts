import fc from "fast-check";
import { NormsFault, type NormsError } from "../../src/norms/norms-error";
import { regulationFromJson, regulationJson } from "../../src/norms/json";
import { etmRegulation } from "../../src/regulation/regulation";
import { normsFaultSentence } from "../../src/wording/norms-errors";
import { anyRegulation } from "../support/arbitrary-regulation";

test("any regulation comes back from its JSON", () => {
  fc.assert(
    fc.property(anyRegulation, (regulation) => {
      expect(regulationFromJson(regulationJson(regulation))).toEqual(regulation);
    }),
    { numRuns: 30 },
  );
});

function faultOf(text: string): NormsFault {
  try {
    regulationFromJson(text);
  } catch (error) {
    if (error instanceof NormsFault) return error;
    throw error;
  }
  throw new Error("It was accepted");
}

/** The built-in document with one place replaced, removed when undefined. */
function broken(path: string, value: unknown): string {
  const document = structuredClone(etmRegulation) as unknown as Record<string, unknown>;
  const keys = path.split(".");
  const parent = keys.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, document);
  parent[keys[keys.length - 1]] = value;
  return JSON.stringify(document);
}

const DATED = "specializations.industrial.payingShare";

test.each<[string, unknown, Partial<NormsError>, RegExp]>([
  ["payingOver", "много", { code: "expected" }, /payingOver \(Платящая организация.*\): «много» не подходит, нужно – число/],
  ["payingOver", -1, { code: "expected" }, /не меньше 0/],
  ["payingOver", undefined, { code: "missing" }, /не указано/],
  ["tenure.noviceMonths", 1.5, { code: "expected" }, /целое число/],
  [`${DATED}.0.value`, 101, { code: "expected" }, /МРПП: Доля платящих не менее, %\): «101».*не больше 100/],
  [`${DATED}.0.since`, "01.04.2010", { code: "expected" }, /дата вида 2010-07-01/],
  [DATED, [{ since: "2011-01-01", value: 1 }, { since: null, value: 2 }], { code: "versionOrder" }, /по порядку дат/],
  [DATED, [], { code: "expected" }, /непустое/],
  ["specializations.industrial.worksWith", ["florists"], { code: "unknownGroup" }, /группы «florists» нет, есть – ЭМО/],
  ["specializations.dealers.blackList.0.value.kind", "never", { code: "expected" }, /«everyMonth» или «byPotential»/],
  ["specializations.universal.territory.outside", 5, { code: "expected" }, /список/],
  ["specializations.dealers.baseSize.0.value.veteran", { min: 31, max: 30 }, { code: "minAboveMax" }, /МРД: .*минимум больше максимума \(30\)/],
  ["specializations.dealers.baseSize.0.value.novice.max", 5, { code: "minAboveMax" }, /минимум больше максимума \(5\)/],
  ["settings.blankTurnover", "nil", { code: "expected" }, /«zero» или «unknown»/],
  ["settings.nonProfileLimit", { florists: 1 }, { code: "unknownKeys" }, /лишнее: florists/],
  ["groups.dealers.synonyms", ["сеть"], { code: "sameWord" }, /слово «сеть» уже значит другое/],
  ["unheardOf", 1, { code: "unknownKeys" }, /лишнее: unheardOf/],
])("%s = %j is refused in words", (path, value, error, sentence) => {
  const fault = faultOf(broken(path, value));
  expect(fault.errors).toMatchObject([error]);
  expect(normsFaultSentence(fault, "ru")).toMatch(sentence);
  expect(normsFaultSentence(fault, "ru")).toMatch(/^Файл норм не принят, ошибок: 1\..*не изменены\.$/);
  expect(normsFaultSentence(fault, "en")).toMatch(/^The file of norms is not accepted, errors: 1\./);
}); // prettier-ignore

test.each(["", "{", "нормы"])("%j is no JSON", (text) => {
  expect(normsFaultSentence(faultOf(text), "ru")).toMatch(/не JSON/);
});

test.each(["null", "[]", '"регламент"', "5"])("%s is no regulation", (text) => {
  expect(faultOf(text).errors).toMatchObject([{ code: "expected" }]);
});

test("of many errors the first five are told, and how many more there are", () => {
  const sentence = normsFaultSentence(faultOf("{}"), "ru");
  expect(sentence).toMatch(/И ещё ошибок: \d+\./);
  expect(sentence.match(/не указано/g)).toHaveLength(5);
});
