import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Language } from "../../wording/language";
import type { CellPlace } from "../../session";
import type { PaneWords } from "../../wording/pane";
import type { ResultWords } from "../../wording/pane-result";
import { obstacleSentence, STAGES } from "../../wording/workbook";
import type { Answer } from "../../workbook/obstacle";
import type { DeskState, Question } from "../desk-state";
import { buttonView } from "./button-view";
import { cellLink } from "./cell-link";

/** How far the work is, and a way to cancel it. */
export function workView(
  words: PaneWords,
  { busy, progress, waiting, cancelling, question }: DeskState,
  language: Language,
  cancel: () => void,
): TemplateResult {
  const spoken = waiting ? words.waiting : busy && progress ? STAGES[progress.stage][language] : "";
  const text = cancelling ? words.cancelling : progress ? words.progress(progress) : "";
  const known = progress !== undefined && progress.total > 0;
  return html`
    <div class="working" ?hidden=${!busy || question !== undefined}>
      <fluent-progress-bar
        thickness="large"
        role="progressbar"
        aria-label=${progress ? STAGES[progress.stage][language] : words.audit}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${known ? Math.floor((100 * progress.done) / progress.total) : nothing}
        max="100"
        value=${known ? Math.floor((100 * progress.done) / progress.total) : nothing}
      ></fluent-progress-bar>
      <p class="progress" data-test="progress">
        ${waiting ? html`${words.waiting} ${cancelling ? text : nothing}` : text}
      </p>
      ${buttonView({ text: words.cancel, test: "cancel", disabled: cancelling, press: cancel })}
    </div>
    <p class="waiting" data-test="waiting">${waiting && !busy ? words.waiting : nothing}</p>
    <p class="spoken" role="status">${spoken}</p>
  `;
}

/** An obstacle to which the user has to say something. */
export function questionView(
  words: PaneWords,
  question: Question | undefined,
  language: Language,
): TemplateResult | typeof nothing {
  if (!question) return nothing;
  const choice = (test: string, text: string, answer: Answer) =>
    buttonView({ text, test, press: () => question.answer(answer) });
  return html`<section
    class="question"
    data-test="question"
    role="group"
    aria-labelledby="question-title"
    aria-describedby="question-text"
  >
    <h2 id="question-title" tabindex="-1">${words.questionTitle}</h2>
    <p id="question-text">${obstacleSentence(question.obstacle, language)}</p>
    ${choice("answer-skip", words.reportOnly, "skip")}
    ${
      question.obstacle.reason === "filtered"
        ? choice("answer-mark", words.markNevertheless, "mark")
        : nothing
    }
    ${choice("answer-cancel", words.stop, "cancel")}
  </section>`;
}

/** What came of the last action; what went wrong is announced at once. It can be put away where it covers the page. */
export function messageView(
  words: PaneWords & ResultWords,
  { message }: DeskState,
  covering: boolean,
  dismiss: () => void,
  showCell: (cell: CellPlace) => void,
): TemplateResult {
  const lines = (kind: "done" | "failed") =>
    message?.kind === kind ? message.lines.map((line) => html`<p>${line}</p>`) : nothing;
  return html`<div class="message ${message?.kind ?? ""}" data-test="message">
    <div role="status">${lines("done")}</div>
    <div role="alert">${lines("failed")}</div>
    ${cellsView(words, message?.cells ?? [], showCell)}
    ${
      message && covering
        ? buttonView({ text: words.dismiss, test: "dismiss", look: "small", press: dismiss })
        : nothing
    }
  </div>`;
}

/** The first of them; mended, they make room for the others. */
const MOST_CELLS = 20;

/** The cells that a message speaks of, each to be shown by a click. */
function cellsView(
  words: ResultWords,
  cells: readonly CellPlace[],
  show: (cell: CellPlace) => void,
): TemplateResult | typeof nothing {
  if (cells.length === 0) return nothing;
  return html`<p class="cells">
    ${words.showCells}
    ${cells.slice(0, MOST_CELLS).map((cell) => html`${cellLink(cell, (sheet, name) => words.showCell(sheet, name), show)} `)}
  </p>`;
}
