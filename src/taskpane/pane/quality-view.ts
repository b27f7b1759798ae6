import { html, nothing, type TemplateResult } from "lit/html.js";
import type { AuditView, CellPlace, ProblemView } from "../../session";
import type { ResultWords } from "../../wording/pane-result";
import { cellLink } from "./cell-link";
import { gapsOf } from "./gaps";

/** So many are listed; the report has them all. */
const MOST_PROBLEMS = 300;

/** What could not be evaluated and what was noticed in the data, each with its cell to look at. */
export function qualityView(
  words: ResultWords,
  { notEvaluated, problems, rows }: AuditView,
  show: (cell: CellPlace) => void,
): TemplateResult {
  const sums = rows === "" ? nothing : html`<p data-test="rows-line">${rows}</p>`;
  if (notEvaluated.length + problems.length === 0)
    return html`${sums}
      <p>${words.noProblems}</p>`;
  return html`
    ${sums}
    ${
      problems.length === 0
        ? nothing
        : html`<h3>${words.problems}</h3>
            <ul class="rows" data-test="problems">
              ${problems
                .slice(0, MOST_PROBLEMS)
                .map((problem) => html`<li>${problemView(words, problem, show)}</li>`)}
            </ul>
            ${problems.length > MOST_PROBLEMS ? html`<p class="hint">${words.firstProblems(MOST_PROBLEMS)}</p>` : nothing}`
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

function problemView(
  words: ResultWords,
  { sentence, weightName, cell }: ProblemView,
  show: (cell: CellPlace) => void,
) {
  const about = html`<span class="quiet">${weightName}</span><br />${sentence}`;
  if (!cell) return about;
  return html`${about} ${cellLink(cell, (sheet, name) => words.showCell(sheet, name), show)}`;
}
