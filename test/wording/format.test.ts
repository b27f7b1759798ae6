import fc from "fast-check";
import {
  amount,
  choice,
  date,
  decimal,
  list,
  listAtMost,
  month,
  NBSP,
  percent,
  quoted,
  rubles,
  sentence,
  whole,
} from "../../src/wording/format";
import { counted } from "../../src/wording/nouns";

/** Expectations write NBSP as an underscore, so that it can be seen. */
function shown(text: string): string {
  return text.replaceAll(NBSP, "_");
}

test.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1000, "1_000", "1,000"],
  [12345, "12_345", "12,345"],
  [1234567, "1_234_567", "1,234,567"],
  [-1234, "−1_234", "−1,234"],
  [-0, "0", "0"],
])("the count %d", (value, ru, en) => {
  expect([whole(value, "ru"), whole(value, "en")].map(shown)).toEqual([ru, en]);
});

test.each([
  [12345.67, "12_345,67", "12,345.67"],
  [12345, "12_345,00", "12,345.00"],
  [0.1, "0,10", "0.10"],
  [-0.001, "0,00", "0.00"],
  [-1500.5, "−1_500,50", "−1,500.50"],
])("the amount %d in a table", (value, ru, en) => {
  expect([amount(value, "ru"), amount(value, "en")].map(shown)).toEqual([ru, en]);
});

test.each([
  [15000, "15_000_₽", "15,000_₽"],
  [14999.99, "14_999,99_₽", "14,999.99_₽"],
  [9500.5, "9_500,50_₽", "9,500.50_₽"],
  [0, "0_₽", "0_₽"],
  [-500, "−500_₽", "−500_₽"],
])("%d rubles in a sentence", (value, ru, en) => {
  expect([rubles(value, "ru"), rubles(value, "en")].map(shown)).toEqual([ru, en]);
});

test.each([
  [25, "25_%", "25%"],
  [33.33, "33,33_%", "33.33%"],
  [12.5, "12,5_%", "12.5%"],
  [34.99, "34,99_%", "34.99%"],
  [0, "0_%", "0%"],
])("%d percent", (value, ru, en) => {
  expect([percent(value, "ru"), percent(value, "en")].map(shown)).toEqual([ru, en]);
});

test("numbers agree with the platform’s own formatting", () => {
  const english = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), (kopecks) => {
      const expected = english.format(kopecks / 100);
      expect(decimal(kopecks / 100, 2, "en")).toBe(expected);
      expect(decimal(kopecks / 100, 2, "ru")).toBe(expected.replaceAll(",", NBSP).replace(".", ","));
    }),
  );
});

test.each([
  ["2010-06-30", "30.06.2010", "30 June 2010"],
  ["2010-01-01", "01.01.2010", "1 January 2010"],
  ["2024-02-29", "29.02.2024", "29 February 2024"],
])("the date %s", (iso, ru, en) => {
  expect([date(iso, "ru"), date(iso, "en")]).toEqual([ru, en]);
});

test("every month has its name", () => {
  const year = Array.from({ length: 12 }, (_, i) => `2010-${String(i + 1).padStart(2, "0")}`);
  expect(year.map((iso) => month(iso, "ru"))).toEqual([
    "январь 2010",
    "февраль 2010",
    "март 2010",
    "апрель 2010",
    "май 2010",
    "июнь 2010",
    "июль 2010",
    "август 2010",
    "сентябрь 2010",
    "октябрь 2010",
    "ноябрь 2010",
    "декабрь 2010",
  ]);
  const names = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });
  expect(year.map((iso) => month(iso, "en"))).toEqual(
    year.map((iso) => `${names.format(new Date(iso))} 2010`),
  );
});

test.each([
  [0, "0 организаций", "0 organisations"],
  [1, "1 организация", "1 organisation"],
  [2, "2 организации", "2 organisations"],
  [4, "4 организации", "4 organisations"],
  [5, "5 организаций", "5 organisations"],
  [10, "10 организаций", "10 organisations"],
  [11, "11 организаций", "11 organisations"],
  [12, "12 организаций", "12 organisations"],
  [14, "14 организаций", "14 organisations"],
  [19, "19 организаций", "19 organisations"],
  [21, "21 организация", "21 organisations"],
  [22, "22 организации", "22 organisations"],
  [25, "25 организаций", "25 organisations"],
  [100, "100 организаций", "100 organisations"],
  [101, "101 организация", "101 organisations"],
  [111, "111 организаций", "111 organisations"],
  [1012, "1_012 организаций", "1,012 organisations"],
])("%d of a thing", (count, ru, en) => {
  expect([counted(count, "organisation", "ru"), counted(count, "organisation", "en")].map(shown)).toEqual([
    ru,
    en,
  ]);
});

test("Russian plurals agree with the platform’s own rules", () => {
  const rules = new Intl.PluralRules("ru");
  const forms: Record<string, string> = { one: "день", few: "дня", many: "дней" };
  for (let count = 0; count < 1200; count++) {
    expect(counted(count, "day", "ru").split(" ").at(-1)).toBe(forms[rules.select(count)]);
  }
});

test.each([
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b"], "a и b", "a and b"],
  [["a", "b", "c"], "a, b и c", "a, b and c"],
])("the list %j", (items, ru, en) => {
  expect([list(items, "ru"), list(items, "en")]).toEqual([ru, en]);
  const choices = [ru.replace(" и ", " или "), en.replace(" and ", " or ")];
  expect([choice(items, "ru"), choice(items, "en")]).toEqual(choices);
});

test("a long list is cut and says how much is left out", () => {
  const items = ["a", "b", "c", "d"];
  expect(listAtMost(4, items, "ru")).toBe("a, b, c и d");
  expect(listAtMost(2, items, "ru")).toBe("a, b и ещё 2");
  expect(listAtMost(2, items, "en")).toBe("a, b and 2 more");
});

test("a text of the workbook is quoted as it is", () => {
  expect(quoted("ООО «Ёлка»", "ru")).toBe("«ООО «Ёлка»»");
  expect(quoted("ООО «Ёлка»", "en")).toBe("“ООО «Ёлка»”");
});

test("a sentence ends with one full stop", () => {
  expect(sentence("ведёт Иванов И. И.")).toBe("Ведёт Иванов И. И.");
  expect(sentence("ведёт Иванов")).toBe("Ведёт Иванов.");
});
