import { clientBase, type ManagerCells } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

function audit(manager: ManagerCells) {
  return clientBase().manager(manager).client().audit();
}

const STATUSES = ["стажер", "новичок", "опытный", "ветеран"];

test.each([
  ["2010-07-01", "стажер"],
  ["2010-06-30", "новичок"],
  ["2009-12-30", "новичок"],
  ["2009-12-29", "опытный"],
  ["2009-06-30", "опытный"],
  ["2009-06-29", "ветеран"],
])("a novice since %s is %s on 30 June 2010", (noviceSince, right) => {
  for (const status of STATUSES) {
    const expected = status === right ? "clear" : "warning";
    expect(verdict(audit({ status, noviceSince }), "STATUS_DISAGREES")).toBe(expected);
  }
});

test("the months of tenure are clamped to the month's end", () => {
  const on = (asOf: string) =>
    verdict(
      clientBase().manager({ status: "новичок", noviceSince: "2009-08-31" }).client().audit({ asOf }),
      "STATUS_DISAGREES",
    );
  expect(on("2010-02-28")).toBe("clear");
  expect(on("2010-03-01")).toBe("warning");
});

test.each<[string, ManagerCells]>([
  ["no status", { status: "", noviceSince: "2009-01-01" }],
  ["no date column", { status: "новичок" }],
  ["an unreadable date", { status: "новичок", noviceSince: "?" }],
  ["an office head", { role: "НОП", status: "новичок", noviceSince: "2001-01-01" }],
  ["left", { status: "новичок", noviceSince: "2001-01-01", leftOn: "2010-06-30" }],
])("%s: nothing disagrees", (_, manager) => {
  expect(findings(audit(manager), "STATUS_DISAGREES")).toEqual([]);
});

test("the written status wins", () => {
  const disagreeing = audit({ status: "ветеран", noviceSince: "2010-06-01", calls: 0 });
  expect(verdict(disagreeing, "CALLS_BELOW_MIN")).toBe("clear");
  expect(verdict(disagreeing, "BASE_BELOW_MIN")).toBe("violation");
  expect(firstFinding(disagreeing, "STATUS_DISAGREES").measured).toEqual({
    status: "veteran",
    statusByDate: "novice",
    noviceSince: "2010-06-01",
  });
});
