import { headerKey, unitOf } from "../../src/clientbase/header-text";
import { monthOfHeader } from "../../src/clientbase/month-header";
import { isoMonth } from "../../src/regulation/calendar";
import type { CellValue } from "../../src/clientbase/sheet-values";

function monthIn(header: CellValue, format?: string, dateSystem: 1900 | 1904 = 1900): string | undefined {
  const month = monthOfHeader(header, format, dateSystem);
  return month === undefined ? undefined : isoMonth(month);
}

test.each([
  "06.2010",
  "6.2010",
  "06/2010",
  "06-2010",
  "2010-06",
  "2010.06",
  "2010/6",
  "июн.10",
  "июн 10",
  "июн10",
  "Июнь 2010",
  "ИЮНЬ 2010 г.",
  "июня 2010 года",
  "2010 июнь",
  "Июнь2010",
  " Июнь\u00a0 2010 ",
  "Jun-10",
  "June 2010",
  "01.06.2010",
  "2010-06-01",
  "ТО 06.2010",
  "ТО за июнь 2010 г., тыс. руб.",
  "Товарооборот за 06.2010, руб.",
  "Оборот (июнь 2010)",
  "Выручка июнь 2010, млн руб.",
  "Отгрузка\n06.2010",
])("%p is June 2010", (header) => {
  expect(monthIn(header)).toBe("2010-06");
});

test.each([
  ["январь", "янв", "01"],
  ["февраль", "фев", "02"],
  ["март", "мар", "03"],
  ["апрель", "апр", "04"],
  ["май", "май", "05"],
  ["июнь", "июн", "06"],
  ["июль", "июл", "07"],
  ["август", "авг", "08"],
  ["сентябрь", "сен", "09"],
  ["октябрь", "окт", "10"],
  ["ноябрь", "ноя", "11"],
  ["декабрь", "дек", "12"],
])("%s, %s.", (full, short, number) => {
  expect(monthIn(`${full} 2009`)).toBe(`2009-${number}`);
  expect(monthIn(`${short}.09`)).toBe(`2009-${number}`);
  expect(monthIn(`${number}.2009`)).toBe(`2009-${number}`);
});

test.each([
  "",
  "июнь",
  "2010",
  "06",
  "13.2010",
  "00.2010",
  "15.06.2010",
  "31.06.2010",
  "июнь 1810",
  "июнь 201",
  "6 мес. 2010",
  "ИНН",
  "Дата закрепления",
  "План на июнь 2010",
  true,
  7_707_083_893,
  -1,
])("%p is no month", (header) => {
  expect(monthIn(header)).toBeUndefined();
});

test.each([
  [40_330, "mmm.yy", 1900, "2010-06"],
  [40_330, "DD.MM.YYYY", 1900, "2010-06"],
  [40_343, "mm.yyyy", 1900, "2010-06"],
  [40_358.5, '[$-419]mmmm\\ yyyy"г."', 1900, "2010-06"],
  [38_868, "mmm.yy", 1904, "2010-06"],
  [40_343, "0.00", 1900, undefined],
  [40_343, undefined, 1900, undefined],
] as const)("serial %d formatted %p in the %i system: %p", (serial, format, dateSystem, expected) => {
  expect(monthIn(serial, format, dateSystem)).toBe(expected);
});

test.each([
  ["ТО 06.2010", 1],
  ["ТО 06.2010, руб.", 1],
  ["ТО 06.2010, тыс. руб.", 1_000],
  ["ПДЗ (тыс.руб)", 1_000],
  ["ПДЗ, в тысячах рублей", 1_000],
  ["ПДЗ, ТЫС. РУБ.", 1_000],
  ["Выручка, млн руб.", 1_000_000],
  ["Сумма в миллионах", 1_000_000],
])("%p counts in %i", (header, unit) => {
  expect(unitOf(header)).toBe(unit);
});

test.each([
  ["ПДЗ", "ПДЗ, руб."],
  ["ПДЗ", "ПДЗ (тыс. руб.)"],
  ["Код головной (140)", "код головной 140"],
  ["Город / территория", "Город/территория"],
  ["Менеджер", " МЕНЕДЖЕP: "],
  ["Закреплён с", "Закреплен с"],
])("%p and %p are one header", (one, other) => {
  expect(headerKey(one)).toBe(headerKey(other));
});

test.each([
  ["Наимено-\nвание", "Наименование"],
  ["Отдел -\nпродаж", "Отдел продаж"],
  ["ИНН-\nКПП", "ИНН КПП"],
])("a word parted by hand is one word: %j", (parted, whole) => {
  expect(headerKey(parted)).toBe(headerKey(whole));
});
