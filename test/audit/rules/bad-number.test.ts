import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

test.each(["н/д", "#N/A", "#ДЕЛ/0!", "12-34", "1.2.3", "сто", "-", "12 34,5", true])(
  "%p is not a number",
  (cell) => {
    const turnover = clientBase().client({ turnover: { "2010-06": cell } });
    expect(verdict(turnover.audit(), "BAD_NUMBER")).toBe("violation");
    expect(verdict(clientBase().client({ overdueDebt: cell }).audit(), "BAD_NUMBER")).toBe("violation");
  },
);

test.each([
  "12 345,67",
  "12\u00a0345,67",
  "1 234 567",
  "-5",
  "\u22125",
  "(5)",
  "5-",
  "100 руб.",
  "",
  " ",
  0,
  -7,
])("%p is a number or a blank", (cell) => {
  const base = clientBase().client({ overdueDebt: cell, turnover: cell });
  expect(verdict(base.audit(), "BAD_NUMBER")).toBe("clear");
});

test("months that no rule looks at count too", () => {
  const base = clientBase()
    .client({ turnover: { "2009-01": "н/д" } })
    .months("2009-01", "2010-06");
  expect(verdict(base.audit(), "BAD_NUMBER")).toBe("violation");
});

test("one finding per row, with all of its cells", () => {
  const audit = clientBase()
    .client({ manager: "ООК", overdueDebt: "много", turnover: { "2010-01": "н/д", "2010-06": "#N/A" } })
    .client()
    .audit();
  expect(findings(audit, "BAD_NUMBER")).toEqual([
    { code: "BAD_NUMBER", severity: "violation", kind: "card", client: "1", manager: "ООК" },
  ]);
  expect(firstFinding(audit, "BAD_NUMBER").measured.cells).toEqual([
    { header: "2010-01", value: "н/д" },
    { header: "2010-06", value: "#N/A" },
    { header: "ПДЗ", value: "много" },
  ]);
});
