import fc from "fast-check";
import type { Audit } from "../../src/audit/audit";
import { comparedWith, NO_HISTORY, snapshotOf, withMoves, withSnapshot } from "../../src/audit/history";
import type { History, Snapshot } from "../../src/audit/history";
import type { EarlierMoves, MoveOutcome, PastMove } from "../../src/audit/past-move";
import { clientBase, type AuditOptions, type ClientBaseBuilder } from "../support/client-base";

const MOVE: PastMove = {
  head: "1",
  clients: ["1"],
  from: { name: "Иванов" },
  to: { kind: "manager", name: "Сидоров" },
  reason: "BLACKLIST",
};
const TO_DESK: Partial<PastMove> = { to: { kind: "desk" } };
const DETACHED: Partial<PastMove> = { to: { kind: "detach" } };
const PEOPLE = ["Иванов", "Петров", "Сидоров"];

const staff = (...names: string[]) =>
  names
    .reduce((base, name) => base.manager({ name }), clientBase())
    .client({ code: "77", manager: names[0] });

const snapshot = (moves: readonly PastMove[] | undefined, more: Partial<Snapshot> = {}): Snapshot => ({
  month: "2010-05",
  asOf: "2010-05-31",
  findings: [],
  managers: PEOPLE.map((name) => ({
    name,
    organisations: 1,
    payingShare: 100,
    nonProfile: 0,
    blackListed: 0,
  })),
  ...(moves && { moves }),
  ...more,
});

/** What an audit of June says of moves proposed in May, or of other snapshots. */
function earlier(
  base: ClientBaseBuilder,
  moves: readonly PastMove[] | History,
  options: AuditOptions = {},
): EarlierMoves | undefined {
  const history = "snapshots" in moves ? moves : { snapshots: [snapshot(moves)] };
  return comparedWith(base.audit(options), history).changes?.earlierMoves();
}

/** The same of one move, but for the card that shows it. */
function outcomeOf(base: ClientBaseBuilder, move: Partial<PastMove> = {}, options: AuditOptions = {}) {
  const { outcome } = earlier(base, [{ ...MOVE, ...move }], options)!.moves[0];
  return { ...outcome, card: undefined };
}

const DONE = { kind: "done" };
const ABSENT = { kind: "absent" };
const otherwise = (...names: string[]) => ({ kind: "otherwise", with: names });
const notDone = (left = 1, cards = 1, lateDays = 0) => ({ kind: "notDone", left, cards, lateDays });
const namesakes = (name: string) => ({ kind: "unknown", cause: "namesakes", name, with: [] });
const renamed = (name: string, ...now: string[]) => ({ kind: "unknown", cause: "renamed", name, with: now });

describe("a client that was to go to another manager", () => {
  const held = (manager: string) => staff(...PEOPLE).client({ code: "1", manager });
  test.each<[string, ClientBaseBuilder, object]>([
    ["is with the wished manager", held("Сидоров"), DONE],
    [
      "is there under a name written otherwise",
      staff("Иванов", "СИДОРОВ ").client({ code: "1", manager: "сидоров" }),
      DONE,
    ],
    ["is with somebody else", held("Петров"), otherwise("Петров")],
    ["is with the service desk", held("ООК"), otherwise("ООК")],
    ["is with nobody", staff(...PEOPLE).client({ code: "1", manager: "" }), otherwise("")],
    ["is still with the manager", held("Иванов"), notDone()],
    ["is still there under a name written otherwise", held(" ИВАНОВ"), notDone()],
    ["is no more", staff(...PEOPLE), ABSENT],
    ["is with both", held("Сидоров").client({ code: "1", manager: "Иванов" }), notDone()],
    [
      "is with the wished manager and somebody else",
      held("Сидоров").client({ code: "1", manager: "Петров" }),
      DONE,
    ],
    ["has its code written otherwise", staff(...PEOPLE).client({ code: " 1 ", manager: "Сидоров" }), DONE],
  ])("%s", (_, base, expected) => {
    expect(outcomeOf(base)).toEqual(expected);
  });
});

