import { html, nothing, type TemplateResult } from "lit/html.js";
import type { AuditView, CellPlace, ProblemView } from "../../session";
import type { ResultWords } from "../../wording/pane-result";
import { cellLink } from "./cell-link";
import { gapsOf } from "./gaps";

/** What could not be evaluated and what was noticed in the data, each with its cell to look at. */
export function qualityView(
  words: ResultWords,
  { notEvaluated, problems }: AuditView,
  show: (cell: CellPlace) => void,
): TemplateResult {
  if (notEvaluated.length + problems.length === 0) return html`<p>${words.noProblems}</p>`;
  return html`
    ${
      problems.length === 0
        ? nothing
        : html`<h3>${words.problems}</h3>
            <ul class="rows" data-test="problems">
              ${problems.map((problem) => html`<li>${problemView(words, problem, show)}</li>`)}
            </ul>`
    }
    ${
      notEvaluated.length === 0
        ? nothing
        : html`<h3>${words.notEvaluated}</h3>
            <ul class="rows" data-test="not-evaluated">
              ${gapsOf(notEvaluated).map(
                ({ rule, missing, managers, count }) =>
                  html`<li>
                    <strong>${rule}</strong><br />
                    <span class="quiet">${words.missingData}:</span> ${missing}<br />
                    ${
                      managers.length === 0
                        ? html`<span class="quiet">${words.times(count)}</span>`
                        : managers.map(({ name, count }) => `${name} – ${count}`).join(", ")
                    }
                  </li>`,
              )}
            </ul>`
    }
  `;
}

function problemView(words: ResultWords, { sentence, cell }: ProblemView, show: (cell: CellPlace) => void) {
  if (!cell) return sentence;
  return html`${sentence} ${cellLink(cell, (sheet, name) => words.showCell(sheet, name), show)}`;
}
