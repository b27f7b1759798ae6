import { parseAddress } from "../../../../workbench/host/model/address";
import { evaluate, isRuleTrue, recalculate } from "../../../../workbench/host/model/calculation";
import { CellError, type StoredValue } from "../../../../workbench/host/model/cell-value";
import { createTable } from "../../../../workbench/host/model/tables";
import { fill, refusal, rule, workbookOf } from "./worksheets";

const error = (text: string) => CellError.of(text);

function sample() {
  const { workbook, sheet } = workbookOf([
    ["Код", "ЦКГ", "Сумма", "Флаг", ""],
    [1, "Альфа", 10, true, error("#N/A")],
    ["2", "бета", 20.5, false, ""],
    [3, "АЛЬФА", "", "да", ""],
  ]);
  const other = workbook.addSheet("Нормы 2010");
  fill(other, [[7, "x"]]);
  workbook.names.push({ name: "Порог", formula: "='Нормы 2010'!$A$1", visible: true, comment: "" });
  return { workbook, sheet };
}

test.each<[string, StoredValue]>([
  ["=1+2*3", 7],
  ["=-2^2", 4],
  ["=(1+2)*3%", 0.09],
  ["=2^3^2", 64],
  ["=10/4", 2.5],
  ["=1/0", error("#DIV/0!")],
  ['="a"&1.5&TRUE', "a1.5TRUE"],
  ['="АЛЬФА"="альфа"', true],
  ['=EXACT("А","а")', false],
  ["=1<2", true],
  ['=2<"1"', true],
  ['="я"<TRUE', true],
  ["=E4=0", true],
  ['=E4=""', true],
  ["=E2=1", error("#N/A")],
  ["=A2+C3", 21.5],
  ["=A3+1", 3],
  ["=B2+1", error("#VALUE!")],
  ["='Нормы 2010'!A1*2", 14],
  ["=Порог+1", 8],
  ["=Нет+1", error("#NAME?")],
  ["=Лист9!A1", error("#REF!")],
  ["=#REF!+1", error("#REF!")],
  ['=HYPERLINK("#Клиенты!A2","строка 2")', "строка 2"],
  ['=HYPERLINK("https://example.com")', "https://example.com"],
  ['=N("kb.audit")', 0],
  ["=N(A2)+N(D2)", 2],
  ['=AND($B2="Альфа",N("kb.audit")=0)', true],
  ["=AND(TRUE,E2=1)", error("#N/A")],
  ["=OR(A2=9,C2=10)", true],
  ["=OR({1,0})", true],
  ["=NOT(D2)", false],
  ['=IF(A2=1,"да","нет")', "да"],
  ["=IF(A2=2,1)", false],
  ["=IF(A2=2,1,)", 0],
  ['=IF(TRUE,"да",1/0)', "да"],
  ['=IFERROR(1/0,"ошибка")', "ошибка"],
  ["=LEN(B2)", 5],
  ["=ISBLANK(E4)", true],
  ["=ISBLANK(B2)", false],
  ["=ISERROR(E2)", true],
  ['=CONCATENATE(B2,"-",A2)', "Альфа-1"],
  ["=DATE(2010,6,30)", 40_359],
  ["=DATE(2010,14,1)", 40_575],
  ["=SUM(C1:C4,5)", 35.5],
  ["=SUM(C:C)", 30.5],
  ["=SUM(E1:E4)", error("#N/A")],
  ["=COUNT(A1:C4)", 4],
  ["=COUNTA(A1:E4)", 16],
  ['=COUNTIF(B:B,"альфа")', 2],
  ['=COUNTIF(B1:B4,"*а")', 3],
  ["=COUNTIF(A1:A4,2)", 1],
  ['=COUNTIF(C1:C9,">=10")', 2],
  ['=COUNTIF(C1:C9,"")', 6],
  ['=COUNTIF(C1:C4,"<>")', 3],
  ['=COUNTIFS(B1:B4,"альфа",C1:C4,">5")', 1],
  ['=SUMIF(B1:B4,"<>альфа",C1:C4)', 20.5],
  ['=SUMIFS(C1:C4,B1:B4,"бета")', 20.5],
  ["=SUBTOTAL(109,C1:C4)", 30.5],
  ["=SUBTOTAL(3,B2:B4)", 3],
  ["=ROW()+COLUMN()", 25],
  ["=ROW(B7)", 7],
  ["=ROWS(A1:A9)*COLUMNS(A:C)", 27],
  ["=ROUND(2.345,2)", 2.35],
  ["=MAX(C1:C4)-MIN(C1:C4)", 10.5],
  ["=MOD(-3,2)", 1],
  ['=LEFT("Клиент",3)&RIGHT("Клиент",2)&MID("Клиент",2,2)', "Клинтли"],
  ["=A1:C1 B1:B4", "ЦКГ"],
  ["=SUM(A2:INDEXED)", error("#NAME?")],
])("%s is %p", (formula, value) => {
  const { workbook, sheet } = sample();
  const result = evaluate(workbook, sheet, 19, 4, formula);
  if (typeof value === "number") expect(result).toBeCloseTo(value, 10);
  else expect(result).toBe(value);
});

