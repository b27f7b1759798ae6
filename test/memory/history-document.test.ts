import fc from "fast-check";
import { comparedWith, snapshotOf, type History, type Snapshot } from "../../src/audit/history";
import { historyText, MONTHS_KEPT, readHistoryDocument } from "../../src/memory/history-document";
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
