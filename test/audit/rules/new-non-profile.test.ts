import { clientBase, type ManagerCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

function base(attachedOn: string, manager: ManagerCells = {}, group = "сети") {
  return clientBase()
    .manager({ specialization: "территориальный", ...manager })
    .client({ group, attachedOn });
}

describe.each([
  ["территориальный", "violation"],
  ["МРПП", "violation"],
  ["МРЩ", "violation"],
  ["универсальный", "clear"],
  ["МРД", "clear"],
])("%s", (specialization, expected) => {
  test.each([
    ["2009-12-31", "clear"],
    ["2010-01-01", expected],
    ["2010-06-30", expected],
  ])("attached on %s: %s", (attachedOn, verdictOnIt) => {
    expect(verdict(base(attachedOn, { specialization }).audit(), "NEW_NON_PROFILE")).toBe(verdictOnIt);
  });
});

test("chains have no schedule", () => {
  const audit = base("2010-06-30", { specialization: "МРС" }, "ПП").audit();
  expect(verdict(audit, "NEW_NON_PROFILE")).toBe("clear");
});

test.each([
  ["2009-12-31", "clear"],
  ["2010-01-01", "violation"],
])("audited on %s", (asOf, expected) => {
  expect(verdict(base("2010-01-01").audit({ asOf }), "NEW_NON_PROFILE")).toBe(expected);
});

test.each(["", "не помню"])("attachment date %p", (attachedOn) => {
  expect(verdict(base(attachedOn).audit(), "NEW_NON_PROFILE")).toBe("not evaluated: attachedOn");
});

test("no column of attachment dates", () => {
  const audit = clientBase().manager({ specialization: "МРЩ" }).client({ group: "ПП" }).audit();
  expect(verdict(audit, "NEW_NON_PROFILE")).toBe("not evaluated: attachedOn");
});

test.each([
  ["ЭМО", "clear"],
  ["прочие", "clear"],
  ["", "clear"],
])("group %p", (group, expected) => {
  expect(verdict(base("2010-02-01", {}, group).audit(), "NEW_NON_PROFILE")).toBe(expected);
});

test("forbidden ones too, and while a change of specialization is pending", () => {
  const manager = { specialization: "МРПП", specializationChangedOn: "2010-06-01" };
  const audit = base("2010-02-01", manager, "ЭМО").audit({ asOf: "2010-07-01" });
  expect(verdict(audit, "NEW_NON_PROFILE")).toBe("violation");
  expect(verdict(audit, "FORBIDDEN_GROUP")).toBe("warning");
});

test("beside NON_PROFILE, not instead of it", () => {
  const audit = base("2010-02-01").audit();
  expect(verdict(audit, "NEW_NON_PROFILE")).toBe("violation");
  expect(verdict(audit, "NON_PROFILE")).toBe("warning");
});

test("the lead card's date holds", () => {
  const audit = (headOn: string, linkedOn: string) =>
    base(headOn).client({ group: "сети", head: "1", attachedOn: linkedOn }).audit();
  expect(verdict(audit("2009-12-31", "2010-02-01"), "NEW_NON_PROFILE")).toBe("clear");
  expect(verdict(audit("2010-02-01", "2009-12-31"), "NEW_NON_PROFILE")).toBe("violation");
});

test("the finding tells the day and the norm", () => {
  expect(firstFinding(base("15.02.2010").audit(), "NEW_NON_PROFILE")).toMatchObject({
    measured: { group: "chains", attachedOn: "2010-02-15" },
    norm: { value: "2010-01-01", unit: "date" },
  });
});
