import type { Audit } from "../../src/audit/audit";
import {
  comparedWith,
  NO_HISTORY,
  snapshotOf,
  withSnapshot,
  type History,
  type Seen,
} from "../../src/audit/history";
import { withWaivers } from "../../src/audit/waivers";
import { clientBase, type ClientBaseBuilder } from "../support/client-base";

/** Audits of months one after another, each compared with those before. */
function audits(...months: readonly [month: string, base: ClientBaseBuilder][]): Audit[] {
  let history: History = NO_HISTORY;
  return months.map(([month, base]) => {
    const audit = comparedWith(base.audit({ month }), history);
    history = withSnapshot(history, snapshotOf(audit));
    return audit;
  });
}

function numberOf(audit: Audit, code: string, client?: string): number {
  const number = Array.from({ length: audit.count }, (_, i) => i).find(
    (i) => audit.code(i) === code && (client === undefined || audit.identity(i).client === client),
  );
  if (number === undefined) throw new Error(`no ${code}`);
  return number;
}

const seenIn = (audit: Audit, code: string, client?: string): Seen | undefined =>
  audit.changes?.seen(numberOf(audit, code, client));

const silent = (code = "1") => clientBase().manager().client({ code, turnover: 1 });
const healthy = () => clientBase().manager().client({ code: "1" });
const NEW = { kind: "new" };
const repeated = (months: number) => ({ kind: "repeated", months });

describe("a finding", () => {
  test("of the first audit is neither new nor repeated", () => {
    const [audit] = audits(["2010-06", silent()]);
    expect(audit.changes).toBeUndefined();
  });

  test("is new, then repeated in so many months in a row", () => {
    const all = audits(
      ["2010-03", healthy()],
      ["2010-04", silent()],
      ["2010-05", silent()],
      ["2010-06", silent()],
    );
    expect(all.slice(1).map((audit) => seenIn(audit, "BLACKLIST"))).toEqual([NEW, repeated(2), repeated(3)]);
    expect(all[3].changes!.blackListMonths(numberOf(all[3], "BLACKLIST"))).toBe(3);
  });

  test("counts months anew after one without it, or one that was not audited", () => {
    const between = audits(["2010-04", silent()], ["2010-05", healthy()], ["2010-06", silent()]);
    expect(seenIn(between[2], "BLACKLIST")).toEqual(NEW);
    const gap = audits(["2010-03", silent()], ["2010-04", silent()], ["2010-06", silent()]);
    expect(seenIn(gap[2], "BLACKLIST")).toEqual(repeated(1));
    expect(gap[2].changes!.blackListMonths(numberOf(gap[2], "BLACKLIST"))).toBe(1);
  });

  test("is compared with earlier months only, and a month audited again with none of its own", () => {
    const all = audits(["2010-06", silent()], ["2010-06", silent()], ["2010-05", silent()]);
    expect(all.map(({ changes }) => changes)).toEqual([undefined, undefined, undefined]);
  });

  test("is the same with another lead card, and with names written otherwise", () => {
    const linked = (lead: string, name: string) =>
      clientBase()
        .manager({ name })
        .client({ code: "1", head: "Г", turnover: lead === "1" ? 2 : 1 })
        .client({ code: "2", head: "Г", turnover: lead === "2" ? 2 : 1 });
    const [before, now] = audits(
      ["2010-05", linked("1", "Королёва В.")],
      ["2010-06", linked("2", "КОРОЛЕВА  В.")],
    );
    expect([before, now].map((audit) => audit.identity(numberOf(audit, "BLACKLIST")).client)).toEqual([
      "1",
      "2",
    ]);
    expect(seenIn(now, "BLACKLIST")).toEqual(repeated(2));
    expect(now.changes!.gone).toEqual([]);
  });

  test("of another manager is new, though the organisation is on the black list for long", () => {
    const held = (manager: string) =>
      clientBase().manager().manager({ name: "Петров" }).client({ turnover: 1, manager });
    const [, now] = audits(["2010-05", held("Иванов")], ["2010-06", held("Петров")]);
    expect(seenIn(now, "BLACKLIST")).toEqual(NEW);
    expect(now.changes!.blackListMonths(numberOf(now, "BLACKLIST"))).toBe(2);
  });
});

test("findings that are no more are listed with client and manager; counts add up", () => {
  const [, now] = audits(
    ["2010-05", silent("007")],
    ["2010-06", clientBase().manager().client({ code: "007" })],
  );
  const { gone, counts, month, asOf } = now.changes!;
  expect(gone).toContainEqual({ code: "BLACKLIST", manager: "Иванов", head: "007" });
  expect(counts.gone).toBe(gone.length);
  expect(counts.new + counts.repeated).toBe(now.count);
  expect([month, asOf]).toEqual(["2010-05", "2010-05-31"]);
});

test("waived findings are neither new nor repeated nor gone, but their months go on", () => {
  const waiver = {
    code: "BLACKLIST",
    client: "1",
    reason: "r",
    approvedBy: "p",
    until: "2010-05-31",
  } as const;
  const waived = withWaivers(silent().audit({ month: "2010-05" }), [waiver]);
  const history = withSnapshot(NO_HISTORY, snapshotOf(waived));
  const after = comparedWith(withWaivers(silent().audit(), [waiver]), history);
  expect(seenIn(after, "BLACKLIST")).toEqual(repeated(2));
  const cured = comparedWith(healthy().audit(), history);
  expect(cured.changes!.gone.map(({ code }) => code)).not.toContain("BLACKLIST");
  const still = comparedWith(withWaivers(silent().audit(), [{ ...waiver, until: null }]), history);
  expect(seenIn(still, "BLACKLIST")).toBeUndefined();
});

test("the trend of a manager is told by name; namesakes have none", () => {
  const [, now] = audits(
    ["2010-05", clientBase().manager().clients(3).client({ turnover: 1 })],
    ["2010-06", clientBase().manager({ name: "ИВАНОВ" }).manager({ name: "Петров" }).clients(5)],
  );
  const [[holder, trend], ...others] = [...now.changes!.managers];
  expect(others).toEqual([]);
  expect(now.managers.find((it) => it.holder === holder)!.name).toBe("ИВАНОВ");
  expect(trend).toEqual({
    before: { name: "Иванов", organisations: 4, payingShare: 75, nonProfile: 0, blackListed: 1 },
    now: { name: "ИВАНОВ", organisations: 5, payingShare: 100, nonProfile: 0, blackListed: 0 },
  });
  const namesakes = () =>
    clientBase()
      .manager({ office: "А" })
      .manager({ office: "Б" })
      .client({ office: "А" })
      .client({ office: "Б" });
  const [, twice] = audits(["2010-05", namesakes()], ["2010-06", namesakes()]);
  expect(twice.changes!.managers.size).toBe(0);
});
