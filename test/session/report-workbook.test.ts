import { readFileSync } from "node:fs";
import { readXlsx } from "hucre";
import { auditWorkbook } from "../../src/session";
import { openReport } from "../../src/report-workbook";
import { SAMPLE } from "../workbench/cli/command-line";
import { OpenExcel } from "./excel";

test("the report opens as a workbook of its own, without the base and without a trace in it", async () => {
  const excel = new OpenExcel(new Uint8Array(readFileSync(SAMPLE)));
  const before = excel.saved();
  const outcome = await auditWorkbook();
  await openReport(outcome, "ru");
  expect(excel.saved()).toEqual(before);
  const [made, ...others] = excel.host.newWorkbooks;
  expect(others).toEqual([]);

  const { sheets } = await readXlsx(made, { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(["Аудит КБ"]);
  const [report] = sheets;
  const texts = report.rows.flat().filter((cell) => typeof cell === "string");
  expect(texts.some((text) => text.startsWith("Нарушений"))).toBe(true);
  const table = report.tables![0];
  expect(table.name).toBe("kb_audit_findings");
  const [, last] = /(\d+)$/.exec(table.range!)!;
  expect(report.rows).toHaveLength(Number(last));
  const wrapped = report.rows.findIndex((row) => row[2] === "непрофильный / запрещённый");
  expect(report.rowDefs?.get(wrapped)?.height).toBeGreaterThan(20);
  expect([...report.cells!.values()].some(({ formula }) => formula !== undefined)).toBe(false);
});

test("a file that is no workbook is refused as Excel refuses it", async () => {
  new OpenExcel(new Uint8Array(readFileSync(SAMPLE)));
  await expect(Excel.createWorkbook(btoa("hello"))).rejects.toMatchObject({ code: "InvalidArgument" });
});
