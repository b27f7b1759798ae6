import { parseIsoDay } from "../../src/regulation/calendar";
import { inForce } from "../../src/regulation/in-force";
import { etmRegulation } from "../../src/regulation/regulation";

const day = (iso: string) => parseIsoDay(iso)!;

const SCHEDULE = [
  { since: null, value: null },
  { since: "2010-04-01", value: 3 },
  { since: "2010-07-01", value: 0 },
];

test.each([
  ["1950-01-01", null, null],
  ["2010-03-31", null, null],
  ["2010-04-01", 3, "2010-04-01"],
  ["2010-06-30", 3, "2010-04-01"],
  ["2010-07-01", 0, "2010-07-01"],
  ["2090-12-31", 0, "2010-07-01"],
])("on %s", (asOf, value, since) => {
  expect(inForce(SCHEDULE, day(asOf))).toEqual({ value, since });
  for (const id of ["territorial", "industrial", "panelBuilders"]) {
    const { limit } = etmRegulation.specializations[id].nonProfile;
    expect(inForce(limit, day(asOf))).toEqual({ value, since });
  }
});

test("before the first dated version nothing is in force", () => {
  const versions = [{ since: "2010-04-01", value: 3 }];
  expect(inForce(versions, day("2010-03-31"))).toBeUndefined();
  expect(inForce(versions, day("2010-04-01"))).toEqual({ value: 3, since: "2010-04-01" });
});
