import fc from "fast-check";
import {
  comparedWith,
  snapshotOf,
  type History,
  type PastFinding,
  type Snapshot,
} from "../../src/audit/history";
import type { PastMove } from "../../src/audit/past-move";
import { fitting, historyText, MONTHS_KEPT, readHistoryDocument } from "../../src/memory/history-document";
import { built, rows } from "../support/arbitrary-base";

const SNAPSHOT: Snapshot = {
  month: "2010-05",
  asOf: "2010-05-31",
  findings: [
    { code: "BLACKLIST", manager: "Иванов", head: "007", client: "008" },
    { code: "BLACKLIST", manager: "Иванов", head: "009", waived: true },
    { code: "MONTH_GAP" },
  ],
  managers: [{ name: "Иванов", organisations: 2, payingShare: null, nonProfile: 0, blackListed: 1 }],
};

const of = (...months: string[]): History => ({ snapshots: months.map((month) => ({ ...SNAPSHOT, month })) });
const readBack = (text: string) => readHistoryDocument(JSON.parse(text));

test("a history is read back", () => {
  const history = of("2010-04", "2010-05");
  expect(readBack(historyText(history))).toEqual({ history, notices: [], newer: false });
});

test("an audit remembered and compared with itself a month later has nothing new and nothing gone", () => {
  fc.assert(
    fc.property(rows, (base) => {
      const audit = built(base).audit();
      const snapshot = { ...snapshotOf(audit), month: "2010-05" };
      const { history } = readBack(historyText({ snapshots: [snapshot] }));
      const { counts } = comparedWith(audit, history).changes!;
      expect(counts).toEqual({ new: 0, repeated: audit.count, gone: 0 });
    }),
    { numRuns: 50 },
  );
});

