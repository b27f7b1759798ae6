import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Found } from "../../session";
import type { ResultWords } from "../../wording/pane-result";
import type { Look } from "../desk-state";
import { buttonView } from "./button-view";

/**
 * What was found in the workbook before anything is written, or why it cannot be audited.
 * @param corrections where the columns can be corrected
 */
export function foundView(
  words: ResultWords,
  look: Look | undefined,
  looking: boolean,
  busy: boolean,
  corrections: TemplateResult | typeof nothing,
  again: () => void,
): TemplateResult {
  return html`<section class="found" data-test="found" aria-labelledby="found-title">
    <h2 id="found-title">${words.foundTitle}</h2>
    ${look === undefined ? nothing : "fields" in look ? seen(words, look) : html`<p>${look.unusable}</p>`}
    ${corrections}
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

function seen(words: ResultWords, look: Found): TemplateResult {
  const { clients, managers, months, missing, problems, marked, unusable, question } = look;
  const usable = clients
    ? [
        words.clients(clients.sheet, clients.rows),
        words.managers(managers?.sheet),
        months.length === 0
          ? words.noMonths
          : words.months(months[0], months[months.length - 1], months.length),
      ]
    : [];
  const lines = [
    ...(unusable === undefined || question ? [] : [unusable]),
    ...usable,
    ...(marked ? [words.marked] : []),
    ...(missing.length > 0 ? [words.missing(missing)] : []),
    ...problems,
  ];
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}
