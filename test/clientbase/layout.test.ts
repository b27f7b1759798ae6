import { audit } from "../../src/audit/audit";
import { readClientBase } from "../../src/clientbase/client-base";
import { recognise } from "../../src/clientbase/layout";
import { UnusableInput } from "../../src/clientbase/problems";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { isoMonth, parseIsoMonth } from "../../src/regulation/calendar";
import { etmRegulation } from "../../src/regulation/regulation";
import { clientBase, sheet } from "../support/client-base";

const HEADER = ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "05.2010", "06.2010"];
const ROW = ["007", "ООО «Свет»", "ЭМО", "Иванов", 5, 6];
const MANAGERS = sheet("Менеджеры", [
  ["ФИО", "Специализация"],
  ["Иванов", "универсальный"],
]);

function clients(...rows: CellValue[][]): SheetValues {
  return sheet("Клиенты", [HEADER, ...rows]);
}

function base(...sheets: SheetValues[]) {
  return readClientBase(recognise(sheets), etmRegulation, { month: parseIsoMonth("2010-06")! });
}

function refusal(...sheets: SheetValues[]) {
  try {
    recognise(sheets);
  } catch (error) {
    if (error instanceof UnusableInput) return { reason: error.reason, ...error.details };
    throw error;
  }
  return undefined;
}

function problemsOf(...sheets: SheetValues[]): string[] {
  return base(...sheets).problems.map(({ code }) => code);
}

test("two sheets in any order, whatever their names", () => {
  for (const sheets of [
    [clients(ROW), MANAGERS],
    [MANAGERS, { ...clients(ROW), name: "Лист1" }],
  ]) {
    const layout = recognise(sheets);
    expect(layout.clients.sheet.values[1]).toBe(ROW);
    expect(layout.managers?.sheet).toBe(MANAGERS);
    expect(layout.clients.months.map(({ month }) => isoMonth(month))).toEqual(["2010-05", "2010-06"]);
    expect(layout.problems).toEqual([]);
  }
});

test("months stand oldest first, whatever the order of their columns", () => {
  const turned = sheet("Клиенты", [[...HEADER.slice(0, 4), "июн.10", "Март 2010", "2010-05"], ROW]);
  const months = recognise([turned]).clients.months.map(({ month, index }) => [isoMonth(month), index]);
  expect(months).toEqual([
    ["2010-03", 5],
    ["2010-05", 6],
    ["2010-06", 4],
  ]);
});

test.each([
  ["code", ["Код", "Код контрагента"]],
  ["name", ["Контрагент", "Клиент", "Название"]],
  ["group", ["Сегмент", "Целевая клиентская группа"]],
  ["manager", ["Ответственный менеджер", "Основной менеджер"]],
  ["potential", ["Потенциал", "Категория потенциала"]],
  ["territory", ["Территория", "Город / территория"]],
  ["attachedOn", ["Дата закрепления", "Закреплен с", "Закреплён с"]],
  ["head", ["Код головной (140)", "Головная организация (код)"]],
  ["overdueDebt", ["ПДЗ", "Просроченная ДЗ", "ПДЗ, руб."]],
  ["inn", ["ИНН", "инн"]],
  ["kpp", ["КПП"]],
  ["office", ["ОП"]],
] as const)("%s is found under %p", (field, headers) => {
  const canonical = { code: 0, name: 1, group: 2, manager: 3 } as Partial<Record<string, number>>;
  for (const header of headers) {
    const index = canonical[field] ?? HEADER.length;
    const row = [...HEADER];
    row[index] = header;
    expect(recognise([sheet("Лист1", [row, ROW])]).clients.columns[field]?.index).toBe(index);
  }
});

test("a preamble above the header and blank rows are passed over", () => {
  const preamble = [["Клиентская база на 30.06.2010"], ["", "", "Отдел:", "Север"], []];
  const read = base(sheet("Выгрузка", [...preamble, HEADER, ROW, [], ["", "", ""], ROW.with(0, "008")]));
  expect(read.layout.clients.headerRow).toBe(3);
  expect(read.cards.codes.texts).toEqual(["007", "008"]);
  expect(Array.from(read.cards.row.slice(0, read.cards.count))).toEqual([4, 7]);
});

