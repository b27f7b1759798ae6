import { withSnapshot, type History, type Snapshot } from "./audit/history";
import type { Waiver } from "./audit/waivers";
import { exportText, united, type Carried, type CarriedPart, type CarriedSummary } from "./memory/carried";
import { carriedInFile } from "./memory/file";
import { historyText, readHistoryDocument } from "./memory/history-document";
import type { Memory, MemoryNotice } from "./memory/memory";
import { memoryDocument, readMemoryDocument } from "./memory/memory-document";
import { MemoryFault } from "./memory/memory-fault";
import { documentIn, NAMESPACES, partXml } from "./memory/parts";
import { isSame } from "./memory/same";
import { normsSheet } from "./norms/sheet";
import { etmRegulation } from "./regulation/regulation";
import { waiversInSheet } from "./report/waivers-in-sheet";
import { waiversSheet } from "./report/waivers-sheet";
import type { Language } from "./wording/language";
import { memoryNoticeSentence } from "./wording/memory";
import { alone } from "./workbook/alone";
import type { OwnHoldings } from "./workbook/ours";
import { outlineOf, type WorkbookOutline } from "./workbook/outline";
import { readOwnSheet } from "./workbook/read";
import { writeOwnSheet } from "./workbook/report";
import { inWorkbook } from "./workbook/run";
import { storedParts } from "./workbook/store";
import type { Watch } from "./workbook/watch";

export type { Memory, MemoryNotice, Person } from "./memory/memory";
export type { Waiver } from "./audit/waivers";
export { CARRIED_PARTS, type Carried, type CarriedPart, type CarriedSummary } from "./memory/carried";
export { sizeOfWishes } from "./memory/wishes";
export { sizeOfDecisions } from "./moves/decide";
export { MemoryFault } from "./memory/memory-fault";

/** What a workbook remembers, and what of it could not be used. */
export interface Recollection {
  readonly memory: Memory;
  readonly history: History;
  readonly notices: readonly MemoryNotice[];
}

/** What the active workbook remembers; notices are sentences. @throws WorkbookFault */
export function readMemory(
  language: Language = "ru",
  watch: Watch = {},
): Promise<{ readonly memory: Memory; readonly history: History; readonly notices: readonly string[] }> {
  return inWorkbook(async (context) => {
    const { memory, history, notices } = await recallMemory(context);
    return { memory, history, notices: notices.map((notice) => memoryNoticeSentence(notice, language)) };
  }, watch);
}

/** What the workbook remembers. Two requests. */
export async function recallMemory(context: Excel.RequestContext): Promise<Recollection> {
  const { memory, history } = await recall(context);
  return {
    memory: memory.read.memory,
    history: history.read.history,
    notices: [...memory.read.notices, ...history.read.notices],
  };
}

/**
 * Changes what the workbook remembers, the history left alone. Three requests; two when the change comes to nothing.
 * @throws MemoryFault `newer`
 */
export async function changeMemory(
  context: Excel.RequestContext,
  change: (memory: Memory) => Memory,
): Promise<Memory> {
  return keepMemory(context, (memory) => ({ memory: change(memory) }));
}

/** The same together with the history. @throws MemoryFault `newer` */
export async function keepMemory(
  context: Excel.RequestContext,
  change: (memory: Memory, history: History) => { readonly memory?: Memory; readonly history?: History },
): Promise<Memory> {
  const { memory, history } = await recall(context);
  const changed = change(memory.read.memory, history.read.history);
  if ((changed.memory && memory.read.newer) || (changed.history && history.read.newer)) {
    throw new MemoryFault("newer");
  }
  const document = changed.memory && memoryDocument(changed.memory);
  const keepsMemory =
    document !== undefined && !isSame(document, memory.document ?? memoryDocument(memory.read.memory));
  const text = changed.history && historyText(changed.history);
  const keepsHistory = text !== undefined && !isSame(JSON.parse(text), history.document);
  if (keepsMemory) memory.part.keep(partXml("memory", JSON.stringify(document)));
  if (keepsHistory) history.part.keep(partXml("history", text));
  if (keepsMemory || keepsHistory) await context.sync();
  return changed.memory ?? memory.read.memory;
}

