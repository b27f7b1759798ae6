import {
  AT_START,
  roundTo,
  showingOnly,
  withEdit,
  withNewAudit,
  withNewMemos,
  withoutAudit,
} from "../../src/taskpane/pane/pane-state";
import type { MemoView } from "../../src/session";

const IN_USE = {
  ...showingOnly(withEdit(AT_START, 1, "number", "17"), { manager: "Белов С. Н." }),
  month: "06.2010",
  memo: 1,
};

test("a new audit keeps the period and the tab, and forgets what was chosen about the old one", () => {
  expect(withNewAudit(IN_USE)).toEqual({
    ...AT_START,
    tab: "findings",
    month: "06.2010",
    setupOpen: false,
  });
});

test("without a result the pane is as it was opened, but for the period", () => {
  expect(withoutAudit(IN_USE)).toEqual({ ...AT_START, month: "06.2010" });
});

test("findings of one thing replace whatever they were narrowed down to before", () => {
  const { tab, filter } = showingOnly(IN_USE, { kind: "profile" });
  expect(tab).toBe("findings");
  expect(filter).toEqual({ ...AT_START.filter, kind: "profile" });
});

test("edits add up, per memo, and make what was copied old", () => {
  const first = withEdit({ ...AT_START, copied: "yes" }, 0, "number", "1");
  const both = withEdit(withEdit(first, 0, "date", "01.07.2010"), 2, "number", "3");
  expect(both.edited).toEqual({ 0: { number: "1", date: "01.07.2010" }, 2: { number: "3" } });
  expect(both.copied).toBeUndefined();
  expect(withEdit(both, 0, "number", "")).toMatchObject({ edited: { 0: { number: "" } } });
});

describe("when memos are made anew", () => {
  const memo = (key: string, texts: Readonly<Record<string, string>>): MemoView => ({
    key,
    title: key,
    route: "ordinary",
    routeName: key,
    draft: [],
    rows: 1,
    fields: Object.entries(texts).map(([id, value]) => ({ id, label: id, value, multiline: false })),
  });
  const north = memo("север", { number: "", facts: "3 клиента" });
  const south = memo("юг", { number: "", facts: "1 клиент" });
  const edited = withEdit(withEdit({ ...AT_START, memo: 1 }, 1, "number", "17"), 1, "facts", "все клиенты");

  test("what was edited goes along with its memo", () => {
    expect(withNewMemos(edited, [north, south], [south])).toEqual({
      ...edited,
      memo: 0,
      edited: { 0: { number: "17", facts: "все клиенты" } },
    });
    expect(withNewMemos(edited, [north, south], [north, south])).toEqual(edited);
  });

  test("it is gone, and that is said, where the text it replaces is another one", () => {
    const after = memo("юг", { number: "", facts: "2 клиента" });
    expect(withNewMemos(edited, [north, south], [north, after])).toEqual({
      ...edited,
      edited: { 1: { number: "17" } },
      editsGone: true,
    });
  });

  test("it is gone with its memo, and the list is shown", () => {
    const after = withNewMemos(edited, [north, south], [north]);
    expect(after).toMatchObject({ memo: undefined, edited: {}, editsGone: true });
    expect(withEdit(after, 0, "number", "1").editsGone).toBe(false);
  });
});

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 3, 0],
  ["ArrowLeft", 0, 3],
  ["ArrowDown", 1, 2],
  ["ArrowUp", 2, 1],
  ["Home", 2, 0],
  ["End", 0, 3],
  ["Enter", 1, undefined],
])("%s on tab %d of 4 leads to %s", (key, at, to) => {
  expect(roundTo(key, at, 4)).toBe(to);
});
