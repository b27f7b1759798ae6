import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Found } from "../../session";
import type { MappingWords } from "../../wording/pane-mapping";
import type { PlacedField } from "../corrections";
import { buttonView } from "./button-view";
import { columnOptions } from "./mapping-view";
import { selectView } from "./select-view";

/** The one thing that has to be settled before the base can be audited, with the suggestion there is. */
export function questionOfMappingView(
  words: MappingWords,
  { question, sheets, fields }: Found,
  busy: boolean,
  useColumn: (field: PlacedField, column: string) => void,
): TemplateResult | typeof nothing {
  if (!question) return nothing;
  const sheet = sheets.find((it) => it.sheet === question.sheet);
  const mapped = fields.find((it) => it.sheet === question.sheet && it.field === question.field);
  const field: PlacedField | undefined = mapped ?? (sheet && { ...question, use: sheet.use });
  const suggestion = mapped?.suggestion;
  return html`<section
    class="question"
    data-test="mapping-question"
    role="group"
    aria-labelledby="mapping-question-title"
    aria-describedby="mapping-question-text"
  >
    <h2 id="mapping-question-title">${words.question}</h2>
    <p id="mapping-question-text">${question.text}</p>
    ${suggestion?.reason ? html`<p class="hint">${suggestion.reason}</p>` : nothing}
    ${
      field && suggestion
        ? buttonView({
            text: words.yesIsIt(words.columnName(suggestion.letters, suggestion.header)),
            test: "take-suggestion",
            disabled: busy,
            press: () => useColumn(field, suggestion.key),
          })
        : nothing
    }
    ${
      field && sheet
        ? html`<div class="field">
            <label for="mapping-answer">${words.anotherColumn}</label>
            ${selectView({
              id: "mapping-answer",
              options: [{ value: "", text: words.choose }, ...columnOptions(words, sheet)],
              chosen: "",
              disabled: busy,
              choose: (key) => key !== "" && useColumn(field, key),
            })}
          </div>`
        : nothing
    }
  </section>`;
}
