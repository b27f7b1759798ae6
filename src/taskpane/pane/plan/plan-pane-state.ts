import { WHOLE_PLAN, type PlanFilter } from "./plan-filter";
import { NO_CHANGE_FILTER, type ChangeFilter } from "./change-filter";
import { EMPTY_DRAFT, type WhatIfDraft } from "./what-if-draft";

/** What the user has chosen about the plan in the pane. */
export interface PlanPaneState {
  readonly filter: PlanFilter;
  /** The organisation whose line is explained. */
  readonly explained: number | undefined;
  readonly retarget: RetargetDraft | undefined;
  readonly changes: ChangeFilter;
  readonly draft: WhatIfDraft;
}

/** Another target is being looked for. */
export interface RetargetDraft {
  readonly organisation: number;
  readonly query: string;
  /** Position among the targets that pass; -1 before the first. */
  readonly active: number;
}

export const PLAN_AT_START: PlanPaneState = {
  filter: WHOLE_PLAN,
  explained: undefined,
  retarget: undefined,
  changes: NO_CHANGE_FILTER,
  draft: EMPTY_DRAFT,
};
