import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

test.each([
  [["2010-06"], "clear"],
  [["2010-05", "2010-06"], "clear"],
  [["2010-06", "2010-05"], "clear"],
  [["2009-12", "2010-01"], "clear"],
  [["2010-04", "2010-06"], "warning"],
  [["2010-06", "2010-04"], "warning"],
  [["2009-11", "2010-01"], "warning"],
])("months %p: %s", (months, expected) => {
  expect(
    verdict(
      clientBase()
        .client()
        .months(...months)
        .audit(),
      "MONTH_GAP",
    ),
  ).toBe(expected);
});

test("one finding for the workbook, with the absent months", () => {
  const audit = clientBase().client().months("2010-01", "2010-04", "2010-06").audit();
  expect(findings(audit, "MONTH_GAP")).toEqual([
    { code: "MONTH_GAP", severity: "warning", kind: "workbook" },
  ]);
  expect(firstFinding(audit, "MONTH_GAP").measured).toEqual({ months: ["2010-02", "2010-03", "2010-05"] });
});
