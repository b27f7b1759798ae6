import { html, nothing, type TemplateResult } from "lit/html.js";
import type { NormsWords } from "../../wording/pane-norms";
import { buttonView } from "./button-view";

export interface NormsActions {
  show(): void;
  export(): void;
  import(file: File): void;
  /** Asks first, then restores or keeps. */
  confirm(confirming: boolean): void;
  restore(): void;
}

export interface NormsShown {
  /** The norms that differ from the built-in ones, in sentences. */
  readonly changed: readonly string[];
  readonly confirming: boolean;
  readonly busy: boolean;
}

/** The norms in force: shown as a sheet, taken along, replaced, restored; and how they differ from the original ones. */
export function normsView(words: NormsWords, shown: NormsShown, actions: NormsActions): TemplateResult {
  const { changed, confirming, busy } = shown;
  const button = (text: string, test: string, press: () => void) =>
    buttonView({ text, test, look: "plain", disabled: busy, press });
  const read = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) actions.import(file);
    input.value = "";
  };
  return html`
    ${buttonView({ text: words.showNorms, test: "show-norms", disabled: busy, press: () => actions.show() })}
    <p class="hint">${words.showNormsNote}</p>
    ${
      changed.length === 0
        ? html`<p>${words.unchangedNorms}</p>`
        : html`<details>
            <summary tabindex="0">${words.changedNorms(changed.length)}</summary>
            <ul class="rows" data-test="changed-norms">
              ${changed.map((difference) => html`<li>${difference}</li>`)}
            </ul>
          </details>`
    }
    <div class="buttons">
      ${button(words.exportNorms, "export-norms", () => actions.export())}
      ${changed.length === 0 ? nothing : button(words.restoreNorms, "restore-norms", () => actions.confirm(true))}
    </div>
    ${
      confirming
        ? html`<div
            class="question"
            role="group"
            data-test="confirm-norms"
            aria-labelledby="confirm-norms-text"
          >
            <p id="confirm-norms-text">${words.restoreQuestion}</p>
            <div class="buttons">
              ${button(words.yesRestore, "confirm-restore", () => actions.restore())}
              ${button(words.noRestore, "keep-norms", () => actions.confirm(false))}
            </div>
          </div>`
        : nothing
    }
    <div class="field">
      <label for="import-norms">${words.importNorms}</label>
      <input
        id="import-norms"
        type="file"
        data-test="import-norms"
        accept=".json"
        ?disabled=${busy}
        @change=${read}
      />
    </div>
  `;
}
