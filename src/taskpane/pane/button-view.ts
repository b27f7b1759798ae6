import { html, type TemplateResult } from "lit/html.js";

export interface Button {
  readonly text: string;
  /** The name by which tests know it. */
  readonly test: string;
  readonly press: () => void;
  readonly disabled?: boolean;
  readonly look?: "primary" | "wide" | "small" | "plain";
}

/** A button of Fluent's; that it is disabled is said in the page too, not only inside the element. */
export function buttonView({ text, test, press, disabled = false, look = "wide" }: Button): TemplateResult {
  return html`<fluent-button
    class=${look === "wide" || look === "primary" ? "wide" : ""}
    appearance=${look === "primary" ? "primary" : "outline"}
    size=${look === "small" ? "small" : "medium"}
    data-test=${test}
    ?disabled=${disabled}
    aria-disabled=${String(disabled)}
    @click=${press}
    >${text}</fluent-button
  >`;
}
