import { readFileSync } from "node:fs";
import {
  exportNorms,
  importNorms,
  keepSettings,
  keepWords,
  restoreNorms,
  showNorms,
} from "../../src/norms-papers";
import { NormsFault } from "../../src/norms/norms-error";
import { etmRegulation } from "../../src/regulation/regulation";
import type { Regulation } from "../../src/regulation/schema";
import { readMemory } from "../../src/remember";
import {
  auditWorkbook,
  lookAtWorkbook,
  removeEverything,
  removeMarks,
  sentenceOfError,
  viewOf,
  writeAudit,
} from "../../src/session";
import { SAMPLE } from "../workbench/cli/command-line";
import { smallBase } from "./bases";
import { audited, fileOf, OpenExcel } from "./excel";

jest.setTimeout(60_000);

const NORMS = "Нормы";

/** Row of a norm on the open sheet, of its version of a date, from 0. */
function rowOf(excel: OpenExcel, key: string, since?: string): number {
  const keys = excel.column(NORMS, 0, 0);
  const dates = excel.column(NORMS, 2, 0);
  const row = keys.findIndex((it, i) => it === key && (since === undefined || dates[i] === since));
  if (row < 0) throw new Error(`There is no row ${key}`);
  return row;
}

/** Types into a cell of a norm; the column of values counts from 0. */
function set(excel: OpenExcel, key: string, column: number, value: string | number, since?: string): void {
  excel.sheet(NORMS).cells.setValue(rowOf(excel, key, since), 3 + column, value);
}

async function open(): Promise<OpenExcel> {
  return new OpenExcel(await fileOf(smallBase()));
}

async function inForce(): Promise<Regulation> {
  return (await auditWorkbook()).base.regulation;
}

/** The sentence with which the audit refuses. */
async function refusal(language: "ru" | "en" = "ru"): Promise<string> {
  const fault: unknown = await auditWorkbook().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(NormsFault);
  return sentenceOfError(fault, language)!;
}

