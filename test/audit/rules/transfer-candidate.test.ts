import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

describe.each(["ООК", "НООК", "оoк"])("held by %s", (manager) => {
  test.each([
    ["S", "info"],
    ["A", "info"],
    ["В", "info"],
    ["C", "clear"],
    ["D", "clear"],
    ["E", "clear"],
    ["", "not evaluated: potential"],
    ["?", "not evaluated: potential"],
  ])("of potential %p: %s", (potential, expected) => {
    expect(verdict(clientBase().client({ manager, potential }).audit(), "TRANSFER_CANDIDATE")).toBe(expected);
  });
});

test.each(["Иванов", "", "ОП Север", "вакансия", "ВТЦ"])("not when held by %p", (manager) => {
  const audit = clientBase().client({ manager, potential: "A" }).audit();
  expect(verdict(audit, "TRANSFER_CANDIDATE")).toBe("clear");
});

test("without a column of potentials", () => {
  const audit = clientBase().client({ manager: "ООК" }).audit();
  expect(verdict(audit, "TRANSFER_CANDIDATE")).toBe("not evaluated: potential");
});

test("beside NO_PERSONAL_MANAGER, per card", () => {
  const audit = clientBase()
    .client({ manager: "ООК", potential: "A" })
    .client({ manager: "ООК", potential: "B", head: "1" })
    .audit();
  expect(findings(audit, "NO_PERSONAL_MANAGER")).toHaveLength(2);
  expect(findings(audit, "TRANSFER_CANDIDATE")).toEqual([
    { code: "TRANSFER_CANDIDATE", severity: "info", kind: "card", client: "1", manager: "ООК" },
    { code: "TRANSFER_CANDIDATE", severity: "info", kind: "card", client: "2", manager: "ООК" },
  ]);
  expect(firstFinding(audit, "TRANSFER_CANDIDATE").measured).toEqual({ potential: "A", holder: "ООК" });
});
