import { html, type TemplateResult } from "lit/html.js";
import type { TransferWords } from "../../wording/pane-transfer";
import { buttonView } from "./button-view";

/** Sheets to fill in for whoever has no export. */
export function templateView(
  words: TransferWords,
  busy: boolean,
  insert: (withExample: boolean) => void,
): TemplateResult {
  const button = (withExample: boolean) =>
    buttonView({
      text: withExample ? words.exampleTemplate : words.emptyTemplate,
      test: withExample ? "template-example" : "template-empty",
      look: "plain",
      disabled: busy,
      press: () => insert(withExample),
    });
  return html`<section class="template" aria-labelledby="template-title">
    <h3 id="template-title">${words.template}</h3>
    <p class="hint">${words.templateNote}</p>
    <div class="buttons">${button(false)} ${button(true)}</div>
  </section>`;
}
