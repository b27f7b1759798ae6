import { readFile } from "node:fs/promises";
import { regulationFromJson } from "../../src/norms/json";
import type { Regulation } from "../../src/regulation/schema";
import { fileAuditorWords } from "../../src/wording/file-auditor";
import type { Language } from "../../src/wording/language";
import { UsageError } from "./options";

/**
 * The regulation in a file of exported norms; undefined where none is named.
 * @throws NormsFault, UsageError
 */
export async function readNorms(
  file: string | undefined,
  language: Language,
): Promise<Regulation | undefined> {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new UsageError(fileAuditorWords(language).normsUnread(file));
  }
  return regulationFromJson(text);
}
