import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditSheets } from "../../src/core";
import type { Audited } from "../../src/report/audited";
import { auditReport } from "../../src/report/report";
import { readWorkbook } from "../support/read-workbook";
import { cellsOf, shown } from "../support/report";

const SAMPLE = join(__dirname, "../../assets/samples/client-base.xlsx");
const NOTES = ["Лист «Менеджеры» защищён: его строки не размечены."];

let outcome: Audited;
beforeAll(async () => {
  outcome = auditSheets(await readWorkbook(SAMPLE));
});

/** The file is the sheet, a line per row with blank cells at its end left out. */
test.each(["ru", "en"] as const)("the report on the sample reads as it should in %s", (language) => {
  const text = cellsOf(auditReport(outcome, NOTES, language))
    .map(
      (row) =>
        row
          .map(shown)
          .join(" | ")
          .replace(/[ |]+$/, "") + "\n",
    )
    .join("");
  expect(text).toBe(readFileSync(join(__dirname, "golden", `sample.${language}.txt`), "utf8"));
});
