import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PaneWords } from "../../wording/pane";
import type { ResultWords } from "../../wording/pane-result";
import { buttonView } from "./button-view";
import type { PaneState } from "./pane-state";

export interface SetupActions {
  type(field: "month" | "asOf", text: string): void;
  open(open: boolean): void;
  start(): void;
}

/** What was found in the workbook, the period, and the button that audits it. */
export function setupView(
  words: PaneWords & ResultWords,
  busy: boolean,
  state: PaneState,
  found: TemplateResult,
  actions: SetupActions,
): TemplateResult {
  const field = (name: "month" | "asOf", label: string, hint: string, complaint: string) => {
    const invalid = state.unreadable === name;
    // The rest of the key's press would otherwise go to whatever has focus by then.
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      actions.start();
    };
    return html`<div class="field">
      <label for="field-${name}">${label}</label>
      <input
        id="field-${name}"
        data-test=${name === "month" ? "month" : "as-of"}
        autocomplete="off"
        aria-describedby="field-${name}-hint field-${name}-complaint"
        aria-invalid=${String(invalid)}
        .value=${state[name]}
        @input=${({ target }: Event) => actions.type(name, (target as HTMLInputElement).value)}
        @keydown=${press}
      />
      <p class="hint" id="field-${name}-hint">${hint}</p>
      <p class="complaint" id="field-${name}-complaint" role="alert">${invalid ? complaint : nothing}</p>
    </div>`;
  };
  return html`
    <details
      class="setup"
      .open=${state.setupOpen}
      @toggle=${({ target }: Event) => actions.open((target as HTMLDetailsElement).open)}
    >
      <summary tabindex="0">${words.setup}</summary>
      ${found}
      <div class="period">
        ${field("month", words.month, words.monthHint, words.unreadableMonth)}
        ${field("asOf", words.asOf, words.asOfHint, words.unreadableDate)}
      </div>
    </details>
    ${buttonView({
      text: words.audit,
      test: "audit",
      look: "primary",
      disabled: busy,
      press: () => actions.start(),
    })}
  `;
}