describe("the sheet of norms", () => {
  test.each(["ru", "en"] as const)("in %s is read back by the audit as it was written", async (language) => {
    const excel = await open();
    const name = await showNorms(language);
    expect(name).toBe({ ru: "Нормы", en: "Norms" }[language]);
    expect(excel.workbook.activeSheet.name).toBe(name);
    expect(await inForce()).toBe(etmRegulation);
    expect((await readMemory()).memory.regulation).toBeUndefined();
    expect(excel.host.notModelled).toEqual([]);
  });

  test("is only shown when there is one, though somebody hid it", async () => {
    const excel = await open();
    await showNorms("ru");
    set(excel, "payingOver", 0, 20_000);
    excel.host.user.activateSheet("Клиенты");
    excel.sheet(NORMS).visibility = "VeryHidden";
    await showNorms("en");
    expect(excel.workbook.sheets).toHaveLength(3);
    expect(excel.workbook.activeSheet.name).toBe(NORMS);
    expect((await inForce()).payingOver).toBe(20_000);
  });

  test("is what the audit goes by, and once that is written, what is remembered when the sheet is gone", async () => {
    const excel = await open();
    await showNorms("ru");
    set(excel, "blackList.threshold", 1, "10 000", "с начала");
    set(excel, "settings.blankTurnover", 0, "неизвестно");
    const { base, audit } = await auditWorkbook();
    expect(base.regulation.specializations.universal.blackList[0].value).toMatchObject({ threshold: 10_000 });
    expect(base.regulation.settings.blankTurnover).toBe("unknown");
    const black = Array.from({ length: audit.count }, (_, i) => audit.finding(i)).filter(
      ({ code }) => code === "BLACKLIST",
    );
    expect(black.map(({ subject }) => subject.client)).not.toContain("8");
    expect((await readMemory()).memory.regulation).toBeUndefined();
    await audited(excel);
    excel.host.user.activateSheet(NORMS);
    excel.host.user.deleteSheet(NORMS);
    expect((await inForce()).settings.blankTurnover).toBe("unknown");
  });

  test("as it was written needs no remembering", async () => {
    const excel = await open();
    await showNorms("ru");
    await audited(excel);
    expect((await readMemory()).memory.regulation).toBeUndefined();
  });

  test("is read wherever its rows and columns went", async () => {
    const excel = await open();
    await showNorms("ru");
    set(excel, "payingShare", 2, 40, "с начала");
    excel.host.user.insertRows(NORMS, 4, 3);
    excel.host.user.insertColumns(NORMS, 3, 1);
    excel.host.user.deleteRows(NORMS, 0);
    expect((await inForce()).specializations.industrial.payingShare).toEqual([{ since: null, value: 40 }]);
  });

  test("survives sorting", async () => {
    const excel = await open();
    await showNorms("ru");
    set(excel, "coldCalls", 0, 90, "с начала");
    const { rows } = excel.sheet(NORMS).cells.bounds(true)!;
    excel.host.user.sortRange(NORMS, `A1:J${rows}`, [{ key: 1, ascending: false }]);
    expect((await inForce()).specializations.territorial.coldCalls).toEqual([{ since: null, value: 90 }]);
  });

  test.each([1900, 1904] as const)("takes date cells of the %d system", async (dateSystem) => {
    const excel = await open();
    excel.workbook.dateSystem = dateSystem;
    await showNorms("ru");
    const row = rowOf(excel, "nonProfile.newForbiddenSince");
    excel.sheet(NORMS).cells.setValue(row, 3, 40_210 - (dateSystem === 1904 ? 1462 : 0));
    expect((await inForce()).specializations.territorial.nonProfile.newForbiddenSince).toBe("2010-02-01");
  });

  test("takes a percentage as Excel keeps it", async () => {
    const excel = await open();
    await showNorms("ru");
    const row = rowOf(excel, "payingShare", "с начала");
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(NORMS).getRange(`D${row + 1}`);
      cell.numberFormat = [["0%"]];
      cell.values = [[0.3]];
      await context.sync();
    });
    expect((await inForce()).specializations.territorial.payingShare[0].value).toBe(30);
  });

  test("is never taken for a sheet of clients", async () => {
    const excel = await open();
    const before = await auditWorkbook();
    await showNorms("ru");
    const after = await auditWorkbook();
    expect(after.base.layout.sheets).toEqual(before.base.layout.sheets);
    const { sheets, marked } = await lookAtWorkbook("ru");
    expect(sheets.map((it) => it.sheet)).not.toContain(NORMS);
    expect(marked).toBe(false);
    expect(excel.workbook.sheets).toHaveLength(3);
  });
});

describe("a broken sheet of norms", () => {
  test("stops the audit, which names the cells, what stands there and what may, and shows the first", async () => {
    const excel = await open();
    await showNorms("ru");
    excel.host.user.activateSheet("Клиенты");
    const row = rowOf(excel, "payingShare", "с начала");
    set(excel, "payingShare", 2, "сорок", "с начала");
    set(excel, "worksWith", 4, "дилеры; флористы");
    const sentence = await refusal();
    expect(sentence).toContain(`F${row + 1} (МРПП: Доля платящих не менее, %): «сорок» не подходит`);
    expect(sentence).toContain("число от 0 до 100");
    expect(sentence).toContain("группы «флористы» нет");
    expect(sentence).toContain("ошибок: 2");
    expect(excel.workbook.activeSheet.name).toBe(NORMS);
    expect(excel.workbook.selection.boxes[0]).toMatchObject({ row, column: 5 });
    expect(await refusal("en")).toContain("“сорок” does not fit; it may be a number from 0 to 100");
  });

  test("is not remembered", async () => {
    const excel = await open();
    await showNorms("ru");
    set(excel, "payingOver", 0, "много");
    await refusal();
    expect((await readMemory()).memory.regulation).toBeUndefined();
  });

  test("keeps settings from being changed, and is mended by the original norms", async () => {
    const excel = await open();
    await showNorms("ru");
    set(excel, "payingOver", 0, "много");
    await expect(keepSettings({ blankDebt: "zero" }, "ru")).rejects.toBeInstanceOf(NormsFault);
    await restoreNorms("ru");
    expect(await inForce()).toBe(etmRegulation);
    expect(excel.sheet(NORMS).cells.value(rowOf(excel, "payingOver"), 3)).toBe(15_000);
  });
});