describe.each([
  ["go to the service desk", TO_DESK],
  ["be detached", DETACHED],
])("a client that was to %s", (_, move) => {
  const held = (manager: string) => staff(...PEOPLE).client({ code: "1", manager });
  test.each<[string, ClientBaseBuilder, object]>([
    ["is with the service desk", held("ООК"), DONE],
    ["is with nobody", staff(...PEOPLE).client({ code: "1", manager: "" }), DONE],
    ["is with a vacancy", held("вакансия"), DONE],
    ["is no more", staff(...PEOPLE), DONE],
    ["is still with the manager", held("Иванов"), notDone()],
    [
      "is still with the manager and at the desk",
      held("ООК").client({ code: "1", manager: "Иванов" }),
      notDone(),
    ],
    ["is with another manager", held("Петров"), otherwise("Петров")],
  ])("%s", (_, base, expected) => {
    expect(outcomeOf(base, move)).toEqual(expected);
  });

  test("may stay with somebody who had it all along", () => {
    expect(outcomeOf(held("Петров"), { ...move, others: [{ name: "Петров" }] })).toEqual(DONE);
  });
});

describe("an organisation of several clients", () => {
  const ORGANISATION: Partial<PastMove> = { head: "Г", clients: ["2", "1"] };
  const held = (first: string, second: string) =>
    staff(...PEOPLE)
      .client({ code: "1", head: "Г", manager: first })
      .client({ code: "2", head: "Г", manager: second });
  test.each<[string, ClientBaseBuilder, Partial<PastMove>, object]>([
    ["has moved as a whole", held("Сидоров", "Сидоров"), {}, DONE],
    ["has moved in part", held("Сидоров", "Иванов"), {}, notDone(1, 2)],
    ["has gone elsewhere in part only", held("Петров", "Иванов"), {}, notDone(1, 2)],
    ["has not moved", held("Иванов", "Иванов"), {}, notDone(2, 2)],
    [
      "is parted between the wished manager and another",
      held("Сидоров", "Петров"),
      {},
      otherwise("Петров", "Сидоров"),
    ],
    [
      "is parted between the wished manager and the desk",
      held("Сидоров", "ООК"),
      {},
      otherwise("ООК", "Сидоров"),
    ],
    [
      "has its one client left moved",
      staff(...PEOPLE).client({ code: "2", head: "Г", manager: "Сидоров" }),
      {},
      DONE,
    ],
    ["is detached in part", held("ООК", "Иванов"), DETACHED, notDone(1, 2)],
    [
      "has another client linked since, with the manager",
      held("Сидоров", "Сидоров").client({ code: "3", head: "Г", manager: "Иванов" }),
      {},
      notDone(1, 3),
    ],
    [
      "has another client linked since, with somebody else",
      held("Сидоров", "Сидоров").client({ code: "3", head: "Г", manager: "Петров" }),
      {},
      DONE,
    ],
    [
      "is linked no more",
      staff(...PEOPLE)
        .client({ code: "1", manager: "Сидоров" })
        .client({ code: "2", manager: "Иванов" }),
      {},
      notDone(1, 2),
    ],
    [
      "goes by other codes under the same head",
      staff(...PEOPLE).client({ code: "9", head: "Г", manager: "Сидоров" }),
      {},
      DONE,
    ],
    [
      "is shared: what another had of it all along stays with him",
      held("ООК", "Петров"),
      { ...DETACHED, clients: ["2", "1"], others: [{ name: "Петров" }] },
      DONE,
    ],
    [
      "is shared: what the manager had went to the one who had the rest",
      held("Петров", "Петров"),
      { others: [{ name: "Петров" }] },
      otherwise("Петров"),
    ],
  ])("%s", (_, base, move, expected) => {
    expect(outcomeOf(base, { ...ORGANISATION, ...move })).toEqual(expected);
  });

  test("shows a card the manager still has", () => {
    const audit = held("Сидоров", "Иванов").audit();
    const history = { snapshots: [snapshot([{ ...MOVE, ...ORGANISATION }])] };
    const { outcome } = comparedWith(audit, history).changes!.earlierMoves()!.moves[0];
    const { cards } = audit.context.base;
    const { card } = outcome as Extract<MoveOutcome, { kind: "notDone" }>;
    expect(cards.codes.texts[cards.code[card]]).toBe("2");
  });
});

describe("the last day for a move", () => {
  test.each<[string, string | undefined, string, number]>([
    ["is today", "2010-06-30", "2010-06-30", 0],
    ["was yesterday", "2010-06-29", "2010-06-30", 1],
    ["is tomorrow", "2010-07-01", "2010-06-30", 0],
    ["was long ago", "2009-12-31", "2010-06-30", 181],
    ["is none", undefined, "2010-06-30", 0],
  ])("%s", (_, deadline, asOf, lateDays) => {
    const base = staff(...PEOPLE).client({ code: "1" });
    const move = { ...MOVE, ...(deadline !== undefined && { deadline }) };
    const { counts } = earlier(base, [move], { asOf })!;
    expect(outcomeOf(base, move, { asOf })).toEqual(notDone(1, 1, lateDays));
    expect(counts).toMatchObject({ notDone: 1, late: lateDays > 0 ? 1 : 0 });
  });

  test("matters only for what is not done", () => {
    const late = { ...MOVE, deadline: "2010-01-01" };
    const { counts } = earlier(staff(...PEOPLE).client({ code: "1", manager: "Сидоров" }), [late])!;
    expect(counts).toEqual({ done: 1, otherwise: 0, absent: 0, notDone: 0, unknown: 0, late: 0 });
  });
});

