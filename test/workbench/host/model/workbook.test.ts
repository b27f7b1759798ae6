import { parseAddress } from "../../../../workbench/host/model/address";
import { Workbook } from "../../../../workbench/host/model/workbook";
import { formulaAt, refusal, rule, workbookOf } from "./worksheets";

test.each([
  ["", "InvalidArgument"],
  ["я".repeat(32), "InvalidArgument"],
  ["я".repeat(31), undefined],
  ["a/b", "InvalidArgument"],
  ["a\\b", "InvalidArgument"],
  ["a?", "InvalidArgument"],
  ["a*", "InvalidArgument"],
  ["a:b", "InvalidArgument"],
  ["[a]", "InvalidArgument"],
  ["'a", "InvalidArgument"],
  ["a'", "InvalidArgument"],
  ["a'b", undefined],
  ["history", "InvalidArgument"],
  ["клиенты", "ItemAlreadyExists"],
  ["Аудит (замечания)", undefined],
])("a sheet called %p: %p", (name, code) => {
  const { workbook } = workbookOf([]);
  const other = workbook.addSheet("Другой");
  expect(refusal(() => (other.name = name))).toBe(code);
  if (code === undefined) other.name = "Другой";
  expect(refusal(() => workbook.addSheet(name))).toBe(code);
});

test("a sheet may change the case of its own name", () => {
  const { sheet } = workbookOf([]);
  sheet.name = "КЛИЕНТЫ";
  expect(sheet.name).toBe("КЛИЕНТЫ");
});

test("a sheet without a name gets the next free one, a place and its own id", () => {
  const workbook = new Workbook();
  const sheets = [workbook.addSheet("Sheet2"), workbook.addSheet(), workbook.addSheet(undefined, 0)];
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet4", "Sheet2", "Sheet3"]);
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(3);
});

test("a new name reaches formulas, names and rules; a deleted sheet leaves #REF!", () => {
  const { workbook, sheet } = workbookOf([["=Нормы!A1+Клиенты!B1"]]);
  const norms = workbook.addSheet("Нормы");
  workbook.names.push({ name: "Порог", formula: "=Нормы!$A$1", visible: true, comment: "" });
  sheet.conditionalFormats = [rule("A1:A9", "=A1>Нормы!$A$1")];
  sheet.charts.push({
    id: "1",
    name: "Chart 1",
    type: "Pie",
    sourceSheetId: norms.id,
    source: parseAddress("A1"),
    seriesBy: "Auto",
    title: "",
    left: 0,
    top: 0,
    width: 1,
    height: 1,
  });
  norms.name = "Нормы 2010";
  expect(formulaAt(sheet, "A1")).toBe("='Нормы 2010'!A1+Клиенты!B1");
  expect(workbook.names[0].formula).toBe("='Нормы 2010'!$A$1");
  expect(sheet.conditionalFormats[0].formula).toBe("=A1>'Нормы 2010'!$A$1");
  workbook.deleteSheet(norms);
  expect(formulaAt(sheet, "A1")).toBe("=#REF!A1+Клиенты!B1");
  expect(workbook.names[0].formula).toBe("=#REF!$A$1");
  expect(sheet.charts[0].source).toBeUndefined();
  expect(refusal(() => workbook.deleteSheet(norms))).toBe("ItemNotFound");
});

test("the last visible sheet is neither deleted nor hidden", () => {
  const { workbook, sheet } = workbookOf([]);
  const hidden = workbook.addSheet("Скрытый", 0, "Hidden");
  expect(refusal(() => workbook.deleteSheet(sheet))).toBe("InvalidOperation");
  expect(refusal(() => (sheet.visibility = "VeryHidden"))).toBe("InvalidOperation");
  hidden.visibility = "Visible";
  sheet.visibility = "Hidden";
  expect(workbook.activeSheet).toBe(hidden);
});

test("a hidden sheet is not activated; hiding or deleting the active one activates its neighbour", () => {
  const { workbook, sheet } = workbookOf([]);
  const [second, third] = [workbook.addSheet("2"), workbook.addSheet("3")];
  expect(workbook.activeSheet).toBe(sheet);
  workbook.activeSheet = second;
  workbook.selection = { sheet: second, boxes: [parseAddress("B2")] };
  expect(workbook.selection.boxes).toEqual([parseAddress("B2")]);
  second.visibility = "Hidden";
  expect(workbook.activeSheet).toBe(third);
  expect(workbook.selection).toEqual({ sheet: third, boxes: [parseAddress("A1")] });
  expect(refusal(() => (workbook.activeSheet = second))).toBe("InvalidOperation");
  workbook.deleteSheet(third);
  expect(workbook.activeSheet).toBe(sheet);
});

test("a sheet is moved among the others", () => {
  const { workbook, sheet } = workbookOf([]);
  workbook.addSheet("2");
  workbook.addSheet("3");
  workbook.moveSheet(sheet, 2);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["2", "3", "Клиенты"]);
  expect(refusal(() => workbook.moveSheet(sheet, 3))).toBe("InvalidArgument");
});
