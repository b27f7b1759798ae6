import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CellValue } from "../../../src/clientbase/sheet-values";
import { filesIn, runAudit, SAMPLE, temporaryFolder, writeWorkbook, type Ran } from "./command-line";

jest.setTimeout(60_000);

const folder = temporaryFolder("audit-unusable-");
const HEADERS = ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "05.2010", "06.2010"];
const ROW: CellValue[] = ["1", "Ромашка", "ЭМО", "Иванов", 100, 200];

const path = (name: string) => join(folder, name);

function fileOf(name: string, bytes: string | Uint8Array): string {
  writeFileSync(path(name), bytes);
  return path(name);
}

/** An Excel 97 file, or what a password makes of a workbook. */
function compoundFile(entry: string): Buffer {
  const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([signature, Buffer.alloc(504), Buffer.from(entry, "utf16le")]);
}

function workbook(name: string, ...rows: CellValue[][]): Promise<string> {
  return writeWorkbook(path(name), [{ name: "Клиенты", values: rows }]);
}

function without(header: string): CellValue[][] {
  const index = HEADERS.indexOf(header);
  return [HEADERS, ROW].map((row) => row.filter((_, i) => i !== index));
}

type Case = readonly [name: string, args: () => string[] | Promise<string[]>, said: RegExp];

const one = (file: Promise<string> | string) => async () => [await file];

const INPUTS: Case[] = [
  ["no such file", () => [path("нет.xlsx")], /не найден.*нет\.xlsx/],
  ["a folder", () => [folder], /папка/],
  ["a text file", one(fileOf("text.xlsx", "Код;Имя\n1;Ромашка\n")), /не читается.*text\.xlsx/],
  ["a file without bytes", one(fileOf("no-bytes.xlsx", "")), /нет данных/],
  ["a workbook without cells", async () => [await writeWorkbook(path("empty.xlsx"), [{ name: "Лист1", values: [] }])], /нет данных/], // prettier-ignore
  ["an encrypted workbook", one(fileOf("locked.xlsx", compoundFile("EncryptedPackage"))), /парол/],
  ["an old workbook", one(fileOf("old.xls", compoundFile("Workbook"))), /старом формате/],
  ["no sheet of clients", () => workbook("no-clients.xlsx", ["Погода", "Ветер"], ["дождь", 5]).then((file) => [file]), /не найден.*Клиенты/], // prettier-ignore
  [
    "no codes",
    () => workbook("no-code.xlsx", ...without("Код клиента")).then((file) => [file]),
    /«Код клиента»/,
  ],
  [
    "no names",
    () => workbook("no-name.xlsx", ...without("Наименование")).then((file) => [file]),
    /«Наименование»/,
  ],
  ["no groups", () => workbook("no-group.xlsx", ...without("ЦКГ")).then((file) => [file]), /«ЦКГ»/],
  [
    "no managers",
    () => workbook("no-manager.xlsx", ...without("Менеджер")).then((file) => [file]),
    /«Менеджер»/,
  ],
  ["no months", () => workbook("no-months.xlsx", HEADERS.slice(0, 4), ROW.slice(0, 4)).then((file) => [file]), /оборотом по месяцам/], // prettier-ignore
  ["a month twice", () => workbook("twice.xlsx", [...HEADERS, "июн.10"], [...ROW, 5]).then((file) => [file]), /«06\.2010».*«июн\.10»/], // prettier-ignore
  ["only headers", () => workbook("headers.xlsx", HEADERS).then((file) => [file]), /ни одной строки/],
  ["only totals below the headers", () => workbook("total.xlsx", HEADERS, ["Итого", "", "", "", 1, 2]).then((file) => [file]), /ни одной строки/], // prettier-ignore
];

const COMMAND_LINES: Case[] = [
  ["a bad month", () => [SAMPLE, "--month", "2010-13"], /2010-13.*ГГГГ-ММ/],
  ["a month in words", () => [SAMPLE, "--month", "июнь"], /июнь.*ГГГГ-ММ/],
  ["no month", () => [SAMPLE, "--month="], /ГГГГ-ММ/],
  ["a day there is not", () => [SAMPLE, "--as-of", "2010-02-30"], /2010-02-30.*ГГГГ-ММ-ДД/],
  ["a day in another form", () => [SAMPLE, "--as-of", "30.06.2010"], /30\.06\.2010.*ГГГГ-ММ-ДД/],
  ["an unknown language", () => [SAMPLE, "--lang", "de"], /de.*ru.*en/],
  ["an unknown option", () => [SAMPLE, "--verbose"], /--verbose/],
  ["an option almost right", () => [SAMPLE, "--mont", "2010-06"], /--mont/],
  ["an option without a value", () => [SAMPLE, "--month"], /--month/],
  ["norms that are nowhere", () => [SAMPLE, "--norms", path("нет.json")], /норм.*нет\.json/],
  ["norms that are none", () => [SAMPLE, "--norms", fileOf("norms.json", "{}")], /Файл норм не принят/],
  ["no file of norms", () => [SAMPLE, "--norms"], /--norms/],
  ["two files", () => [SAMPLE, SAMPLE], /npm run audit/],
  ["no file", () => [], /файл/i],
  ["an output that is a file", () => [SAMPLE, "--out", fileOf("taken", "mine")], /записать.*taken/],
  ["an output below a file", () => [SAMPLE, "--out", join(fileOf("taken-too", "mine"), "below")], /записать/],
];

function expectOneComplaint({ code, stdout, stderr }: Ran, said: RegExp): void {
  expect(stderr).toMatch(said);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/^\s*at |\.ts:\d|node_modules|Error:.*Error:/m);
}

describe.each([
  ["input", INPUTS],
  ["command line", COMMAND_LINES],
])("an unusable %s: ", (_, cases) => {
  const runs = new Map<string, Ran>();
  let before: string[];
  beforeAll(async () => {
    const all = await Promise.all(cases.map(async ([name, args]) => ({ name, args: await args() })));
    before = [...filesIn(folder), ...filesIn(dirname(SAMPLE))];
    const queue = [...all];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        runs.set(next.name, await runAudit(...next.args));
      }
    };
    await Promise.all([work(), work(), work()]);
  });

  test.each(cases)("%s", (name, __, said) => {
    expectOneComplaint(runs.get(name)!, said);
  });

  test("nothing is written", () => {
    expect([...filesIn(folder), ...filesIn(dirname(SAMPLE))]).toEqual(before);
  });
});

test("the complaint comes in the language asked for", async () => {
  const ran = await runAudit(path("нет.xlsx"), "--lang", "en");
  expectOneComplaint(ran, /not found/);
  expect(ran.stderr.replace(/“.*”/, "")).not.toMatch(/[а-яё]/i);
});

test("the complaint about an option is in the reader's language alone", async () => {
  const ran = await runAudit(SAMPLE, "--verbose");
  expect(ran.stderr).not.toMatch(/unknown|option/);
});

test("nothing is written where audit.json cannot be", async () => {
  const out = path("blocked");
  mkdirSync(join(out, "audit.json"), { recursive: true });
  expectOneComplaint(await runAudit(SAMPLE, "--out", out), /записать.*blocked/);
  expect(filesIn(out)).toEqual([]);
});

test("a file that stands where the folder should is left as it is", () => {
  expect(readFileSync(path("taken"), "utf8")).toBe("mine");
});
