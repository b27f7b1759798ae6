import fc from "fast-check";
import { textTable, wrap, type TextColumn } from "../../src/memo/text-table";

const LEFT: TextColumn = { title: "Имя", align: "left" };
const RIGHT: TextColumn = { title: "Сумма", align: "right" };

describe("a table", () => {
  test("aligns words to the left and figures to the right", () => {
    expect(
      textTable(
        [LEFT, RIGHT, LEFT],
        [
          ["Аня", "5", "x"],
          ["Константин", "1000000", "yy"],
        ],
      ),
    ).toEqual([
      "Имя           Сумма  Имя",
      "──────────  ───────  ───",
      "Аня               5  x",
      "Константин  1000000  yy",
    ]);
  });

  test("without rows is its titles", () => {
    expect(textTable([LEFT, RIGHT], [])).toEqual(["Имя  Сумма", "───  ─────"]);
  });

  test("leaves blank what a row does not have, and no blanks at the ends of lines", () => {
    expect(textTable([LEFT, RIGHT, LEFT], [["Аня"], ["", "5"], []])).toEqual([
      "Имя  Сумма  Имя",
      "───  ─────  ───",
      "Аня",
      "         5",
      "",
    ]);
  });

  test("wraps cells and titles at their column's width, the other cells beside the first line", () => {
    const narrow: TextColumn = { title: "Полное имя", align: "left", width: 6 };
    expect(textTable([narrow, RIGHT], [["Анна Мария Иоанна", "5"]])).toEqual([
      "Полное  Сумма",
      "имя",
      "──────  ─────",
      "Анна        5",
      "Мария",
      "Иоанна",
    ]);
  });

  test("aligns every line of a wrapped figure to the right", () => {
    const amounts: TextColumn = { title: "ТО", align: "right", width: 8 };
    expect(textTable([amounts, LEFT], [["100 (05); 5 (06)", "a"]])).toEqual([
      "     ТО  Имя",
      "───────  ───",
      "    100  a",
      "(05); 5",
      "   (06)",
    ]);
  });

  test("keeps its columns apart whatever stands in the cells", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."абв -=+'\"|─№".split("")), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const lines = textTable([{ ...LEFT, width: 8 }, { ...LEFT, width: 8 }, RIGHT], rows.map((row) => [...row, "1"])); // prettier-ignore
        const [first, second] = lines[1].split("  ").map(({ length }) => length);
        for (const line of lines) {
          expect(line.padEnd(100).slice(first, first + 2)).toBe("  ");
          expect(line.padEnd(100).slice(first + 2 + second, first + second + 4)).toBe("  ");
        }
      }),
      { seed: 2010 },
    );
  });
});

describe("wrapping", () => {
  test.each<[string, number, string[]]>([
    ["", 5, [""]],
    ["one two", 7, ["one two"]],
    ["one two", 6, ["one", "two"]],
    ["one two three", 9, ["one two", "three"]],
    ["abcdefgh", 3, ["abc", "def", "gh"]],
    ["a bcdefgh i", 3, ["a", "bcd", "efg", "h i"]],
    ["12\u00a0345,67 руб", 9, ["12\u00a0345,67", "руб"]],
    ["Иванов\u00a0А.\u00a0Б. и другие", 13, ["Иванов\u00a0А.\u00a0Б.", "и другие"]],
  ])("%j at %d", (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test("never makes a line too long and loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
        const letters = (written: string) =>
          written.normalize("NFC").replace(/[ \t\n\r\v\f\u0085\u2028\u2029]/g, "");
        expect(letters(lines.join(""))).toBe(letters(text));
      }),
      { seed: 2010 },
    );
  });
});

describe("letters of other widths", () => {
  test("are not cut in two", () => {
    expect(wrap("𝐀𝐁𝐂", 2)).toEqual(["𝐀𝐁", "𝐂"]);
    expect(textTable([LEFT, RIGHT], [["𝐀𝐁", "1"]])[2]).toBe("𝐀𝐁       1");
  });

  test("marks above a letter take no column", () => {
    const decomposed = "Андрей".normalize("NFD");
    expect(
      textTable(
        [LEFT, RIGHT],
        [
          [decomposed, "1"],
          ["Андрей", "1"],
        ],
      ).slice(2),
    ).toEqual(["Андрей      1", "Андрей      1"]);
  });
});