describe("norms changed in the pane", () => {
  test("are remembered, and stand on the sheet where there is one", async () => {
    const excel = await open();
    await keepSettings({ blankDebt: "zero", nonProfileLimit: { universal: 5 } }, "ru");
    expect(excel.workbook.sheets).toHaveLength(2);
    await showNorms("ru");
    expect(excel.sheet(NORMS).cells.value(rowOf(excel, "settings.blankDebt"), 3)).toBe("ноль");
    await keepSettings({ blacklistAction: "watch" }, "ru");
    expect(excel.sheet(NORMS).cells.value(rowOf(excel, "settings.blacklistAction"), 3)).toBe(
      "только следить",
    );
    expect((await inForce()).settings).toEqual({
      ...etmRegulation.settings,
      blankDebt: "zero",
      nonProfileLimit: { universal: 5 },
      blacklistAction: "watch",
    });
    await restoreNorms("ru");
    expect((await readMemory()).memory.regulation).toBeUndefined();
    expect(await inForce()).toBe(etmRegulation);
  });

  test("may be words of the dictionaries", async () => {
    await open();
    await keepWords([{ kind: "group", word: "неведомая", means: "industry" }], "ru");
    const { audit } = await auditWorkbook();
    const codes = Array.from({ length: audit.count }, (_, i) => audit.finding(i).code);
    expect(codes).not.toContain("UNKNOWN_GROUP");
  });

  test("go into a file and come from one", async () => {
    await open();
    await keepSettings({ repeatedRows: "first" }, "ru");
    const json = await exportNorms();
    const excel = await open();
    await showNorms("ru");
    await importNorms(json, "ru");
    expect((await inForce()).settings.repeatedRows).toBe("first");
    expect(excel.sheet(NORMS).cells.value(rowOf(excel, "settings.repeatedRows"), 3)).toBe("действует первая");
  });

  test("of a wrong file are refused and nothing is changed", async () => {
    const excel = await open();
    const before = excel.saved();
    const wrong = structuredClone(etmRegulation) as { payingOver: unknown };
    wrong.payingOver = "много";
    const fault: unknown = await importNorms(JSON.stringify(wrong), "ru").catch((error: unknown) => error);
    expect(sentenceOfError(fault, "ru")).toMatch(/^Файл норм не принят.*payingOver.*«много».*число/);
    await expect(importNorms("{", "ru")).rejects.toBeInstanceOf(NormsFault);
    expect(excel.saved()).toEqual(before);
  });
});

test("the report and the pane say which norms are not the original ones", async () => {
  const excel = await open();
  expect(viewOf(await auditWorkbook(), "ru").normChanges).toEqual([]);
  await keepSettings({ blankDebt: "zero" }, "ru");
  const outcome = await auditWorkbook();
  expect(viewOf(outcome, "ru").normChanges).toEqual(["Пустая ПДЗ: «неизвестно» → «ноль»"]);
  await writeAudit(outcome, { language: "ru" });
  const first = excel.column("Аудит КБ", 0, 0);
  const title = first.indexOf("Изменённые нормы");
  expect(title).toBeGreaterThan(0);
  const row = excel.cells("Аудит КБ", { row: title + 2, column: 1, rows: 1, columns: 9 })[0] as unknown[][];
  expect(row.map(([value]) => value).filter((it) => it !== "")).toEqual(["Пустая ПДЗ", "неизвестно", "ноль"]);
  expect(excel.column("Аудит КБ", 3, 0)).toContain("отличаются от исходных: 1 значение");
});

describe("removing", () => {
  test("marks leaves the sheet of norms, removing everything takes it without a trace", async () => {
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    const excel = new OpenExcel(bytes);
    await showNorms("ru");
    set(excel, "payingOver", 0, 20_000);
    await audited(excel);
    await removeMarks();
    expect(excel.workbook.sheets.map(({ name }) => name)).toContain(NORMS);
    expect((await inForce()).payingOver).toBe(20_000);
    await removeEverything();
    expect(excel.saved()).toEqual(new OpenExcel(bytes).saved());
    expect(await inForce()).toBe(etmRegulation);
  });
});

test("a protected workbook gets no sheet of norms", async () => {
  await open();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(showNorms("ru")).rejects.toMatchObject({ reason: "protectedWorkbook" });
});
