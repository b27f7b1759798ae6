import fc from "fast-check";
import { shareOfWidths } from "../../src/memo/column-widths";
import type { MemoColumn } from "../../src/memo/document";
import type { MemoColumnName } from "../../src/wording/memos";

const column = (name: MemoColumnName, title = "Т"): MemoColumn => ({ name, title, align: "left" });

/** Widths in digits. */
const widths = (columns: readonly MemoColumn[], rows: readonly (readonly string[])[], digits: number) =>
  shareOfWidths({ columns, rows }, digits).map((share) => share * digits);

test("what must stay whole has room for its longest word", () => {
  const amount = "1\u00a0234\u00a0567,89\u00a0(06.2010)";
  const [turnover, name, inn] = widths(
    [column("turnover"), column("name"), column("inn")],
    [
      [
        `7,00\u00a0(05.2010); ${amount}`,
        "Общество с ограниченной ответственностью «Ромашка»",
        "770708389312",
      ],
      ["0,00", "Тишина", ""],
    ],
    60,
  );
  expect(turnover).toBeGreaterThan(19);
  expect(inn).toBeGreaterThan(12);
  expect(inn).toBeLessThan(15);
  expect(name).toBeGreaterThan(20);
});

test("where the page is too narrow, texts are torn and codes are not", () => {
  const long = "Ж".repeat(100);
  const [code, name, from] = widths(
    [column("code"), column("name"), column("from")],
    [["1234567890123", long, long]],
    40,
  );
  expect(code).toBeGreaterThan(13);
  expect(name).toBeCloseTo(from);
  expect(name).toBeLessThan(14);
});

test("a title alone has room", () => {
  const [first, second] = widths([column("potential", "Потенциал"), column("to", "Кому")], [], 40);
  expect(first).toBeGreaterThan(10);
  expect(second).toBeGreaterThan(5);
});

test("the shares are positive and together 1, whatever the cells hold", () => {
  const names: readonly MemoColumnName[] = ["number", "name", "turnover", "reason"];
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 4 }), { maxLength: 5 }),
      fc.integer({ min: 5, max: 300 }),
      (rows, digits) => {
        const shares = shareOfWidths({ columns: names.map((name) => column(name)), rows }, digits);
        for (const share of shares) expect(share).toBeGreaterThan(0);
        expect(shares.reduce((sum, it) => sum + it, 0)).toBeCloseTo(1);
      },
    ),
    { seed: 2010 },
  );
});
