import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

const DATES = ["noviceSince", "leftOn", "specializationChangedOn"] as const;

test.each(["давно", "30.02.2010", "2010-13-01", "31.06.2010", "#N/A", true, -1])("%p is no date", (cell) => {
  const audit = clientBase().client({ attachedOn: cell }).audit();
  expect(findings(audit, "BAD_DATE")).toEqual([
    { code: "BAD_DATE", severity: "violation", kind: "card", client: "1", manager: "Иванов" },
  ]);
});

test.each(["", " ", "28.02.2010", "2010-02-28", 40_000])("%p is a date or a blank", (cell) => {
  expect(verdict(clientBase().client({ attachedOn: cell }).audit(), "BAD_DATE")).toBe("clear");
});

test.each(DATES)("a manager's %s that is no date", (field) => {
  const audit = clientBase()
    .manager({ [field]: "давно" })
    .client()
    .audit();
  expect(findings(audit, "BAD_DATE")).toEqual([
    { code: "BAD_DATE", severity: "violation", kind: "manager", manager: "Иванов" },
  ]);
  expect(firstFinding(audit, "BAD_DATE").subject.rows).toEqual([{ sheet: "Менеджеры", row: 2 }]);
});

test("one finding per manager, with all of its cells", () => {
  const audit = clientBase().manager({ noviceSince: "?", leftOn: "??" }).client().audit();
  expect(findings(audit, "BAD_DATE")).toHaveLength(1);
  expect(firstFinding(audit, "BAD_DATE").measured.cells).toEqual([
    { header: "Новичок с", value: "?" },
    { header: "Дата ухода", value: "??" },
  ]);
});

test("cards and managers are found apart", () => {
  const audit = clientBase().manager({ leftOn: "?" }).client({ attachedOn: "?" }).audit();
  expect(findings(audit, "BAD_DATE").map(({ kind }) => kind)).toEqual(["card", "manager"]);
});

test("the finding shows the cell that is no date, in whichever row of the manager it stands", () => {
  const audit = clientBase().manager({ leftOn: "" }).manager({ leftOn: "весной" }).client().audit();
  expect(firstFinding(audit, "BAD_DATE").measured.cells).toEqual([{ header: "Дата ухода", value: "весной" }]);
});

test("readable dates of a manager beside unreadable ones of another", () => {
  const audit = clientBase()
    .manager({ noviceSince: "2009-01-01", leftOn: "" })
    .manager({ name: "Петров", noviceSince: "?" })
    .client()
    .audit();
  expect(findings(audit, "BAD_DATE").map(({ manager }) => manager)).toEqual(["Петров"]);
});
