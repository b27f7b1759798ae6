import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

test.each([
  ["7707083893", "clear"],
  [7707083893, "clear"],
  [" 7707083893 ", "clear"],
  ["7707083894", "warning"],
  ["0100000004", "clear"],
  [100000004, "clear"],
  ["100000004", "clear"],
  ["7707 083 893", "clear"],
  ["7707083893'", "clear"],
  ["7707083893/770701001", "clear"],
  ["7707083894/770701001", "warning"],
  ["500100732259", "clear"],
  ["500100732258", "warning"],
  ["500100732269", "warning"],
  [12345678943, "clear"],
  ["012345678943", "clear"],
  ["12345678943", "clear"],
  ["77070838931", "warning"],
  ["770708389", "warning"],
  ["77О7083893", "warning"],
  ["нет", "warning"],
  ["1000000010", "clear"],
  ["", "clear"],
])("ИНН %p: %s", (inn, expected) => {
  expect(verdict(clientBase().client({ inn }).audit(), "INN_CHECKSUM")).toBe(expected);
});

test("found on the card, whoever holds it", () => {
  const audit = clientBase().client({ inn: "7707083894", manager: "ООК" }).audit();
  expect(findings(audit, "INN_CHECKSUM")).toEqual([
    { code: "INN_CHECKSUM", severity: "warning", kind: "card", client: "1", manager: "ООК" },
  ]);
  expect(firstFinding(audit, "INN_CHECKSUM").measured).toEqual({ inn: "7707083894" });
});
