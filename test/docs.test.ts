import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf, SHEET_USES } from "../src/clientbase/fields";
import { BAD_DATE, dateInCell } from "../src/clientbase/cell-date";
import { numberInText } from "../src/clientbase/cell-number";
import { weightOf } from "../src/clientbase/problem-weight";
import type { CellProblemCode } from "../src/clientbase/problems";
import { RULES } from "../src/audit/rules";
import { LEVELS } from "../src/moves/solve/problem";
import { isoDay } from "../src/regulation/calendar";
import { CELL_PROBLEMS } from "../src/wording/cell-problems";
import { titleOf } from "../src/wording/findings";
import { PROBLEM_WEIGHT_NAMES } from "../src/wording/quality";
import { OBSTACLES } from "./wording/plan-samples";

/** The cells of every table row of a page. */
function tableRows(name: string): string[][] {
  return readFileSync(join(__dirname, "../docs", name), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test("every rule has one line with its code and title, and nothing else has", () => {
  const described = tableRows("rules.md").filter(([code]) => /^`[A-Z_]+`$/.test(code));
  const codes = [...new Set(RULES.map(({ code }) => code))];
  expect(described.map(([code, title]) => [code, title]).sort()).toEqual(
    codes.map((code) => [`\`${code}\``, titleOf(code, "ru")]).sort(),
  );
});

test.each(SHEET_USES)("every column of %s has a line with all headers it goes by", (use) => {
  const rows = tableRows("workbook.md");
  for (const { header, synonyms, required } of Object.values(fieldsOf(use))) {
    expect(rows).toContainEqual([header, required ? "да" : "", synonyms.join("; ")]);
  }
});

/** The rows of the page on cleaning between the table that begins with a header and the next one. */
function cleaningTable(header: string): string[][] {
  const rows = tableRows("cleaning.md").filter(([first]) => !/^-+$/.test(first));
  const start = rows.findIndex((row) => row[1] === header);
  const length = rows.slice(start + 1).findIndex(([first]) => !first.startsWith("`"));
  return rows.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}
const unquoted = (code: string) => code.slice(1, -1);

test.each(cleaningTable("сумма, ₽"))("the amount %s is read as the page says: %s", (text, amount) => {
  const read = numberInText(unquoted(text));
  expect(Number.isNaN(read) ? "неизвестна" : String(read)).toBe(amount);
});

test.each(cleaningTable("дата"))("the date %s is read as the page says: %s", (text, day) => {
  const read = dateInCell(unquoted(text), 1900);
  expect(read === BAD_DATE ? "неизвестна" : isoDay(read)).toBe(day);
});

test("every problem of cells, codes and names has a line with its weight", () => {
  const codes = Object.keys(CELL_PROBLEMS) as CellProblemCode[];
  expect(cleaningTable("важность").map(([code, weight]) => [unquoted(code), weight])).toEqual(
    codes.map((code) => [code, PROBLEM_WEIGHT_NAMES[weightOf({ code })].ru]),
  );
});

test("every level a plan is judged by has a line, in their order", () => {
  const described = tableRows("plan.md").map(([level]) => unquoted(level));
  expect(described.filter((level) => (LEVELS as readonly string[]).includes(level))).toEqual(LEVELS);
});

test("every obstacle audit.json may name is described", () => {
  const page = readFileSync(join(__dirname, "../docs/audit-json.md"), "utf8");
  for (const obstacle of OBSTACLES) expect(page).toContain(`\`${obstacle}\``);
});
