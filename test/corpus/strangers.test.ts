import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditWorkbook, lookAtWorkbook, sentenceOfError } from "../../src/session";
import { STRANGERS } from "../../workbench/corpus/strangers";
import { OpenExcel } from "../session/excel";
import { partsOf } from "../session/parts";
import { filesIn, runAudit, temporaryFolder } from "../workbench/cli/command-line";

/** Of the processor's time, whatever else the machine is busy with. */
const MICROSECONDS_AT_MOST = 5e6;
const PATIENCE = 120_000;

/** What the user is told of a failure; undefined when there is none. */
async function sentenceOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    const said = sentenceOfError(error, "ru");
    if (said === undefined) throw error;
    return said;
  }
}

test.each(STRANGERS.map((stranger) => [stranger.name, stranger] as const))(
  "%s: refused in a clear sentence within seconds, unchanged",
  async (_, { file, said }) => {
    const excel = new OpenExcel(await file());
    const began = process.cpuUsage();
    expect(await sentenceOf(auditWorkbook())).toMatch(said);
    const { user, system } = process.cpuUsage(began);
    expect(user + system).toBeLessThan(MICROSECONDS_AT_MOST);
    await sentenceOf(lookAtWorkbook("ru"));
    expect(excel.saved()).toEqual(partsOf(excel.bytes));
  },
  PATIENCE,
);

const folder = temporaryFolder("strangers-");

test.each(
  STRANGERS.filter(({ byCommandLine }) => byCommandLine).map(
    (stranger) => [stranger.name, stranger] as const,
  ),
)(
  "the command line says of %s that it is no client base, and writes nothing",
  async (name, { file, said }) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await file());
    const before = filesIn(folder);
    const { code, stdout, stderr } = await runAudit(path);
    expect(stderr).toMatch(said);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(filesIn(folder)).toEqual(before);
  },
  PATIENCE,
);
