import { keyOfWaiver } from "../audit/waivers";
import type { History } from "../audit/snapshot";
import { sizeOfDecisions, unitedDecisions } from "../moves/decide";
import { fold } from "../regulation/folding";
import { historyText, readHistoryDocument } from "./history-document";
import { NOTHING_REMEMBERED, type Memory, type MemoryNotice } from "./memory";
import { fieldsOf, memoryDocument, readMemoryDocument } from "./memory-document";
import { MemoryFault } from "./memory-fault";
import { isSame } from "./same";
import { sizeOfWishes, unitedWishes } from "./wishes";

/** What another workbook remembers. */
export interface Carried {
  readonly memory: Memory;
  readonly history: History;
  readonly notices: readonly MemoryNotice[];
}

/** What can be carried over by itself; the norms with the dictionaries. */
export const CARRIED_PARTS = [
  "waivers",
  "norms",
  "people",
  "corrections",
  "history",
  "memos",
  "plan",
] as const;
export type CarriedPart = (typeof CARRIED_PARTS)[number];

/** What came of carrying over: how much is new in this workbook. */
export interface CarriedSummary {
  readonly waivers: number;
  /** The regulation in force here is another one now. */
  readonly norms: boolean;
  readonly people: number;
  readonly corrections: number;
  /** Months. */
  readonly history: number;
  /** People of the directory, texts, and how memos are gathered. */
  readonly memos: number;
  /** Decisions about the plan of moves. */
  readonly plan: number;
}

const FORMAT = "client-base-audit";
const VERSION = 1;

/** All of it as a JSON text for a file. */
export function exportText(memory: Memory, history: History): string {
  const document: unknown = JSON.parse(historyText(history));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, memory: memoryDocument(memory), history: document }, null, 1)}\n`;
}

/**
 * Reads such a text.
 * @throws MemoryFault `notWorkbook`, `newerFile`
 */
export function carriedInText(text: string): Carried {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new MemoryFault("notWorkbook", { cause });
  }
  const fields = fieldsOf(document);
  if (fields?.format !== FORMAT || typeof fields.version !== "number") throw new MemoryFault("notWorkbook");
  if (fields.version > VERSION) throw new MemoryFault("newerFile");
  return carriedInDocuments(fields.memory, fields.history);
}

/** @throws MemoryFault `nothingOurs`, `newerFile`, `damaged` */
export function carriedInDocuments(memory: unknown, history: unknown): Carried {
  if (memory === undefined && history === undefined) throw new MemoryFault("nothingOurs");
  const read = { memory: readMemoryDocument(memory), history: readHistoryDocument(history) };
  if (read.memory.newer || read.history.newer) throw new MemoryFault("newerFile");
  const notices = [...read.memory.notices, ...read.history.notices];
  const nothing =
    isSame(read.memory.memory, NOTHING_REMEMBERED) && read.history.history.snapshots.length === 0;
  if (nothing) throw new MemoryFault(notices.length > 0 ? "damaged" : "nothingOurs");
  return { memory: read.memory.memory, history: read.history.history, notices };
}

/**
 * Unites what this workbook remembers with what another one does. The norms are replaced; of everything else what this
 * workbook says stays, and what it does not know is added.
 */
export function united(
  own: { readonly memory: Memory; readonly history: History },
  carried: Carried,
  parts: readonly CarriedPart[],
): { readonly memory: Memory; readonly history: History; readonly summary: CarriedSummary } {
  const added = <T>(
    part: CarriedPart,
    known: readonly T[],
    other: readonly T[],
    keyOf: (it: T) => string,
  ): T[] => {
    const keys = new Set(known.map(keyOf));
    return parts.includes(part) ? other.filter((it) => !keys.has(keyOf(it)) && keys.add(keyOf(it))) : [];
  };
  const { memory, history } = own;
  const other = carried.memory;
  const waivers = added("waivers", memory.waivers, other.waivers, keyOfWaiver);
  const people = added("people", memory.people, other.people, ({ name }) => fold(name));
  const corrections = added("corrections", memory.corrections, other.corrections, ({ shape }) => shape);
  const leftUnknown = added("norms", memory.leftUnknown, other.leftUnknown, (word) => word);
  const months = added("history", history.snapshots, carried.history.snapshots, ({ month }) => month);
  const norms = parts.includes("norms");
  const plan = parts.includes("plan") ? unitedDecisions(memory.plan, other.plan) : memory.plan;
  const memos = parts.includes("memos") ? unitedWishes(memory.memos, other.memos) : memory.memos;
  return {
    memory: {
      ...memory,
      regulation: norms ? other.regulation : memory.regulation,
      leftUnknown: [...memory.leftUnknown, ...leftUnknown],
      corrections: [...memory.corrections, ...corrections],
      waivers: [...memory.waivers, ...waivers],
      people: [...memory.people, ...people],
      memos,
      plan,
    },
    history: { snapshots: [...history.snapshots, ...months].sort((a, b) => (a.month < b.month ? -1 : 1)) },
    summary: {
      waivers: waivers.length,
      norms: norms && !isSame(memory.regulation, other.regulation),
      people: people.length,
      corrections: corrections.length,
      history: months.length,
      memos: sizeOfWishes(memos) - sizeOfWishes(memory.memos),
      plan: sizeOfDecisions(plan) - sizeOfDecisions(memory.plan),
    },
  };
}
