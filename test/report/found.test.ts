import type { Correction } from "../../src/clientbase/mapping";
import { recogniseSheets } from "../../src/clientbase/recognise";
import type { SheetValues } from "../../src/clientbase/sheet-values";
import { foundIn, type Found } from "../../src/report/found";
import { sheet } from "../support/client-base";

const HEADER = ["Код", "Контрагент", "ЦКГ", "Ответств. мен-р", "06.2010"];
const ROWS = [
  ["007", "ООО «Свет»", "ЭМО", "Иванов И. И.", 5],
  ["008", "ООО «Тьма»", "ЭМО", "Петров П. П.", 6],
];
const EXPORT = sheet("Выгрузка", [HEADER, ...ROWS]);

function found(sheets: readonly SheetValues[], corrections: readonly Correction[] = []): Found {
  return foundIn(recogniseSheets(sheets, corrections), () => 100, false, "ru");
}

function fieldOf({ fields }: Found, name: string) {
  return fields.find(({ field }) => field === name);
}

test("each field says how its column was recognised", () => {
  const all = found([EXPORT]);
  expect(fieldOf(all, "group")).toMatchObject({
    sheet: "Выгрузка",
    use: "clients",
    title: "ЦКГ",
    required: true,
    column: { key: "цкг", letters: "C", header: "ЦКГ" },
    by: "canonical",
    confidence: 1,
    reason: "Так столбец и должен называться.",
  });
  expect(fieldOf(all, "name")).toMatchObject({
    by: "synonym",
    reason: "«Контрагент» – известное название этих данных.",
  });
  expect(fieldOf(all, "kpp")).toMatchObject({ by: "absent", confidence: 0, required: false });
  expect(fieldOf(all, "kpp")?.column).toBeUndefined();
});

test("what keeps the audit from running is one question, which a correction answers", () => {
  const before = found([EXPORT]);
  expect(before.question).toMatchObject({
    sheet: "Выгрузка",
    field: "manager",
    text: "На листе «Выгрузка» нет столбца «Менеджер», но есть столбец D «Ответств. мен-р». Это он?",
  });
  expect(before.unusable).toMatch(/D «Ответств\. мен-р» – похоже на «Менеджер»/);
  expect(before.clients).toBeUndefined();
  const suggestion = fieldOf(before, "manager")!.suggestion!;
  expect(suggestion.reason).toMatch(/^Заголовок похож на «[^»]+»\.$/);

  const { shape } = before.question!;
  const after = found([EXPORT], [{ shape, use: "clients", columns: { [suggestion.key]: "manager" } }]);
  expect(after.unusable).toBeUndefined();
  expect(after.question).toBeUndefined();
  expect(fieldOf(after, "manager")).toMatchObject({
    by: "corrected",
    reason: "Так указали вы.",
    column: { letters: "D" },
  });
});

test("columns of one month are asked about by the month", () => {
  const twice = sheet("Выгрузка", [
    [...HEADER.with(3, "Менеджер"), "Июнь 2010"],
    ...ROWS.map((row) => [...row, 7]),
  ]);
  const { question, sheets } = found([twice]);
  expect(question).toMatchObject({
    field: "month:2010-06",
    text: "В каком столбце листа «Выгрузка» оборот за июнь 2010: E «06.2010» или F «Июнь 2010»?",
  });
  expect(sheets[0].columns.map(({ key }) => key).slice(-2)).toEqual(["06 2010", "июнь 2010"]);
});

test("every sheet is named with its use, hidden ones and those without a header too", () => {
  const clients = sheet("Клиенты", [HEADER.with(3, "Менеджер"), ...ROWS]);
  const { sheets } = found([
    clients,
    { ...clients, name: "Архив", hidden: true },
    sheet("Пусто", []),
    sheet("Числа", [
      [1, 2],
      [3, 4],
    ]),
  ]);
  expect(sheets).toMatchObject([
    { sheet: "Клиенты", use: "clients", useName: "Клиенты", hidden: false, headerRow: 1 },
    { sheet: "Архив", use: "none", useName: "Не используется", hidden: true, headerRow: 1 },
    { sheet: "Пусто", use: "none", columns: [] },
    { sheet: "Числа", use: "none" },
  ]);
  expect(sheets[0].shape).toBe(sheets[1].shape);
  expect(sheets[2].shape).toBeUndefined();
});

test("managers in rows of their own are no missing column", () => {
  const grouped = sheet("Выгрузка", [
    ["Код", "Контрагент", "ЦКГ", "06.2010"],
    ["", "Иванов И. И.", "", ""],
    ["007", "ООО «Свет»", "ЭМО", 5],
  ]);
  const all = found([grouped]);
  expect(all.missing).not.toContain("Менеджер");
  expect(fieldOf(all, "manager")?.reason).toBe("Менеджер стоит в отдельных строках над своими клиентами.");
});

test("turnover of another sheet gives the months", () => {
  const clients = sheet("Клиенты", [
    HEADER.slice(0, 4).with(3, "Менеджер"),
    ...ROWS.map((row) => row.slice(0, 4)),
  ]);
  const turnover = sheet("Оборот", [
    ["Код", "05.2010", "06.2010"],
    ["007", 1, 2],
  ]);
  const all = found([clients, turnover]);
  expect(all.months).toEqual(["2010-05", "2010-06"]);
  expect(all.fields.filter(({ use }) => use === "turnover").map(({ field }) => field)).toContain("code");
});

test("nothing is suggested silently: without an answer the audit does not run", () => {
  expect(recogniseSheets([EXPORT]).layout).toBeUndefined();
});
