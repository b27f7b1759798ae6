import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf, SHEET_USES } from "../src/clientbase/fields";
import { RULES } from "../src/audit/rules";
import { titleOf } from "../src/wording/findings";

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
