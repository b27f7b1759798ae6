import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PlanLine } from "../../../plan-papers";
import type { PlanPaneWords } from "../../../wording/pane-plan";
import type { LineNow } from "./plan-now";

/**
 * One line of the plan: who, from whom to whom, why, and what is decided.
 * @param sentTo what its target by a new decision is called
 * @param explanation why it is so, where that was asked
 */
export function planRowView(
  words: PlanPaneWords,
  line: PlanLine,
  { decision, target, pending }: LineNow,
  sentTo: string | undefined,
  explanation: readonly string[] | undefined,
): TemplateResult {
  const { client, clientName, cards, from, to, toOffice, office, reasonTitle, group, potential, vetoes } =
    line;
  const who = [client, ...(cards > 1 ? [words.cards(cards)] : []), group, potential].filter(
    (text) => text !== "",
  );
  const going = target?.kind === "manager" ? target.manager.name : ((target && sentTo) ?? to);
  const isElsewhere = target === undefined && toOffice !== "" && toOffice !== office;
  const about = [
    ...(decision === "open" ? [] : [words.decided[decision]]),
    ...(vetoes > 0 ? [words.vetoes(vetoes)] : []),
    ...(pending ? [words.pending] : []),
  ];
  return html`
    <span class="plan-client">${clientName === "" ? client : clientName}</span>
    <span class="plan-who quiet">${who.join(" · ")}</span>
    <span class="plan-way"
      >${from} <span class="plan-arrow">→</span>
      <strong>${going}</strong
      >${isElsewhere ? html` <span class="quiet">(${toOffice})</span>` : nothing}</span
    >
    <span class="plan-reason quiet">${reasonTitle}</span>
    ${about.length > 0 ? html`<span class="plan-decision ${decision}">${about.join(" · ")}</span>` : nothing}
    ${explanation ? html`<span class="plan-why">${explanation.join(" ")}</span>` : nothing}
  `;
}
