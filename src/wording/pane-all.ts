import { earlierMovesWords, type EarlierMovesWords } from "./earlier-moves";
import type { Language } from "./language";
import { paneWords, type PaneWords } from "./pane";
import { mappingWords, type MappingWords } from "./pane-mapping";
import { memosWords, type MemosWords } from "./pane-memos";
import { normsWords, type NormsWords } from "./pane-norms";
import { planPaneWords, type PlanPaneWords } from "./pane-plan";
import { planAsideWords, type PlanAsideWords } from "./pane-plan-aside";
import { resultWords, type ResultWords } from "./pane-result";
import { transferWords, type TransferWords } from "./pane-transfer";
import { waiverWords, type WaiverWords } from "./pane-waivers";

/** Everything the pane says, in one language. */
export interface AllWords extends PaneWords, ResultWords {
  readonly ofMapping: MappingWords;
  readonly ofNorms: NormsWords;
  readonly ofWaivers: WaiverWords;
  readonly ofTransfer: TransferWords;
  readonly ofMemos: MemosWords;
  readonly ofPlan: PlanPaneWords;
  readonly ofPlanAside: PlanAsideWords;
  readonly ofEarlierMoves: EarlierMovesWords;
}

export function allWords(language: Language): AllWords {
  return {
    ...paneWords(language),
    ...resultWords(language),
    ofMapping: mappingWords(language),
    ofNorms: normsWords(language),
    ofWaivers: waiverWords(language),
    ofTransfer: transferWords(language),
    ofMemos: memosWords(language),
    ofPlan: planPaneWords(language),
    ofPlanAside: planAsideWords(language),
    ofEarlierMoves: earlierMovesWords(language),
  };
}
