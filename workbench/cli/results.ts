import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { memoDocx, memoText, type Outcome } from "../../src/core";
import type { Memo, MemoRoute } from "../../src/memo/document";
import type { Language } from "../../src/wording/language";
import { auditJson, type WrittenMemo } from "./audit-json";

const DOCUMENT = "audit.json";
const MEMO_FILE = /^memo-[a-z0-9-]+\.(?:txt|docx)$/;

/** The marked copy of the workbook. */
export interface MarkedCopy {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes `audit.json`, the marked copy and the memos, as text and for Word, into a folder, making it when needed and
 * removing the memos of an earlier audit.
 * @returns the files of memos written
 */
export async function writeResults(
  outcome: Outcome,
  copy: MarkedCopy,
  folder: string,
  language: Language,
): Promise<WrittenMemo[]> {
  const memos = outcome.memos(language);
  const names = namesOf(memos);
  const papers: { route: MemoRoute; file: string; content: string | Uint8Array }[] = [];
  for (const [i, memo] of memos.entries()) {
    const { route } = memo;
    papers.push({ route, file: `${names[i]}.txt`, content: memoText(memo, language) });
    papers.push({ route, file: `${names[i]}.docx`, content: await memoDocx(memo, language) });
  }
  const written = papers.map(({ route, file }) => ({ route, file }));
  const document = JSON.stringify(auditJson(outcome, written, language), null, 2) + "\n";
  await mkdir(folder, { recursive: true });
  await writeTogether(folder, [
    ...papers,
    { file: copy.file, content: copy.bytes },
    { file: DOCUMENT, content: document },
  ]);
  return written;
}

/** Writes all files or none: under other names first, then each in its place. */
async function writeTogether(
  folder: string,
  files: readonly { file: string; content: string | Uint8Array }[],
): Promise<void> {
  const places = files.map(({ file, content }) => ({
    content,
    target: join(folder, file),
    draft: join(folder, `.${file}.part`),
  }));
  try {
    for (const { target } of places) await refuseFolder(target);
    for (const { draft, content } of places) await writeFile(draft, content);
    await removeEarlierMemos(folder);
    for (const { draft, target } of places) await rename(draft, target);
  } finally {
    for (const { draft } of places) await rm(draft, { force: true });
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { syscall: "rename" });
}

/** A name per memo by its route and approver, numbered where there are several of a kind. */
function namesOf(memos: readonly Memo[]): string[] {
  const kinds = memos.map(({ route, approver }) =>
    ["memo", route, ...(approver ? [approver] : [])]
      .map((name) => name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`))
      .join("-"),
  );
  return kinds.map((kind, i) => {
    const several = kinds.indexOf(kind) !== kinds.lastIndexOf(kind);
    return several ? `${kind}-${kinds.slice(0, i + 1).filter((it) => it === kind).length}` : kind;
  });
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
