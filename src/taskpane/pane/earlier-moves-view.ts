import { html, nothing, type TemplateResult } from "lit/html.js";
import type { AuditView } from "../../session";
import type { EarlierMovesWords } from "../../wording/earlier-moves";

/** Moves that are listed; the report has them all. */
const MOST_MOVES = 500;

type Moves = NonNullable<NonNullable<AuditView["changes"]>["moves"]>;

/**
 * What became of the moves of earlier plans: in one line, which opens the list.
 * @param again which of them the present plan proposes again, by their numbers; undefined while there is no plan
 */
export function earlierMovesView(
  words: EarlierMovesWords,
  { text, lines }: Moves,
  again: ReadonlySet<number> | undefined,
  show: (row: number) => void,
): TemplateResult {
  return html`<details class="earlier-moves" data-test="earlier-moves">
    <summary tabindex="0">${text}</summary>
    <ul class="rows" aria-label=${words.title}>
      ${lines.slice(0, MOST_MOVES).map((line) => lineView(words, line, again?.has(line.number) ?? false, show))}
    </ul>
    ${lines.length > MOST_MOVES ? html`<p class="hint">${words.first(MOST_MOVES)}</p>` : nothing}
  </details>`;
}

function lineView(
  words: EarlierMovesWords,
  line: Moves["lines"][number],
  again: boolean,
  show: (row: number) => void,
): TemplateResult {
  const { client, clientName, state, stateName, from, to, reasonTitle, deadline, plan, details, row } = line;
  const said = [
    reasonTitle,
    ...(deadline === "" || state === "late" ? [] : [`${words.columns.deadline}: ${deadline}`]),
    `${words.columns.plan} ${plan}`,
  ];
  return html`<li data-test="earlier-move">
    <strong>${stateName}</strong>${again ? html`, ${words.again}` : nothing}<br />
    ${[clientName, client].filter((it) => it !== "").join(" · ")}
    ${
      row
        ? html`<button
            type="button"
            class="link"
            data-test="show-earlier-move"
            aria-label=${words.showRow(row.row, client)}
            @click=${() => show(row.row)}
          >
            ${words.row(row.row)}
          </button>`
        : nothing
    }<br />
    ${from} → ${to}<br />
    <span class="quiet">${said.join(" · ")}</span>
    ${details === "" ? nothing : html`<br />${details}`}
  </li>`;
}
