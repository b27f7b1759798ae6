import { html, nothing, type TemplateResult } from "lit/html.js";
import type { TransferWords } from "../../wording/pane-transfer";
import { buttonView } from "./button-view";

/** A text that can be taken out of the workbook. */
export interface TextShown {
  readonly text: string;
  /** Name for a file of it. */
  readonly file: string;
  readonly copied: "yes" | "no" | undefined;
}

export interface TextActions {
  copy(): void;
  save(): void;
  close(): void;
}

/** A text for the clipboard or a file; that a file was saved cannot be seen and is not said. */
export function textView(
  words: TransferWords,
  { text, file, copied }: TextShown,
  actions: TextActions,
): TemplateResult {
  return html`<section class="exported" data-test="exported" aria-labelledby="exported-title">
    <p id="exported-title" tabindex="-1">${words.exported}</p>
    <div class="buttons">
      ${buttonView({ text: words.copyText, test: "copy-text", look: "plain", press: () => actions.copy() })}
      ${buttonView({ text: words.saveFile, test: "save-text", look: "plain", press: () => actions.save() })}
      ${buttonView({ text: words.closeText, test: "close-text", look: "plain", press: () => actions.close() })}
    </div>
    <p class="copied" role="status">
      ${copied === "yes" ? words.copied : copied === "no" ? words.notCopied : nothing}
    </p>
    <p class="hint">${words.saveFileNote}</p>
    <pre
      class="preview"
      id="exported-text"
      data-test="exported-text"
      tabindex="0"
      role="region"
      aria-label=${file}
    >
${text}</pre>
  </section>`;
}
