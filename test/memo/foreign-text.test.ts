import fc from "fast-check";
import type { Memo } from "../../src/memo/document";
import { memoText } from "../../src/memo/text";
import { clientBase, type ClientBaseBuilder } from "../support/client-base";
import { columnOf, memoOf, memosOf } from "../support/memos";

/** A base whose memos of all routes quote the text. */
function quoting(text: string): ClientBaseBuilder {
  const inn = "7707083893";
  return clientBase()
    .manager({ name: `${text} А`, office: `${text} Б`, cluster: "Первый", leftOn: "2010-06-15" })
    .manager({ name: "Сетевой", specialization: "МРС", office: `${text} В`, cluster: "Первый" })
    .manager({ name: "Петров", office: "Юг", cluster: "Первый" })
    .client({ code: "1", name: text, inn, kpp: text, head: `${text}1`, group: text, potential: text })
    .client({ code: "2", name: text, inn, office: text, head: `${text}2`, group: text })
    .client({ code: "3", name: text, manager: "Сетевой", group: "сети" })
    .client({ code: "3", name: text, manager: "Петров", group: "сети" })
    .client({ code: "4", name: text, manager: "Сетевой", group: "сети", turnover: 0, overdueDebt: 0 })
    .client({ code: `${text}5`, name: text, manager: `${text} Г`, turnover: 0, overdueDebt: 0 });
}

/** Lines of the table of a memo's text. */
function tableLines(memo: Memo): string[] {
  const lines = memoText(memo, "ru").split("\n");
  const rule = lines.findIndex((line) => /^─+( {2}─+){6,}$/.test(line));
  return lines.slice(rule, lines.indexOf("", rule));
}

/** Every line keeps the gaps between the columns blank. */
function expectAligned(memo: Memo): void {
  const [rule, ...lines] = tableLines(memo);
  const gaps = [...rule.matchAll(/ {2}/g)].map(({ index }) => index);
  expect(gaps).toHaveLength(memo.columns.length - 1);
  for (const line of lines) {
    const letters = [...line];
    for (const gap of gaps)
      expect(
        letters
          .slice(gap, gap + 2)
          .join("")
          .trim(),
      ).toBe("");
  }
  const numbered = lines.filter((line) => /^ *\d+(\.\d+)? /.test(line));
  expect(numbered).toHaveLength(memo.rows.length);
}

const ROUTES = ["ordinary", "dealersChains", "link140", "multipleAttachment"];

test.each([
  ["a formula", "=1+1"],
  ["a link", '=HYPERLINK("http://example.org";"x")'],
  ["a tab", "Рога\tи копыта"],
  ["line feeds", "Рога\nи\r\nкопыта\r"],
  ["separators of lines and paragraphs", "Рога\u2028и\u2029копыта"],
  ["a vertical tab and a form feed", "Рога\vи\fкопыта"],
  ["a next line", "Рога\u0085и копыта"],
  ["blanks of other kinds", "Рога\u2003и\u3000копыта"],
  ["letters nobody sees", "Рога\u200b\u200fи\ufeffкопыта"],
  ["a change of direction", "Рога\u202eи копыта"],
  ["an escape sequence", "Рога\u001b[31mи копыта"],
  ["a rule", "──────"],
  ["a long word", "Ж".repeat(200)],
  ["letters outside of the basic plane", "𝐀𝐁𝐂".repeat(20)],
])("%s in cells does not break the table", (_, text) => {
  const memos = memosOf(quoting(text));
  expect([...new Set(memos.map(({ route }) => route))]).toEqual(ROUTES);
  for (const memo of memos) {
    expectAligned(memo);
    for (const cell of memo.rows.flat()) {
      expect(cell).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }
    expect(memo.unit).not.toMatch(/\p{Cc}/u);
  }
});

test("a formula is quoted as it stands", () => {
  const base = clientBase().manager({ leftOn: "2010-06-15" }).client({ name: "=1+1" });
  expect(columnOf(memoOf(base, "ordinary"), "Наименование")).toEqual(["=1+1"]);
});

test("numbers and truth values in text columns are quoted as they stand", () => {
  const base = clientBase()
    .manager({ leftOn: "2010-06-15" })
    .client({ code: 12, name: true, inn: 7707083893, group: 5, potential: 7 });
  const memo = memoOf(base, "ordinary");
  expect(columnOf(memo, "Код")).toEqual(["12"]);
  expect(columnOf(memo, "ИНН")).toEqual(["7707083893"]);
  expect(columnOf(memo, "ЦКГ")).toEqual(["5"]);
  expect(columnOf(memo, "Потенциал")).toEqual(["7"]);
});

test("no text a cell can hold breaks a table", () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(text, (name) => {
      const base = clientBase()
        .manager({ leftOn: "2010-06-15" })
        .client({ code: "1", name, group: name, potential: name, territory: name });
      for (const memo of memosOf(base)) expectAligned(memo);
    }),
    { seed: 2010, numRuns: 500 },
  );
});
