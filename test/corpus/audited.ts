import { readSheets } from "../support/read-workbook";
import { auditSheets, type Outcome } from "../../src/core";
import { etmRegulation } from "../../src/regulation/regulation";
import { withWords } from "../../src/regulation/additions";
import type { CleanBase } from "../../workbench/corpus/clean-base";
import type { FileSheet } from "../../workbench/corpus/file-sheet";
import { cleanSheets, type Fixture } from "../../workbench/corpus/fixture";
import { fileOf } from "../../workbench/corpus/write-file";
import { openXlsx } from "../../workbench/host/xlsx/open-xlsx";
import { differences, findingLines } from "./finding-lines";
import { sheetsIn } from "./sheets-in";

/** What was found of sheets, with what tells their rows. */
export interface Audited {
  readonly outcome: Outcome;
  readonly sheets: readonly FileSheet[];
}

/** Audits the fixture's file, written and read again. */
export async function auditedFile({ sheets, file, words = [] }: Fixture): Promise<Audited> {
  const workbook = openXlsx(await fileOf(sheets, file));
  return { outcome: auditSheets(readSheets(workbook), {}, withWords(etmRegulation, words)), sheets };
}

const twins = new Map<CleanBase, Audited>();

/** Audits the canonical sheets of a clean base. */
export function auditedTwin(base: CleanBase): Audited {
  const known = twins.get(base);
  if (known) return known;
  const sheets = cleanSheets(base);
  const audited = { outcome: auditSheets(sheetsIn(sheets)), sheets };
  twins.set(base, audited);
  return audited;
}

/** How the findings of a workbook differ from those of its clean twin; see `Fixture.differences`. */
export function differencesFrom(twin: Audited, audited: Audited): string[] {
  const withManagerRows = [twin, audited].every(({ sheets }) => sheets.some(({ use }) => use === "managers"));
  return differences(findingLines(twin, withManagerRows), findingLines(audited, withManagerRows));
}
