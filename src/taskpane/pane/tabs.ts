import { html, type TemplateResult } from "lit/html.js";
import type { AllWords } from "../../wording/pane-all";
import { roundTo, TABS, type Tab } from "./pane-state";

/** The tabs of a result, arrows moving between them, and the panel of the chosen one. */
export function tabsView(
  words: AllWords,
  chosen: Tab,
  choose: (tab: Tab) => void,
  panel: TemplateResult,
): TemplateResult {
  const names: Readonly<Record<Tab, string>> = {
    managers: words.tabManagers,
    findings: words.tabFindings,
    plan: words.ofPlan.tab,
    memos: words.tabMemos,
    about: words.tabRest,
  };
  const move = (event: KeyboardEvent) => {
    const next = roundTo(event.key, TABS.indexOf(chosen), TABS.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(TABS[next]);
    document.getElementById(`tab-${TABS[next]}`)?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${words.tabs} @keydown=${move}>
      ${TABS.map(
        (tab) =>
          html`<button
            type="button"
            class="tab"
            role="tab"
            id="tab-${tab}"
            data-test="tab-${tab}"
            aria-selected=${String(tab === chosen)}
            aria-controls="tab-panel"
            tabindex=${tab === chosen ? 0 : -1}
            @click=${() => choose(tab)}
          >
            ${names[tab]}
          </button>`,
      )}
    </div>
    <section class="panel" role="tabpanel" id="tab-panel" aria-labelledby="tab-${chosen}">${panel}</section>
  `;
}
