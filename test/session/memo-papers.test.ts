import { readFileSync } from "node:fs";
import {
  auditWorkbook,
  insertMemo,
  memoHtmlOf,
  memosOf,
  memoTextOf,
  removeMarks,
  sentenceOfError,
  writeAudit,
  type Outcome,
} from "../../src/session";
import { memoText } from "../../src/memo/text";
import { clientBase, sheet } from "../support/client-base";
import { SAMPLE } from "../workbench/cli/command-line";
import { smallBase } from "./bases";
import { audited, fileOf, OpenExcel } from "./excel";

const MEMO = "Служебная записка";
const sample = () => new OpenExcel(new Uint8Array(readFileSync(SAMPLE)));

/** The texts of a sheet's cells by rows. */
function textsOf(excel: OpenExcel, name: string): string[] {
  const { cells } = excel.sheet(name);
  const texts: string[] = [];
  cells.eachCell(cells.bounds(true)!, (row, column) => {
    const value = cells.value(row, column);
    if (value !== "") texts.push(String(value));
  });
  return texts;
}

describe("memos", () => {
  let outcome: Outcome;
  beforeAll(async () => {
    sample();
    outcome = await auditWorkbook();
  });

  test("are listed with what their authors may change", () => {
    const memos = memosOf(outcome, "ru");
    expect(memos.map(({ route }) => route)).toEqual(outcome.memos("ru").map(({ route }) => route));
    expect(new Set(memos.map(({ routeName }) => routeName)).size).toBe(memos.length);
    for (const { title, routeName, fields, rows } of memos) {
      expect(title).toBe(fields.find(({ id }) => id === "heading")!.value);
      expect(routeName).toMatch(/^\p{Lu}/u);
      expect(rows).toBeGreaterThan(0);
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
      expect(fields.filter(({ multiline }) => multiline).map(({ id }) => id)).toEqual([
        "addressee",
        "facts",
        "request",
        "appendix",
      ]);
    }
  });

  test("unchanged read as the command line writes them", () => {
    outcome.memos("ru").forEach((memo, i) => {
      const asListed = Object.fromEntries(
        memosOf(outcome, "ru")[i].fields.map(({ id, value }) => [id, value]),
      );
      expect(memoTextOf(outcome, "ru", i)).toBe(memoText(memo, "ru"));
      expect(memoTextOf(outcome, "ru", i, asListed)).toBe(memoText(memo, "ru"));
    });
  });

  test("every field that is changed is seen in the text, the rich text and on the sheet", async () => {
    const excel = sample();
    const { fields } = memosOf(outcome, "ru")[0];
    const edited = Object.fromEntries(fields.map(({ id }) => [id, `поле-${id}`]));
    const name = await insertMemo(outcome, "ru", 0, edited);
    for (const text of [
      memoTextOf(outcome, "ru", 0, edited),
      memoHtmlOf(outcome, "ru", 0, edited),
      textsOf(excel, name).join("\n"),
    ]) {
      for (const value of Object.values(edited)) expect(text).toContain(value);
    }
  });

  test("a paragraph emptied goes, one added comes, and an unknown field changes nothing", () => {
    const plain = memoTextOf(outcome, "ru", 0);
    expect(memoTextOf(outcome, "ru", 0, { constructor: "x", table: "y" })).toBe(plain);
    const text = memoTextOf(outcome, "ru", 0, { facts: "", request: "Первое.\n\n  Второе.\r\nТретье." });
    expect(text).toContain("\nПервое.\n\nВторое.\n\nТретье.\n");
    expect(text).not.toContain("проверена клиентская база");
  });
});

describe("foreign text", () => {
  const HOSTILE = `<img src=x onerror="alert(1)">&amp;'=1+1`;
  let outcome: Outcome;
  let excel: OpenExcel;
  beforeAll(async () => {
    const builder = clientBase().manager({ name: "Иванов", specialization: "универсальный" });
    for (const name of [HOSTILE, "=1+1", "+7 900"]) builder.client({ name, code: name, turnover: 100 });
    excel = new OpenExcel(await fileOf(builder.sheets()));
    outcome = await auditWorkbook();
  });

  test("becomes no HTML", () => {
    const html = memoHtmlOf(outcome, "ru", 0, { unit: HOSTILE, facts: HOSTILE, visa1Name: HOSTILE });
    expect(html).not.toContain("<img");
    expect(new Set(html.match(/(?<=<\/?)\w+/g))).toEqual(
      new Set(["p", "table", "thead", "tbody", "tr", "th", "td"]),
    );
    expect(html.split("&lt;img").length).toBeGreaterThanOrEqual(6);
    expect(html).toContain("&amp;amp;&#39;=1+1");
  });

  test("becomes no formula, pasted or on the sheet", async () => {
    const edited = { unit: "=1+1", facts: "@СУММ(A1)\n-5" };
    for (const opening of memoHtmlOf(outcome, "ru", 0, edited).match(/<(p|td|th)\b[^>]*>/g)!) {
      expect(opening).toContain("mso-number-format:'\\@'");
    }
    const name = await insertMemo(outcome, "ru", 0, edited);
    const { cells } = excel.sheet(name);
    cells.eachCell(cells.bounds(false)!, (row, column) => {
      expect(cells.formula(row, column)).toBeUndefined();
    });
    expect(textsOf(excel, name)).toEqual(expect.arrayContaining(["=1+1", "@СУММ(A1)", "-5", HOSTILE]));
  });
});

