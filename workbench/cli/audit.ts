import { resolve } from "node:path";
import { logErrorMessage } from "office-addin-cli";
import { keepPlan } from "../../src/plan-papers";
import { auditWorkbook, sentenceOfError, writeAudit } from "../../src/session";
import { showCell } from "../../src/show";
import { fileAuditorWords, type Stage } from "../../src/wording/file-auditor";
import { unreadableFileSentence } from "../../src/wording/unreadable-files";
import { openWorkbook } from "../files/open-workbook";
import { UnreadableFile } from "../files/unreadable-file";
import { installOfficeJs } from "../host/bridges/node/install-office";
import { WorkbookHost } from "../host/workbook-host";
import { saveXlsx } from "../host/xlsx/save-xlsx";
import { readNorms } from "./norms-file";
import { writePlanSheets } from "./plan-sheets";
import { languageOf, readOptions, UsageError } from "./options";
import { writeResults } from "./results";
import { summary } from "./summary";

const DONE = 0;
const FAILED = 1;
const UNUSABLE = 2;

/**
 * Audits one file with the add-in's own code, run on the real office.js against the workbench host, and prints what it
 * finds. The exit code: 0 audited, 2 unusable input, 1 an error of the program.
 */
async function run(args: readonly string[]): Promise<number> {
  const language = languageOf(args);
  const words = fileAuditorWords(language);
  let folder: string | undefined;
  try {
    const options = readOptions(args);
    if (!options) return DONE;
    showStage(words.stages, "reading");
    const { bytes, workbook } = await openWorkbook(options.file);
    installOfficeJs(new WorkbookHost({ workbook }));
    showStage(words.stages, "auditing");
    const regulation = await readNorms(options.norms, language);
    const outcome = await auditWorkbook({ choice: options.period, regulation });
    showStage(words.stages, "marking");
    const { remarks, report } = await writeAudit(outcome, { language });
    const lost = await keepPlan(outcome, true, language);
    const withoutPlan = await writePlanSheets(outcome, language);
    await showCell({ sheet: report, row: 1, column: "A" });
    showStage(words.stages, "writing");
    const copy = { file: options.copy, bytes: saveXlsx(bytes, workbook) };
    folder = resolve(options.out);
    const papers = await writeResults(outcome, copy, folder, language);
    clearStage();
    console.log(
      [
        ...summary(outcome, options.file, language),
        "",
        ...remarks,
        ...lost,
        ...withoutPlan,
        words.written(options.out, options.copy, papers.filter(({ file }) => file.endsWith(".txt")).length),
      ].join("\n"),
    );
    return DONE;
  } catch (error) {
    clearStage();
    const sentence = sentenceOfError(error, language);
    if (error instanceof UsageError) logErrorMessage(error.message);
    else if (error instanceof UnreadableFile) {
      logErrorMessage(unreadableFileSentence(error.reason, error.path, language));
    } else if (sentence !== undefined) logErrorMessage(sentence);
    else if (folder !== undefined && isFileSystemError(error)) logErrorMessage(words.notWritten(folder));
    else {
      logErrorMessage(words.unexpected(error instanceof Error ? error.message : String(error)));
      return FAILED;
    }
    return UNUSABLE;
  }
}

/** Shows on a terminal what is being done; a file or a pipe gets only the results. */
function showStage(stages: Readonly<Record<Stage, string>>, stage: Stage): void {
  if (!process.stderr.isTTY) return;
  const names = Object.keys(stages);
  clearStage();
  process.stderr.write(`[${names.indexOf(stage) + 1}/${names.length}] ${stages[stage]}…`);
}

function clearStage(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}

function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
