import { comparedWith } from "../../src/audit/history";
import type { PastMove } from "../../src/audit/past-move";
import { planWith } from "../../src/moves/plan";
import type { PlanWishes } from "../../src/moves/wishes";
import { movesOfPlan } from "../../src/moves/past-moves";
import { earlierMoveLines, earlierMovesText, movesAgainIn } from "../../src/report/earlier-move-lines";
import { auditReport } from "../../src/report/report";
import { viewOf } from "../../src/report/view";
import type { Language } from "../../src/wording/language";
import { clientBase, withSettings, type AuditOptions, type ClientBaseBuilder } from "../support/client-base";
import { cellsOf, sectionRows, shown } from "../support/report";

const TITLE = "Перемещения прошлого плана";
const MOVE: PastMove = {
  head: "1",
  clients: ["1"],
  from: { name: "Иванов" },
  to: { kind: "manager", name: "Сидоров" },
  reason: "BLACKLIST",
};
const to = (code: string, more: Partial<PastMove> = {}): PastMove => ({
  ...MOVE,
  head: code,
  clients: [code],
  ...more,
});

const base = () =>
  clientBase()
    .manager({ office: "Север" })
    .manager({ name: "Сидоров" })
    .manager({ name: "Петров", office: "Север" })
    .manager({ name: "Петров", office: "Юг" })
    .client({ code: "1", manager: "Сидоров" })
    .client({ code: "2", name: "=Тишина" })
    .client({ code: "3", manager: "Ким" })
    .client({ code: "5", head: "5" })
    .client({ code: "6", head: "5", manager: "ООК" })
    .client({ code: "7", manager: "Петров" });

/** One move of every state: of an earlier plan too. */
const MAY = [
  to("1"),
  to("2", { deadline: "2010-06-29" }),
  to("3"),
  to("4", { to: { kind: "manager", name: "Сидоров" } }),
  to("5", { clients: ["5", "6"], to: { kind: "detach" }, deadline: "2010-06-30" }),
  to("7", { from: { name: "Петров" }, to: { kind: "desk" } }),
];
const APRIL = [to("5", { deadline: "2010-05-31" }), to("2"), to("99"), to("8", { deadline: "2010-05-30" })];

function audited(
  of: ClientBaseBuilder = base().client({ code: "8" }),
  plans: readonly (readonly PastMove[])[] = [APRIL, MAY],
  options: AuditOptions = {},
) {
  const snapshots = plans.map((moves, i) => ({
    month: `2010-0${4 + i}`,
    asOf: `2010-0${4 + i}-30`,
    findings: [],
    managers: ["Иванов", "Сидоров", "Петров", "Ким"].map((name) => ({
      name,
      organisations: 1,
      payingShare: null,
      nonProfile: null,
      blackListed: 0,
    })),
    moves,
  }));
  const audit = comparedWith(of.audit(options), { snapshots });
  return { audit, base: audit.context.base };
}

test("the report lists every move with what became of it, what is overdue first", () => {
  const report = auditReport(audited(), [], "ru");
  expect(sectionRows(report, TITLE).map((row) => row.filter((cell) => cell !== ""))).toEqual([
    [
      "Код клиента",
      "Что стало",
      "Замечание",
      "Срок",
      "Клиент",
      "От кого",
      "Кому",
      "Подробности",
      "План за",
      "Код правила",
    ],
    [
      ...["2", "не сделано, срок прошёл", "Чёрный список", "29.06.2010", "=Тишина", "Иванов", "Сидоров"],
      ...["Срок был 29.06.2010, просрочено: 1 день.", "май 2010", "BLACKLIST"],
    ],
    [
      ...["8", "не сделано, срок прошёл", "Чёрный список", "30.05.2010", "Клиент 8", "Иванов", "Сидоров"],
      ...["Срок был 30.05.2010, просрочено: 31 день.", "апрель 2010", "BLACKLIST"],
    ],
    [
      ...["5", "не сделано", "Чёрный список", "30.06.2010", "Клиент 5", "Иванов", "открепить"],
      ...["Осталось у прежнего менеджера: 1 карточка из 2.", "май 2010", "BLACKLIST"],
    ],
    [
      ...["7", "неясно", "Чёрный список", "Клиент 7", "Петров", "ООК"],
      ...[
        "Менеджеров с именем «Петров» несколько: чей это клиент, по базе не видно.",
        "май 2010",
        "BLACKLIST",
      ],
    ],
    [
      "3",
      "сделано иначе",
      "Чёрный список",
      "Клиент 3",
      "Иванов",
      "Сидоров",
      "Теперь: Ким.",
      "май 2010",
      "BLACKLIST",
    ],
    ["4", "клиента нет", "Чёрный список", "Иванов", "Сидоров", "май 2010", "BLACKLIST"],
    ["1", "сделано", "Чёрный список", "Клиент 1", "Иванов", "Сидоров", "май 2010", "BLACKLIST"],
  ]);
});

const LINES: Record<Language, string> = {
  ru: "Из 6 перемещений плана за май 2010: сделано 1, иначе 1, клиента больше нет у 1, неясно 1, не сделано 2, из них срок прошёл у 1. Из более ранних планов не сделано 1, срок прошёл у 1.",
  en: "Of 6 moves planned for May 2010: 1 done, 1 done otherwise, 1 with no such client any more, 1 unclear, 2 not done, 1 of these overdue. 1 not done of earlier plans, 1 of these overdue.",
};

