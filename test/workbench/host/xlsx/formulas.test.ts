import { formulaFromFile, formulaToFile } from "../../../../workbench/host/xlsx/formulas/file-formula";

test.each([
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ["=IFNA(A1,0)", "_xlfn.IFNA(A1,0)"],
  ["=ifs(A1,1)", "_xlfn.IFS(A1,1)"],
  ["=FILTER(A:A,B:B>1)", "_xlfn._xlws.FILTER(A:A,B:B>1)"],
  ["=STDEV.S(A1:A9)+NORM.S.DIST(1,TRUE)", "_xlfn.STDEV.S(A1:A9)+_xlfn.NORM.S.DIST(1,TRUE)"],
  ['="IFS(1)"&CONCAT("a""IFS(",A1)', '"IFS(1)"&_xlfn.CONCAT("a""IFS(",A1)'],
  ["='IFS(1)'!A1+IFS", "'IFS(1)'!A1+IFS"],
  ["=KB.HOLDERS(A1)", "_xldudf_KB_HOLDERS(A1)"],
  ["=ERROR.TYPE(A1)", "ERROR.TYPE(A1)"],
  ['=AND($K2="чёрный список",N("kb.audit")=0)', 'AND($K2="чёрный список",N("kb.audit")=0)'],
])("%s is %s in the file, and back", (formula, text) => {
  expect(formulaToFile(formula)).toBe(text);
  expect(formulaFromFile(text).toUpperCase()).toBe(formula.toUpperCase());
});

test.each([
  ["=[@Оборот]*2", "Клиенты[[#This Row],[Оборот]]*2"],
  ["=[@[Оборот, руб]]", "Клиенты[[#This Row],[Оборот, руб]]"],
  ["=Другая[@Код]", "Другая[[#This Row],[Код]]"],
  ["=SUM([@])", "SUM(Клиенты[#This Row])"],
  ['="[@Код]"', '"[@Код]"'],
])("%s in a table's row is %s in the file", (formula, text) => {
  expect(formulaToFile(formula, "Клиенты")).toBe(text);
});

test("a function unknown here keeps the prefix it has", () => {
  expect(formulaFromFile("_xlfn.NEWEST(A1)")).toBe("=_xlfn.NEWEST(A1)");
  expect(formulaToFile("=_xlfn.NEWEST(A1)")).toBe("_xlfn.NEWEST(A1)");
});