test("a sheet «Менеджеры» needs no more than names", () => {
  const managers = sheet("Менеджеры", [["Список сотрудников"], [], ["ФИО", "ОП"], ["Петров", "Север"]]);
  expect(base(clients(ROW), managers).register?.managers.map(({ name }) => name)).toEqual(["Петров"]);
});

test("a header of two rows is read as one", () => {
  const read = base(
    sheet("Выгрузка", [
      ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "Товарооборот, руб.", ""],
      ["", "", "", "", "05.2010", "06.2010"],
      ROW,
    ]),
  );
  expect(read.cards.count).toBe(1);
  expect(read.organisations.turnover[0]).toBe(600);
});

test("a unit over the months holds for all of them", () => {
  const read = base(
    sheet("Выгрузка", [
      ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "Товарооборот, тыс. руб.", ""],
      ["", "", "", "", "05.2010", "06.2010"],
      ROW,
    ]),
  );
  expect(read.organisations.turnover[0]).toBe(600_000);
  expect(read.problems.map(({ code }) => code)).not.toContain("UNIT_ABOVE_TABLE");
});

test("a unit in a title right above the header is not that of the months", () => {
  const read = base(sheet("Выгрузка", [["Клиентская база, тыс. руб."], ...clients(ROW).values]));
  expect(read.organisations.turnover[0]).toBe(600);
  expect(read.problems.map(({ code }) => code)).toContain("UNIT_ABOVE_TABLE");
});

test("a repeated header in other letters is no client", () => {
  const read = base(
    clients(
      ROW,
      HEADER.map((header) => header.toUpperCase()),
    ),
  );
  expect(read.cards.count).toBe(1);
  expect(read.problems.map(({ code }) => code)).toContain("HEADER_ROW_SKIPPED");
});

test("a client's own status makes no managers", () => {
  const read = base(
    sheet("Клиенты", [
      [...HEADER, "Статус"],
      [...ROW, "активный"],
    ]),
  );
  expect(read.register).toBeUndefined();
});

test("a row of managers that names an office is told of", () => {
  const managers = sheet("Менеджеры", [
    ["ФИО", "Специализация", "ОП"],
    ["Иванов", "универсальный", "Север"],
    ["Север", "универсальный", "Юг"],
  ]);
  expect(base(clients(ROW), managers).problems).toContainEqual(
    expect.objectContaining({ code: "MANAGER_NOT_PERSONAL", row: 3, value: "Север" }),
  );
});

test("a unit in the preamble that no header repeats is reported", () => {
  const read = base(sheet("Выгрузка", [["Показатели: ТО, тыс. руб."], [], ...clients(ROW).values]));
  expect(read.organisations.turnover[0]).toBe(600);
  expect(read.problems).toContainEqual({
    code: "UNIT_ABOVE_TABLE",
    sheet: "Выгрузка",
    row: 1,
    column: "A",
    value: "Показатели: ТО, тыс. руб.",
  });
});

test.each([
  [["Итого", "", "", "", 10, 12]],
  [["ИТОГО:", "", "", "", 10, 12]],
  [["", "Всего по отделу", "", "", 10, 12]],
  [["Общий итог", "", "", "", 10, 12]],
])("%p is a row of totals, not a client", (total) => {
  const read = base(clients(ROW, total));
  expect(read.cards.count).toBe(1);
  expect(read.problems).toContainEqual(expect.objectContaining({ code: "TOTAL_ROW_SKIPPED", row: 3 }));
});

test("a client whose name begins like a total is a client", () => {
  expect(base(clients(ROW.with(1, "Итого-Сервис"))).cards.count).toBe(1);
});

test("a repeated header and a row without a code are told of", () => {
  const sheets = [clients(ROW, HEADER, ["", "ООО «Тьма»", "ЭМО", "Иванов", 1, 1])];
  expect(base(...sheets).cards.count).toBe(1);
  expect(problemsOf(...sheets)).toEqual(
    expect.arrayContaining(["HEADER_ROW_SKIPPED", "ROW_WITHOUT_CODE", "NO_MANAGERS_SHEET"]),
  );
});