describe("the size is bounded", () => {
  const years = Array.from(
    { length: 60 },
    (_, i) => `20${10 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );

  test("in months: the oldest are dropped", () => {
    const { history } = readBack(historyText(of(...years)));
    expect(history.snapshots.map(({ month }) => month)).toEqual(years.slice(-MONTHS_KEPT));
  });

  test("in characters", () => {
    const whole = historyText(of(...years.slice(0, 3)));
    const less = historyText(of(...years.slice(0, 3)), 3, whole.length - 1);
    expect(readBack(less).history.snapshots.map(({ month }) => month)).toEqual(years.slice(1, 3));
    expect(readBack(historyText(of(...years), 36, 10)).history.snapshots).toEqual([]);
  });

  test("texts stand once: a month alike adds numbers only", () => {
    const [one, two] = [of("2010-04"), of("2010-04", "2010-05")].map((history) => historyText(history));
    expect(two.split("Иванов")).toHaveLength(2);
    expect(two.length - one.length).toBeLessThan(150);
  });
});

describe("what cannot be read is left out", () => {
  const document = JSON.parse(historyText(of("2010-04", "2010-05"))) as {
    snapshots: object[];
    texts: string[];
  };
  test.each<[string, unknown, object[], number]>([
    ["no document", "junk", [{ kind: "damagedPart", part: "history" }], 0],
    ["no list of texts", { ...document, texts: 5 }, [{ kind: "damagedPart", part: "history" }], 0],
    ["a newer version", { ...document, version: 2 }, [{ kind: "newerPart", part: "history" }], 0],
    [
      "one snapshot",
      { ...document, snapshots: [{ ...document.snapshots[0], month: "2010-13" }, document.snapshots[1]] },
      [{ kind: "damagedEntries", section: "history", count: 1 }],
      1,
    ],
    [
      "numbers that point nowhere",
      { ...document, texts: document.texts.slice(0, 1) },
      [{ kind: "damagedEntries", section: "history", count: 2 }],
      0,
    ],
  ])("%s", (_, it, notices, months) => {
    const read = readHistoryDocument(it);
    expect(read.notices).toEqual(notices);
    expect(read.history.snapshots).toHaveLength(months);
  });

  test("findings of rules that there are no more", () => {
    const text = historyText(of("2010-05")).replace('"BLACKLIST"', '"OLD_RULE"');
    expect(readBack(text).history.snapshots[0].findings).toEqual([{ code: "MONTH_GAP" }]);
  });
});

describe("proposed moves", () => {
  const MOVES: readonly PastMove[] = [
    {
      head: "007",
      clients: ["007"],
      from: { name: "Иванов" },
      to: { kind: "manager", name: "Сидоров", office: "Юг" },
      reason: "DISMISSED_PENDING",
      deadline: "2010-06-30",
    },
    {
      head: "Г",
      clients: ["008", "009"],
      from: { name: "Петров", office: "Север" },
      to: { kind: "desk" },
      reason: "BLACKLIST",
      others: [{ name: "Иванов" }, { name: "Ким", office: "Юг" }],
    },
    { head: "Д", clients: ["1"], from: { name: "Иванов" }, to: { kind: "detach" }, reason: "AUTO_DETACH" },
    {
      head: "Е",
      clients: ["Е"],
      from: { name: "" },
      to: { kind: "detach" },
      reason: "AUTO_DETACH",
      deadline: "1899-12-30",
    },
  ];
  const planned: Snapshot = { ...SNAPSHOT, moves: MOVES };
  const monthsOf = (count: number): History => ({
    snapshots: Array.from({ length: count }, (_, i) => ({ ...planned, month: `2010-0${i + 1}` })),
  });
  const document = (moves: unknown, texts?: readonly string[]) => {
    const written = JSON.parse(historyText({ snapshots: [planned] })) as {
      texts: string[];
      snapshots: { moves: number[][] }[];
    };
    const [first] = written.snapshots;
    const changed =
      typeof moves === "function" ? (moves as (them: number[][]) => unknown)(first.moves) : moves;
    return { ...written, texts: texts ?? written.texts, snapshots: [{ ...first, moves: changed }] };
  };

  test("are read back in their order", () => {
    const history = { snapshots: [planned, { ...SNAPSHOT, month: "2010-06", moves: [] }] };
    expect(readBack(historyText(history))).toEqual({ history, notices: [], newer: false });
  });

  test("are read back whatever they are", () => {
    const name = fc.string();
    const person = fc.record({ name, office: name }, { requiredKeys: ["name"] });
    const to = fc.oneof(
      fc.record(
        { kind: fc.constant("manager" as const), name, office: name },
        { requiredKeys: ["kind", "name"] },
      ),
      fc.constantFrom<PastMove["to"]>({ kind: "desk" }, { kind: "detach" }),
    );
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    const move: fc.Arbitrary<PastMove> = fc.record(
      {
        head: name,
        clients: fc.array(name, { minLength: 1, maxLength: 4 }),
        from: person,
        to,
        reason: fc.constantFrom("BLACKLIST", "NON_PROFILE", "DISMISSED_OVERDUE"),
        deadline: day.map((it) => it.toISOString().slice(0, 10)),
        others: fc.array(person, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ["head", "clients", "from", "to", "reason"] },
    );
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const history = { snapshots: [{ ...SNAPSHOT, moves }] };
        expect(readBack(historyText(history))).toEqual({ history, notices: [], newer: false });
      }),
    );
  });

  test("a document without them reads as before, and is the same text", () => {
    const text = historyText(of("2010-05"));
    expect(text).not.toContain("moves");
    expect(readBack(text).history.snapshots[0]).not.toHaveProperty("moves");
  });

  test("their texts are those of the findings", () => {
    const [without, one] = [SNAPSHOT, { ...SNAPSHOT, moves: MOVES.slice(0, 1) }].map((it) =>
      historyText({ snapshots: [it] }),
    );
    expect(one.split("Иванов")).toHaveLength(2);
    expect(one.length - without.length).toBeLessThan(90);
  });

  const damaged = (count: number) => [{ kind: "damagedEntries", section: "history", count }];
  const edited = (at: number, to: number) => (moves: number[][]) => [
    moves[0].with(at, to),
    ...moves.slice(1),
  ];
  test.each<[string, unknown, number]>([
    ["no reason", edited(0, -1), 1],
    ["no head", edited(1, 999), 1],
    ["nobody who gives away", edited(2, -1), 1],
    ["a target that is nowhere", edited(3, -3), 1],
    ["a day before all others", edited(4, -2), 1],
    ["a day after all others", edited(4, 3e6), 1],
    ["more clients than numbers", edited(5, 3), 1],
    ["fewer clients than none", edited(5, -1), 1],
    ["half of a move", (moves: number[][]) => [moves[0].slice(0, 3), ...moves.slice(1)], 1],
    [
      "another holder that is nowhere",
      (moves: number[][]) => [moves[0], [...moves[1], -1], ...moves.slice(2)],
      1,
    ],
    ["broken numbers", edited(1, 0.5), 1],
    ["no numbers", [["x"], null, 5], 3],
  ])("%s: a damaged move is left out, the rest stays", (_, moves, count) => {
    const { history, notices } = readHistoryDocument(document(moves));
    expect(notices).toEqual(damaged(count));
    expect(history.snapshots[0].findings).toEqual(SNAPSHOT.findings);
    expect(history.snapshots[0].moves).toHaveLength(count === 3 ? 0 : MOVES.length - 1);
  });

  test("that are no list leave the audit without a plan", () => {
    const { history, notices } = readHistoryDocument(document("junk"));
    expect(notices).toEqual(damaged(1));
    expect(history.snapshots).toEqual([SNAPSHOT]);
  });

  test("for rules that there are no more are left out", () => {
    const text = historyText({ snapshots: [planned] }).replace('"AUTO_DETACH"', '"OLD_RULE"');
    expect(readBack(text)).toMatchObject({
      notices: [],
      history: { snapshots: [{ moves: MOVES.slice(0, 2) }] },
    });
  });

  test("of older plans go before whole months, those of the newest plan last", () => {
    const kept = (characters: number) =>
      fitting(monthsOf(3), 36, characters).history.snapshots.map(({ month, moves }) => [
        month,
        moves?.length,
      ]);
    const states: unknown[] = [];
    for (let characters = historyText(monthsOf(3)).length; characters > 0; characters--) {
      const state = kept(characters);
      if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state);
    }
    const [january, february, march] = ["2010-01", "2010-02", "2010-03"];
    expect(states).toEqual([
      [
        [january, 4],
        [february, 4],
        [march, 4],
      ],
      [
        [january, undefined],
        [february, 4],
        [march, 4],
      ],
      [
        [january, undefined],
        [february, undefined],
        [march, 4],
      ],
      [
        [february, undefined],
        [march, 4],
      ],
      [[march, 4]],
      [[march, undefined]],
      [],
    ]);
  });

  test("of a large base fit beside its findings", () => {
    const moves = Array.from({ length: 40_000 }, (_, i): PastMove => ({
      head: `00-${String(i).padStart(8, "0")}`,
      clients: [`00-${String(i).padStart(8, "0")}`],
      from: { name: `Менеджер ${i % 60}` },
      to: { kind: "manager", name: `Менеджер ${(i + 1) % 60}` },
      reason: "NON_PROFILE",
    }));
    const findings = moves.map(({ head, from }): PastFinding => ({
      code: "NON_PROFILE",
      manager: from.name,
      head,
    }));
    const { history } = readBack(historyText({ snapshots: [{ ...SNAPSHOT, findings, moves }] }));
    expect(history.snapshots[0].moves).toHaveLength(40_000);
  });
});
