import { KINDS } from "../../src/report/kinds";
import {
  CLIENT_FIELD_NAMES,
  CLIENT_FIELDS,
  MANAGER_FIELD_NAMES,
  MANAGER_FIELDS,
} from "../../src/clientbase/fields";
import { auditWorkbook, lookAtWorkbook, removeEverything, viewOf } from "../../src/session";
import { insertPeople, insertTemplate } from "../../src/template";
import type { Person } from "../../src/remember";
import { sheet } from "../support/client-base";
import { smallBase } from "./bases";
import { audited, fileOf, OpenExcel } from "./excel";

jest.setTimeout(60_000);

beforeEach(() => {
  jest.useFakeTimers({
    now: new Date(2011, 2, 15),
    doNotFake: [
      "setTimeout",
      "setImmediate",
      "nextTick",
      "queueMicrotask",
      "setInterval",
      "clearTimeout",
      "clearInterval",
      "performance",
    ],
  });
});
afterEach(() => {
  jest.useRealTimers();
});

const MONTHS = ["09.2010", "10.2010", "11.2010", "12.2010", "01.2011", "02.2011"];

async function openEmpty(): Promise<OpenExcel> {
  return new OpenExcel(await fileOf([sheet("Лист1", [["заметка"]])]));
}

function headers(excel: OpenExcel, name: string): unknown[] {
  const { cells } = excel.sheet(name);
  const { columns } = cells.bounds(true)!;
  return Array.from({ length: columns }, (_, i) => cells.value(0, i));
}

test("the template has the canonical headers and the six months that ended last", async () => {
  const excel = await openEmpty();
  expect(await insertTemplate(false)).toEqual(["Клиенты", "Менеджеры"]);
  expect(excel.workbook.activeSheet.name).toBe("Клиенты");
  expect(headers(excel, "Клиенты")).toEqual([
    ...CLIENT_FIELD_NAMES.map((field) => CLIENT_FIELDS[field].header),
    ...MONTHS,
  ]);
  expect(headers(excel, "Менеджеры")).toEqual(
    MANAGER_FIELD_NAMES.map((field) => MANAGER_FIELDS[field].header),
  );
  expect(excel.host.notModelled).toEqual([]);
});

test("codes and ИНН typed into the template keep their zeros, dates and amounts look like such", async () => {
  const excel = await openEmpty();
  await insertTemplate(false);
  const { cells } = excel.sheet("Клиенты");
  const format = (field: (typeof CLIENT_FIELD_NAMES)[number]) =>
    excel.workbook.styles.format(cells.format(1, CLIENT_FIELD_NAMES.indexOf(field))).numberFormat;
  expect([format("code"), format("inn"), format("kpp"), format("head")]).toEqual(["@", "@", "@", "@"]);
  expect([format("attachedOn"), format("overdueDebt"), format("name")]).toEqual([
    "dd.mm.yyyy",
    "#,##0.00",
    "General",
  ]);
});

test.each([1900, 1904] as const)(
  "the example is audited, with findings of every kind (%d)",
  async (dateSystem) => {
    const excel = await openEmpty();
    excel.workbook.dateSystem = dateSystem;
    await insertTemplate(true);
    const outcome = await auditWorkbook();
    const view = viewOf(outcome, "ru");
    expect(view.month).toBe("февраль 2011");
    expect(view.kinds.filter(({ findings }) => findings > 0).map(({ kind }) => kind)).toEqual(KINDS);
    expect(view.codes.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "BLACKLIST",
        "NON_PROFILE",
        "FORBIDDEN_GROUP",
        "AUTO_DETACH",
        "DETACH_BLOCKED_BY_DEBT",
        "DETACH_SOON",
        "OUT_OF_TERRITORY",
        "NO_PERSONAL_MANAGER",
        "UNKNOWN_GROUP",
        "INN_CHECKSUM",
        "BASE_BELOW_MIN",
      ]),
    );
    expect(view.codes.filter(({ code }) => code === "INN_CHECKSUM")).toMatchObject([{ findings: 1 }]);
    expect(outcome.audit.managers.map(({ status }) => status)).toEqual([
      "veteran",
      "experienced",
      "novice",
      null,
    ]);
  },
);

test("its sheets are the user's: they are marked, and stay when the add-in's data go", async () => {
  const excel = await openEmpty();
  await insertTemplate(true);
  const before = excel.saved();
  expect((await audited(excel)).marked).toEqual(["Клиенты", "Менеджеры"]);
  await removeEverything();
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Лист1", "Клиенты", "Менеджеры"]);
  expect(excel.saved()).toEqual(before);
});

test("sheets of such names are left alone", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  const original = excel.cells("Клиенты", { row: 0, column: 0, rows: 9, columns: 11 });
  expect(await insertTemplate(true)).toEqual(["Клиенты (2)", "Менеджеры (2)"]);
  expect(excel.cells("Клиенты", { row: 0, column: 0, rows: 9, columns: 11 })).toEqual(original);
});

test("an empty template is recognised", async () => {
  await openEmpty();
  await insertTemplate(false);
  const found = await lookAtWorkbook("ru");
  expect(found.sheets.map(({ sheet: name, use }) => [name, use])).toEqual(
    expect.arrayContaining([
      ["Клиенты", "clients"],
      ["Менеджеры", "managers"],
    ]),
  );
});

const PEOPLE: Person[] = [
  {
    name: "=Иванов",
    specialization: "industrial",
    role: "groupLead",
    status: "novice",
    noviceSince: "2010-10-01",
    office: "ОП 1",
    city: "Тула",
    territories: ["Калуга", "Обнинск"],
    group: "1",
  },
  { name: "Петров", role: "officeHead", office: "ОП 1" },
];

test.each([1900, 1904] as const)(
  "people known from an earlier file come back as managers (%d)",
  async (dateSystem) => {
    const excel = new OpenExcel(await fileOf(smallBase().slice(0, 1)));
    excel.workbook.dateSystem = dateSystem;
    expect(await insertPeople(PEOPLE)).toBe("Менеджеры");
    const { base } = await auditWorkbook();
    const [first, second] = base.register!.managers;
    expect(first).toMatchObject({
      name: "=Иванов",
      specialization: "industrial",
      role: "groupLead",
      status: "novice",
      noviceSince: 40_452,
      territories: ["Калуга", "Обнинск"],
    });
    expect(second).toMatchObject({ name: "Петров", role: "officeHead" });
  },
);

test("a protected workbook gets no template", async () => {
  const excel = await openEmpty();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(insertTemplate(true)).rejects.toMatchObject({ reason: "protectedWorkbook" });
  expect(excel.workbook.sheets).toHaveLength(1);
});

test("a cancelled template leaves nothing behind", async () => {
  const excel = await openEmpty();
  const before = excel.saved();
  const cancel = new AbortController();
  let blocks = 0;
  const onProgress = () => {
    if (++blocks === 2) cancel.abort();
  };
  await expect(insertTemplate(true, { signal: cancel.signal, onProgress })).rejects.toMatchObject({
    reason: "cancelled",
  });
  expect(excel.saved()).toEqual(before);
});
