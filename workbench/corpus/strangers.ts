import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx, type WriteOptions, type WriteSheet } from "hucre";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { DEALERS } from "./bases/dealers";
import { clientsOf, type FileCell } from "./table";
import { sheetOf, type FileSheet } from "./file-sheet";
import { fileOf } from "./write-file";

/** A workbook that is no client base, and what of it the refusal is to say. */
export interface Stranger {
  readonly name: string;
  readonly file: () => Promise<Uint8Array>;
  /** Words of the sentence in Russian. */
  readonly said: RegExp;
  /** It is also given to the command line. */
  readonly byCommandLine?: boolean;
}

type Rows = (string | number | boolean | null)[][];

function workbook(sheets: WriteSheet[], more: Omit<WriteOptions, "sheets"> = {}): Promise<Uint8Array> {
  return writeXlsx({ sheets, ...more });
}

function rowsOf(header: string[], count: number, row: (i: number) => (string | number)[]): Rows {
  return [header, ...Array.from({ length: count }, (_, i) => row(i))];
}

function plain(name: string, rows: FileCell[][]): FileSheet {
  return { name, use: "none", columns: [], rows: rows.map((cells) => ({ cells })) };
}

const INVOICE: Rows = [
  ["Счёт № 145 от 12 июня 2010 г."],
  [],
  ["Поставщик:", "ООО «Заря», ИНН 0100000019"],
  ["Покупатель:", "ЗАО «Вектор»"],
  [],
  ["№", "Товар", "Кол-во", "Ед.", "Цена", "Сумма"],
  [1, "Кабель ВВГ 3×2,5", 120, "м", 41.5, 4980],
  [2, "Щит ЩРН-12", 4, "шт", 890, 3560],
  ["Итого:", null, null, null, null, 8540],
];

const BUDGET = rowsOf(["Статья", "Январь", "Февраль", "Март", "Итого"], 30, (i) => [
  `Статья ${i + 1}`,
  i * 10,
  i * 11,
  i * 12,
  i * 33,
]);

const PHONE_BOOK = rowsOf(["ФИО", "Должность", "Отдел", "Город", "Телефон"], 60, (i) => [
  `Сотрудник ${i}`,
  "инженер",
  `Отдел ${i % 5}`,
  "Орёл",
  `12-${10 + i}`,
]);

const SALES_BY_GOODS = rowsOf(["Номенклатура", "06.2010", "05.2010", "04.2010"], 40, (i) => [
  `Кабель ${i}`,
  i * 7,
  i * 8,
  i * 9,
]);

const FORMATTED_ROWS = 1_048_000;

/** A sheet whose rows are all formatted and blank, as a fill of a whole column leaves them. */
async function formattedBlanks(): Promise<Uint8Array> {
  const parts = unzipSync(await workbook([{ name: "Лист1", rows: [["Смета"]], columns: [{ width: 12 }] }]));
  const path = "xl/worksheets/sheet1.xml";
  const rows = Array.from(
    { length: FORMATTED_ROWS },
    (_, i) => `<row r="${i + 2}" ht="15" customHeight="1"/>`,
  );
  const xml = strFromU8(parts[path]).replace("</sheetData>", `${rows.join("")}</sheetData>`);
  return zipSync({ ...parts, [path]: strToU8(xml) }, { level: 1 });
}

