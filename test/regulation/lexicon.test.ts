import { BLANK, lexiconOf, UNKNOWN } from "../../src/regulation/lexicon";
import { etmRegulation } from "../../src/regulation/regulation";
import { POTENTIALS } from "../../src/regulation/schema";
import { withSettings } from "../support/client-base";

const lexicon = lexiconOf(etmRegulation);

/** The word as it is, in capitals, padded, and with Latin letters for Cyrillic ones. */
function writings(word: string): string[] {
  const latin = word.replace(/[аеорсх]/g, (letter) => "aeopcx"["аеорсх".indexOf(letter)]);
  return [word, word.toUpperCase(), ` ${word}\u00a0`, latin];
}

function eachWriting(words: string): string[] {
  return words.split("; ").flatMap(writings);
}

test.each([
  [
    "electricalContractors",
    "ЭМО; электромонтажные организации; электромонтажники; монтажные организации; монтажники",
  ],
  ["distributors", "дистрибьюторы; дистрибуторы; дистрибьютор; дистр"],
  ["infrastructure", "инфраструктура; инфраструктурные; инфра"],
  ["industry", "ПП; П/П; промышленные предприятия; промпредприятия; промышленность; пром. предприятия"],
  ["panelBuilders", "щитовики; щитовик; щитовые; щитосборщики; сборщики щитов"],
  ["dealers", "дилеры; дилер"],
  ["chains", "сети; сеть; торговые сети; сетевые клиенты"],
])("group %s: %s", (id, words) => {
  for (const word of eachWriting(words)) expect(lexicon.groups[lexicon.groupOf(word)]).toBe(id);
});

test("other groups are unknown, a blank is blank", () => {
  for (const word of ["прочие", "бюджет", "ЭМ", "дилерыы"]) expect(lexicon.groupOf(word)).toBe(UNKNOWN);
  for (const word of ["", "  ", "\u00a0"]) expect(lexicon.groupOf(word)).toBe(BLANK);
});

test.each([
  ["territorial", "территориальный МОПП; территориальный; терр."],
  ["universal", "универсальный МОПП; универсальный; унив."],
  ["industrial", "МРПП; менеджер по работе с промышленными предприятиями"],
  ["panelBuilders", "МРЩ; МРЦ; менеджер по работе со щитовиками"],
  ["dealers", "МРД; менеджер по работе с дилерами"],
  ["chains", "МРС; менеджер по работе с сетями"],
])("specialization %s: %s", (id, words) => {
  for (const word of eachWriting(words)) expect(lexicon.specializationOf(word)).toBe(id);
});

test.each([
  ["manager", "МОПП"],
  ["groupLead", "старший группы; старший; ст. группы"],
  ["officeHead", "НОП; начальник отдела продаж"],
  ["fieldSalesHead", "НОПП"],
  ["branchHead", "руководитель ВТЦ"],
])("role %s: %s", (role, words) => {
  for (const word of eachWriting(words)) expect(lexicon.roleOf(word)).toBe(role);
});

test.each([
  ["trainee", "стажер; стажёр"],
  ["novice", "новичок"],
  ["experienced", "опытный"],
  ["veteran", "ветеран"],
])("status %s: %s", (status, words) => {
  for (const word of eachWriting(words)) expect(lexicon.statusOf(word)).toBe(status);
});

test.each(["", "МОП", "НО", "ветераны", "специалист"])("%p is neither role nor status", (word) => {
  expect(lexicon.roleOf(word)).toBeUndefined();
  expect(lexicon.statusOf(word)).toBeUndefined();
  expect(lexicon.specializationOf(word)).toBeUndefined();
});

test.each(["ООК", "НООК"])("%s is a service desk", (word) => {
  for (const writing of writings(word)) expect(lexicon.impersonalOf(writing)?.serviceDesk).toBe(true);
});

test.each(
  "ОПП; ОП; ОП Север; ОП-2; ВТЦ; отдел; отдел продаж; вакансия; вакантно; не закреплен; не закреплён; без менеджера; нет; -"
    .split("; ")
    .concat("", " "),
)("%p is nobody in person and no service desk", (word) => {
  for (const writing of writings(word)) expect(lexicon.impersonalOf(writing)?.serviceDesk).toBe(false);
});

test.each(["Опарин", "ОПАРИН", "Нетребко", "Иванов", "Вакансин", "Оокин"])("%s is a person", (name) => {
  expect(lexicon.impersonalOf(name)).toBeUndefined();
});

test.each([
  ["S", "S"],
  ["A", "A"],
  ["А", "A"],
  ["B", "B"],
  ["В", "B"],
  ["C", "C"],
  ["С", "C"],
  ["D", "D"],
  ["E", "E"],
  ["Е", "E"],
  [" a ", "A"],
])("potential %p is %s", (word, potential) => {
  expect(POTENTIALS[lexicon.potentialOf(word)]).toBe(potential);
});

test("what a Cyrillic С means is a setting", () => {
  const other = lexiconOf(withSettings({ cyrillicEsIs: "S" }));
  expect(POTENTIALS[other.potentialOf("С")]).toBe("S");
  expect(POTENTIALS[other.potentialOf(" с ")]).toBe("S");
  expect(POTENTIALS[other.potentialOf("C")]).toBe("C");
});

test.each([
  ["", BLANK],
  [" ", BLANK],
  ["F", UNKNOWN],
  ["AA", UNKNOWN],
  ["Д", UNKNOWN],
])("potential %p is none", (word, expected) => {
  expect(lexicon.potentialOf(word)).toBe(expected);
});

test("a word that stands for two groups is refused", () => {
  const { dealers, ...groups } = etmRegulation.groups;
  const doubled = { ...groups, dealers: { ...dealers, synonyms: ["Сеть"] } };
  expect(() => lexiconOf({ ...etmRegulation, groups: doubled })).toThrow(RangeError);
});
