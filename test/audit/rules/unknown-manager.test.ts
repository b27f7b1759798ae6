import { clientBase } from "../../support/client-base";
import { findings, verdict } from "../../support/findings";

test.each([
  ["Петров", "warning"],
  ["Иванов", "clear"],
  ["ИВАНОВ", "clear"],
  [" Ивaнoв\u00a0", "clear"],
  ["ООК", "clear"],
  ["", "clear"],
])("%p beside a listed Иванов: %s", (manager, expected) => {
  expect(verdict(clientBase().manager().client({ manager }).audit(), "UNKNOWN_MANAGER")).toBe(expected);
});

test("without a managers sheet nobody is unknown", () => {
  expect(verdict(clientBase().client({ manager: "Петров" }).audit(), "UNKNOWN_MANAGER")).toBe("clear");
});

test("one finding per card", () => {
  const audit = clientBase().manager().clients(2, { manager: "Петров", head: "H" }).audit();
  expect(findings(audit, "UNKNOWN_MANAGER")).toEqual([
    { code: "UNKNOWN_MANAGER", severity: "warning", kind: "card", client: "1", manager: "Петров" },
    { code: "UNKNOWN_MANAGER", severity: "warning", kind: "card", client: "2", manager: "Петров" },
  ]);
});

test("of several spellings the first is the name", () => {
  const audit = clientBase()
    .manager()
    .client({ manager: "Петров П." })
    .client({ manager: "ПЕТРОВ  П." })
    .audit();
  expect(findings(audit, "UNKNOWN_MANAGER").map(({ manager }) => manager)).toEqual([
    "Петров П.",
    "Петров П.",
  ]);
});

test("listed and unlisted managers on one sheet", () => {
  const audit = clientBase().manager().client().client({ manager: "Петров" }).client({ manager: "" }).audit();
  expect(findings(audit, "UNKNOWN_MANAGER").map(({ client }) => client)).toEqual(["2"]);
});