export const STRANGERS: readonly Stranger[] = [
  {
    name: "an invoice",
    file: () => workbook([{ name: "Счёт", rows: INVOICE }]),
    said: /«Счёт»/,
    byCommandLine: true,
  },
  { name: "a budget", file: () => workbook([{ name: "Бюджет 2010", rows: BUDGET }]), said: /«Бюджет 2010»/ },
  {
    name: "a phone book",
    file: () => workbook([{ name: "Справочник", rows: PHONE_BOOK }]),
    said: /«Справочник»/,
  },
  {
    name: "sales by goods",
    file: () => workbook([{ name: "Продажи", rows: SALES_BY_GOODS }]),
    said: /«Продажи»/,
  },
  {
    name: "empty sheets",
    file: () =>
      workbook([
        { name: "Лист1", rows: [] },
        { name: "Лист2", rows: [] },
      ]),
    said: /не найден/,
  },
  {
    name: "pictures only",
    file: () =>
      workbook([
        {
          name: "Схема проезда",
          images: [
            {
              data: readFileSync(join(__dirname, "../../assets/icons/audit-128.png")),
              type: "png",
              anchor: { from: { row: 1, col: 1 }, to: { row: 9, col: 4 } },
            },
          ],
        },
      ]),
    said: /«Схема проезда»/,
  },
  {
    name: "charts only",
    file: () =>
      workbook([
        {
          name: "Диаграмма",
          rows: [
            ["", "План"],
            ["Июнь", 5],
            ["Июль", 7],
          ],
          charts: [
            {
              type: "bar",
              title: "Продажи",
              series: [{ name: "План", values: "Диаграмма!$B$2:$B$3", categories: "Диаграмма!$A$2:$A$3" }],
              anchor: { from: { row: 4, col: 1 }, to: { row: 16, col: 8 } },
            },
          ],
        },
      ]),
    said: /«Диаграмма»/,
  },
  { name: "a million blank formatted rows", file: formattedBlanks, said: /«Лист1»/, byCommandLine: true },
  {
    name: "a base on a very hidden sheet",
    file: () =>
      fileOf([
        plain("Обложка", [["Нажмите кнопку"]]),
        sheetOf("db", "none", clientsOf(DEALERS), { hidden: "veryHidden" }),
      ]),
    said: /скрыт.*«db»/,
    byCommandLine: true,
  },
  {
    name: "names with errors",
    file: () =>
      workbook([{ name: "Лист1", rows: [["Смета"], [1]] }], {
        namedRanges: [
          { name: "Клиенты", range: "#REF!" },
          { name: "Менеджеры", range: "#REF!$A$1" },
          { name: "_xlnm.Print_Area", range: "Лист1!#REF!", scope: "Лист1" },
        ],
      }),
    said: /«Лист1»/,
  },
  {
    name: "protected sheets and structure",
    file: () =>
      workbook([{ name: "Смета", rows: BUDGET, protection: { sheet: true } }], {
        workbookProtection: { lockStructure: true },
      }),
    said: /«Смета»/,
  },
  {
    name: "nothing but errors",
    file: () =>
      fileOf([
        plain(
          "Расчёт",
          Array.from({ length: 200 }, (_, i) =>
            ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#VALUE!"].map((value, c) => ({
              value,
              formula: `Нет${c}!A${i + 1}`,
            })),
          ),
        ),
      ]),
    said: /«Расчёт»/,
    byCommandLine: true,
  },
  {
    name: "two hundred sheets",
    file: () =>
      workbook(
        Array.from({ length: 200 }, (_, i) => ({
          name: `День ${i + 1}`,
          rows: [["Касса"], ["Приход", i], ["Расход", i * 2]],
        })),
      ),
    said: /«День 1»/,
    byCommandLine: true,
  },
  {
    name: "a pivot by managers and months",
    file: () =>
      workbook([
        {
          name: "Сводная",
          rows: [
            ["Сумма по полю Сумма", "Названия столбцов"],
            ["Названия строк", "янв", "фев", "мар", "Общий итог"],
            ...Array.from({ length: 20 }, (_, i): Rows[number] => [`Менеджер ${i}`, i, i * 2, i * 3, i * 6]),
            ["Общий итог", 190, 380, 570, 1140],
          ],
        },
      ]),
    said: /«Сводная»/,
  },
  {
    name: "managers without clients",
    file: () =>
      workbook([
        {
          name: "Менеджеры",
          rows: rowsOf(["ФИО", "Специализация", "Новичок с", "Город"], 5, (i) => [
            `Иванов ${i}`,
            "МРПП",
            39_000,
            "Орёл",
          ]),
        },
      ]),
    said: /«Менеджеры»/,
  },
  {
    name: "headers without rows",
    file: () => fileOf([sheetOf("Клиенты", "clients", { ...clientsOf(DEALERS), rows: [] })]),
    said: /«Клиенты».*ни одной строки/,
  },
];