describe("a memo's sheet", () => {
  test("stands last, is shown, and prints on A4 with the table's titles on every page", async () => {
    const excel = sample();
    const outcome = await auditWorkbook();
    expect(await insertMemo(outcome, "ru", 0)).toBe(MEMO);
    const page = excel.sheet(MEMO);
    expect(excel.workbook.sheets.at(-1)).toBe(page);
    expect(excel.workbook.activeSheet).toBe(page);
    expect(page.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4", fitToPagesWide: 1 });
    expect(page.merges.length).toBeGreaterThan(5);
    expect(excel.host.notModelled).toEqual([]);
    const texts = textsOf(excel, MEMO);
    const [memo] = outcome.memos("ru");
    for (const text of [...memo.addressee, memo.title, memo.heading, ...memo.facts, ...memo.request]) {
      expect(texts).toContain(text);
    }
    for (const cell of memo.rows.flat().filter((it) => it !== "")) expect(texts).toContain(cell);
  });

  test("is numbered where there is one of that name, and earlier ones stay", async () => {
    const excel = new OpenExcel(await fileOf([...smallBase(), sheet(MEMO, [["моё"]])]));
    const outcome = await auditWorkbook();
    expect(await insertMemo(outcome, "ru", 0)).toBe(`${MEMO} (2)`);
    expect(await insertMemo(outcome, "ru", 0)).toBe(`${MEMO} (3)`);
    expect(textsOf(excel, MEMO)).toEqual(["моё"]);
    expect(textsOf(excel, `${MEMO} (2)`)).toEqual(textsOf(excel, `${MEMO} (3)`));
  });

  test("stays through the next audit, which does not read it, and is no report to be refilled", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    const outcome = await auditWorkbook();
    await insertMemo(outcome, "ru", 0);
    const texts = textsOf(excel, MEMO);
    const again = await auditWorkbook();
    expect(again.base.layout.sheets).toEqual(outcome.base.layout.sheets);
    expect((await writeAudit(again, { language: "ru" })).report).toBe("Аудит КБ");
    expect(textsOf(excel, MEMO)).toEqual(texts);
  });

  test("and what its author wrote into it stay though a later audit fails", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await insertMemo(await auditWorkbook(), "ru", 0);
    excel.host.user.type(MEMO, "A1", "Дописано от руки");
    const outcome = await auditWorkbook();
    excel.host.faults.failRequest(12);
    await expect(writeAudit(outcome, { language: "ru" })).rejects.toMatchObject({ reason: "unexpected" });
    expect(textsOf(excel, MEMO)).toContain("Дописано от руки");
    expect(excel.workbook.sheetNamed("Аудит КБ")).toBeUndefined();
  });

  test("goes with the marks, without a trace", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    excel.host.user.activateSheet("Менеджеры");
    const untouched = excel.saved();
    await audited(excel);
    const outcome = await auditWorkbook();
    await insertMemo(outcome, "ru", 0);
    await insertMemo(outcome, "en", 0);
    expect(excel.workbook.activeSheet.name).toBe("Memo");
    expect((await removeMarks()).reports).toEqual(["Аудит КБ", MEMO, "Memo"]);
    excel.forgetMemory();
    expect(excel.workbook.activeSheet.name).toBe("Менеджеры");
    expect(excel.saved()).toEqual(untouched);
  });

  test("whichever request fails, is whole or not there", async () => {
    const bytes = await fileOf(smallBase());
    const whole = new OpenExcel(bytes);
    const outcome = await auditWorkbook();
    const before = whole.host.requests.length;
    await insertMemo(outcome, "ru", 0);
    const requests = whole.host.requests.length - before;
    for (let failing = 1; failing <= requests; failing++) {
      const excel = new OpenExcel(bytes);
      excel.host.faults.failRequest(failing, "GeneralException", "Сбой");
      const error: unknown = await insertMemo(outcome, "ru", 0).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error !== undefined) expect(sentenceOfError(error, "ru")).toContain("Сбой");
      if (error === undefined || failing === requests) {
        expect([failing, textsOf(excel, MEMO)]).toEqual([failing, textsOf(whole, MEMO)]);
      } else {
        expect([failing, excel.saved()]).toEqual([failing, new OpenExcel(bytes).saved()]);
      }
    }
  });

  test("cannot be added to a workbook whose structure is protected", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    const outcome = await auditWorkbook();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(insertMemo(outcome, "ru", 0)).rejects.toMatchObject({ reason: "protectedWorkbook" });
    expect(excel.workbook.sheets).toHaveLength(2);
  });
});
