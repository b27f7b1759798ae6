import type { FindingCode } from "../audit/finding";
import type { PastMove } from "../audit/past-move";
import { NO_HISTORY, type History, type PastFinding, type Snapshot } from "../audit/snapshot";
import { fieldsOf } from "./memory-document";
import type { MemoryNotice } from "./memory";
import { compactMove, moveIn } from "./moves-document";
import { findingCode, historyDocument, snapshotDocument } from "./sections";

/**
 * What a snapshot holds besides what the first add-in wrote is optional: an older one reads the rest, and where it writes,
 * the month is merely without it. A new version would keep older ones from comparing at all.
 */
const VERSION = 1;
/** Older months are dropped. */
export const MONTHS_KEPT = 36;
/** Of the document as text, half of what Excel on the web takes in one request (5 MB). */
export const CHARACTERS_KEPT = 2_500_000;
const NUMBERS_PER_FINDING = 4;

/** What of a document could be used. */
export interface HistoryRead {
  readonly history: History;
  readonly notices: readonly MemoryNotice[];
  /** A newer add-in wrote it: it must not be overwritten. */
  readonly newer: boolean;
}

const NOTHING: HistoryRead = { history: NO_HISTORY, notices: [], newer: false };

/** The history as a compact document, of what fits of it. */
export function historyText(history: History, months = MONTHS_KEPT, characters = CHARACTERS_KEPT): string {
  return fitting(history, months, characters).text;
}

/**
 * As much of a history as is kept. Where it would be too long, moves go first, the oldest before others and those of the
 * newest plan not yet; then the oldest months; the moves of the newest plan last.
 */
export function fitting(
  { snapshots }: History,
  months = MONTHS_KEPT,
  characters = CHARACTERS_KEPT,
): { readonly history: History; readonly text: string } {
  let kept = snapshots.slice(-months);
  for (;;) {
    const text = JSON.stringify(compact(kept));
    if (text.length <= characters || kept.length === 0) return { history: { snapshots: kept }, text };
    kept = shortened(kept);
  }
}

function shortened(snapshots: readonly Snapshot[]): Snapshot[] {
  const planned = snapshots.filter(({ moves }) => moves !== undefined);
  const [oldest] = planned;
  if (planned.length > 1 || (oldest && snapshots.length === 1)) {
    return snapshots.map((snapshot) => (snapshot === oldest ? { ...snapshot, moves: undefined } : snapshot));
  }
  return snapshots.slice(1);
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
  const written = snapshots.map(({ month, asOf, findings, managers, moves }) => {
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
      ...(moves && { moves: moves.map((move) => compactMove(move, numberOf)) }),
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
  let damaged = 0;
  const snapshots = read.data.snapshots.flatMap((it): Snapshot[] => {
    const found = snapshotIn(it, read.data.texts);
    damaged += found?.damagedMoves ?? 1;
    return found ? [found.snapshot] : [];
  });
  const byMonth = new Map(snapshots.map((snapshot) => [snapshot.month, snapshot]));
  return {
    ...NOTHING,
    history: { snapshots: [...byMonth.values()].sort((a, b) => (a.month < b.month ? -1 : 1)) },
    notices: damaged === 0 ? [] : [{ kind: "damagedEntries", section: "history", count: damaged }],
  };
}

function snapshotIn(
  document: unknown,
  texts: readonly string[],
): { readonly snapshot: Snapshot; readonly damagedMoves: number } | undefined {
  const read = snapshotDocument.safeParse(document);
  if (!read.success) return undefined;
  const { month, asOf, findings, managers } = read.data;
  const numbers = [...Object.values(findings).flat(), ...managers.map(([name]) => name)];
  if (numbers.some((number) => number >= Math.max(texts.length, 2)) || managers.some(([name]) => name < 0)) {
    return undefined;
  }
  const moves = movesIn(read.data.moves, texts);
  return {
    snapshot: {
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
      ...(moves.known && { moves: moves.known }),
    },
    damagedMoves: moves.damaged,
  };
}

function movesIn(
  document: unknown,
  texts: readonly string[],
): { readonly known?: readonly PastMove[]; readonly damaged: number } {
  if (document === undefined) return { damaged: 0 };
  if (!Array.isArray(document)) return { damaged: 1 };
  const moves = document.map((it) => moveIn(it, texts));
  return {
    known: moves.filter((move) => typeof move === "object"),
    damaged: moves.filter((move) => move === undefined).length,
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
