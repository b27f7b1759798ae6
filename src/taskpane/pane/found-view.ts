import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ResultWords } from "../../wording/pane-result";
import { buttonView } from "./button-view";
import type { Look } from "../desk-state";

/** What was found in the workbook before anything is written, or why it cannot be audited. */
export function foundView(
  words: ResultWords,
  look: Look | undefined,
  looking: boolean,
  busy: boolean,
  again: () => void,
): TemplateResult {
  return html`<section class="found" data-test="found" aria-labelledby="found-title">
    <h2 id="found-title">${words.foundTitle}</h2>
    ${look === undefined ? nothing : "fields" in look ? seen(words, look) : html`<p>${look.unusable}</p>`}
    <p class="hint" role="status">${looking && look === undefined ? words.looking : nothing}</p>
    ${buttonView({
      text: words.lookAgain,
      test: "look",
      look: "small",
      disabled: busy || looking,
      press: again,
    })}
  </section>`;
}

function seen(words: ResultWords, look: Extract<Look, { readonly fields: unknown }>): TemplateResult {
  const { clients, managers, months, columns, missing, problems, marked } = look;
  const lines = [
    ...(look.unusable === undefined ? [] : [look.unusable]),
    ...(clients ? [words.clients(clients.sheet, clients.rows)] : []),
    words.managers(managers?.sheet),
    months.length === 0 ? words.noMonths : words.months(months[0], months[months.length - 1], months.length),
    ...(marked ? [words.marked] : []),
    ...(missing.length > 0 ? [words.missing(missing)] : []),
    ...problems,
  ];
  return html`
    <ul class="plain">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    <details class="columns">
      <summary>${words.columns(columns.length)}</summary>
      <ul class="plain">
        ${columns.map(
          ({ field, column, header }) =>
            html`<li>
              <span class="letters">${column}</span> ${header}${
                field === header ? nothing : html` <span class="quiet">(${field})</span>`
              }
            </li>`,
        )}
      </ul>
    </details>
  `;
}
