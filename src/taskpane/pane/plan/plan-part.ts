import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PlanLine, PlanView, RefusedWish } from "../../../plan-papers";
import type { ShownAudit } from "../../desk-state";
import { focusOn } from "../focus";
import type { Host } from "../host";
import { toggled } from "../pane-state";
import { sectionView, type Section } from "../sections-view";
import { isChanged } from "./change-filter";
import { changesView } from "./changes-view";
import { acceptAll, actOn, hindranceOf, nameOf, undo } from "./plan-actions";
import { WHOLE_PLAN } from "./plan-filter";
import { lineActionsView, planLinesView } from "./plan-lines-view";
import type { PlanPaneState } from "./plan-pane-state";
import { planRowView } from "./plan-row-view";
import { planStateView } from "./plan-state-view";
import { planSummaryView } from "./plan-summary-view";
import { viewOfPlan, type PlanTab } from "./plan-tab";
import { retargetPart } from "./retarget-part";
import { unsolvedView } from "./unsolved-view";
import { suppositionsNow, whatIfPart } from "./what-if-part";

/** The plan: how far it is, what it comes to, its lines, and what the user wishes of it. */
export function planPart(host: Host, { plan }: ShownAudit, tab: PlanTab): TemplateResult {
  const { desk, words, state } = host;
  const view = viewOfPlan(plan);
  const isLeftUndone = plan.state === "stopped" || plan.state === "failed";
  const retargeting = view && state.plan.retarget && retargetPart(host, tab, view, state.plan.retarget);
  return html`
    <h3 class="spoken" id="plan-title" tabindex="-1">${words.ofPlan.tab}</h3>
    ${planStateView(words.ofPlan, plan, {
      cancel: () => {
        desk.planning.cancel();
        host.set({}, () => focusOn("[data-test=make-plan]"));
      },
      again: () => {
        desk.planning.again();
        host.set({}, () => focusOn("[data-test=cancel-plan]"));
      },
    })}
    <p class="plan-news" role="status" data-test="plan-news">${isLeftUndone ? "" : tab.news}</p>
    <p class="spoken" role="status" data-test="plan-spoken">${tab.spoken}</p>
    ${!view ? nothing : retargeting && retargeting !== nothing ? retargeting : wholePlan(host, tab, view)}
  `;
}

function wholePlan(host: Host, tab: PlanTab, view: PlanView): TemplateResult {
  const { desk, words, work } = host;
  return html`
    ${planSummaryView(
      words.ofPlan,
      view,
      {
        supposed: suppositionsNow(host, tab),
        busy: work.busy,
        ready: work.audit?.plan.state === "ready",
        canUndo: desk.planning.canUndo,
      },
      {
        dropAll: () => {
          desk.planning.suppose({});
          host.set({}, () => focusOn("#plan-title"));
        },
        takeBack: (refused) => {
          takeBack(host, refused);
          host.set({}, () => focusOn("#plan-title"));
        },
        showSheet: () => void desk.planning.showSheet(),
        readSheet: () => void desk.planning.readSheet(),
        undo: () => {
          undo(host, tab);
          host.set({}, () => desk.planning.canUndo || focusOn("#plan-title"));
        },
      },
    )}
    ${asideSections(host, tab, view)}
    ${view.lines.length === 0 ? html`<p>${words.ofPlan.nothingToMove}</p>` : linesPart(host, tab, view)}
  `;
}

function asideSections(host: Host, tab: PlanTab, view: PlanView): TemplateResult {
  const { words, state } = host;
  const aside = words.ofPlanAside;
  const toggle = (section: Section, open: boolean) => {
    if (open === host.state.sections.has(section)) return;
    host.set({ sections: toggled<Section>(host.state.sections, section, open) });
  };
  const section = (name: Section, title: string, content: () => TemplateResult | typeof nothing) =>
    sectionView(
      name,
      title,
      { open: state.sections, toggle },
      state.sections.has(name) ? html`${content()}` : html``,
    );
  return html`
    ${section("unsolved", aside.unsolved(view.unsolved.length), () =>
      unsolvedView(aside, view.unsolved, view.lines, (line) => goTo(host, tab, line)),
    )}
    ${section("changes", aside.changes(view.changes.filter(isChanged).length), () =>
      changesView(aside, view.changes, state.plan.changes, (changes) => change(host, { changes })),
    )}
    ${section("whatIf", aside.whatIf, () => whatIfPart(host, tab))}
  `;
}

function linesPart(host: Host, tab: PlanTab, view: PlanView): TemplateResult {
  const { words, state, work } = host;
  const { chosen } = tab.list;
  const current = chosen === undefined ? undefined : tab.line(chosen);
  return planLinesView(
    words.ofPlan,
    {
      filter: state.plan.filter,
      all: view.lines.length,
      counts: tab.counts,
      shown: tab.shown,
      list: tab.list,
      acceptable: tab.acceptable.length,
      busy: work.busy,
    },
    {
      narrow: (filter) => change(host, { filter }),
      row: (place, active) => {
        const line = view.lines[place];
        const explained = active && state.plan.explained === line.organisation;
        return planRowView(
          words.ofPlan,
          line,
          tab.now(line),
          tab.sent.get(line.organisation),
          explained ? tab.explain(place) : undefined,
        );
      },
      acceptAll: () => {
        acceptAll(host, tab);
        host.set({}, () => tab.list.focus());
      },
    },
    current && chosen !== undefined ? lineActions(host, tab, current, chosen) : nothing,
  );
}

function lineActions(host: Host, tab: PlanTab, line: PlanLine, place: number): TemplateResult {
  const { ofPlan } = host.words;
  const keys = ["accept", "keep", "veto", "retarget", "open", "explain"] as const;
  return lineActionsView(
    ofPlan,
    nameOf(line),
    keys.map((key) => ({
      text: ofPlan[key],
      test: `plan-${key}`,
      disabled: key !== "explain" && (host.work.busy || hindranceOf(tab, key, line) !== undefined),
      press: () => {
        actOn(host, tab, key, place);
        if (key !== "retarget") host.set({}, () => tab.list.focus());
      },
    })),
  );
}

/** Makes a line active, whatever the list was narrowed down to. */
function goTo(host: Host, tab: PlanTab, line: PlanLine): void {
  const { filter } = host.state.plan;
  change(host, { filter: { ...WHOLE_PLAN, grouping: filter.grouping } });
  tab.goTo(line.organisation);
  host.set({}, () => tab.list.focus());
}

/** A wish that is left aside is wished no more. */
function takeBack({ desk, work }: Host, { wish, index }: RefusedWish): void {
  if (work.busy) return;
  const { planning } = desk;
  const { locks = [], retargets = [], vetoes = [], closedOffices = [] } = planning.decisions;
  switch (wish) {
    case "locks":
      return planning.decide(locks[index], { kind: "open" });
    case "retargets":
      return planning.decide(retargets[index].organisation, { kind: "open" });
    case "vetoes":
      return planning.allow(vetoes[index].organisation, vetoes[index].target);
    case "closedOffices":
      return planning.close(closedOffices.filter((_, i) => i !== index));
    default: {
      const { suppositions } = planning;
      const others = (suppositions[wish] ?? []).filter((_, i) => i !== index);
      return planning.suppose({ ...suppositions, [wish]: others });
    }
  }
}

function change(host: Host, changed: Partial<PlanPaneState>): void {
  host.set({ plan: { ...host.state.plan, ...changed } });
}