/** Keeps an audit's snapshot, and changes the memory with it. @throws MemoryFault `newer` */
export async function keepSnapshot(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  change: (memory: Memory) => Memory,
): Promise<void> {
  await keepMemory(context, (memory, history) => ({
    memory: change(memory),
    history: withSnapshot(history, snapshot),
  }));
}

/**
 * The waivers in force: those of their sheet where there is one, else those remembered.
 * @param remembered asked for where it is not given
 * @throws WaiversFault
 */
export async function waiversInForce(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  watch: Watch,
  remembered?: Memory,
): Promise<readonly Waiver[]> {
  const sheet = await readOwnSheet(context, "waivers", outline, watch);
  if (sheet) return waiversInSheet(sheet);
  return (remembered ?? (await recallMemory(context)).memory).waivers;
}

/**
 * Everything the active workbook remembers as a JSON text for a file.
 * @throws WaiversFault, WorkbookFault
 */
export function exportMemory(watch: Watch = {}): Promise<string> {
  return alone(() =>
    inWorkbook(async (context) => {
      const { memory, history } = await recallMemory(context);
      const waivers = await waiversInForce(context, await outlineOf(context), watch, memory);
      return exportText({ ...memory, waivers }, history);
    }, watch),
  );
}

/**
 * Reads what the add-in remembers in a file: last month's .xlsx, or a text that `exportMemory` made.
 * @throws MemoryFault
 */
export function memoryInFile(bytes: Uint8Array): Carried {
  return carriedInFile(bytes);
}

/** What of a file's memory could not be read, in sentences. */
export function noticesOf({ notices }: Carried, language: Language): string[] {
  return notices.map((notice) => memoryNoticeSentence(notice, language));
}

/**
 * Carries what another workbook remembers over into the active one: the norms are replaced, everything else is united.
 * The sheets of waivers and norms are rewritten where there are any.
 * @throws WaiversFault, WorkbookFault
 * @throws MemoryFault `newer`
 */
export function carryOver(
  carried: Carried,
  parts: readonly CarriedPart[],
  language: Language,
  watch: Watch = {},
): Promise<CarriedSummary> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const { memory, history } = await recallMemory(context);
      const waivers = await waiversInForce(context, outline, watch, memory);
      const { summary, ...kept } = united({ memory: { ...memory, waivers }, history }, carried, parts);
      await keepMemory(context, () => kept);
      const { waivers: all, regulation = etmRegulation } = kept.memory;
      if (summary.waivers > 0) await rewriteWaivers(context, outline, all, language, watch);
      if (summary.norms && holds(outline, "norms")) {
        await writeOwnSheet(context, "norms", normsSheet(regulation, language), outline, watch);
      }
      return summary;
    }, watch),
  );
}

/** Writes the sheet of waivers anew; nothing happens where there is none. */
export async function rewriteWaivers(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  waivers: readonly Waiver[],
  language: Language,
  watch: Watch,
): Promise<void> {
  if (!holds(outline, "waivers")) return;
  await writeOwnSheet(context, "waivers", waiversSheet(waivers, language), outline, watch);
}

function holds({ sheets }: WorkbookOutline, holdings: OwnHoldings): boolean {
  return sheets.some(({ own }) => own.report?.holds === holdings);
}

/**
 * Remembers words that the user has decided to leave unknown, so that nobody asks again.
 * @throws WorkbookFault
 * @throws MemoryFault `newer`
 */
export function keepLeftUnknown(
  words: readonly { readonly kind: string; readonly word: string }[],
  watch: Watch = {},
): Promise<void> {
  return inWorkbook(async (context) => {
    await changeMemory(context, (memory) => ({
      ...memory,
      leftUnknown: [...new Set([...memory.leftUnknown, ...words.map(({ kind, word }) => `${kind} ${word}`)])],
    }));
  }, watch);
}

/** Forgets everything. Three requests. */
export async function forgetMemory(context: Excel.RequestContext): Promise<void> {
  const parts = await storedParts(context, NAMESPACES);
  for (const part of Object.values(parts)) part.forget();
  await context.sync();
}

async function recall(context: Excel.RequestContext) {
  const parts = await storedParts(context, NAMESPACES);
  const [memory, history] = [
    documentIn("memory", parts.memory.xml),
    documentIn("history", parts.history.xml),
  ];
  return {
    memory: { part: parts.memory, document: memory, read: readMemoryDocument(memory) },
    history: { part: parts.history, document: history, read: readHistoryDocument(history) },
  };
}