test.each(["=VLOOKUP(1,A:B,2)", "=KB.NORM(1)"])("%s is not calculated", (formula) => {
  const { workbook, sheet } = sample();
  expect(refusal(() => evaluate(workbook, sheet, 0, 5, formula))).toBe("NotImplemented");
});

test("a range in one cell means the cell of the same row", () => {
  const { workbook, sheet } = sample();
  expect(evaluate(workbook, sheet, 2, 6, "=C1:C4*2")).toBe(41);
  expect(evaluate(workbook, sheet, 9, 6, "=C1:C4*2")).toBe(error("#VALUE!"));
});

test("columns of tables", () => {
  const { workbook, sheet } = sample();
  createTable(workbook, sheet, parseAddress("A1:D4"), true).name = "Клиенты1";
  expect(evaluate(workbook, sheet, 9, 9, "=SUM(Клиенты1[Сумма])")).toBe(30.5);
  expect(evaluate(workbook, sheet, 2, 9, "=Клиенты1[@Сумма]")).toBe(20.5);
  expect(evaluate(workbook, sheet, 2, 9, "=Клиенты1[[#This Row],[ЦКГ]]")).toBe("бета");
  expect(evaluate(workbook, sheet, 9, 9, "=ROWS(Клиенты1)+ROWS(Клиенты1[#All])")).toBe(7);
  expect(evaluate(workbook, sheet, 9, 9, "=SUM(Клиенты1[Нет])")).toBe(error("#REF!"));
});

test("subtotals leave out hidden rows", () => {
  const { workbook, sheet } = sample();
  sheet.autoFilter = { box: parseAddress("A1:D4"), criteria: [], hiddenRows: new Set([1]) };
  sheet.rows.set(2, { hidden: true });
  expect(evaluate(workbook, sheet, 9, 9, "=SUBTOTAL(9,C2:C4)")).toBe(20.5);
  expect(evaluate(workbook, sheet, 9, 9, "=SUBTOTAL(109,C2:C4)")).toBe(0);
});

describe("calculating a workbook", () => {
  const values = (rows: number, sheet: ReturnType<typeof workbookOf>["sheet"]) =>
    Array.from({ length: rows }, (_, row) => sheet.cells.value(row, 0));

  test("whatever their order, formulas have what they need", () => {
    const { workbook, sheet } = workbookOf([["=A2+1"], ["=A3*2"], [5]]);
    recalculate(workbook);
    expect(values(3, sheet)).toEqual([11, 10, 5]);
  });

  test("a long chain upwards", () => {
    const { workbook, sheet } = workbookOf([]);
    for (let row = 0; row < 5_000; row++) sheet.cells.setFormula(row, 0, `=A${row + 2}+1`, "");
    recalculate(workbook);
    expect(sheet.cells.value(0, 0)).toBe(5_000);
  });

  test.each([2, 1_000])("a circle of %i cells ends", (length) => {
    const { workbook, sheet } = workbookOf([]);
    for (let row = 0; row < length; row++) {
      sheet.cells.setFormula(row, 0, `=A${((row + 1) % length) + 1}+1`, "");
    }
    recalculate(workbook);
    expect(values(length, sheet).every((value) => typeof value === "number")).toBe(true);
  });

  test("unknown functions keep their results", () => {
    const { workbook, sheet } = workbookOf([]);
    sheet.cells.setFormula(0, 0, "=KB.NORM(A3)", 70);
    sheet.cells.setFormula(1, 0, "=A1+1", "");
    recalculate(workbook);
    expect(values(2, sheet)).toEqual([70, 71]);
  });
});

test.each([
  ["A2", true],
  ["C2", true],
  ["A3", false],
  ["C4", true],
  ["D2", false],
  ["A5", false],
])("a rule on %s: %s", (address, expected) => {
  const { workbook, sheet } = sample();
  const { row, column } = parseAddress(address);
  const own = rule("A2:C9", '=AND($B2="альфа",N("kb.audit")=0)');
  expect(isRuleTrue(workbook, sheet, own, row, column)).toBe(expected);
});

test("a rule with an error or a text is not true", () => {
  const { workbook, sheet } = sample();
  expect(isRuleTrue(workbook, sheet, rule("A2:E2", "=E2"), 1, 0)).toBe(false);
  expect(isRuleTrue(workbook, sheet, rule("A2:E2", "=B2"), 1, 0)).toBe(false);
  expect(isRuleTrue(workbook, sheet, rule("A2:E2", "=C2"), 1, 0)).toBe(true);
});
