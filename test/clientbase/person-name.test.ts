import fc from "fast-check";
import {
  differsByTypo,
  fitsInitials,
  nameKey,
  personName,
  type PersonName,
} from "../../src/clientbase/person-name";

test.each([
  ["Иванов И. И.", "Иванов И.И."],
  ["Иванов И.И.", "Иванов И И"],
  ["Иванов И.И.", "И.И. Иванов"],
  ["Иванов И.И.", "И. И. Иванов"],
  ["Иванов И.И.", "Иванов, И.И."],
  ["Иванов И.И.", "ИвановИ.И."],
  ["Иванов И.И.", "Иванов ИИ"],
  ["Иванов И.И.", "ИВАНОВ И.И."],
  ["Иванов И.И.", "Иванов\u00a0И.\u202fИ."],
  ["Фёдоров А.Б.", "ФЕДОРОВ А. Б."],
  ["Иванов Иван Иванович", "Иван Иванович Иванов"],
  ["Иванов Иван Иванович", "иванов  иван иванович"],
  ["Петров-Водкин К.С.", "К. С. Петров-Водкин"],
])("%p and %p are one name", (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ["Иванов И.П.", "Иванов П.И."],
  ["Иванов И.И.", "Иванов И."],
  ["Иванов", "Иванова"],
  ["Иванов И.И.", "Иванов Иван Иванович"],
  ["Иванов Пётр Ильич", "Иванов Пётр"],
  ["Петров-Водкин", "Петров Водкин"],
  ["ИВАНОВ ИЯ", "Иванов И.Я."],
])("%p and %p are two names", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test.each(["", "И.И.", "Менеджер 7", "#Н/Д", "ОП «Север»", "a@b.ru"])("%p is no name of a person", (text) => {
  expect(personName(text)).toBeUndefined();
});

const name = (text: string): PersonName => personName(text)!;

test.each([
  ["Иванов Иван Петрович", "Иванов И.П.", true],
  ["Иван Петрович Иванов", "И. П. Иванов", true],
  ["Иванов Иван", "Иванов И.", true],
  ["Иванов Иван Петрович", "Иванов П.И.", false],
  ["Иванов Иван Петрович", "Иванов И.", false],
  ["Иванов Иван Петрович", "Иванова И.П.", false],
  ["Иванов Иван Петрович", "Иванов", false],
  ["Иванов И.П.", "Иванов И.П.", false],
])("%p fits %p: %p, whichever comes first", (one, other, expected) => {
  expect(fitsInitials(name(one), name(other))).toBe(expected);
  expect(fitsInitials(name(other), name(one))).toBe(expected);
});

test.each([
  ["Сидоров С.С.", "Сидорав С.С.", true],
  ["Иванов И.И.", "Иванова И.И.", true],
  ["Константинопольский К.К.", "Констонтинаполский К.К.", false],
  ["Константинопольский К.К.", "Констонтинопольскй К.К.", true],
  ["Сидоров С.С.", "Сидоров С.П.", false],
  ["Сидоров Семён Ильич", "Сидоров Семен Ильиш", true],
  ["Сидоров Семён Ильич", "Сидорав Семён Ильиш", false],
  ["Ли С.С.", "Ле С.С.", false],
  ["Петров П.П.", "Сидоров П.П.", false],
  ["Петров П.П.", "Петров П.П.", false],
])("%p may be %p with a typo: %p", (one, other, expected) => {
  expect(differsByTypo(name(one), name(other))).toBe(expected);
  expect(differsByTypo(name(other), name(one))).toBe(expected);
});

test("dots, blanks and the order of words never change a name", () => {
  const word = fc.constantFrom("Иванов", "Петрова", "Ким", "Ёлкин", "Ходько");
  const letter = fc.constantFrom(..."АБВИЮ");
  const blank = fc.constantFrom(" ", "  ", "\u00a0");
  fc.assert(
    fc.property(word, letter, letter, blank, fc.constantFrom("", " "), (surname, one, two, outer, inner) => {
      const key = nameKey(`${surname} ${one}.${two}.`);
      expect(nameKey(`${surname}${outer}${one}.${inner}${two}.`)).toBe(key);
      expect(nameKey(`${one}.${inner}${two}.${outer}${surname}`)).toBe(key);
      expect(nameKey(`${surname}${outer}${one}${two}`)).toBe(key);
    }),
    { seed: 2010 },
  );
});
