import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { memoText, type Outcome } from "../../src/core";
import type { Memo } from "../../src/memo/document";
import type { Language } from "../../src/wording/language";
import { auditJson, type WrittenMemo } from "./audit-json";

const DOCUMENT = "audit.json";
const MEMO_FILE = /^memo-[a-z0-9-]+\.txt$/;

/**
 * Writes `audit.json` and the memos into a folder, making it when needed and removing the memos of an earlier audit.
 * @returns the memos written
 */
export async function writeResults(
  outcome: Outcome,
  folder: string,
  language: Language,
): Promise<WrittenMemo[]> {
  const memos = outcome.memos(language).map((memo) => ({
    route: memo.route,
    file: fileOf(memo),
    text: memoText(memo, language),
  }));
  const written = memos.map(({ route, file }) => ({ route, file }));
  const document = JSON.stringify(auditJson(outcome, written, language), null, 2) + "\n";
  await mkdir(folder, { recursive: true });
  await removeEarlierMemos(folder);
  for (const { file, text } of memos) await writeFile(join(folder, file), text);
  await writeFile(join(folder, DOCUMENT), document);
  return written;
}

function fileOf({ route, approver }: Memo): string {
  const words = [route, ...(approver ? [approver] : [])].map((name) =>
    name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`),
  );
  return `memo-${words.join("-")}.txt`;
}

/** Removes the memos that the folder's own `audit.json` names: they are ours. */
async function removeEarlierMemos(folder: string): Promise<void> {
  let files: unknown[];
  try {
    const { memos } = JSON.parse(await readFile(join(folder, DOCUMENT), "utf8")) as {
      memos: { file: unknown }[];
    };
    files = memos.map(({ file }) => file);
  } catch {
    return;
  }
  for (const file of files) {
    if (typeof file === "string" && MEMO_FILE.test(file)) await rm(join(folder, file), { force: true });
  }
}
