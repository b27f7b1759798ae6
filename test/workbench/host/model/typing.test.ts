import fc from "fast-check";
import { CellError, type StoredValue } from "../../../../workbench/host/model/cell-value";
import { enterValue } from "../../../../workbench/host/model/entering";
import { typed } from "../../../../workbench/host/model/typing";
import { refusal, workbookOf } from "./worksheets";

const today = { year: 2010, month: 7, day: 15 };
const day = (year: number, month: number, date: number) =>
  Math.round((Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000);

function result(input: string, locale: string, numberFormat = "General") {
  const { value, formula, numberFormat: given = "General" } = typed(input, numberFormat, { locale, today });
  return [formula ?? value, given];
}

test.each<[string, StoredValue, string]>([
  ["1,5", 1.5, "General"],
  ["1.5", day(2010, 5, 1), "d-mmm"],
  ["31.12", day(2010, 12, 31), "d-mmm"],
  ["06.2010", day(2010, 6, 1), "mmm-yy"],
  ["5.13", day(2013, 5, 1), "mmm-yy"],
  ["13.13", "13.13", "General"],
  ["01.06.2010", day(2010, 6, 1), "m/d/yyyy"],
  ["1.6.10", day(2010, 6, 1), "m/d/yyyy"],
  ["31.02.2010", "31.02.2010", "General"],
  ["1.2.3.4", "1.2.3.4", "General"],
  ["2-3", day(2010, 3, 2), "d-mmm"],
  ["1/2", day(2010, 2, 1), "d-mmm"],
  ["2010-06", day(2010, 6, 1), "mmm-yy"],
  ["2010-06-30", day(2010, 6, 30), "m/d/yyyy"],
  ["мар.10", day(2010, 3, 10), "d-mmm"],
  ["мар.2010", day(2010, 3, 1), "mmm-yy"],
  ["Июнь 2010", day(2010, 6, 1), "mmm-yy"],
  ["1 мая", day(2010, 5, 1), "d-mmm"],
  ["15 июня 2010", day(2010, 6, 15), "d-mmm-yy"],
  ["май", "май", "General"],
  ["марка 10", "марка 10", "General"],
  ["10:30", 0.4375, "h:mm"],
  ["10:30:15", 0.437673611111111, "h:mm:ss"],
  ["30:00", 1.25, "[h]:mm:ss"],
  ["10:75", "10:75", "General"],
  ["1.6.2010 12:00", day(2010, 6, 1) + 0.5, "m/d/yyyy h:mm"],
  ["5 %", 0.05, "0%"],
  ["12,5%", 0.125, "0.00%"],
  ["1 000", 1000, "#,##0"],
  ["1 000 000,50", 1_000_000.5, "#,##0.00"],
  ["12 34", "12 34", "General"],
  ["100 ₽", 100, '#,##0.00\\ "₽"'],
  ["1E5", 100_000, "0.00E+00"],
  ["2e-3", 0.002, "0.00E+00"],
  ["0 1/2", 0.5, "# ?/?"],
  ["(5)", -5, "General"],
  ["007", 7, "General"],
  [" 5 ", 5, "General"],
  ["500100732259", 500_100_732_259, "General"],
  ["40702810900000012345", 40_702_810_900_000_000_000, "General"],
  ["+79161234567", 79_161_234_567, "General"],
  ["-5", -5, "General"],
  ["ИСТИНА", true, "General"],
  ["ложь", false, "General"],
  ["TRUE", true, "General"],
  ["#Н/Д", CellError.of("#N/A"), "General"],
  ["#N/A", CellError.of("#N/A"), "General"],
  ["=A1+1", "=A1+1", "General"],
  ["-A1", "=-A1", "General"],
  ["- прочее", "=- прочее", "General"],
  ["+SUM(A1:A2)", "=+SUM(A1:A2)", "General"],
  ["@SUM(A1:A2)", "=SUM(A1:A2)", "General"],
  ["=", "=", "General"],
  ["---", "---", "General"],
  ["ООО «Ромашка»", "ООО «Ромашка»", "General"],
  ["А-1", "А-1", "General"],
  ["12А", "12А", "General"],
  ["", "", "General"],
])("Russian: %p becomes %p, formatted %s", (input, value, format) => {
  const [found, given] = result(input, "ru-RU");
  if (typeof value === "number") expect(found).toBeCloseTo(value, 9);
  else expect(found).toBe(value);
  expect(given).toBe(format);
});

test.each<[string, StoredValue, string]>([
  ["1.5", 1.5, "General"],
  ["1,5", "1,5", "General"],
  ["1,500", 1500, "#,##0"],
  ["2-3", day(2010, 2, 3), "d-mmm"],
  ["1/2", day(2010, 1, 2), "d-mmm"],
  ["13/90", "13/90", "General"],
  ["5/80", day(1980, 5, 1), "mmm-yy"],
  ["31.12.2010", "31.12.2010", "General"],
  ["6/30/2010", day(2010, 6, 30), "m/d/yyyy"],
  ["Mar-10", day(2010, 3, 10), "d-mmm"],
  ["March 2010", day(2010, 3, 1), "mmm-yy"],
  ["Mar 5, 2010", day(2010, 3, 5), "d-mmm-yy"],
  ["10:30 PM", 0.9375, "h:mm AM/PM"],
  ["$5", 5, '"$"#,##0.00'],
  ["ИСТИНА", "ИСТИНА", "General"],
])("English: %p becomes %p, formatted %s", (input, value, format) => {
  const [found, given] = result(input, "en-US");
  if (typeof value === "number") expect(found).toBeCloseTo(value, 9);
  else expect(found).toBe(value);
  expect(given).toBe(format);
});

test.each([["1.5"], ["007"], ["ИСТИНА"], ["-5"], ["@a"], ["10:30"]])("a text cell keeps %p", (input) => {
  expect(result(input, "ru-RU", "@")).toEqual([input, "General"]);
});

test("a text cell does not keep a formula", () => {
  expect(result("=A1", "ru-RU", "@")).toEqual(["=A1", "General"]);
});

test.each([
  ["=SUM(A1", "InvalidArgument"],
  ["+7 (495) 123-45-67", "InvalidArgument"],
  [`=${'"a"&'.repeat(2_100)}1`, "FormulaLengthExceedsLimit"],
  ["я".repeat(32_768), "InvalidArgument"],
  ["'" + "я".repeat(32_767), undefined],
  [`'=${"я".repeat(32_766)}`, undefined],
])("limits: %#", (input, code) => {
  expect(refusal(() => typed(input, "General", { locale: "ru-RU", today }))).toBe(code);
});

test("a number that is none is refused", () => {
  expect(refusal(() => typed(NaN, "General", { locale: "ru-RU" }))).toBe("InvalidArgument");
});

test("a text with an apostrophe stays that text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("General", "@", "0.00"), (text, format) => {
      expect(typed(`'${text}`, format, { locale: "ru-RU", today })).toEqual({
        value: text,
        quotePrefix: true,
      });
    }),
    { seed: 2010 },
  );
});

test("writing marks the cell with the apostrophe and gives General cells a format", () => {
  const { workbook, sheet } = workbookOf([]);
  const write = (input: string | number) =>
    enterValue(workbook, sheet, 0, 0, input, { locale: "ru-RU", today });
  const format = () => workbook.styles.format(sheet.cells.format(0, 0));
  write("'007");
  expect([sheet.cells.value(0, 0), format().quotePrefix, format().numberFormat]).toEqual([
    "007",
    true,
    "General",
  ]);
  write("007");
  expect([sheet.cells.value(0, 0), format().quotePrefix]).toEqual([7, false]);
  write("'x");
  write("");
  expect([sheet.cells.value(0, 0), format().quotePrefix]).toEqual(["", true]);
  write(5);
  expect([sheet.cells.value(0, 0), format().quotePrefix]).toEqual([5, false]);
  write("5%");
  expect([sheet.cells.value(0, 0), format().numberFormat]).toEqual([0.05, "0%"]);
  write("1.5");
  expect(format().numberFormat).toBe("0%");
});
