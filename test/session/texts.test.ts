import fc from "fast-check";
import { asText } from "../../src/workbook/cell-text";
import { removeMarks } from "../../src/session";
import { clientBase } from "../support/client-base";
import { audited, fileOf, OpenExcel } from "./excel";

const TAKEN_FOR_SOMETHING_ELSE = [
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "+7 900 123-45-67",
  "-5",
  "@СУММ(A1)",
  "007",
  "1/2",
  "5 %",
  "10:30",
  "1E5",
  "март 2010",
  "мар.10",
  "ИСТИНА",
  "false",
  "'quoted",
  "#Н/Д",
  "#REF!",
  "{=1}",
  "\t=1",
  "12 345,67",
  "5 руб.",
  "<img src=x onerror=alert(1)>",
  "😀",
];

async function writtenAndRead(texts: readonly string[], locale?: string): Promise<unknown[][]> {
  const excel = new OpenExcel(await fileOf([{ name: "Лист", values: [["x"]] }]), {
    ...(locale && { displayLanguage: locale }),
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, texts.length, 1);
    range.formulas = texts.map((text) => [asText(text)]);
    await context.sync();
  });
  const { cells } = excel.sheet("Лист");
  return texts.map((_, row) => [cells.value(row, 0), cells.formula(row, 0)]);
}

test.each(["ru-RU", "en-US"])("foreign text stays the text it is (%s)", async (locale) => {
  expect(await writtenAndRead(TAKEN_FOR_SOMETHING_ELSE, locale)).toEqual(
    TAKEN_FOR_SOMETHING_ELSE.map((text) => [text, undefined]),
  );
});

test("so does any text", async () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60, unit: "grapheme" }),
    fc.stringMatching(/^[-+=@'#%.,:/0-9 eEа-яА-Я]{1,12}$/),
    fc.constantFrom(...TAKEN_FOR_SOMETHING_ELSE).map((it) => ` ${it}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
      expect(await writtenAndRead(texts)).toEqual(texts.map((it) => [it, undefined]));
    }),
    { numRuns: 60 },
  );
});

test("texts longer than a cell takes are cut, plain words are left alone", () => {
  expect(asText("я".repeat(40_000))).toHaveLength(32_767);
  expect(asText("Чёрный список")).toBe("Чёрный список");
  expect(asText("")).toBe("");
});

test("hostile names and codes come through an audit as text, in marks and report, and leave nothing", async () => {
  const builder = clientBase().manager({ name: "=Менеджер()", specialization: "универсальный" });
  for (const text of TAKEN_FOR_SOMETHING_ELSE) {
    builder.client({ code: text, name: text, manager: "=Менеджер()", group: text, turnover: 1 });
  }
  const bytes = await fileOf(builder.sheets());
  const excel = new OpenExcel(bytes);
  await audited(excel);
  for (const sheet of excel.workbook.sheets) {
    sheet.cells.eachCell(sheet.cells.bounds(false)!, (row, column) => {
      const formula = sheet.cells.formula(row, column);
      if (formula !== undefined) expect(formula).toMatch(/^=HYPERLINK\("#'/);
    });
  }
  const report = excel.sheet("Аудит КБ");
  const texts = new Set<unknown>();
  report.cells.eachCell(report.cells.bounds(true)!, (row, column) =>
    texts.add(report.cells.value(row, column)),
  );
  for (const text of TAKEN_FOR_SOMETHING_ELSE.filter((it) => /^[^\t#]/.test(it)))
    expect(texts).toContain(text);
  await removeMarks();
  excel.forgetMemory();
  expect(excel.saved()).toEqual(new OpenExcel(bytes).saved());
});
