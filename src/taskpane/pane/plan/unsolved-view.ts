import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PlanLine, UnsolvedLine } from "../../../plan-papers";
import type { PlanAsideWords } from "../../../wording/pane-plan-aside";
import { nameOf } from "./plan-actions";

/** Lines that are linked to; the list has them all. */
const MOST_LINKS = 8;

/** What the plan could not cure, and what holds it. */
export function unsolvedView(
  words: PlanAsideWords,
  unsolved: readonly UnsolvedLine[],
  lines: readonly PlanLine[],
  goTo: (line: PlanLine) => void,
): TemplateResult {
  if (unsolved.length === 0) return html`<p>${words.unsolvedNone}</p>`;
  return html`<ul class="rows">
    ${unsolved.map(
      ({ text, lines: places }) =>
        html`<li data-test="unsolved">
          ${text}
          ${places
            .slice(0, MOST_LINKS)
            .map(
              (place) =>
                html`<button
                  type="button"
                  class="link plan-link"
                  data-test="to-line"
                  @click=${() => goTo(lines[place])}
                >
                  ${nameOf(lines[place])}
                </button> `,
            )}${places.length > MOST_LINKS ? words.moreLines(places.length - MOST_LINKS) : nothing}
        </li>`,
    )}
  </ul>`;
}
