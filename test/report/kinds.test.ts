import { RULES } from "../../src/audit/rules";
import type { Mark } from "../../src/audit/rule";
import type { Look } from "../../src/report/edits";
import { HEADER, HEADING } from "../../src/report/grid";
import { KIND_LOOKS, KINDS, kindOf } from "../../src/report/kinds";
import { findingRules, verdictRules } from "../../src/report/report-rules";
import { clientBase } from "../support/client-base";

test("every mark of a rule is a kind, and every kind has a look", () => {
  const marks = new Set(RULES.flatMap(({ mark }): Mark[] => (mark ? [mark] : [])));
  expect([...marks].filter((mark) => !KINDS.includes(mark))).toEqual([]);
  expect(Object.keys(KIND_LOOKS).sort()).toEqual([...KINDS].sort());
});

test("without a mark the severity decides", () => {
  const audit = clientBase()
    .manager({ specialization: "территориальный", status: "ветеран", territories: "Орёл" })
    .client({ group: "сети", territory: "Тула", turnover: 1, potential: "S" })
    .client({ potential: "C" })
    .audit();
  const kinds = Array.from({ length: audit.count }, (_, i) => [audit.code(i), kindOf(audit, i)]);
  expect(Object.fromEntries(kinds)).toMatchObject({
    BASE_BELOW_MIN: "violation",
    BLACKLIST: "blackList",
    NON_PROFILE: "profile",
    OUT_OF_TERRITORY: "violation",
    NON_TARGET_POTENTIAL: "attention",
  });
});

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast({ fill, color }: Look): number {
  const [dark, light] = [luminance(fill), luminance(color)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each<[string, Look]>([
  ...KINDS.map((kind): [string, Look] => [kind, KIND_LOOKS[kind]]),
  ...[...findingRules(1, 2, "en"), ...verdictRules(1, 2, "en")].map((rule): [string, Look] => [
    rule.formula,
    rule.look,
  ]),
  ["a title", { fill: HEADING.fill!, color: HEADING.color! }],
  ["column titles", { fill: HEADER.fill!, color: HEADER.color! }],
])("%s is readable", (_, look) => {
  expect(contrast(look)).toBeGreaterThanOrEqual(4.5);
});
