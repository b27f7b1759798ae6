import { html, nothing, type TemplateResult } from "lit/html.js";
import type { FindingView } from "../../session";
import type { WaiverWords } from "../../wording/pane-waivers";
import { buttonView } from "./button-view";
import { consume } from "./consume";
import { fieldOf, type WaiverDraft, type WaiverField } from "./waiver-draft";

export interface WaiverActions {
  type(field: WaiverField, text: string): void;
  keep(): void;
  withdraw(): void;
  leave(): void;
}

/** Reason, approver and end of a waiver of one finding. */
export function waiverForm(
  words: WaiverWords,
  finding: FindingView,
  draft: WaiverDraft,
  busy: boolean,
  actions: WaiverActions,
): TemplateResult {
  const { title, clientName, client, manager, reason, waiver } = finding;
  const who = [clientName, client, manager].filter((text) => text !== "");
  const field = (name: WaiverField, label: string, hint?: string) => {
    const complaint = draft.complaint && fieldOf(draft.complaint) === name ? draft.complaint : undefined;
    // The rest of the key's press would otherwise go to whatever has focus by then.
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      consume(event);
      if (event.key === "Enter") actions.keep();
      else actions.leave();
    };
    return html`<div class="field">
      <label for="waiver-${name}">${label}</label>
      <input
        id="waiver-${name}"
        data-test="waiver-${name}"
        autocomplete="off"
        aria-describedby="waiver-${name}-hint waiver-${name}-complaint"
        aria-invalid=${String(complaint !== undefined)}
        .value=${draft[name]}
        @input=${({ target }: Event) => actions.type(name, (target as HTMLInputElement).value)}
        @keydown=${press}
      />
      <p class="hint" id="waiver-${name}-hint">${hint ?? nothing}</p>
      <p class="complaint" id="waiver-${name}-complaint" role="alert">
        ${complaint ? words.complaint[complaint] : nothing}
      </p>
    </div>`;
  };
  return html`<section class="waiver" data-test="waiver" aria-labelledby="waiver-title">
    <button type="button" class="link" data-test="leave-waiver" @click=${() => actions.leave()}>
      <span aria-hidden="true">←</span> ${words.back}
    </button>
    <h3 id="waiver-title" tabindex="-1">${words.waiverOf}: ${title}</h3>
    ${who.length > 0 ? html`<p>${who.join(" · ")}</p>` : nothing}
    <p class="quiet">${reason}</p>
    ${waiver !== "" ? html`<p>${waiver}</p>` : nothing} ${field("reason", words.waiverReason)}
    ${field("approvedBy", words.waiverApprovedBy)} ${field("until", words.waiverUntil, words.waiverUntilHint)}
    <div class="buttons">
      ${buttonView({
        text: waiver !== "" ? words.changeWaiver : words.keepWaiver,
        test: "keep-waiver",
        look: "primary",
        disabled: busy,
        press: () => actions.keep(),
      })}
      ${
        waiver !== ""
          ? buttonView({
              text: words.withdraw,
              test: "withdraw-waiver",
              disabled: busy,
              press: () => actions.withdraw(),
            })
          : nothing
      }
    </div>
  </section>`;
}
