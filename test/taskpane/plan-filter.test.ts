import type { PlanDecisions, PlanLine } from "../../src/plan-papers";
import {
  countedLines,
  isNarrowPlan,
  linesShown,
  underFilter,
  WHOLE_PLAN,
  type PlanFilter,
} from "../../src/taskpane/pane/plan/plan-filter";
import { linesNow } from "../../src/taskpane/pane/plan/plan-now";

const fold = (text: string) => text.toLowerCase();

function line(organisation: number, from: string, to: string, more: Partial<PlanLine> = {}): PlanLine {
  return {
    kind: "move",
    place: organisation,
    organisation,
    name: { client: `000${organisation}`, manager: { name: from } },
    client: `000${organisation}`,
    clientName: `ООО ${organisation}`,
    cards: 1,
    group: "ЭМО",
    potential: "A",
    office: "Север",
    from,
    to,
    toOffice: "Юг",
    reason: "BLACKLIST",
    reasonTitle: "Чёрный список",
    cause: undefined,
    target: { kind: "manager", manager: { name: to } },
    decision: "open",
    vetoes: 0,
    row: { sheet: "Клиенты", row: organisation + 2 },
    ...more,
  };
}

const LINES = [
  line(0, "Яшин", "Белов"),
  line(1, "Белов", "Носова", { reasonTitle: "Вне территории", decision: "accepted" }),
  line(2, "Яшин", "Носова"),
  line(3, "Белов", "остаётся: не погашена ПДЗ", { kind: "stay", target: undefined, cause: "debt" }),
  line(4, "Яшин", "остаётся: так решено", { kind: "stay", target: undefined, decision: "kept" }),
  line(5, "Яшин", "остаётся: ОП закрыт", { kind: "stay", target: undefined, decision: "closedOffice" }),
];
const now = linesNow({}, {});

function shown(filter: Partial<PlanFilter>) {
  const { items, groups } = linesShown(LINES, { ...WHOLE_PLAN, ...filter }, now, fold);
  return {
    items: [...items],
    groups: [...groups].map(([at, { title, lines }]) => `${at} ${title} ${lines}`),
  };
}

test.each<[Partial<PlanFilter>, number[], string[]]>([
  [{}, [1, 3, 0, 2, 4, 5], ["0 Белов 2", "2 Яшин 4"]],
  [{ grouping: "reason" }, [0, 2, 3, 4, 5, 1], ["0 Чёрный список 5", "5 Вне территории 1"]],
  [{ grouping: "to", query: "носова" }, [1, 2], ["0 Носова 2"]],
  [{ decision: "open" }, [0, 2], ["0 Яшин 2"]],
  [{ decision: "accepted" }, [1], ["0 Белов 1"]],
  [{ decision: "kept" }, [4], ["0 Яшин 1"]],
  [{ decision: "staying" }, [3, 5], ["0 Белов 1", "1 Яшин 1"]],
  [{ query: "ООО 2" }, [2], ["0 Яшин 1"]],
  [{ query: "  " }, [1, 3, 0, 2, 4, 5], ["0 Белов 2", "2 Яшин 4"]],
  [{ query: "нет такого" }, [], []],
])("lines by %j: %j under %j", (filter, items, groups) => {
  expect(shown(filter)).toEqual({ items, groups });
});

test("every line is counted under one choice", () => {
  expect(countedLines(LINES, now)).toEqual({ all: 6, open: 2, accepted: 1, kept: 1, staying: 2 });
});

test.each<[Partial<PlanFilter>, boolean]>([
  [{}, false],
  [{ grouping: "reason" }, false],
  [{ query: " " }, false],
  [{ query: "а" }, true],
  [{ decision: "kept" }, true],
])("whether %j leaves anything out: %s", (filter, narrow) => {
  expect(isNarrowPlan({ ...WHOLE_PLAN, ...filter })).toBe(narrow);
});

describe("what is decided since the plan was made", () => {
  const { name } = LINES[0];
  const target = { kind: "desk" } as const;
  test.each<[PlanDecisions, object, string]>([
    [{}, { decision: "open", target: undefined, pending: false }, "open"],
    [{ locks: [name] }, { decision: "kept", target: undefined, pending: true }, "kept"],
    [
      { retargets: [{ organisation: name, target }] },
      { decision: "accepted", target, pending: true },
      "accepted",
    ],
    [
      { vetoes: [{ organisation: name, target }] },
      { decision: "open", target: undefined, pending: true },
      "open",
    ],
    [{ locks: [LINES[1].name] }, { decision: "open", target: undefined, pending: false }, "open"],
    [{ closedOffices: ["Север"] }, { decision: "open", target: undefined, pending: true }, "open"],
  ])("%j: %j", (decisions, expected, filter) => {
    const seen = linesNow({}, decisions)(LINES[0]);
    expect(seen).toEqual(expected);
    expect(underFilter(LINES[0], seen)).toBe(filter);
  });

  test("a decision taken back leaves the line open until the plan follows", () => {
    const kept = line(7, "Яшин", "остаётся", { kind: "stay", target: undefined, decision: "kept" });
    const seen = linesNow({ locks: [kept.name] }, { locks: [] })(kept);
    expect(seen).toEqual({ decision: "open", target: undefined, pending: true });
    expect(linesNow({ locks: [kept.name] }, { locks: [kept.name] })(kept).decision).toBe("kept");
  });
});
