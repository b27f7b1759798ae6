import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shown } from "./excel";
import * as functions from "../../src/functions/functions";

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly parameters: readonly unknown[] }[];
}

const read = (path: string) => readFileSync(join(__dirname, path), "utf8");
const { functions: described } = JSON.parse(read("golden/functions.json")) as Metadata;
const page = read("../../docs/formulas.md");
const help = read("../../src/taskpane/help.html");

describe.each(described)("KB.$id", ({ id, parameters }) => {
  const separated = (separator: string) => Array(parameters.length).fill("[^;,()]+").join(separator);

  test("has a section with all parameters", () => {
    expect(page).toContain(`## KB.${id}\n`);
    expect(page).toMatch(new RegExp(`\`=KB\\.${id}\\(${separated("; ")}\\)\``));
  });

  test("stands in the help in both languages with all parameters", () => {
    expect(help).toMatch(new RegExp(`<dt><code>=KB\\.${id}\\(${separated("; ")}\\)</code></dt>`));
    expect(help).toMatch(new RegExp(`<dt><code>=KB\\.${id}\\(${separated(", ")}\\)</code></dt>`));
  });
});

const examples = [...page.matchAll(/^\| `=KB\.NORM\(((?:"[^"]*"|; )+)\)` +\| (\d+) /gm)];

test("the page has examples of norms", () => {
  expect(examples).toHaveLength(5);
});

test.each(examples.map(([, args, answer]) => [args, Number(answer)]))(
  "KB.NORM(%s) gives %d",
  (args, answer) => {
    const [specialization, indicator, ...rest] = String(args)
      .split(";")
      .map((it) => it.trim())
      .map((it) => (it === "" ? undefined : [[it.slice(1, -1)]]));
    expect(shown(functions.norm(specialization!, indicator!, ...rest))).toEqual([[answer]]);
  },
);

test("the page's table of statuses is what KB.STATUS gives", () => {
  const rows = [...page.matchAll(/^\| (\d\d\.\d\d\.\d{4}) +\| (\d\d\.\d\d\.\d{4}) +\| (\S+) +\|$/gm)];
  expect(rows).toHaveLength(4);
  for (const [, since, asOf, answer] of rows) {
    expect(functions.status([[since]], [[asOf]])).toEqual([[answer]]);
  }
});
