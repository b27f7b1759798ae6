import fc from "fast-check";
import { writeXlsx } from "hucre";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../support/read-workbook";
import type { UnreadableFileReason } from "../../../src/wording/unreadable-files";
import { UnreadableFile } from "../../../workbench/files/unreadable-file";
import { workbookPackage, zipOf, type PartsOfWorkbook } from "./workbook-package";

const folder = mkdtempSync(join(tmpdir(), "open-workbook-"));
afterAll(() => rmSync(folder, { recursive: true }));

let written = 0;
function fileOf(bytes: Uint8Array | string): string {
  const path = join(folder, `${++written}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}

function read(bytes: Uint8Array | string) {
  return readWorkbook(fileOf(bytes));
}

async function valuesIn(workbook: PartsOfWorkbook) {
  const [sheet] = await read(workbookPackage(workbook));
  return sheet.values;
}

function valuesOfRows(rows: string, more?: Omit<PartsOfWorkbook, "sheets">) {
  return valuesIn({ sheets: [{ name: "Clients", rows }], ...more });
}

describe("values", () => {
  test("are numbers, text, booleans and blanks, as a spreadsheet program writes them", async () => {
    const rows = [
      ["Код", "Наименование", "06.2010"],
      ["007", "ООО «Ёлка» & <Ко>", 1234.56],
      [null, true, -0.001],
    ];
    const [sheet] = await read(await writeXlsx({ sheets: [{ name: "Клиенты", rows }] }));
    expect(sheet).toMatchObject({ name: "Клиенты", dateSystem: 1900, hidden: false });
    expect(sheet.values).toEqual([rows[0], rows[1], ["", true, -0.001]]);
  });

  test("of shared, rich and inline strings are plain text", async () => {
    const sharedStrings =
      "<si><t>plain</t></si><si><r><t>ри</t></r><r><rPr><b/></rPr><t>ч</t></r></si><si><t xml:space='preserve'> a_x000A_b </t></si>";
    const rows = `<row r="1">
      <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
      <c r="D1" t="inlineStr"><is><t>in</t></is></c>
      <c r="E1" t="inlineStr"><is><r><t>li</t></r><r><t>ne</t></r></is></c>
    </row>`;
    expect(await valuesOfRows(rows, { sharedStrings })).toEqual([["plain", "рич", " a\nb ", "in", "line"]]);
  });

  test("of formulas are those the file keeps", async () => {
    const rows = `<row r="1">
      <c r="A1"><f>1+1</f><v>2</v></c>
      <c r="B1" t="str"><f>"a"</f><v>a</v></c>
      <c r="C1" t="b"><f>TRUE()</f><v>1</v></c>
      <c r="D1" t="e"><f>NA()</f><v>#N/A</v></c>
      <c r="E1" t="e"><v>#DIV/0!</v></c>
    </row>`;
    expect(await valuesOfRows(rows)).toEqual([[2, "a", true, "#N/A", "#DIV/0!"]]);
  });

  test("of formulas saved without a result are an error to be seen, never a blank", async () => {
    const rows = `<row r="1"><c r="A1"><f>SUM(B1)</f></c><c r="B1" t="str"><f>""</f><v></v></c></row>
      <row r="2"><c r="A2" t="str"><f>IF(1,"")</f></c><c r="B2"><f>1+1</f></c></row>`;
    expect(await valuesOfRows(rows)).toEqual([
      ["#CALC!", ""],
      ["", "#CALC!"],
    ]);
  });

  test("stand at their own coordinates", async () => {
    const rows = `<row r="3"><c r="C3"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>`;
    expect(await valuesOfRows(rows)).toEqual([[], [], ["", "", 1], [], ["", 2, ""]]);
  });

  test("end with the last filled row", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9" s="0"/></row>`;
    expect(await valuesOfRows(rows)).toEqual([[1]]);
  });

  test("of merged cells stand in the first of them", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"/></row>
      <row r="3"><c r="B3"><v>2</v></c></row>`;
    const afterRows = `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
    expect(await valuesIn({ sheets: [{ name: "Clients", rows, afterRows }] })).toEqual([
      [1, ""],
      [],
      ["", 2],
    ]);
  });

  test("are read though one stray cell stretches the used range to its end", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="Y1"><v>2</v></c></row>
      <row r="1048576"><c r="A1048576"><v>3</v></c></row>`;
    const values = await valuesOfRows(rows);
    expect(values).toHaveLength(1_048_576);
    expect([values[0][24], values[1], values.at(-1)]).toEqual([2, [], [3, ...Array<string>(24).fill("")]]);
  });
});

describe("dates", () => {
  const serials = [0, 0.25, 1, 59, 60, 61, 40330, 40359.524259259262, 2958465];
  const dated = serials.map((serial) => `<c s="1"><v>${serial}</v></c>`).join("");

  test.each([1900, 1904] as const)("are the serial numbers of the %d system", async (dateSystem) => {
    const [sheet] = await read(
      workbookPackage({
        sheets: [{ name: "Clients", rows: `<row>${dated}</row>` }],
        date1904: dateSystem === 1904,
        numberFormats: ["dd.mm.yyyy"],
      }),
    );
    expect(sheet.dateSystem).toBe(dateSystem);
    expect(sheet.values).toEqual([serials]);
  });

  test.each([
    ["1900", 40359],
    ["1904", 38897],
  ] as const)("written in the %s system are read back", async (dateSystem, serial) => {
    const rows = [[new Date(Date.UTC(2010, 5, 30))]];
    const [sheet] = await read(await writeXlsx({ sheets: [{ name: "Clients", rows }], dateSystem }));
    expect([sheet.dateSystem, sheet.values]).toEqual([Number(dateSystem), [[serial]]]);
  });

  test("leave an amount or an ИНН under a date format as it is, and no number that is none", async () => {
    const rows = `<row><c s="1"><v>12345.67</v></c><c s="1"><v>7701234567</v></c><c><v>1e999</v></c></row>`;
    expect(await valuesOfRows(rows, { numberFormats: ["dd.mm.yyyy"] })).toEqual([
      [12345.67, 7701234567, "#NUM!"],
    ]);
  });

  test("are told by the number formats of the first rows", async () => {
    const rows = `<row><c s="1"><v>40330</v></c><c s="0"><v>40330</v></c><c s="2"><v>1</v></c></row>`.repeat(
      50,
    );
    const numberFormats = ["mmm\\.yy", "General"];
    const [sheet] = await read(workbookPackage({ sheets: [{ name: "Clients", rows }], numberFormats }));
    expect(sheet.numberFormats).toHaveLength(40);
    expect(sheet.numberFormats?.[39]).toEqual(["mmm\\.yy", undefined, undefined]);
  });
});

test("hidden sheets are marked, empty ones kept, chart sheets left out", async () => {
  const rows = `<row><c><v>1</v></c></row>`;
  const sheets = await read(
    workbookPackage({
      sheets: [
        { name: "Chart", kind: "chartsheet" },
        { name: "Clients", rows },
        { name: "Hidden", rows, state: "hidden" },
        { name: "Very hidden", rows, state: "veryHidden" },
        { name: "Empty" },
      ],
    }),
  );
  expect(sheets.map(({ name, hidden, values }) => [name, hidden, values.length])).toEqual([
    ["Clients", false, 1],
    ["Hidden", true, 1],
    ["Very hidden", true, 1],
    ["Empty", false, 0],
  ]);
});

describe("a file that cannot be read", () => {
  const rows = `<row><c><v>1</v></c></row>`;
  const sound = workbookPackage({ sheets: [{ name: "Clients", rows }] });
  const compoundFile = (entry: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(entry, "utf16le")]);

  async function expectReason(path: string, reason: UnreadableFileReason) {
    const error: unknown = await readWorkbook(path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ reason, path });
  }

  test.each<[string, Uint8Array | string, UnreadableFileReason]>([
    ["of no bytes", "", "empty"],
    ["without a filled cell", workbookPackage({ sheets: [{ name: "Empty" }] }), "empty"],
    ["of text", "Код;Наименование\n1;Ромашка", "not-a-workbook"],
    ["that is another zip", zipOf({ "word/document.xml": "<document/>" }), "not-a-workbook"],
    ["that is cut short", sound.subarray(0, sound.length / 2), "not-a-workbook"],
    ["of Excel 97", compoundFile("Workbook"), "old-format"],
    ["under a password", compoundFile("EncryptedPackage"), "encrypted"],
  ])("%s", async (_, bytes, reason) => {
    await expectReason(fileOf(bytes), reason);
  });

  test("or is not there", async () => {
    await expectReason(join(folder, "no such file.xlsx"), "missing");
    await expectReason(join(fileOf(sound), "under a file.xlsx"), "missing");
    await expectReason("\0", "missing");
  });

  test("or is a folder", async () => {
    await expectReason(folder, "folder");
  });

  test("or may not be opened", async () => {
    jest.spyOn(files, "readFile").mockRejectedValueOnce(Object.assign(new Error(), { code: "EACCES" }));
    await expectReason(fileOf(sound), "no-access");
  });

  test("is never anything else, whatever its bytes", async () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.nat(sound.length), async (changes, lost) => {
        const bytes = Buffer.from(sound.subarray(0, lost % 3 ? sound.length : sound.length - lost));
        for (const [at, byte] of changes) bytes[at] = byte;
        await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableFile));
      }),
      { numRuns: 300 },
    );
  });
});
