import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/host/xlsx/save-xlsx";
import { excelFile, excelParts, zipped } from "./excel-file/excel-file";
import { changedParts } from "./parts-of";
import { problemsOf } from "./validity";

const FIXTURES = join(__dirname, "../../../../workbench/fixtures");
const committed = readdirSync(FIXTURES).filter((name) => name.endsWith(".xlsx"));

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

test("the workbook with everything is sound, as the checks see it", () => {
  expect(problemsOf(excelFile())).toEqual([]);
});

describe("opened and saved without a change, a file keeps every byte", () => {
  test("as Excel writes it", () => {
    const file = excelFile();
    expect(saveXlsx(file, openXlsx(file))).toEqual(file);
  });

  test("as hucre writes it", async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: "Лист",
          rows: [
            ["Код", "Дата"],
            ["007", new Date(2010, 5, 30)],
          ],
          freezePane: { rows: 1 },
        },
      ],
    });
    expect(saveXlsx(file, openXlsx(file))).toEqual(file);
  });

  test("the sample client base", () => {
    const file = bytesOf(join(__dirname, "../../../../assets/samples/client-base.xlsx"));
    expect(saveXlsx(file, openXlsx(file))).toEqual(file);
  });

  test("there are files of other programs", () => expect(committed.length).toBeGreaterThan(0));

  test.each(committed)("%s", (name) => {
    const file = bytesOf(join(FIXTURES, name));
    expect(saveXlsx(file, openXlsx(file))).toEqual(file);
  });
});

test("the given bytes stay as they are", () => {
  const file = excelFile();
  const copy = file.slice();
  const workbook = openXlsx(file);
  workbook.sheets[0].cells.setValue(0, 0, "другое");
  saveXlsx(file, workbook);
  expect(file).toEqual(copy);
});

test("the same change gives the same bytes", () => {
  const save = () => {
    const file = excelFile();
    const workbook = openXlsx(file);
    workbook.addSheet("Новый").cells.setValue(0, 0, 1);
    return saveXlsx(file, workbook);
  };
  expect(save()).toEqual(save());
});

test("unchanged parts keep their packed bytes, order and times", () => {
  const file = excelFile();
  const workbook = openXlsx(file);
  workbook.sheets[3].cells.setValue(0, 0, "другое");
  const saved = Buffer.from(saveXlsx(file, workbook));
  const names = Object.keys(excelParts());
  const places = names.map((name) => saved.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const time = (bytes: Buffer, name: string) => bytes.readUInt32LE(bytes.lastIndexOf(name) - 34);
  for (const name of names) expect(time(saved, name)).toBe(time(Buffer.from(file), name));
});

test.each([
  ["a mark of UTF-8 before it", (xml: string) => `\ufeff${xml}`],
  ["single quotes", (xml: string) => xml.replace(/="([^"']*)"/g, "='$1'")],
  ["comments and instructions", (xml: string) => xml.replace(/<row/g, "<!-- <c> --><?x <c ?><row")],
])("a sheet with %s: a change leaves the rest", (_, write) => {
  const parts = excelParts();
  const sheet = write(String(parts["xl/worksheets/sheet3.xml"]));
  const file = zipped({ ...parts, "xl/worksheets/sheet3.xml": sheet });
  const workbook = openXlsx(file);
  expect(workbook.sheets[2].cells.value(0, 0)).toBe("скрыто");
  workbook.sheets[2].cells.setValue(4, 1, 5);
  const saved = saveXlsx(file, workbook);
  expect(changedParts(file, saved)).toEqual(["xl/worksheets/sheet3.xml", "xl/workbook.xml"].sort());
  expect(openXlsx(saved).sheets[2].cells.value(0, 0)).toBe("скрыто");
  expect(openXlsx(saved).sheets[2].cells.value(4, 1)).toBe(5);
});
