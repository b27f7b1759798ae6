import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { excelHabits } from "../../../workbench/host/habits";

const page = readFileSync(join(__dirname, "../../../docs/real-excel.md"), "utf8");

test.each(Object.keys(excelHabits()))("the page tells of the habit %s", (habit) => {
  expect(page).toContain(`\`${habit}\``);
});

test("the tests the page names are there", () => {
  const named = [...page.matchAll(/`([\w-]+\.test\.ts)`/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !existsSync(join(__dirname, name)))).toEqual([]);
});
