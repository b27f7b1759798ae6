import fc from "fast-check";
import type { Audit } from "../../src/audit/audit";
import { withWaivers, type Waiver } from "../../src/audit/waivers";
import { buildMemos } from "../../src/memo/memos";
import { planMoves } from "../../src/moves/plan";
import { severities } from "../../src/report/facts";
import { built, rows } from "../support/arbitrary-base";
import { clientBase } from "../support/client-base";

const REASON = { reason: "переговоры", approvedBy: "Петров", until: null };

/** Numbers of the findings of a code that are waived. */
function waivedOf(audit: Audit, code: Waiver["code"]): (string | undefined)[] {
  return numbers(audit)
    .filter((i) => audit.code(i) === code && audit.waived(i))
    .map((i) => audit.identity(i).client);
}

function numbers(audit: Audit): number[] {
  return Array.from({ length: audit.count }, (_, i) => i);
}

const blackListed = () =>
  clientBase()
    .manager()
    .manager({ name: "Петров" })
    .client({ code: "007", turnover: 1 })
    .client({ code: "9", turnover: 1, manager: "Петров" });

describe("a waiver holds until the end of its last day", () => {
  test.each<[until: string | null, asOf: string, waived: boolean]>([
    ["2010-06-30", "2010-06-29", true],
    ["2010-06-30", "2010-06-30", true],
    ["2010-06-30", "2010-07-01", false],
    ["2009-12-31", "2010-06-30", false],
    [null, "2010-06-30", true],
  ])("until %s, audited on %s", (until, asOf, waived) => {
    const waiver: Waiver = { ...REASON, code: "BLACKLIST", client: "007", until };
    const audit = withWaivers(blackListed().audit({ asOf }), [waiver]);
    const [finding] = numbers(audit).filter((i) => audit.waiver(i));
    expect(audit.identity(finding).client).toBe("007");
    expect(audit.waiver(finding)).toEqual({ waiver, expired: !waived });
    expect(audit.waived(finding)).toBe(waived);
    expect(audit.finding(finding).waived).toBe(waived);
  });
});

describe("a waiver speaks of", () => {
  const organisations = () =>
    blackListed()
      .client({ code: "А-1", turnover: 1 })
      .client({ code: "А-2", head: "А-1", turnover: 1 })
      .client({ code: "А-2", head: "А-1", turnover: 1, manager: "Петров" });
  const waived = (waiver: Partial<Waiver>) =>
    waivedOf(
      withWaivers(organisations().audit(), [{ ...REASON, code: "BLACKLIST", ...waiver }]),
      "BLACKLIST",
    );

  test.each<[string, Partial<Waiver>, string[]]>([
    ["a client with whoever holds it", { client: "А-1" }, ["А-1", "А-2"]],
    ["an organisation by any of its codes", { client: "А-2" }, ["А-1", "А-2"]],
    ["a client with one manager", { client: "А-1", manager: "петров" }, ["А-2"]],
    ["all clients of a manager, however the name is written", { manager: " ПЕТРОВ " }, ["9", "А-2"]],
    ["a code typed with letters of the other alphabet", { client: "A-1" }, ["А-1", "А-2"]],
    ["nothing, of a client that is not there", { client: "7" }, []],
    ["nothing, of a manager who does not hold it", { client: "007", manager: "Петров" }, []],
    ["nothing, naming neither", {}, []],
    ["nothing of another rule", { code: "NON_PROFILE", client: "007" }, []],
  ])("%s", (_, waiver, clients) => {
    expect(waived(waiver)).toEqual(clients);
  });

  test("a client with several managers, where one of them is named", () => {
    const audit = withWaivers(organisations().audit(), [
      { ...REASON, code: "MULTIPLE_ATTACHMENT", client: "А-2", manager: "Петров" },
    ]);
    expect(waivedOf(audit, "MULTIPLE_ATTACHMENT")).toEqual(["А-2"]);
    expect(buildMemos(audit, [], "ru").map(({ route }) => route)).not.toContain("multipleAttachment");
  });

  test("a manager", () => {
    const base = clientBase()
      .manager({ status: "ветеран" })
      .manager({ name: "Петров", status: "ветеран" })
      .client();
    const audit = withWaivers(base.audit(), [{ ...REASON, code: "BASE_BELOW_MIN", manager: "Иванов" }]);
    const names = numbers(audit)
      .filter((i) => audit.waived(i))
      .map((i) => audit.identity(i).manager);
    expect(names).toEqual(["Иванов"]);
  });
});

test("of several waivers the one that holds longest counts", () => {
  const waivers = ["2010-05-31", null, "2010-12-31"].map((until): Waiver => ({
    ...REASON,
    code: "BLACKLIST",
    client: "007",
    until,
  }));
  const audit = withWaivers(blackListed().audit(), waivers);
  const [finding] = numbers(audit).filter((i) => audit.waiver(i));
  expect(audit.waiver(finding)!.waiver.until).toBeNull();
});

test("clients to be linked that are waived stand in no memo", () => {
  const base = clientBase()
    .manager()
    .client({ code: "1", inn: "7707083893" })
    .client({ code: "2", inn: "7707083893" });
  const audit = base.audit();
  const routes = (it: Audit) => buildMemos(it, [], "ru").map(({ route }) => route);
  expect(routes(audit)).toContain("link140");
  const waiver: Waiver = { ...REASON, code: "INN_SHARED_UNLINKED", client: "1" };
  expect(routes(withWaivers(audit, [waiver]))).not.toContain("link140");
});

test("waiving a finding takes exactly the findings of its organisation and rule from the counts, and their move", () => {
  fc.assert(
    fc.property(rows, fc.nat(), (base, choice) => {
      const audit = built(base).audit();
      fc.pre(audit.count > 0);
      const chosen = choice % audit.count;
      const { client, manager } = audit.identity(chosen);
      fc.pre(client !== undefined || manager !== undefined);
      const waiver: Waiver = { ...REASON, code: audit.code(chosen), client, manager };
      const waived = withWaivers(audit, [waiver]);
      expect(waived.count).toBe(audit.count);
      expect(waived.waived(chosen)).toBe(true);
      const left = numbers(audit).filter((i) => !waived.waived(i));
      for (const i of numbers(audit)) {
        if (!waived.waived(i)) continue;
        expect(audit.code(i)).toBe(waiver.code);
        if (audit.kind(chosen) === "organisation") expect(i).toBe(chosen);
      }
      const expected = { violation: 0, warning: 0, info: 0 };
      for (const i of left) expected[audit.severity(i)]++;
      expect(severities(waived)).toEqual(expected);
      const reasons = planMoves(waived).filter(
        ({ organisation }) => organisation === audit.subjectNumber(chosen),
      );
      if (audit.kind(chosen) === "organisation") {
        expect(reasons.map(({ reason }) => reason)).not.toContain(waiver.code);
      }
    }),
    { numRuns: 150 },
  );
});
