import { NO_HISTORY, snapshotOf, withMoves, withSnapshot } from "../../../src/audit/history";
import { auditSheets, type Outcome } from "../../../src/core";
import { parseIsoMonth } from "../../../src/regulation/calendar";
import { auditJson } from "../../../workbench/cli/audit-json";
import { summary } from "../../../workbench/cli/summary";
import type { PastMove } from "../../../src/audit/past-move";
import { clientBase } from "../../support/client-base";
import { auditJsonSchema } from "./audit-json-schema";

const base = (code: string) =>
  clientBase().manager().client({ code, turnover: 1 }).client({ code: "9", turnover: 1 }).sheets();

/** June compared with May, one client waived. */
function outcome(): Outcome {
  const may = auditSheets(base("1"), { month: parseIsoMonth("2010-05") });
  const history = withSnapshot(NO_HISTORY, snapshotOf(may.audit));
  const waivers = [
    { code: "BLACKLIST", client: "2", reason: "спор", approvedBy: "Петров", until: null } as const,
  ];
  return auditSheets(base("2"), { month: parseIsoMonth("2010-06") }, undefined, { waivers, history });
}

test("audit.json tells what is waived, new, repeated and gone, by the documented keys", () => {
  const document = auditJsonSchema.parse(JSON.parse(JSON.stringify(auditJson(outcome(), [], "ru"))));
  const black = document.findings.filter(({ code }) => code === "BLACKLIST");
  expect(black).toMatchObject([
    {
      subject: { client: "2" },
      waived: true,
      waiver: { reason: "спор", approvedBy: "Петров", until: null, expired: false },
    },
    { subject: { client: "9" }, waived: false, seen: "repeated", monthsInRow: 2 },
  ]);
  expect(black[0]).not.toHaveProperty("seen");
  expect(document.waivers).toHaveLength(1);
  expect(document.changes).toMatchObject({ month: "2010-05", asOf: "2010-05-31" });
  expect(document.changes!.gone).toContainEqual({ code: "BLACKLIST", client: "1", manager: "Иванов" });
  expect(document.managers[0]).toMatchObject({
    blackListed: 1,
    before: { organisations: 2, blackListed: 2 },
  });
  expect(document.moves.map(({ clients }) => clients)).not.toContainEqual(["2"]);
});

test("the summary does not count waived findings and says so", () => {
  const lines = summary(outcome(), "База.xlsx", "ru");
  expect(lines).toContain("Не считается по исключениям: 1 замечание.");
  expect(lines.find((line) => line.includes("BLACKLIST"))).toMatch(/BLACKLIST\s+1\b/);
  expect(lines.some((line) => line.includes("сравнение с проверкой за май 2010"))).toBe(true);
});

describe("moves of an earlier plan", () => {
  const move = (code: string, more: Partial<PastMove> = {}): PastMove => ({
    head: code,
    clients: [code],
    from: { name: "Иванов" },
    to: { kind: "manager", name: "Петров", office: "Юг" },
    reason: "BLACKLIST",
    ...more,
  });
  const moves = [
    move("1"),
    move("2", { to: { kind: "desk" }, deadline: "2010-06-20" }),
    move("3"),
    move("4", { to: { kind: "detach" } }),
    move("5"),
    move("6", { from: { name: "Сидоров" } }),
  ];
  const sheets = clientBase()
    .manager({ office: "Юг" })
    .manager({ name: "Петров", office: "Юг" })
    .manager({ name: "Сидоров", office: "Юг" })
    .manager({ name: "Сидоров", office: "Север" })
    .client({ code: "1", manager: "Петров" })
    .client({ code: "2", turnover: 1 })
    .client({ code: "3", manager: "ООК" })
    .client({ code: "6", manager: "Сидоров" })
    .sheets();

  function compared(remembered: readonly PastMove[] | undefined): Outcome {
    const may = auditSheets(sheets, { month: parseIsoMonth("2010-05") });
    const kept = withSnapshot(NO_HISTORY, snapshotOf(may.audit));
    const history = remembered ? withMoves(kept, "2010-05", "2010-05-31", remembered) : kept;
    return auditSheets(sheets, { month: parseIsoMonth("2010-06") }, undefined, { history });
  }
  const written = (outcome: Outcome) =>
    auditJsonSchema.parse(JSON.parse(JSON.stringify(auditJson(outcome, [], "ru")))).earlierMoves;

  test("are told in audit.json by the documented keys", () => {
    const common = { month: "2010-05", from: "Иванов", to: "Петров (Юг)", reason: "BLACKLIST" };
    const of = (code: string) => ({ ...common, head: code, clients: [code] });
    expect(written(compared(moves))).toEqual({
      month: "2010-05",
      ...{ done: 2, otherwise: 1, absent: 1, unknown: 1, notDone: 1, late: 1 },
      moves: [
        { ...of("1"), outcome: "done" },
        {
          ...of("2"),
          to: "ООК",
          deadline: "2010-06-20",
          outcome: "notDone",
          ...{ cards: 1, left: 1, lateDays: 10, proposedAgain: true },
        },
        { ...of("3"), outcome: "otherwise", with: ["ООК"] },
        { ...of("4"), to: null, outcome: "done" },
        { ...of("5"), outcome: "absent" },
        { ...of("6"), from: "Сидоров", outcome: "unknown", cause: "namesakes", manager: "Сидоров" },
      ],
    });
  });

  test("are said in one line of the summary", () => {
    expect(summary(compared(moves), "База.xlsx", "ru")).toContain(
      "Из 6 перемещений плана за май 2010: сделано 2, иначе 1, клиента больше нет у 1, неясно 1, не сделано 1, из них срок прошёл у 1.",
    );
  });

  test("are not spoken of where none are remembered", () => {
    expect(written(compared(undefined))).toBeUndefined();
    expect(summary(compared(undefined), "База.xlsx", "ru").join()).not.toContain("плана");
    expect(written(compared([]))).toMatchObject({ done: 0, moves: [] });
  });
});