describe("one sheet with the managers' columns", () => {
  const header = [...HEADER, "Специализация", "Статус", "Встречи вне ОП", "Город"];
  const row = (code: string, manager: string, ...cells: CellValue[]) => [
    ...ROW.with(0, code).with(3, manager),
    ...cells,
  ];
  const rows = [
    row("1", "Иванов", "унив.", "ветеран", 3, "Орёл"),
    row("2", "ИВАНОВ", "", "", "", ""),
    row("3", "Петров", "МРД", "новичок", 20, "Тула"),
  ];

  test("gathers each manager once", () => {
    const read = base(sheet("База", [header, ...rows]));
    expect(read.register?.managers).toMatchObject([
      { name: "Иванов", specialization: "universal", status: "veteran", meetings: 3, city: "Орёл" },
      { name: "Петров", specialization: "dealers", status: "novice", meetings: 20, city: "Тула" },
    ]);
    expect(audit(read).managers.map(({ organisations }) => organisations)).toEqual([2, 1]);
  });

  test("tells of contradictions", () => {
    const conflicting = [...rows, row("4", "Петров", "МРС", "новичок", 20, "Тула")];
    expect(problemsOf(sheet("База", [header, ...conflicting]))).toContain("CONFLICTING_MANAGER_DATA");
  });

  test("takes neither totals nor a repeated header for managers", () => {
    const total = ["Итого", "", "", "", 15, 18, "", "", 23, ""];
    const read = base(sheet("База", [header, ...rows, header, total]));
    expect(read.register?.managers.map(({ name }) => name)).toEqual(["Иванов", "Петров"]);
  });
});

test("absent columns are named", () => {
  expect(refusal(sheet("Клиенты", [["Код клиента", "ЦКГ", "06.2010"], []]))).toMatchObject({
    reason: "missingColumns",
    sheet: "Клиенты",
    columns: ["Наименование", "Менеджер"],
    noMonths: false,
  });
  expect(refusal(sheet("Клиенты", [HEADER.slice(0, 4), ROW]))).toMatchObject({ columns: [], noMonths: true });
});

test("sheets without clients, and hidden ones", () => {
  const hidden = { ...clients(ROW), hidden: true };
  expect(refusal(sheet("Лист1", [["Заметки"], ["позвонить"]]))).toEqual({
    reason: "noClients",
    sheets: ["Лист1"],
  });
  expect(refusal(sheet("Пусто", []))).toMatchObject({ reason: "noClients" });
  expect(refusal(hidden, sheet("Лист1", []))).toEqual({ reason: "onlyHidden", sheets: ["Клиенты"] });
  expect(problemsOf(clients(ROW), { ...hidden, name: "Архив" })).toContain("HIDDEN_SHEET_NOT_USED");
  expect(problemsOf(clients(ROW), { ...clients(ROW), name: "Копия" })).toContain("SHEET_NOT_USED");
});

test("a month that stands twice is refused, with its columns", () => {
  expect(refusal(sheet("Клиенты", [[...HEADER, "Июнь 2010"], ROW]))).toMatchObject({
    reason: "duplicateMonth",
    columns: ["F «06.2010»", "G «Июнь 2010»"],
  });
});

test("a sheet without a client is refused", () => {
  expect(() => base(clients())).toThrow(UnusableInput);
  expect(() => base(clients(["Итого", "", "", "", 1, 2]))).toThrow(UnusableInput);
});

test("thousands in a header are honoured", () => {
  const header = [...HEADER.slice(0, 4), "ТО 05.2010, тыс. руб.", "06.2010", "ПДЗ (тыс. руб.)"];
  const read = base(sheet("Клиенты", [header, [...ROW.slice(0, 4), 14.99999, 14.99999, "0,5"]]));
  expect(Array.from(read.organisations.turnover.slice(0, 2))).toEqual([1_500, 1_499_999]);
  expect(read.organisations.debt[0]).toBe(50_000);
});

test("dates of the 1904 system shift headers and cells alike", () => {
  const header = [...HEADER.slice(0, 4), 38_868, "Дата закрепления"];
  const dated = sheet("Клиенты", [header, [...ROW.slice(0, 4), 5, 38_897]], {
    dateSystem: 1904,
    numberFormats: [["", "", "", "", "mmm.yy"]],
  });
  const read = base(dated);
  expect(read.monthPresent[0]).toBe(true);
  expect(read.cards.attachedOn[0]).toBe(40_359);
});

test("the builder's own headers are recognised without a problem", () => {
  expect(clientBase().manager().client().base().problems).toEqual([]);
});
