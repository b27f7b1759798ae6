import { clientBase, withSettings } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

function base(potential: string, specialization = "универсальный") {
  return clientBase().manager({ specialization }).client({ potential });
}

describe.each([
  ["территориальный", "info"],
  ["универсальный", "clear"],
  ["МРПП", "clear"],
  ["МРЩ", "clear"],
  ["МРД", "clear"],
  ["МРС", "clear"],
])("%s", (specialization, ofS) => {
  test.each([
    ["S", ofS],
    ["A", "clear"],
    ["B", "clear"],
    ["C", "warning"],
    ["D", "warning"],
    ["E", "warning"],
  ])("class %s: %s", (potential, expected) => {
    expect(verdict(base(potential, specialization).audit(), "NON_TARGET_POTENTIAL")).toBe(expected);
    expect(verdict(base(potential, specialization).audit(), "UNKNOWN_POTENTIAL")).toBe("clear");
  });
});

test.each([
  ["А", "clear", null],
  ["В", "clear", null],
  [" а\u00a0", "clear", null],
  ["s", "clear", null],
  ["С", "warning", "C"],
  ["с", "warning", "C"],
  ["Е", "warning", "E"],
])("a Cyrillic or small letter %p: %s", (potential, expected, known) => {
  const audit = base(potential).audit();
  expect(verdict(audit, "NON_TARGET_POTENTIAL")).toBe(expected);
  expect(verdict(audit, "UNKNOWN_POTENTIAL")).toBe("clear");
  if (known) expect(firstFinding(audit, "NON_TARGET_POTENTIAL").measured).toEqual({ potential: known });
});

test("the setting makes a Cyrillic С the class S, a Latin C stays", () => {
  const regulation = withSettings({ cyrillicEsIs: "S" });
  expect(verdict(base("С").audit({ regulation }), "NON_TARGET_POTENTIAL")).toBe("clear");
  expect(verdict(base("С", "территориальный").audit({ regulation }), "NON_TARGET_POTENTIAL")).toBe("info");
  expect(verdict(base("C").audit({ regulation }), "NON_TARGET_POTENTIAL")).toBe("warning");
});

test("a Cyrillic С beside a Latin letter is one notice and no finding", () => {
  const both = base("С").client({ potential: "S" }).client({ potential: "С" }).base();
  expect(both.problems.filter(({ code }) => code === "CYRILLIC_ES")).toHaveLength(1);
  const one = base("С").client({ potential: "A" }).base();
  expect(one.problems.filter(({ code }) => code === "CYRILLIC_ES")).toEqual([]);
});

test.each(["", "F", "#N/A"])("an unknown class %p is not found out of target", (potential) => {
  expect(findings(base(potential).audit(), "NON_TARGET_POTENTIAL")).toEqual([]);
});

test("the lead card's class holds", () => {
  const audit = base("A").client({ potential: "D", head: "1" }).audit();
  expect(verdict(audit, "NON_TARGET_POTENTIAL")).toBe("clear");
});
