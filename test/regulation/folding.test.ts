import fc from "fast-check";
import { fold, tidy } from "../../src/regulation/folding";

test.each([
  ["Иванов", "ИВАНОВ"],
  ["Фёдоров", "Федоров"],
  ["ФЁДОРОВ", "федоров"],
  ["  Иванов И.\u00a0И. ", "Иванов И. И."],
  ["Иванов   И.", "Иванов И."],
  ["Иванов\tИ.\n", "Иванов И."],
  ["Иванов\u202fИ.", "Иванов И."],
  ["АВСЕНКМОРТХ", "ABCEHKMOPTX"],
  ["авсенкмортх", "abcehkmoptx"],
  ["ООО «Свет»", 'ООО "Свет"'],
  ["ООО “Свет”", "ООО „Свет”"],
  ["OOO ‘Свет’", "ООО 'Свет'"],
  ["Ё", "Е\u0308"],
  ["Ива\u00adнов\u200b", "Иванов"],
])("%p and %p are one name", (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each([
  ["Иванов", "Иванова"],
  ["Иванов И.И.", "Иванов И. И."],
  ["И", "Й"],
  ["S", "С"],
  ["D", "Д"],
  ["ОП", "0П"],
  ["ОП-1", "ОП 1"],
  ["У", "Y Y"],
])("%p and %p are two names", (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test("folding twice folds no further", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { seed: 2010 },
  );
});

test("blanks around a name, however many, never matter", () => {
  const blanks = fc.string({ unit: fc.constantFrom(" ", "\u00a0", "\t", "\u202f"), maxLength: 4 });
  fc.assert(
    fc.property(blanks, blanks, fc.string(), (before, after, name) => {
      expect(fold(before + name + after)).toBe(fold(name));
    }),
    { seed: 2010 },
  );
});

test("tidying keeps case and letters", () => {
  expect(tidy(" ООО\u00a0 «Ёлка»\n")).toBe("ООО «Ёлка»");
  expect(tidy("ABC абв")).toBe("ABC абв");
});
