import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENT_FIELDS, MANAGER_FIELDS, type FieldDefinition } from "../src/clientbase/fields";
import { RULES } from "../src/audit/rules";
import { titleOf } from "../src/wording/findings";

function page(name: string): string {
  return readFileSync(join(__dirname, "../docs", name), "utf8");
}

test("every rule has a line with its code and title", () => {
  const lines = page("rules.md").split("\n");
  const codes = [...new Set(RULES.map(({ code }) => code))];
  const missing = codes.filter(
    (code) => !lines.some((line) => line.startsWith(`| \`${code}\` | ${titleOf(code, "ru")} |`)),
  );
  expect(missing).toEqual([]);
  expect(lines.filter((line) => /^\| `[A-Z]/.test(line))).toHaveLength(codes.length);
});

test.each([CLIENT_FIELDS, MANAGER_FIELDS] as Record<string, FieldDefinition>[])(
  "every column has a line with all headers it goes by",
  (fields) => {
    const lines = page("workbook.md").split("\n");
    const missing = Object.values(fields).filter(
      ({ header, synonyms, required }) =>
        !lines.includes(`| ${header} | ${required ? "да" : ""} | ${synonyms.join("; ")} |`),
    );
    expect(missing).toEqual([]);
  },
);
