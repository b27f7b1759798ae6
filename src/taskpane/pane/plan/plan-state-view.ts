import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PlanPaneWords } from "../../../wording/pane-plan";
import type { ShownPlan } from "../../desk-state";
import { buttonView } from "../button-view";

export interface PlanStateActions {
  cancel(): void;
  again(): void;
}

/** How far the plan is, or why there is none; nothing when it is there. */
export function planStateView(
  words: PlanPaneWords,
  plan: ShownPlan,
  actions: PlanStateActions,
): TemplateResult | typeof nothing {
  switch (plan.state) {
    case "making":
      return html`<div class="plan-state" data-test="plan-making">
        <fluent-progress-bar
          role="progressbar"
          aria-label=${words.tab}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${plan.total > 0 ? Math.floor((100 * plan.done) / plan.total) : nothing}
          max="100"
          value=${plan.total > 0 ? Math.floor((100 * plan.done) / plan.total) : nothing}
        ></fluent-progress-bar>
        <p>${words.making(plan.done, plan.total)}</p>
        ${plan.before ? html`<p class="hint">${words.renewing}</p>` : nothing}
        ${buttonView({ text: words.cancel, test: "cancel-plan", look: "small", press: () => actions.cancel() })}
      </div>`;
    case "stopped":
    case "failed":
      return html`<div class="plan-state" data-test="plan-${plan.state}">
        <p role=${plan.state === "failed" ? "alert" : "status"}>
          ${plan.state === "failed" ? words.failed(plan.text) : words.stopped}
        </p>
        ${plan.before ? html`<p class="hint">${words.earlier}</p>` : nothing}
        ${buttonView({
          text: plan.state === "failed" ? words.again : words.make,
          test: "make-plan",
          look: "small",
          press: () => actions.again(),
        })}
      </div>`;
    case "ready":
      return nothing;
  }
}
