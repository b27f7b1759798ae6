import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PaneWords } from "../../wording/pane";
import type { ResultWords } from "../../wording/pane-result";
import { buttonView } from "./button-view";

export interface RemovalActions {
  removeMarks(): void;
  /** Asks first, then deletes or keeps. */
  confirm(confirming: boolean): void;
  removeEverything(): void;
}

/** How what the add-in put into the workbook is taken away again. */
export function removalView(
  words: PaneWords & ResultWords,
  busy: boolean,
  confirming: boolean,
  version: string,
  actions: RemovalActions,
): TemplateResult {
  return html`<section class="removal" aria-labelledby="removal-title">
    <h3 id="removal-title">${words.inWorkbook}</h3>
    ${buttonView({
      text: words.removeMarks,
      test: "remove-marks",
      disabled: busy,
      press: () => actions.removeMarks(),
    })}
    <p class="hint">${words.removeNote}</p>
    ${buttonView({
      text: words.removeEverything,
      test: "remove-data",
      disabled: busy,
      press: () => actions.confirm(true),
    })}
    <p class="hint">${words.removeEverythingNote}</p>
    ${
      confirming
        ? html`<div class="question" role="group" data-test="confirm" aria-labelledby="confirm-text">
            <p id="confirm-text">${words.removeEverythingQuestion}</p>
            <div class="buttons">
              ${buttonView({
                text: words.yesRemove,
                test: "confirm-remove",
                look: "plain",
                press: () => actions.removeEverything(),
              })}
              ${buttonView({
                text: words.no,
                test: "confirm-keep",
                look: "plain",
                press: () => actions.confirm(false),
              })}
            </div>
          </div>`
        : nothing
    }
    <p class="quiet">
      ${words.version(version)} · <a href="help.html" target="_blank" rel="noopener">${words.help}</a>
    </p>
  </section>`;
}
