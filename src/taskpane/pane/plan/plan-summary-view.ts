import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PlanView, RefusedWish } from "../../../plan-papers";
import type { PlanPaneWords } from "../../../wording/pane-plan";
import { buttonView } from "../button-view";

/** A supposition the plan rests on. */
export interface Supposed {
  readonly text: string;
  readonly drop: () => void;
}

export interface SummaryActions {
  dropAll(): void;
  takeBack(refused: RefusedWish): void;
  showSheet(): void;
  readSheet(): void;
  undo(): void;
}

export interface SummaryShown {
  readonly supposed: readonly Supposed[];
  readonly busy: boolean;
  /** The plan follows what is wished. */
  readonly ready: boolean;
  readonly canUndo: boolean;
}

/** What the plan comes to, what it supposes, which wishes it leaves aside. */
export function planSummaryView(
  words: PlanPaneWords,
  { summary, refused }: PlanView,
  { supposed, busy, ready, canUndo }: SummaryShown,
  actions: SummaryActions,
): TemplateResult {
  return html`
    ${trialView(words, supposed, busy, actions)}
    <p class="plan-summary" data-test="plan-summary">${summary}</p>
    ${refusedView(words, refused, busy, actions)}
    <div class="buttons">
      ${buttonView({
        text: words.showSheet,
        test: "show-plan",
        look: "plain",
        disabled: busy || !ready,
        press: () => actions.showSheet(),
      })}
      ${buttonView({
        text: words.readSheet,
        test: "read-plan",
        look: "plain",
        disabled: busy,
        press: () => actions.readSheet(),
      })}
    </div>
    <p class="hint">${words.sheetNote}</p>
    ${
      canUndo
        ? html`<button
            type="button"
            class="link"
            data-test="undo-plan"
            ?disabled=${busy}
            @click=${() => actions.undo()}
          >
            ${words.undo}
          </button>`
        : nothing
    }
  `;
}

function trialView(
  words: PlanPaneWords,
  supposed: readonly Supposed[],
  busy: boolean,
  actions: SummaryActions,
): TemplateResult | typeof nothing {
  if (supposed.length === 0) return nothing;
  return html`<section class="plan-trial" data-test="plan-trial" aria-labelledby="trial-title">
    <h3 id="trial-title" tabindex="-1">${words.trial}</h3>
    <ul>
      ${supposed.map(
        ({ text, drop }) =>
          html`<li>
            ${text}
            <button
              type="button"
              class="link"
              data-test="drop-supposition"
              aria-label=${words.dropping(text)}
              ?disabled=${busy}
              @click=${drop}
            >
              ${words.drop}
            </button>
          </li>`,
      )}
    </ul>
    <p class="hint">${words.trialNote}</p>
    ${buttonView({
      text: words.dropAll,
      test: "drop-suppositions",
      look: "small",
      disabled: busy,
      press: () => actions.dropAll(),
    })}
  </section>`;
}

function refusedView(
  words: PlanPaneWords,
  refused: readonly RefusedWish[],
  busy: boolean,
  actions: SummaryActions,
): TemplateResult | typeof nothing {
  if (refused.length === 0) return nothing;
  return html`<section class="plan-refused" data-test="plan-refused" aria-labelledby="refused-title">
    <h3 id="refused-title">${words.refused(refused.length)}</h3>
    <ul class="rows">
      ${refused.map(
        (wish) =>
          html`<li>
            ${wish.text}
            <button
              type="button"
              class="link"
              data-test="take-back"
              aria-label=${words.takingBack(wish.text)}
              ?disabled=${busy}
              @click=${() => actions.takeBack(wish)}
            >
              ${words.takeBack}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
