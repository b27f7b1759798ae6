import { clientBase, type ManagerCells } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

function base(...managers: ManagerCells[]) {
  const builder = clientBase();
  managers.forEach((cells, i) => builder.manager({ name: `Менеджер ${i + 1}`, ...cells }));
  managers.forEach((_, i) => builder.client({ code: "1", manager: `Менеджер ${i + 1}` }));
  return builder;
}

const NORTH = { office: "Север", cluster: "Первый" };
const SOUTH = { office: "Юг", cluster: "Первый" };
const EAST = { office: "Восток", cluster: "Второй" };

test.each<[string, ManagerCells[], string, string | null]>([
  ["one manager", [NORTH], "clear", null],
  ["two of one office", [NORTH, NORTH], "violation", null],
  ["two of one office, differently written", [NORTH, { ...NORTH, office: "CEBEP" }], "violation", null],
  ["two of three in one office", [NORTH, EAST, NORTH], "violation", null],
  ["offices of one cluster", [NORTH, SOUTH], "warning", "centreSalesDirector"],
  ["offices of two clusters", [NORTH, EAST], "warning", "salesManagement"],
  ["three offices, two clusters", [NORTH, SOUTH, EAST], "warning", "salesManagement"],
  ["an office unknown", [NORTH, { office: "" }], "warning", null],
  ["both offices unknown", [{}, {}], "warning", null],
  ["one of the two left", [NORTH, { ...NORTH, leftOn: "2010-06-30" }], "clear", null],
  ["one of the two leaves tomorrow", [NORTH, { ...NORTH, leftOn: "2010-07-01" }], "violation", null],
  ["one of three left", [NORTH, EAST, { ...NORTH, leftOn: "2010-01-01" }], "warning", "salesManagement"],
  ["unknown whether one left", [NORTH, { ...NORTH, leftOn: "?" }], "not evaluated: leftOn", null],
  [
    "unknown whether one left where it does not matter",
    [NORTH, NORTH, { ...EAST, leftOn: "?" }],
    "violation",
    null,
  ],
])("%s", (_, managers, expected, approver) => {
  const audit = base(...managers).audit();
  expect(verdict(audit, "MULTIPLE_ATTACHMENT")).toBe(expected);
  if (expected === "violation" || expected === "warning") {
    expect(firstFinding(audit, "MULTIPLE_ATTACHMENT").measured.approver).toBe(approver);
  }
});

test("the office of the attachment goes before the manager's", () => {
  const audit = (office: string) =>
    clientBase()
      .manager({ name: "Первый", office: "Север" })
      .manager({ name: "Второй", office: "Север" })
      .client({ code: "1", manager: "Первый" })
      .client({ code: "1", manager: "Второй", office })
      .audit();
  expect(verdict(audit(""), "MULTIPLE_ATTACHMENT")).toBe("violation");
  expect(verdict(audit("Юг"), "MULTIPLE_ATTACHMENT")).toBe("warning");
});

test("managers who are not listed count, nobody in person does not", () => {
  const audit = (manager: string) =>
    clientBase().manager().client({ code: "1", manager: "Иванов" }).client({ code: "1", manager }).audit();
  expect(verdict(audit("Неизвестный"), "MULTIPLE_ATTACHMENT")).toBe("warning");
  expect(verdict(audit("ООК"), "MULTIPLE_ATTACHMENT")).toBe("clear");
  expect(verdict(audit(""), "MULTIPLE_ATTACHMENT")).toBe("clear");
  expect(verdict(audit("ИВАНОВ"), "MULTIPLE_ATTACHMENT")).toBe("clear");
});

test("linked codes of two managers are no multiple attachment", () => {
  const audit = clientBase().client({ manager: "А" }).client({ manager: "Б", head: "1" }).audit();
  expect(verdict(audit, "MULTIPLE_ATTACHMENT")).toBe("clear");
});

test("the finding is the code's, with all of its rows", () => {
  const audit = base(NORTH, EAST).client({ code: "1", manager: "ООК" }).audit();
  expect(findings(audit, "MULTIPLE_ATTACHMENT")).toEqual([
    { code: "MULTIPLE_ATTACHMENT", severity: "warning", kind: "client", client: "1" },
  ]);
  const finding = firstFinding(audit, "MULTIPLE_ATTACHMENT");
  expect(finding.subject.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(finding.measured.managers).toEqual([
    { name: "Менеджер 1", office: "Север", cluster: "Первый" },
    { name: "Менеджер 2", office: "Восток", cluster: "Второй" },
  ]);
});

test("the cluster is the one of the attachment's office", () => {
  const audit = clientBase()
    .manager({ name: "Первый", ...NORTH })
    .manager({ name: "Второй", ...SOUTH })
    .manager({ name: "Третий", ...EAST })
    .client({ code: "1", manager: "Первый" })
    .client({ code: "1", manager: "Второй", office: "Восток" })
    .audit();
  expect(firstFinding(audit, "MULTIPLE_ATTACHMENT").measured.approver).toBe("salesManagement");
});
