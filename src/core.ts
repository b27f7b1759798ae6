import { audit, type Audit } from "./audit/audit";
import { comparedWith, NO_HISTORY, type History } from "./audit/history";
import { withWaivers, type Waiver } from "./audit/waivers";
import { readClientBase, type ClientBase } from "./clientbase/client-base";
import { recognise } from "./clientbase/layout";
import type { Correction } from "./clientbase/mapping";
import type { PeriodChoice } from "./clientbase/period";
import type { SheetValues } from "./clientbase/sheet-values";
import { buildMemos, type Memo, type MemoWishes } from "./memo/memos";
import { USUAL_WISHES } from "./memo/wishes";
import type { MemoryNotice } from "./memory/memory";
import { planMoves, type Move } from "./moves/plan";
import { etmRegulation } from "./regulation/regulation";
import type { Regulation } from "./regulation/schema";
import type { Language } from "./wording/language";

/** Everything that is found of a workbook. */
export interface Outcome {
  readonly base: ClientBase;
  readonly audit: Audit;
  /** The best moves, planned when they are first asked for. */
  readonly moves: readonly Move[];
  /** What of the workbook's memory could not be used. */
  readonly notices?: readonly MemoryNotice[];
  /** How memos are written in this workbook. */
  readonly wishes: MemoWishes;
  /** The memos that carry out the moves and ask for the approvals, as wished in the workbook unless told otherwise. */
  memos(language: Language, wishes?: MemoWishes): Memo[];
}

/** What is known besides the workbook's cells: what the user has decided, and what earlier audits have found. */
export interface Told {
  readonly corrections?: readonly Correction[];
  readonly waivers?: readonly Waiver[];
  readonly history?: History;
  readonly wishes?: MemoWishes;
}

/**
 * The main job: from the values of a workbook's sheets to findings, moves and memos.
 * @throws UnusableInput when the sheets hold no client base that could be audited
 */
export function auditSheets(
  sheets: readonly SheetValues[],
  choice: PeriodChoice = {},
  regulation: Regulation = etmRegulation,
  { corrections = [], waivers = [], history = NO_HISTORY, wishes = USUAL_WISHES }: Told = {},
): Outcome {
  const base = readClientBase(recognise(sheets, corrections), regulation, choice);
  return judged(base, audit(base), { waivers, history, wishes });
}

/** The same outcome with other waivers, without reading the workbook again. */
export function reconsidered(
  outcome: Outcome,
  { waivers = [], history = NO_HISTORY }: Pick<Told, "waivers" | "history">,
): Outcome {
  const { base, audit: found, notices, wishes } = outcome;
  return Object.assign(judged(base, found, { waivers, history, wishes }), notices && { notices });
}

function judged(
  base: ClientBase,
  found: Audit,
  { waivers, history, wishes }: Required<Omit<Told, "corrections">>,
): Outcome {
  const verdict = comparedWith(withWaivers(found, waivers), history);
  let planned: readonly Move[] | undefined;
  const moves = () => (planned ??= planMoves(verdict));
  return {
    base,
    audit: verdict,
    get moves() {
      return moves();
    },
    wishes,
    memos: (language, wished = wishes) => buildMemos(verdict, moves(), language, wished),
  };
}

export { memoDocx } from "./memo/docx";
export { memoText } from "./memo/text";
export { parseRegulation } from "./regulation/regulation";
export { UnusableInput } from "./clientbase/problems";
