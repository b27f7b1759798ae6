import { html, nothing, type TemplateResult } from "lit/html.js";
import type { EarlierMovesWords } from "../../wording/earlier-moves";
import type { ResultWords } from "../../wording/pane-result";
import type { Kind, ShownAudit } from "../desk-state";
import { buttonView } from "./button-view";
import { earlierMovesView } from "./earlier-moves-view";
import type { FindingFilter } from "./finding-filter";

export interface VerdictActions {
  showOnly(filter: Partial<FindingFilter>): void;
  highlight(kind: Kind, on: boolean): void;
  /** Hides all rows on the sheets but those of a kind. */
  showRows(kind: Kind | undefined): void;
  auditAgain(): void;
  /** Shows a row of the clients sheet by the number it was read with. */
  showClient(row: number): void;
}

/** What the audit came to: the verdict, counts that narrow the list of findings, switches of highlighting. */
export function verdictView(
  words: ResultWords & { readonly ofEarlierMoves: EarlierMovesWords },
  audit: ShownAudit,
  busy: boolean,
  actions: VerdictActions,
): TemplateResult {
  const { view } = audit;
  const moves = view.changes?.moves;
  return html`<section class="verdict" aria-labelledby="verdict">
    <h2 id="verdict" data-test="verdict" tabindex="-1">${view.verdict}</h2>
    ${outdatedView(words, audit, busy, actions)}
    <p class="quiet">${words.period(view.month, view.asOf)}<br />${view.base}<br />${view.regulation}</p>
    ${[view.waived.text, view.changes?.text ?? ""].map((text) => (text === "" ? nothing : html`<p>${text}</p>`))}
    ${moves ? earlierMovesView(words.ofEarlierMoves, moves, audit.movesAgain, (row) => actions.showClient(row)) : nothing}
    <ul class="severities" aria-label=${words.severities}>
      ${view.severities.map(
        ({ severity, name, findings }) =>
          html`<li>
            <button
              type="button"
              class="count"
              data-test="severity-${severity}"
              ?disabled=${findings === 0}
              title=${words.showFindings(name)}
              @click=${() => actions.showOnly({ severity })}
            >
              ${name} <span class="number">${findings}</span>
            </button>
          </li>`,
      )}
    </ul>
    <h3 class="kinds-title">
      <span id="kinds-title">${words.kinds}</span
      >${audit.marked ? html`<span class="quiet" aria-hidden="true">${words.highlightTitle}</span>` : nothing}
    </h3>
    <ul class="kinds" aria-labelledby="kinds-title">
      ${view.kinds.map((kind) => kindView(words, kind, audit, busy, actions))}
    </ul>
    <p class="hint">${audit.marked ? words.kindsNote : words.notMarked}</p>
    ${audit.marked ? rowsView(words, audit, busy, actions) : nothing}
  </section>`;
}

/** Says that the result is not what an audit would find now, and offers one. */
function outdatedView(
  words: ResultWords,
  { outdated, marked }: ShownAudit,
  busy: boolean,
  actions: VerdictActions,
): TemplateResult | typeof nothing {
  if (!outdated) return nothing;
  return html`<div class="outdated" data-test="outdated">
    <p>
      ${words.outdated[outdated]}${outdated === "notRepeated" && !marked ? html` ${words.marksGone}` : nothing}
    </p>
    ${buttonView({
      text: words.auditAgain,
      test: "audit-again",
      look: "small",
      disabled: busy,
      press: () => actions.auditAgain(),
    })}
  </div>`;
}

function kindView(
  words: ResultWords,
  { kind, name, look, findings }: ShownAudit["view"]["kinds"][number],
  { marked, highlighted }: ShownAudit,
  busy: boolean,
  actions: VerdictActions,
): TemplateResult {
  const on = highlighted.has(kind);
  return html`<li class="kind">
    <button
      type="button"
      class="count"
      data-test="kind-findings-${kind}"
      ?disabled=${findings === 0}
      title=${words.showFindings(name)}
      @click=${() => actions.showOnly({ kind })}
    >
      <span class="swatch" .style=${`background-color: ${look.fill}`}></span>
      <span class="kind-name">${name}</span>
      <span class="number">${findings}</span>
    </button>
    ${
      marked
        ? html`<fluent-switch
            data-test="kind-${kind}"
            role="switch"
            aria-label=${words.highlight(name)}
            aria-checked=${String(on)}
            .checked=${on}
            ?disabled=${busy}
            @change=${({ target }: Event) =>
              actions.highlight(kind, (target as EventTarget & { readonly checked: boolean }).checked)}
          ></fluent-switch>`
        : nothing
    }
  </li>`;
}

function rowsView(
  words: ResultWords,
  { view, only }: ShownAudit,
  busy: boolean,
  actions: VerdictActions,
): TemplateResult {
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    actions.showRows(view.kinds.find(({ kind }) => kind === value)?.kind);
  };
  return html`<div class="field inline">
    <label for="show-only">${words.onSheets}</label>
    <select id="show-only" data-test="show-only" ?disabled=${busy} @change=${choose}>
      <option value="" .selected=${only === undefined}>${words.allRows}</option>
      ${view.kinds
        .filter(({ findings }) => findings > 0)
        .map(
          ({ kind, name }) =>
            html`<option value=${kind} .selected=${only === kind}>${words.onlyRows(name)}</option>`,
        )}
    </select>
  </div>`;
}
