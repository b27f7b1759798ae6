import { nothing, type TemplateResult } from "lit/html.js";
import type { PlanChoices, Suppositions } from "../../../plan-papers";
import { focusOn } from "../focus";
import type { Host } from "../host";
import type { Supposed } from "./plan-summary-view";
import type { PlanTab } from "./plan-tab";
import {
  closedWith,
  EMPTY_DRAFT,
  fieldOfComplaint,
  supposedWith,
  withoutSupposition,
  type WhatIfDraft,
} from "./what-if-draft";
import { whatIfView } from "./what-if-view";

/** What if somebody left, had another specialization or maximum, or a vacancy were open; and offices nobody leaves. */
export function whatIfPart(host: Host, tab: PlanTab): TemplateResult | typeof nothing {
  const { desk, words, state, work } = host;
  const choices = tab.choices();
  if (!choices) return nothing;
  const closed = desk.planning.decisions.closedOffices ?? [];
  return whatIfView(
    words.ofPlanAside,
    {
      draft: state.plan.draft,
      choices,
      busy: work.busy,
      supposed: suppositionsNow(host, tab, choices).map(({ text, drop }) => ({
        text,
        label: words.ofPlan.dropping(text),
        drop,
      })),
      closed: closed.map((office) => ({
        text: office,
        label: words.ofPlanAside.openOffice(office),
        drop: () => {
          desk.planning.close(closed.filter((it) => it !== office));
          host.set({}, () => focusOn("#what-if-kind"));
        },
      })),
    },
    {
      change: (change) => changeDraft(host, change),
      keep: () => keep(host, tab, choices),
    },
  );
}

/** What is supposed by now, each to be dropped. */
export function suppositionsNow(host: Host, tab: PlanTab, choices = tab.choices()): Supposed[] {
  if (!choices) return [];
  const { planning } = host.desk;
  const { suppositions } = planning;
  const dropping = (kind: keyof Suppositions, index: number) => () => {
    if (host.work.busy) return;
    tab.news = host.words.ofPlanAside.dropped;
    planning.suppose(withoutSupposition(planning.suppositions, kind, index));
    host.set({}, () => focusOn("#trial-title, #plan-title"));
  };
  const kinds = ["leaving", "specializations", "vacancies", "maximums"] as const;
  return kinds.flatMap((kind) =>
    (suppositions[kind] ?? []).map((_, index) => ({
      text: choices.say(suppositions, kind, index),
      drop: dropping(kind, index),
    })),
  );
}

function keep(host: Host, tab: PlanTab, choices: PlanChoices): void {
  if (host.work.busy) return;
  const { planning } = host.desk;
  const { draft } = host.state.plan;
  if (draft.kind === "closedOffices") {
    const closed = closedWith(draft, choices, planning.decisions.closedOffices ?? []);
    if (typeof closed === "string") return complain(host, closed);
    planning.close(closed);
  } else {
    const supposed = supposedWith(draft, choices, planning.suppositions);
    if (typeof supposed === "string") return complain(host, supposed);
    tab.news = host.words.ofPlanAside.supposedDone;
    planning.suppose(supposed);
  }
  changeDraft(host, { ...EMPTY_DRAFT, kind: draft.kind }, () => focusOn("#what-if-kind"));
}

function complain(host: Host, complaint: NonNullable<WhatIfDraft["complaint"]>): void {
  changeDraft(host, { complaint }, () => focusOn(`#what-if-${fieldOfComplaint(complaint)}`));
}

function changeDraft(host: Host, change: Partial<WhatIfDraft>, afterwards?: () => void): void {
  const { plan } = host.state;
  host.set({ plan: { ...plan, draft: { ...plan.draft, ...change } } }, afterwards);
}
