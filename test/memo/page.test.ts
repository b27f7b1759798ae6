import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoWords } from "../../src/wording/memos";

test("the page on memos names every name that templates may hold", () => {
  const page = readFileSync(join(__dirname, "../../docs/memos.md"), "utf8");
  const { placeholders } = memoWords("ru");
  for (const names of [placeholders.ordinary, placeholders.link140, placeholders.multipleAttachment]) {
    const written = names.map((name) => `\`{${name}}\``).join(" ");
    expect(page).toContain(`| ${written} `);
  }
});
