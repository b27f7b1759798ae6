import { CELL_LENGTH, cellText, clipped } from "../../src/report/cell-text";

test.each([
  ["ООО «Ромашка»", "ООО «Ромашка»"],
  ["a\nb\r\nc\td\u2028e\u0000f", "a b c d e f"],
  ["15\u00a0000\u00a0₽", "15\u00a0000\u00a0₽"],
  ["=1+1", "=1+1"],
])("%j is written in one line", (text, expected) => {
  expect(cellText(text)).toBe(expected);
});

test("a text is cut to what a cell holds", () => {
  expect(cellText("я".repeat(CELL_LENGTH))).toBe("я".repeat(CELL_LENGTH));
  expect(cellText("я".repeat(CELL_LENGTH + 1))).toBe("я".repeat(CELL_LENGTH - 1) + "…");
});

test.each([
  ["ab😀cd", 6, "ab😀cd"],
  ["ab😀cd", 5, "ab😀…"],
  ["ab😀cd", 4, "ab…"],
  ["ab😀cd", 3, "ab…"],
])("%s cut to %i is %s", (text, length, expected) => {
  expect(clipped(text, length)).toBe(expected);
});
