import type { ChangeLine, FigureChange, TargetOption } from "../../src/plan-papers";
import { changesThatPass, isChanged } from "../../src/taskpane/pane/plan/change-filter";
import { targetAt, targetsShown } from "../../src/taskpane/pane/plan/retarget-list";

const option = (name: string, office = "") => ({ name, office }) as TargetOption;

test.each([
  ["", ["Белов", "Беляева", "ООК"]],
  ["бел", ["Белов", "Беляева"]],
  ["бел север", ["Беляева"]],
  ["нет", []],
])("targets by %j: %j", (query, names) => {
  const targets = [option("Белов", "Юг"), option("Беляева", "Север"), option("ООК")];
  expect(targetsShown(targets, query, (text) => text.toLowerCase()).map(({ name }) => name)).toEqual(names);
});

test.each([
  ["ArrowDown", -1, 3, 0],
  ["ArrowDown", 2, 3, 0],
  ["ArrowUp", -1, 3, 2],
  ["ArrowUp", 0, 3, 2],
  ["ArrowUp", 2, 3, 1],
  ["PageDown", 0, 30, 10],
  ["PageDown", 25, 30, 29],
  ["PageUp", 4, 30, 0],
  ["Home", 4, 30, undefined],
  ["ArrowDown", -1, 0, undefined],
])("%s from %d of %d leads to %s", (key, active, count, to) => {
  expect(targetAt(key, active, count)).toBe(to);
});

const figure = (before: number | null, after: number | null) => ({ before, after }) as FigureChange;

function change(more: Partial<ChangeLine>): ChangeLine {
  return {
    holder: 0,
    name: "Белов",
    office: "",
    gives: 0,
    takes: 0,
    figures: [figure(20, 20)],
    brokenBefore: false,
    brokenAfter: false,
    text: "",
    ...more,
  };
}

test.each<[Partial<ChangeLine>, boolean]>([
  [{}, false],
  [{ gives: 1 }, true],
  [{ takes: 1 }, true],
  [{ figures: [figure(20, 20), figure(null, 35)] }, true],
  [{ brokenBefore: true, brokenAfter: true }, false],
])("whether anything changes in %j: %s", (more, changed) => {
  expect(isChanged(change(more))).toBe(changed);
});

test("managers are narrowed to those who change, and to those outside norms before or after", () => {
  const changes = [
    change({ name: "Ровно" }),
    change({ name: "Меняется", gives: 1 }),
    change({ name: "Исправлен", takes: 1, brokenBefore: true }),
    change({ name: "Сломан", brokenBefore: true, brokenAfter: true }),
  ];
  const names = (onlyChanged: boolean, onlyBroken: boolean) =>
    changesThatPass(changes, { onlyChanged, onlyBroken }).map(({ name }) => name);
  expect(names(false, false)).toHaveLength(4);
  expect(names(true, false)).toEqual(["Меняется", "Исправлен"]);
  expect(names(false, true)).toEqual(["Исправлен", "Сломан"]);
  expect(names(true, true)).toEqual(["Исправлен"]);
});