describe("people who cannot be told apart", () => {
  const twins = (card: object) =>
    clientBase()
      .manager({ name: "Иванов", office: "Север" })
      .manager({ name: "Иванов", office: "Юг" })
      .manager({ name: "Сидоров", office: "Юг" })
      .client({ code: "77", manager: "Сидоров", office: "Юг" })
      .client({ code: "1", ...card });
  const north: Partial<PastMove> = { from: { name: "Иванов", office: "Север" } };
  test.each<[string, ClientBaseBuilder, Partial<PastMove>, object]>([
    ["the office tells: still with him", twins({ office: "Север" }), north, notDone()],
    ["the office tells: with his namesake", twins({ office: "Юг" }), north, otherwise("Иванов")],
    ["the card has no office", twins({}), north, namesakes("Иванов")],
    ["he had no namesake then", twins({ office: "Юг" }), {}, namesakes("Иванов")],
    ["neither of them has it", twins({ manager: "Сидоров", office: "Юг" }), {}, DONE],
    [
      "he has moved to another office",
      twins({ office: "Юг" }),
      { from: { name: "Иванов", office: "Запад" } },
      namesakes("Иванов"),
    ],
    [
      "one of two is left, in another office",
      clientBase().manager({ name: "Иванов", office: "Юг" }).client({ code: "1" }),
      north,
      namesakes("Иванов"),
    ],
    [
      "one of two is left, in his office",
      clientBase().manager({ name: "Иванов", office: "Север" }).client({ code: "1" }),
      north,
      notDone(),
    ],
    [
      "the wished manager has a namesake",
      twins({ manager: "Иванов", office: "Юг" }),
      { from: { name: "Сидоров" }, to: { kind: "manager", name: "Иванов" } },
      namesakes("Иванов"),
    ],
    [
      "one of them had some of it all along, and nothing tells which has it now",
      twins({}),
      { ...DETACHED, from: { name: "Сидоров" }, others: [{ name: "Иванов", office: "Север" }] },
      namesakes("Иванов"),
    ],
    [
      "two rows of the managers sheet bear the name, and no office",
      clientBase().manager().manager({ specialization: "территориальный" }).client({ code: "1" }),
      {},
      namesakes("Иванов"),
    ],
  ])("%s", (_, base, move, expected) => {
    expect(outcomeOf(base, move)).toEqual(expected);
  });
});

describe("somebody who may be renamed", () => {
  const held = (manager: string, ...others: string[]) =>
    staff(manager, ...others).client({ code: "1", manager });
  test.each<[string, ClientBaseBuilder, Partial<PastMove>, object]>([
    [
      "nobody is called as the one who gave away, somebody new has it",
      held("Иванова-Ким", "Сидоров"),
      {},
      renamed("Иванов", "Иванова-Ким"),
    ],
    [
      "nobody is called as the wished one, somebody new has it",
      held("Ким", "Иванов"),
      {},
      renamed("Сидоров", "Ким"),
    ],
    ["somebody new has it, and both are there", held("Ким", "Иванов", "Сидоров"), {}, otherwise("Ким")],
    ["somebody known has it", held("Петров", "Сидоров"), {}, otherwise("Петров")],
    [
      "it was known that he has left",
      held("Ким", "Сидоров"),
      { reason: "DISMISSED_OVERDUE" },
      otherwise("Ким"),
    ],
  ])("%s", (_, base, move, expected) => {
    expect(outcomeOf(base, move)).toEqual(expected);
  });
});

