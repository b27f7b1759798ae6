import { html, type TemplateResult } from "lit/html.js";
import type { ShownAudit } from "../desk-state";
import type { FindingFilter } from "./finding-filter";
import { findingsPart } from "./findings-part";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { managersView } from "./managers-view";
import { memosPart } from "./memos-part";
import { morePart } from "./more-part";
import { showingOnly, type Tab } from "./pane-state";
import { planPart } from "./plan/plan-part";
import type { PlanTab } from "./plan/plan-tab";
import { startAudit } from "./setup-part";
import { tabsView } from "./tabs";
import { verdictView } from "./verdict-view";
import type { WindowedList } from "./windowed-list";
import { wordsPart } from "./words-part";

/** The list of findings, and how many are in it. */
export interface Listed {
  readonly list: WindowedList;
  readonly count: number;
}

/** What an audit came to: the verdict and, under tabs, everything behind it. */
export function resultPart(
  host: Host,
  audit: ShownAudit,
  listed: Listed,
  plan: PlanTab,
  version: string,
): TemplateResult {
  const { desk, words, state, work } = host;
  return html`
    ${wordsPart(host, audit)}
    ${verdictView(words, audit, work.busy, {
      showOnly: (filter) => showOnly(host, filter),
      highlight: (kind, on) => void desk.highlight(kind, on),
      showRows: (kind) => void desk.showOnly(kind),
      auditAgain: () => startAudit(host),
      showClient: (row) => void desk.selectClient(row),
    })}
    ${tabsView(words, state.tab, (tab) => choose(host, tab), panelPart(host, audit, listed, plan, version))}
  `;
}

function panelPart(
  host: Host,
  audit: ShownAudit,
  listed: Listed,
  plan: PlanTab,
  version: string,
): TemplateResult {
  const { view } = audit;
  const { words, state } = host;
  switch (state.tab) {
    case "managers":
      return managersView(
        words,
        view.managers,
        state.managers,
        (managers) => host.set({ managers }),
        (manager) => showOnly(host, { manager }),
      );
    case "findings":
      return findingsPart(host, view, listed);
    case "plan":
      return planPart(host, audit, plan);
    case "memos":
      return memosPart(host, audit);
    case "about":
      return morePart(host, version);
  }
}

function showOnly(host: Host, filter: Partial<FindingFilter>): void {
  host.set(showingOnly(host.state, filter), () => {
    focusOn("#tab-findings");
    document.querySelector("[role=tablist]")?.scrollIntoView({ block: "start" });
  });
}

function choose(host: Host, tab: Tab): void {
  if (host.state.nowCovers && host.work.message) host.desk.dismiss();
  host.set({ tab, memo: undefined, waiver: undefined, confirming: false }, () => {
    const panel = document.getElementById("tab-panel")!.getBoundingClientRect().top;
    const tabs = document.querySelector("[role=tablist]")!.getBoundingClientRect().bottom;
    if (panel < tabs) window.scrollBy(0, panel - tabs);
  });
}
