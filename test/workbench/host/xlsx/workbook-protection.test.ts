import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/host/xlsx/save-xlsx";
import type { Workbook } from "../../../../workbench/host/model/workbook";
import { excelParts, zipped } from "./excel-file/excel-file";
import { textsOf } from "./parts-of";
import { saved } from "./saving";
import { problemsOf } from "./validity";

const BOOK = "xl/workbook.xml";
const HASHED =
  '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" workbookSaltValue="c2FsdA==" workbookSpinCount="100000" lockStructure="1"/>';

/** The workbook with everything, protected by this element. */
function fileWith(element: string): Uint8Array {
  const parts = excelParts();
  return zipped({ ...parts, [BOOK]: String(parts[BOOK]).replace("<bookViews>", `${element}<bookViews>`) });
}

/** The protection element after a change; undefined where none was written. */
function writtenAfter(element: string, change: (workbook: Workbook) => void): string | undefined {
  const file = fileWith(element);
  const workbook = openXlsx(file);
  change(workbook);
  const bytes = saveXlsx(file, workbook);
  expect(problemsOf(bytes)).toEqual([]);
  return /<workbookProtection[^>]*>/.exec(textsOf(bytes)[BOOK])?.[0];
}

test.each([
  ["a hash", HASHED, { keptSecret: "aGFzaA==" }],
  ["an old hash", '<workbookProtection workbookPassword="83AF" lockStructure="1"/>', { keptSecret: "83AF" }],
  ["no password", '<workbookProtection lockStructure="true"/>', {}],
  ["only the windows locked", '<workbookProtection workbookPassword="83AF" lockWindows="1"/>', undefined],
  ["nothing", "", undefined],
])("a file with %s", (_, element, protection) => {
  expect(openXlsx(fileWith(element)).structureProtection).toEqual(protection);
});

test("protection that did not change stays as it is written", () => {
  expect(writtenAfter(HASHED, ({ settings }) => settings.set("a", 1))).toBe(HASHED);
  expect(writtenAfter(HASHED, (workbook) => workbook.addSheet("Ещё"))).toBe(HASHED);
});

test.each([
  ["goes", HASHED, undefined],
  ["takes the locked windows along", '<workbookProtection lockWindows="1" lockStructure="1"/>', undefined],
  [
    "leaves that of shared revisions",
    '<workbookProtection workbookPassword="83AF" revisionsPassword="CBEB" lockStructure="1" lockRevision="1"/>',
    '<workbookProtection revisionsPassword="CBEB" lockRevision="1"/>',
  ],
])("protection that is lifted %s", (_, element, written) => {
  expect(writtenAfter(element, (workbook) => (workbook.structureProtection = undefined))).toBe(written);
});

test("another password takes the place of a kept one", () => {
  const protect = (workbook: Workbook) => (workbook.structureProtection = { password: "password" });
  expect(writtenAfter(HASHED, protect)).toBe(
    '<workbookProtection lockStructure="1" workbookPassword="83AF"/>',
  );
});

test("new protection stands where the format wants it", () => {
  const { texts, changed, again } = saved((_, workbook) => (workbook.structureProtection = {}));
  expect(changed).toEqual([BOOK]);
  expect(texts[BOOK]).toContain('<workbookProtection lockStructure="1"/><bookViews>');
  expect(again.structureProtection).toEqual({});
});
