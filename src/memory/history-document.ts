import type { FindingCode } from "../audit/finding";
import { NO_HISTORY, type History, type PastFinding, type Snapshot } from "../audit/snapshot";
import { fieldsOf } from "./memory-document";
import type { MemoryNotice } from "./memory";
import { findingCode, historyDocument, snapshotDocument } from "./sections";

const VERSION = 1;
/** Older months are dropped. */
export const MONTHS_KEPT = 36;
/** Of the document as text, well below what Excel on the web takes in one request (5 MB). */
export const CHARACTERS_KEPT = 1_500_000;
const NUMBERS_PER_FINDING = 4;

/** What of a document could be used. */
export interface HistoryRead {
  readonly history: History;
  readonly notices: readonly MemoryNotice[];
  /** A newer add-in wrote it: it must not be overwritten. */
  readonly newer: boolean;
}

const NOTHING: HistoryRead = { history: NO_HISTORY, notices: [], newer: false };

/** The history as a compact document; the oldest months are dropped where it would be too long. */
export function historyText(
  { snapshots }: History,
  months = MONTHS_KEPT,
  characters = CHARACTERS_KEPT,
): string {
  for (let kept = snapshots.slice(-months); ; kept = kept.slice(1)) {
    const text = JSON.stringify(compact(kept));
    if (text.length <= characters || kept.length === 0) return text;
  }
}

function compact(snapshots: readonly Snapshot[]) {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string | undefined): number => {
    if (text === undefined) return -1;
    const known = numbers.get(text) ?? texts.push(text) - 1;
    numbers.set(text, known);
    return known;
  };
  const written = snapshots.map(({ month, asOf, findings, managers }) => {
    const byCode: Record<string, number[]> = {};
    for (const { code, manager, head, client, waived } of findings) {
      (byCode[code] ??= []).push(numberOf(manager), numberOf(head), numberOf(client), waived ? 1 : 0);
    }
    return {
      month,
      asOf,
      findings: byCode,
      managers: managers.map(({ name, organisations, payingShare, nonProfile, blackListed }) => [
        numberOf(name),
        organisations,
        payingShare,
        nonProfile,
        blackListed,
      ]),
    };
  });
  return { version: VERSION, texts, snapshots: written };
}

/** Reads a document snapshot by snapshot: a damaged one does the others no harm. Findings of unknown rules are left out. */
export function readHistoryDocument(document: unknown): HistoryRead {
  if (document === undefined) return NOTHING;
  const version = fieldsOf(document)?.version;
  if (typeof version === "number" && version > VERSION) {
    return { ...NOTHING, notices: [{ kind: "newerPart", part: "history" }], newer: true };
  }
  const read = historyDocument.safeParse(document);
  if (!read.success) return { ...NOTHING, notices: [{ kind: "damagedPart", part: "history" }] };
  const snapshots = read.data.snapshots.map((it) => snapshotIn(it, read.data.texts));
  const known = snapshots.filter((it) => it !== undefined);
  const byMonth = new Map(known.map((snapshot) => [snapshot.month, snapshot]));
  const damaged = snapshots.length - known.length;
  return {
    ...NOTHING,
    history: { snapshots: [...byMonth.values()].sort((a, b) => (a.month < b.month ? -1 : 1)) },
    notices: damaged === 0 ? [] : [{ kind: "damagedEntries", section: "history", count: damaged }],
  };
}

function snapshotIn(document: unknown, texts: readonly string[]): Snapshot | undefined {
  const read = snapshotDocument.safeParse(document);
  if (!read.success) return undefined;
  const { month, asOf, findings, managers } = read.data;
  const numbers = [...Object.values(findings).flat(), ...managers.map(([name]) => name)];
  if (numbers.some((number) => number >= Math.max(texts.length, 2)) || managers.some(([name]) => name < 0)) {
    return undefined;
  }
  return {
    month,
    asOf,
    findings: Object.entries(findings).flatMap(([code, own]) => findingsIn(code, own, texts)),
    managers: managers.map(([name, organisations, payingShare, nonProfile, blackListed]) => ({
      name: texts[name],
      organisations,
      payingShare,
      nonProfile,
      blackListed,
    })),
  };
}

function findingsIn(code: string, numbers: readonly number[], texts: readonly string[]): PastFinding[] {
  if (!findingCode.safeParse(code).success) return [];
  const findings: PastFinding[] = [];
  for (let i = 0; i + NUMBERS_PER_FINDING <= numbers.length; i += NUMBERS_PER_FINDING) {
    const [manager, head, client] = numbers
      .slice(i, i + 3)
      .map((number) => texts[number] as string | undefined);
    findings.push({
      code: code as FindingCode,
      ...(manager !== undefined && { manager }),
      ...(head !== undefined && { head }),
      ...(client !== undefined && { client }),
      ...(numbers[i + 3] === 1 && { waived: true }),
    });
  }
  return findings;
}
