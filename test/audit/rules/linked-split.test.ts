import { clientBase, type ClientCells } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

function verdictOn(...clients: ClientCells[]): string {
  const base = clientBase().manager();
  for (const cells of clients) base.client(cells);
  return verdict(base.audit(), "LINKED_SPLIT");
}

const HEAD = { code: "1", manager: "Иванов" };

test.each<[string, ClientCells[], string]>([
  ["both with one manager", [HEAD, { code: "2", head: "1", manager: "ИВАНОВ" }], "clear"],
  ["each with another", [HEAD, { code: "2", head: "1", manager: "Петров" }], "warning"],
  ["one with the service desk", [HEAD, { code: "2", head: "1", manager: "ООК" }], "warning"],
  ["one with nobody", [HEAD, { code: "2", head: "1", manager: "" }], "warning"],
  [
    "both with nobody in person",
    [
      { ...HEAD, manager: "ООК" },
      { code: "2", head: "1", manager: "" },
    ],
    "clear",
  ],
  ["not linked", [HEAD, { code: "2", manager: "Петров" }], "clear"],
  ["linked to itself", [HEAD, { code: "2", head: "2", manager: "Петров" }], "clear"],
  [
    "a chain of links",
    [HEAD, { code: "2", head: "1" }, { code: "3", head: "2", manager: "Петров" }],
    "warning",
  ],
  [
    "one code with two managers, its head with one",
    [HEAD, { code: "2", head: "1" }, { code: "2", head: "1", manager: "Петров" }],
    "warning",
  ],
  [
    "both codes with the same two managers",
    [
      HEAD,
      { ...HEAD, manager: "Петров" },
      { code: "2", head: "1", manager: "Петров" },
      { code: "2", head: "1" },
    ],
    "clear",
  ],
  ["an absent head and one card", [{ code: "2", head: "H" }], "clear"],
])("%s", (_, clients, expected) => {
  expect(verdictOn(...clients)).toBe(expected);
});

test("found on the head's code, even of an absent head, with every row", () => {
  const audit = clientBase()
    .client({ head: "H", manager: "Иванов" })
    .client({ head: "H", manager: "Петров" })
    .audit();
  expect(findings(audit, "LINKED_SPLIT")).toEqual([
    { code: "LINKED_SPLIT", severity: "warning", kind: "client", client: "H" },
  ]);
  const finding = firstFinding(audit, "LINKED_SPLIT");
  expect(finding.subject.rows.map(({ row }) => row)).toEqual([2, 3]);
  expect(finding.measured.codes).toEqual([
    { client: "1", managers: ["Иванов"] },
    { client: "2", managers: ["Петров"] },
  ]);
});
