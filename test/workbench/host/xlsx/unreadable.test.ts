import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { UnreadableXlsx } from "../../../../workbench/host/xlsx/unreadable-xlsx";
import { excelFile, excelParts, zipped } from "./excel-file/excel-file";

function reasonOf(bytes: Uint8Array): string {
  try {
    openXlsx(bytes);
  } catch (error) {
    if (error instanceof UnreadableXlsx) return error.reason;
    throw error;
  }
  return "opened";
}

const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
const encrypted = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(32)]);

function without(path: string): Uint8Array {
  const parts = excelParts();
  delete parts[path];
  return zipped(parts);
}

function withPart(path: string, change: (xml: string) => string): Uint8Array {
  const parts = excelParts();
  return zipped({ ...parts, [path]: change(String(parts[path])) });
}

function damaged(): Uint8Array {
  const bytes = excelFile();
  bytes.fill(0x55, Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) + 400);
  return bytes;
}

const CLIENTS = "xl/worksheets/sheet1.xml";

test.each([
  ["nothing", new Uint8Array(), "empty"],
  ["a text", Buffer.from("Код;Наименование\r\n"), "not-a-workbook"],
  ["one byte", Uint8Array.of(0x50), "not-a-workbook"],
  ["an old workbook", compound, "old-format"],
  ["an encrypted workbook", encrypted, "encrypted"],
  ["half a workbook", excelFile().slice(0, 9000), "not-a-workbook"],
  ["a workbook without its beginning", excelFile().slice(500), "not-a-workbook"],
  ["a damaged workbook", damaged(), "not-a-workbook"],
  ["an archive of other things", zipped({ "readme.txt": "x" }), "not-a-workbook"],
  ["a package without a workbook", without("xl/workbook.xml"), "not-a-workbook"],
  ["a package without relationships", without("xl/_rels/workbook.xml.rels"), "not-a-workbook"],
  [
    "no sheets",
    withPart("xl/workbook.xml", (it) => it.replace(/<sheets>.*<\/sheets>/, "<sheets/>")),
    "not-a-workbook",
  ],
  ["a sheet cut off", withPart(CLIENTS, (it) => it.slice(0, 3000)), "not-a-workbook"],
  ["a tag not closed", withPart(CLIENTS, (it) => it.replace("</row>", "")), "not-a-workbook"],
  ["a second root", withPart(CLIENTS, (it) => `${it}<worksheet/>`), "not-a-workbook"],
  [
    "entities",
    withPart(CLIENTS, (it) => it.replace("<worksheet", "<!DOCTYPE a><worksheet")),
    "not-a-workbook",
  ],
  ["a cell off the sheet", withPart(CLIENTS, (it) => it.replace('"XFD1048576"', '"XFE1"')), "not-a-workbook"],
  [
    "a row off the sheet",
    withPart(CLIENTS, (it) => it.replace('row r="1048576"', 'row r="1048577"')),
    "not-a-workbook",
  ],
  ["damaged styles", withPart("xl/styles.xml", (it) => it.replace("</fonts>", "")), "not-a-workbook"],
  ["no texts", without("xl/sharedStrings.xml"), "opened"],
  ["no styles", without("xl/styles.xml"), "opened"],
  ["no theme", without("xl/theme/theme1.xml"), "opened"],
  ["a sheet missing", without("xl/worksheets/sheet4.xml"), "opened"],
])("%s: %p", (_, bytes, expected) => {
  expect(reasonOf(bytes)).toBe(expected);
});

test("a sheet that the file names but does not hold is passed over", () => {
  const { sheets } = openXlsx(without("xl/worksheets/sheet4.xml"));
  expect(sheets.map(({ name }) => name)).toEqual(["Клиенты 2010", "Сводка", "Скрытый"]);
});

test.each([
  ["too long", "Очень длинное название листа больше тридцати одного"],
  ["with a forbidden character", "а/б"],
  ["used twice", "СВОДКА"],
])("a sheet's name %s is replaced as Excel does it", (_, name) => {
  const file = withPart("xl/workbook.xml", (it) => it.replace('name="Скрытый"', `name="${name}"`));
  expect(openXlsx(file).sheets.map((sheet) => sheet.name)).toContain("Recovered_Sheet1");
});

test("an archive with a name twice is refused", () => {
  const file = Buffer.from(zipped({ "a.txt": "1", "b.txt": "2" }));
  file.write("a.txt", file.lastIndexOf("b.txt"));
  expect(reasonOf(file)).toBe("not-a-workbook");
});
