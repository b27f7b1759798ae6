import type { Sheet } from "../../../../workbench/host/model/sheet";
import type { Workbook } from "../../../../workbench/host/model/workbook";
import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/host/xlsx/save-xlsx";
import { excelParts, zipped } from "./excel-file/excel-file";
import { changedParts, textsOf } from "./parts-of";
import { problemsOf } from "./validity";

type Parts = ReturnType<typeof excelParts>;

/**
 * The workbook with everything, changed and saved; it must be sound. `sheet` is the text of the first sheet.
 * @param written what stands otherwise in the file that is opened
 */
export function saved(
  change: (sheet: Sheet, workbook: Workbook) => void,
  written: (parts: Parts) => Parts = (parts) => parts,
) {
  const file = zipped(written(excelParts()));
  const workbook = openXlsx(file);
  change(workbook.sheets[0], workbook);
  const bytes = saveXlsx(file, workbook);
  expect(problemsOf(bytes)).toEqual([]);
  const texts = textsOf(bytes);
  return {
    bytes,
    texts,
    sheet: texts["xl/worksheets/sheet1.xml"],
    changed: changedParts(file, bytes),
    again: openXlsx(bytes),
  };
}