describe("plans of several months", () => {
  const base = () =>
    staff(...PEOPLE)
      .client({ code: "1" })
      .client({ code: "2" });
  const move = (code: string, deadline?: string): PastMove => ({
    ...MOVE,
    head: code,
    clients: [code],
    ...(deadline !== undefined && { deadline }),
  });
  const months = (...plans: (readonly PastMove[] | undefined)[]): History => ({
    snapshots: plans.map((moves, i) =>
      snapshot(moves, { month: `2010-0${i + 1}`, asOf: `2010-0${i + 1}-28` }),
    ),
  });
  const said = (history: History, of = base()) =>
    earlier(of, history)?.moves.map(({ move: { head }, month, outcome }) => [head, month, outcome.kind]);

  test("nothing is said where no plan is remembered", () => {
    expect(earlier(base(), months(undefined, undefined))).toBeUndefined();
    expect(comparedWith(base().audit(), NO_HISTORY).changes).toBeUndefined();
  });

  test("the latest plan counts, though a month without one lies between", () => {
    expect(said(months([move("2")], [move("1")], undefined))).toEqual([["1", "2010-02", "notDone"]]);
  });

  test("a plan without moves is a plan", () => {
    expect(earlier(base(), months([move("1")], []))).toMatchObject({ month: "2010-02", moves: [] });
  });

  test("of earlier plans what has a deadline and is not done goes on, once", () => {
    const history = months(
      [move("1", "2010-01-31"), move("2", "2010-03-31")],
      [move("1", "2010-02-28"), move("2")],
      [move("2")],
    );
    expect(said(history)).toEqual([
      ["2", "2010-03", "notDone"],
      ["1", "2010-02", "notDone"],
    ]);
    expect(earlier(base(), history)).toMatchObject({
      counts: { notDone: 1, late: 0 },
      older: { notDone: 1, late: 1 },
    });
    const done = staff(...PEOPLE).client({ code: "1", manager: "Сидоров" });
    expect(said(months([move("1", "2010-01-31")], []), done)).toEqual([]);
  });

  test("a plan of the audited month or a later one says nothing", () => {
    const history = { snapshots: [snapshot([move("1")], { month: "2010-06" })] };
    expect(comparedWith(base().audit(), history).changes).toBeUndefined();
  });
});

describe("the snapshot of a month", () => {
  const first = withSnapshot(NO_HISTORY, snapshot(undefined));

  test("gets the moves of its audit", () => {
    expect(withMoves(first, "2010-05", "2010-05-31", [MOVE]).snapshots).toEqual([snapshot([MOVE])]);
  });

  test.each([
    ["another month", "2010-06", "2010-05-31"],
    ["another day", "2010-05", "2010-06-05"],
  ])("gets none of an audit of %s", (_, month, asOf) => {
    expect(withMoves(first, month, asOf, [MOVE])).toBe(first);
  });

  test("keeps them when the month is audited again, until there is a new plan", () => {
    const planned = withMoves(first, "2010-05", "2010-05-31", [MOVE]);
    const again = withSnapshot(planned, snapshot(undefined, { asOf: "2010-06-05" }));
    expect(again.snapshots).toEqual([snapshot([MOVE], { asOf: "2010-06-05" })]);
    expect(withMoves(again, "2010-05", "2010-06-05", []).snapshots[0].moves).toEqual([]);
  });

  test("of an audit has none by itself", () => {
    expect(snapshotOf(staff("Иванов").audit()).moves).toBeUndefined();
  });
});

test("what became of moves does not hang on the order of rows", () => {
  const card = fc.record({
    code: fc.constantFrom("1", "2", "3"),
    head: fc.constantFrom("", "1"),
    manager: fc.constantFrom(...PEOPLE, "ООК", "вакансия"),
  });
  const target = fc.constantFrom<PastMove["to"]>({ kind: "manager", name: "Сидоров" }, { kind: "desk" });
  const shuffled = fc
    .array(card, { minLength: 1, maxLength: 8 })
    .chain((cards) => fc.tuple(fc.constant(cards), fc.shuffledSubarray(cards, { minLength: cards.length })));
  const said = (cards: readonly object[], to: PastMove["to"]) => {
    const base = cards.reduce<ClientBaseBuilder>((built, it) => built.client(it), staff(...PEOPLE));
    const audit: Audit = base.audit();
    const moves = [
      { ...MOVE, clients: ["1", "2"], to },
      { ...MOVE, head: "3", clients: ["3"], to, deadline: "2010-06-01" },
    ];
    const { moves: checked, counts } = comparedWith(audit, {
      snapshots: [snapshot(moves)],
    }).changes!.earlierMoves()!;
    return [counts, checked.map(({ outcome }) => ({ ...outcome, card: 0 }))];
  };
  fc.assert(
    fc.property(shuffled, target, ([cards, others], to) => {
      // One head per code: of several the first in the sheet holds, which is an order of rows by its nature.
      const heads = new Map(cards.map(({ code, head }) => [code, head]));
      const settled = (of: typeof cards) => of.map((it) => ({ ...it, head: heads.get(it.code)! }));
      expect(said(settled(others), to)).toEqual(said(settled(cards), to));
    }),
    { numRuns: 200 },
  );
});
