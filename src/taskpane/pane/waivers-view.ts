import { html, nothing, type TemplateResult } from "lit/html.js";
import type { WaiverLine } from "../../session";
import type { WaiverWords } from "../../wording/pane-waivers";
import { buttonView } from "./button-view";

/** The waivers of the workbook, each to be withdrawn. */
export function waiversView(
  words: WaiverWords,
  waivers: readonly WaiverLine[],
  busy: boolean,
  actions: { withdraw(waiver: WaiverLine["waiver"]): void; show(): void },
): TemplateResult {
  return html`
    ${waivers.length === 0 ? html`<p>${words.noWaivers}</p>` : nothing}
    <ul class="rows" data-test="waivers">
      ${waivers.map(
        ({ waiver, title, who, text }) =>
          html`<li>
            <strong>${title}</strong><br />
            ${who === "" ? nothing : html`${who}<br />`} ${text}<br />
            <button
              type="button"
              class="link"
              data-test="withdraw"
              aria-label="${words.withdraw}: ${title}, ${who}"
              ?disabled=${busy}
              @click=${() => actions.withdraw(waiver)}
            >
              ${words.withdraw}
            </button>
          </li>`,
      )}
    </ul>
    ${buttonView({ text: words.showWaivers, test: "show-waivers", disabled: busy, press: () => actions.show() })}
    <p class="hint">${words.showWaiversNote}</p>
  `;
}
