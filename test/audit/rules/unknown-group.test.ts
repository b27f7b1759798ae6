import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

test.each([
  ["", "warning"],
  ["  ", "warning"],
  ["прочие", "warning"],
  ["бюджет", "warning"],
  ["#Н/Д", "warning"],
  ["ЭМО", "clear"],
  ["п/п", "clear"],
  ["CЕТИ", "clear"],
])("group %p: %s", (group, expected) => {
  expect(verdict(clientBase().client({ group }).audit(), "UNKNOWN_GROUP")).toBe(expected);
});

test("found with every personal manager, with nobody else", () => {
  const audit = clientBase()
    .manager({ role: "НОПП" })
    .client({ group: "" })
    .client({ group: "", manager: "Неизвестный" })
    .client({ group: "", manager: "вакансия" })
    .audit();
  expect(findings(audit, "UNKNOWN_GROUP")).toEqual([
    { code: "UNKNOWN_GROUP", severity: "warning", kind: "organisation", client: "1", manager: "Иванов" },
    { code: "UNKNOWN_GROUP", severity: "warning", kind: "organisation", client: "2", manager: "Неизвестный" },
  ]);
});

test("the lead card's group counts", () => {
  const audit = clientBase().client().client({ group: "", head: "1" }).audit();
  expect(verdict(audit, "UNKNOWN_GROUP")).toBe("clear");
});

test("the finding tells what stands in the cell", () => {
  const audit = clientBase().client({ group: "Прочие  клиенты" }).audit();
  expect(firstFinding(audit, "UNKNOWN_GROUP").measured).toEqual({ group: "Прочие клиенты" });
});