test.each(["ru", "en"] as const)("the facts and the view say it in one line (%s)", (language) => {
  const outcome = audited();
  const rows = cellsOf(auditReport(outcome, [], language)).map((row) => row.map(shown));
  expect(rows.some((row) => row.includes(LINES[language]))).toBe(true);
  const { moves } = viewOf(outcome, language).changes!;
  expect(moves!.text).toBe(LINES[language]);
  expect(moves!.lines.map(({ number }) => number)).toEqual([1, 6, 4, 5, 2, 3, 0]);
  expect(moves!.lines.map(({ row }) => row?.row)).toEqual([
    3,
    8,
    5,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each<[string, readonly PastMove[][], string]>([
  ["one move, done", [[to("1")]], "Из 1 перемещения плана за апрель 2010: сделано 1."],
  ["nothing done", [[to("2")]], "Из 1 перемещения плана за апрель 2010: сделано 0, не сделано 1."],
  ["a plan without moves", [[]], ""],
  [
    "a plan without moves after one with a deadline that passed",
    [[to("2", { deadline: "2010-06-01" })], []],
    "Из более ранних планов не сделано 1, срок прошёл у 1.",
  ],
  [
    "a plan without moves after one with a deadline to come",
    [[to("2", { deadline: "2010-07-01" })], []],
    "Из более ранних планов не сделано 1.",
  ],
])("%s", (_, plans, line) => {
  expect(earlierMovesText(audited(base(), plans).audit, "ru")).toBe(line);
});

test("somebody who may be renamed is named with whoever has the client, and that it is nobody is said", () => {
  const of = clientBase()
    .manager({ name: "Сидоров" })
    .client({ code: "1", manager: "Новая" })
    .client({ code: "2", manager: "вакансия" })
    .client({ code: "3", manager: "Сидоров" });
  const { audit } = audited(of, [[to("1"), to("2"), to("3", { to: { kind: "desk" } })]]);
  expect(earlierMoveLines(audit, "ru").map(({ details }) => details)).toEqual([
    "Менеджера «Иванов» в базе больше нет, теперь: Новая. Возможно, это один человек под новым именем.",
    "Теперь: вакансия.",
    "Теперь: Сидоров.",
  ]);
});

test("without remembered moves the report and the view say nothing of them, though there is an earlier audit", () => {
  const outcome = audited(base(), [[]]);
  const report = auditReport(outcome, [], "ru");
  expect(() => sectionRows(report, TITLE)).toThrow("no section");
  expect(viewOf(outcome, "ru").changes!.moves).toBeUndefined();
});

test("with all its sections the report links to each of them", () => {
  const regulation = withSettings({ blankDebt: "zero" });
  const { audit } = audited(base().client({ code: "9", group: "неведомая" }), [APRIL, MAY], { regulation });
  const waivers = [{ code: "BLACKLIST", client: "1", reason: "r", approvedBy: "p", until: null }] as const;
  const outcome = { audit: { ...audit, waivers }, base: audit.context.base };
  const links = cellsOf(auditReport(outcome, [], "ru"))[1].filter((cell) => cell !== null);
  expect(links).toHaveLength(10);
  expect(new Set(links.map(shown)).size).toBe(10);
  expect(links.map(shown)).toContainEqual(expect.stringContaining(TITLE));
});

describe("moves of a plan", () => {
  const people = () =>
    clientBase()
      .manager({ name: "Иванов", leftOn: "2010-06-10", office: "Север" })
      .manager({ name: "Петров", office: "Север" });
  const holding = (manager: string) => people().clients(3, { manager, attachedOn: "2009-01-01" });

  test("are remembered with head, clients, people and deadline, and known again", () => {
    const june = holding("Иванов").audit();
    const plan = planWith(june);
    const remembered = movesOfPlan(june, plan.moves);
    expect(remembered[0]).toEqual({
      head: "1",
      clients: ["1"],
      from: { name: "Иванов" },
      to: { kind: "manager", name: "Петров" },
      reason: "DISMISSED_PENDING",
      deadline: "2010-07-10",
    });
    const { audit } = audited(holding("Иванов"), [remembered]);
    const again = (wishes: PlanWishes = {}) => movesAgainIn({ audit, plan: () => planWith(audit, wishes) });
    expect(again()).toEqual(new Set([0, 1, 2]));
    expect(again({ locks: [{ client: "2", manager: { name: "Иванов" } }] })).toEqual(new Set([0, 2]));
    expect(again({ leaving: [{ name: "Петров" }] })).toBeUndefined();
    const done = audited(holding("Петров"), [remembered]);
    expect(done.audit.changes!.earlierMoves()!.counts).toMatchObject({ done: 3, notDone: 0 });
    expect(movesAgainIn({ ...done, plan: () => planWith(done.audit) })).toEqual(new Set());
  });

  test("name namesakes with their offices, and others who hold the client", () => {
    const of = clientBase()
      .manager({ office: "Север", leftOn: "2010-06-01" })
      .manager({ office: "Юг" })
      .client({ code: "1", office: "Север" })
      .client({ code: "1", office: "Юг" });
    const june = of.audit();
    const [move] = movesOfPlan(june, [
      {
        organisation: 0,
        clients: ["1"],
        from: 0,
        to: { kind: "desk" },
        reason: "DISMISSED_PENDING",
        route: "ordinary",
      },
    ]);
    expect(move).toMatchObject({
      from: { name: "Иванов", office: "Север" },
      others: [{ name: "Иванов", office: "Юг" }],
      deadline: "2010-07-01",
    });
  });
});
