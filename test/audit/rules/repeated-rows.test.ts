import { clientBase, withSettings, type ClientCells } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

const ROW: ClientCells = {
  code: "1",
  name: "ООО «Свет»",
  inn: "7707083893",
  group: "ЭМО",
  potential: "A",
  territory: "Орёл",
  manager: "Иванов",
  attachedOn: "2009-01-15",
  overdueDebt: 100,
  turnover: 8_000,
};

function twoRows(second: ClientCells) {
  return clientBase()
    .manager()
    .client(ROW)
    .client({ ...ROW, ...second });
}

function verdicts(second: ClientCells): string[] {
  const audit = twoRows(second).audit();
  return [verdict(audit, "DUPLICATE_ROW"), verdict(audit, "SPLIT_ROW")];
}

test.each<[string, ClientCells]>([
  ["equal in everything", {}],
  ["another spelling of the manager", { manager: "ИВAНОВ " }],
  ["another spelling of the name", { name: 'ооо  "Свет"' }],
  ["a potential in Cyrillic", { potential: "А" }],
  ["an amount as text", { overdueDebt: "100,00", turnover: "8 000" }],
  ["a date in another form", { attachedOn: "15.01.2009" }],
  ["its own code as the head", { head: "1" }],
])("%s is a duplicate", (_, second) => {
  expect(verdicts(second)).toEqual(["warning", "clear"]);
});

test.each<[string, ClientCells]>([
  ["name", { name: "ООО «Тьма»" }],
  ["group", { group: "ПП" }],
  ["potential", { potential: "B" }],
  ["territory", { territory: "Тула" }],
  ["debt", { overdueDebt: 0 }],
  ["a known debt and a blank one", { overdueDebt: "" }],
  ["attachment date", { attachedOn: "2009-01-16" }],
  ["turnover of the oldest month", { turnover: { "2010-01": 8_000.01 } }],
  ["ИНН", { inn: "7800000002" }],
  ["head", { head: "H" }],
])("another %s is a split", (_, second) => {
  expect(verdicts(second)).toEqual(["clear", "warning"]);
});

test.each<[string, ClientCells]>([
  ["client", { code: "01" }],
  ["manager", { manager: "Петров" }],
])("another %s is neither", (_, second) => {
  expect(verdicts(second)).toEqual(["clear", "clear"]);
});

test("a blank turnover equals zero unless blanks are unknown", () => {
  const base = clientBase().client({ code: "1", turnover: 0 }).client({ code: "1", turnover: "" });
  expect(verdict(base.audit(), "DUPLICATE_ROW")).toBe("warning");
  const regulation = withSettings({ blankTurnover: "unknown" });
  expect(verdict(base.audit({ regulation }), "SPLIT_ROW")).toBe("warning");
});

test("each further row has a finding", () => {
  const audit = twoRows({})
    .client(ROW)
    .client({ ...ROW, potential: "B" })
    .client({ ...ROW, potential: "B" })
    .audit();
  const rowsOf = (code: "DUPLICATE_ROW" | "SPLIT_ROW") =>
    findings(audit, code).map(({ kind, client, manager }) => [kind, client, manager]);
  expect(rowsOf("DUPLICATE_ROW")).toEqual(Array(3).fill(["card", "1", "Иванов"]));
  expect(rowsOf("SPLIT_ROW")).toEqual([["card", "1", "Иванов"]]);
  expect(firstFinding(audit, "SPLIT_ROW")).toMatchObject({
    subject: { rows: [{ sheet: "Клиенты", row: 5 }] },
    measured: { firstRow: 2 },
  });
});

test("a duplicate counts once, a split is the sum", () => {
  expect(verdict(twoRows({}).audit(), "BLACKLIST")).toBe("violation");
  expect(verdict(twoRows({ potential: "B" }).audit(), "BLACKLIST")).toBe("clear");
  expect(verdict(twoRows({ potential: "B", turnover: 6_999.99 }).audit(), "BLACKLIST")).toBe("violation");
});

test("the first row holds where the setting says so", () => {
  const audit = twoRows({ potential: "D", turnover: 900_000 }).audit({
    regulation: withSettings({ repeatedRows: "first" }),
  });
  expect(verdict(audit, "SPLIT_ROW")).toBe("warning");
  expect(verdict(audit, "BLACKLIST")).toBe("violation");
});

test("what is not summed comes from the first row", () => {
  expect(verdict(twoRows({ potential: "D" }).audit(), "NON_TARGET_POTENTIAL")).toBe("clear");
  const reversed = clientBase()
    .manager()
    .client({ ...ROW, potential: "D" })
    .client(ROW)
    .audit();
  expect(verdict(reversed, "NON_TARGET_POTENTIAL")).toBe("warning");
});

test("debts are summed, one unknown makes the sum unknown", () => {
  const silent = (overdueDebt: number | string) =>
    clientBase()
      .client({ code: "1", turnover: 0, overdueDebt: 0 })
      .client({ code: "1", turnover: 0, overdueDebt })
      .audit();
  expect(verdict(silent(5), "DETACH_BLOCKED_BY_DEBT")).toBe("warning");
  expect(verdict(silent(""), "AUTO_DETACH")).toBe("not evaluated: overdueDebt");
});

test("an organisation finding names the repeated rows too", () => {
  const audit = twoRows({}).client({ code: "2", head: "1", turnover: 1 }).audit();
  expect(firstFinding(audit, "BLACKLIST").subject.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
});

test("two different cells that are no date are two different things", () => {
  const audit = clientBase()
    .manager()
    .client({ ...ROW, attachedOn: "давно" })
    .client({ ...ROW, attachedOn: "недавно" })
    .client({ ...ROW, attachedOn: "Давно " })
    .audit();
  expect(findings(audit, "SPLIT_ROW")).toHaveLength(1);
  expect(findings(audit, "DUPLICATE_ROW")).toHaveLength(1);
});

test("an ИНН without its leading zero is the same ИНН", () => {
  const audit = clientBase()
    .manager()
    .client({ ...ROW, inn: "0278111110" })
    .client({ ...ROW, inn: 278_111_110 })
    .audit();
  expect(findings(audit, "DUPLICATE_ROW")).toHaveLength(1);
});

test("a negative amount as text is the same amount", () => {
  expect(
    verdict(
      clientBase()
        .manager()
        .client({ ...ROW, turnover: -5 })
        .client({ ...ROW, turnover: "−5" })
        .audit(),
      "DUPLICATE_ROW",
    ),
  ).toBe("warning");
});

test("thousands of rows of one code are read at once", () => {
  const base = clientBase().manager();
  for (let i = 0; i < 5_000; i++) base.client({ ...ROW, turnover: i });
  expect(findings(base.audit(), "SPLIT_ROW")).toHaveLength(4_999);
});
