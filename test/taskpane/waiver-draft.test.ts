import { grantedBy } from "../../src/taskpane/pane/waiver-draft";

const ON = "2010-06-30";
const draft = (change: Partial<Parameters<typeof grantedBy>[0]> = {}) => ({
  reason: "согласовано",
  approvedBy: "Петров",
  until: "",
  ...change,
});

test.each([
  [{ reason: "  " }, "noReason"],
  [{ approvedBy: "" }, "noApprover"],
  [{ until: "завтра" }, "unreadableDate"],
  [{ until: "31.02.2011" }, "unreadableDate"],
  [{ until: "29.06.2010" }, "pastDate"],
])("%j is complained about: %s", (change, complaint) => {
  expect(grantedBy(draft(change), ON)).toBe(complaint);
});

test.each([
  ["", null],
  ["30.06.2010", "2010-06-30"],
  ["2011-01-05", "2011-01-05"],
])("until «%s» holds until %s", (until, iso) => {
  expect(grantedBy(draft({ until, reason: " согласовано " }), ON)).toEqual({
    reason: "согласовано",
    approvedBy: "Петров",
    until: iso,
  });
});
