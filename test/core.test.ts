import { join } from "node:path";
import { REMEDIES } from "../src/audit/rule";
import { auditSheets, memoText, parseRegulation, UnusableInput, type Outcome } from "../src/core";
import type { SheetValues } from "../src/clientbase/sheet-values";
import type { Memo } from "../src/memo/memos";
import { isoDay, isoMonth, parseIsoDay, parseIsoMonth } from "../src/regulation/calendar";
import { etmRegulation } from "../src/regulation/regulation";
import { readWorkbook } from "./support/read-workbook";
import { clientBase, withSettings } from "./support/client-base";
import { columnOf } from "./support/memos";

let sheets: SheetValues[];
let outcome: Outcome;
beforeAll(async () => {
  sheets = await readWorkbook(join(__dirname, "../assets/samples/client-base.xlsx"));
  outcome = auditSheets(sheets);
});

const memosOfRoute = (route: Memo["route"]) => outcome.memos("ru").filter((memo) => memo.route === route);

/** Numbers of the findings on an organisation or on whoever holds it. */
function findingsOn(organisation: number, holder: number): number[] {
  return Array.from({ length: outcome.audit.count }, (_, i) => i).filter((i) => {
    const kind = outcome.audit.kind(i);
    const subject = outcome.audit.subjectNumber(i);
    return (
      (kind === "organisation" && subject === organisation) || (kind === "manager" && subject === holder)
    );
  });
}

describe("the sample", () => {
  test("is audited in the newest month, on its last day, by the regulation of ETM", () => {
    const { period, regulation } = outcome.base;
    expect([isoDay(period.asOf), isoMonth(period.month), regulation.id]).toEqual([
      "2010-07-31",
      "2010-07",
      "etm",
    ]);
    expect(outcome.audit.context.base).toBe(outcome.base);
  });

  test("has moves of almost every kind, none of them to stay", () => {
    const kinds = outcome.plan().moves.map(({ organisation, from, reason }) => {
      const finding = findingsOn(organisation, from).find((i) => outcome.audit.code(i) === reason);
      return finding === undefined ? undefined : outcome.audit.remedy(finding)?.action;
    });
    expect(new Set(kinds)).toEqual(new Set(REMEDIES.filter((kind) => kind !== "stay" && kind !== "surplus")));
  });

  test("moves each organisation for the finding that comes first", () => {
    const order = (i: number) => REMEDIES.indexOf(outcome.audit.remedy(i)!.action);
    for (const { organisation, from, reason } of outcome.plan().moves) {
      const own = findingsOn(organisation, from);
      expect(own.map((i) => outcome.audit.code(i))).toContain(reason);
      const chosen = own.find((i) => outcome.audit.code(i) === reason)!;
      const ofOrganisation = own.filter((i) => {
        const remedy = outcome.audit.remedy(i);
        const counts = !remedy?.violationsOnly || outcome.audit.severity(i) === "violation";
        return outcome.audit.kind(i) === "organisation" && remedy !== undefined && counts;
      });
      for (const other of ofOrganisation) expect(order(chosen)).toBeLessThanOrEqual(order(other));
    }
  });

  test("leaves no organisation in place that has to go", () => {
    const moved = new Set(outcome.plan().moves.map(({ organisation }) => organisation));
    const codes = ["AUTO_DETACH", "FORBIDDEN_GROUP", "BLACKLIST"];
    const staying = new Set<number>();
    const going = new Set<number>();
    for (let i = 0; i < outcome.audit.count; i++) {
      const code = outcome.audit.code(i);
      if (code === "DETACH_BLOCKED_BY_DEBT") staying.add(outcome.audit.subjectNumber(i));
      if (codes.includes(code)) going.add(outcome.audit.subjectNumber(i));
    }
    expect([...going].filter((it) => !staying.has(it) && !moved.has(it))).toEqual([]);
    expect([...staying].filter((it) => moved.has(it))).toEqual([]);
    expect(staying.size).toBeGreaterThan(0);
  });

  test("has every move in a memo of its route, once", () => {
    for (const route of ["ordinary", "dealersChains"] as const) {
      const memos = memosOfRoute(route);
      expect(new Set(memos.map(({ unit }) => unit)).size).toBe(memos.length);
      const column = (title: string) => memos.flatMap((memo) => columnOf(memo, title));
      const own = outcome.plan().moves.filter((move) => move.route === route);
      expect(column("Код").sort()).toEqual(own.flatMap(({ clients }) => clients).sort());
      expect(column("№").filter((number) => !number.includes("."))).toHaveLength(own.length);
      const detached = column("Кому").filter((to) => to === "открепить").length;
      const codesDetached = own.filter(({ to }) => to.kind === "detach").flatMap(({ clients }) => clients);
      expect(detached).toBe(codesDetached.length);
    }
  });

  test("has every shared ИНН and every multiple attachment with an approver in a memo", () => {
    const { audit } = outcome;
    const all = Array.from({ length: audit.count }, (_, i) => audit.finding(i));
    const shared = all.flatMap((it) => (it.code === "INN_SHARED_UNLINKED" ? it.measured.clients : []));
    expect(
      memosOfRoute("link140")
        .flatMap((memo) => columnOf(memo, "Код"))
        .sort(),
    ).toEqual([...shared].sort());
    for (const approver of ["salesManagement", "centreSalesDirector"] as const) {
      const clients = all.flatMap((it) =>
        it.code === "MULTIPLE_ATTACHMENT" && it.measured.approver === approver ? [it.subject.client] : [],
      );
      const memos = memosOfRoute("multipleAttachment").filter((memo) => memo.approver === approver);
      expect(memos.flatMap((memo) => columnOf(memo, "Код"))).toEqual(clients);
    }
  });

  test("has the same memos in both languages but for the words", () => {
    const [ru, en] = (["ru", "en"] as const).map((language) => outcome.memos(language));
    expect(en.map(({ route, approver }) => [route, approver])).toEqual(ru.map(({ route, approver }) => [route, approver])); // prettier-ignore
    en.forEach((memo, i) => {
      expect(memo.rows.map(([number, code]) => [number, code])).toEqual(
        ru[i].rows.map(([number, code]) => [number, code]),
      );
      expect(memoText(memo, "en")).toMatch(/^MEMO$/m);
    });
  });

  test("gives the same outcome every time", () => {
    const again = auditSheets(sheets);
    expect(again.plan().moves).toEqual(outcome.plan().moves);
    expect(again.memos("ru")).toEqual(outcome.memos("ru"));
  });
});

test("the period can be chosen", () => {
  const chosen = auditSheets(sheets, { month: parseIsoMonth("2010-03")!, asOf: parseIsoDay("2010-04-10")! });
  const { asOf, month } = chosen.base.period;
  expect([isoDay(asOf), isoMonth(month)]).toEqual(["2010-04-10", "2010-03"]);
});

test("another regulation can be applied", () => {
  const regulation = parseRegulation({ ...withSettings({ blacklistAction: "watch" }), id: "other" });
  const watched = auditSheets(sheets, {}, regulation);
  expect(watched.base.regulation.id).toBe("other");
  expect(watched.plan().moves.map(({ reason }) => reason)).not.toContain("BLACKLIST");
  expect(outcome.plan().moves.map(({ reason }) => reason)).toContain("BLACKLIST");
});

test("what cannot be audited is refused", () => {
  expect(() => auditSheets([])).toThrow(UnusableInput);
  expect(() => auditSheets(clientBase().sheets())).toThrow(UnusableInput);
  expect(() => parseRegulation({ ...etmRegulation, payingOver: -1 })).toThrow();
});
