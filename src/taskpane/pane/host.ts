import type { AllWords } from "../../wording/pane-all";
import type { Desk } from "../desk";
import type { DeskState } from "../desk-state";
import type { PaneState } from "./pane-state";

/** What a part of the pane has to do with the whole. */
export interface Host {
  readonly desk: Desk;
  readonly words: AllWords;
  readonly state: PaneState;
  readonly work: DeskState;
  /** Changes what the user has chosen; the rest is done when that is shown. */
  set(change: Partial<PaneState>, afterwards?: () => void): void;
}
