import type { Audit } from "../../src/audit/audit";
import { RULES } from "../../src/audit/rules";
import { clientBase, type ClientBaseBuilder } from "../support/client-base";

const MARKS: Readonly<Record<string, string>> = {
  BLACKLIST: "blackList",
  NON_PROFILE: "profile",
  FORBIDDEN_GROUP: "profile",
  NEW_NON_PROFILE: "profile",
};

function marks(audit: Audit): (string | undefined)[][] {
  return Array.from({ length: audit.count }, (_, i) => [audit.code(i), audit.mark(i)]);
}

test.each(RULES.map(({ code, mark }) => [code, mark]))("%s marks its rows as %s", (code, mark) => {
  expect(mark).toBe(MARKS[code]);
});

test("a finding has its rule's mark", () => {
  const audit = clientBase().manager().client({ group: "сети", turnover: 1, potential: "C" }).audit();
  expect(marks(audit)).toEqual([
    ["BLACKLIST", "blackList"],
    ["NON_PROFILE", "profile"],
    ["NON_TARGET_POTENTIAL", undefined],
  ]);
});

test("so has one that holds whoever of two namesakes is meant", () => {
  const audit = clientBase().manager().manager().client({ turnover: 1, group: "сети" }).audit();
  expect(marks(audit)).toEqual(
    expect.arrayContaining([
      ["BLACKLIST", "blackList"],
      ["NON_PROFILE", "profile"],
      ["AMBIGUOUS_MANAGER", undefined],
    ]),
  );
});

describe("what was not evaluated of one manager", () => {
  const gaps = (base: ClientBaseBuilder, holder: number) =>
    base
      .audit()
      .notEvaluatedOf(holder)
      .map(({ code, missing }) => `${code} ${missing.join(", ")}`);

  test("is what lacks an input of that manager, rules on organisations left out", () => {
    const base = clientBase()
      .manager({ status: "ветеран", office: "Север", meetings: "" })
      .manager({ status: "ветеран", office: "Юг", specialization: "", meetings: 1 })
      .client({ office: "Север", potential: "" })
      .client({ office: "Юг", potential: "" });
    expect(gaps(base, 0)).toEqual(["MEETINGS_BELOW_MIN meetings"]);
    expect(gaps(base, 1)).toEqual([
      "BASE_BELOW_MIN specialization",
      "BASE_ABOVE_MAX specialization",
      "SHARE_BELOW_MIN specialization",
      "NON_PROFILE_LIMIT specialization",
      "MEETINGS_BELOW_MIN specialization",
      "CALLS_BELOW_MIN specialization",
    ]);
  });

  test("is also what only one of two namesakes has", () => {
    const base = clientBase()
      .manager({ status: "ветеран", meetings: 9 })
      .manager({ status: "ветеран", meetings: 0 })
      .manager({ name: "Петров", status: "ветеран", meetings: 9 })
      .client();
    expect(gaps(base, 0)).toEqual(["MEETINGS_BELOW_MIN manager"]);
    expect(gaps(base, 1)).toEqual(["SHARE_BELOW_MIN organisations"]);
  });
});
