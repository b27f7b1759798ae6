import { CellError, type StoredValue } from "../../../../workbench/host/model/cell-value";
import { displayedText } from "../../../../workbench/host/model/displayed-text";
import { isDateFormat } from "../../../../workbench/host/model/number-format";

test.each<[StoredValue, string, string]>([
  [1234.5, "General", "1234,5"],
  [1 / 3, "General", "0,333333333"],
  [-7, "General", "-7"],
  [7_701_234_567, "General", "7701234567"],
  [500_100_732_259, "General", "5,00101E+11"],
  [0.1 + 0.2, "General", "0,3"],
  [5, "0", "5"],
  [2.5, "0", "3"],
  [1.005, "0.00", "1,01"],
  [1_234_567.891, "#,##0.00", "1\u00a0234\u00a0567,89"],
  [0, "#,##0", "0"],
  [0.5, "0%", "50%"],
  [0.1234, "0.0#%", "12,34%"],
  [1_500_000, "#,##0,", "1\u00a0500"],
  [12_345, "0.00E+00", "1,23E+04"],
  [-5, "0;(0)", "(5)"],
  [0, "0;-0;нет", "нет"],
  [1500, '#,##0.00 "₽"', "1\u00a0500,00 ₽"],
  [1500, "#,##0\\ [$₽-419]", "1\u00a0500 ₽"],
  [7, "000000", "000007"],
  [40_359, "m/d/yyyy", "30.06.2010"],
  [40_359, "dd.mm.yyyy", "30.06.2010"],
  [40_359, "mmm-yy", "июн-10"],
  [40_359, "mmmm yyyy", "Июнь 2010"],
  [40_359, "dddd, d mmmm", "среда, 30 Июнь"],
  [40_359.4375, "dd.mm.yy h:mm", "30.06.10 10:30"],
  [1.25, "[h]:mm:ss", "30:00:00"],
  [0.9375, "h:mm AM/PM", "10:30 PM"],
  [60, "dd.mm.yyyy", "29.02.1900"],
  [-1, "dd.mm.yyyy", "########"],
  ["007", "@", "007"],
  ["да", '"<"@">"', "<да>"],
  ["да", "0.00", "да"],
  [true, "General", "ИСТИНА"],
  [CellError.of("#N/A"), "General", "#Н/Д"],
  ["", "General", ""],
])("%p in %s is shown as %s", (value, format, expected) => {
  expect(displayedText(value, format, "ru-RU")).toBe(expected);
});

test.each<[StoredValue, string, string]>([
  [1234.5, "#,##0.00", "1,234.50"],
  [40_359, "m/d/yyyy", "6/30/2010"],
  [40_359, "mmm-yy", "Jun-10"],
  [false, "General", "FALSE"],
  [CellError.of("#N/A"), "General", "#N/A"],
])("English: %p in %s is shown as %s", (value, format, expected) => {
  expect(displayedText(value, format, "en-US")).toBe(expected);
});

test("the 1904 system", () => {
  expect(displayedText(38_897, "dd.mm.yyyy", "ru-RU", 1904)).toBe("30.06.2010");
  expect(displayedText(0, "dddd d", "en-US", 1904)).toBe("Friday 1");
});

test.each([
  ["General", false],
  ["#,##0.00", false],
  ['0 "дней"', false],
  ["dd.mm.yyyy", true],
  ["[h]:mm", true],
])("%s is a date format: %s", (code, expected) => {
  expect(isDateFormat(code)).toBe(expected);
});
