import { html, nothing, type TemplateResult } from "lit/html.js";
import type { AuditView, FindingView } from "../../session";
import type { ResultWords } from "../../wording/pane-result";
import { EVERYTHING, isNarrow, type FindingFilter } from "./finding-filter";
import { MOST_ROWS, type FindingList } from "./finding-list";

/** The findings: search, choices of rule and manager, the list. */
export function findingsView(
  words: ResultWords,
  view: AuditView,
  filter: FindingFilter,
  shown: number,
  list: FindingList,
  narrow: (filter: FindingFilter) => void,
): TemplateResult {
  const choose = (change: Partial<FindingFilter>) => narrow({ ...filter, ...change });
  return html`
    <div class="filters">
      <div class="field search">
        <label for="search">${words.search}</label>
        <input
          id="search"
          type="search"
          data-test="search"
          autocomplete="off"
          placeholder=${words.searchHint}
          .value=${filter.query}
          @input=${({ target }: Event) => choose({ query: (target as HTMLInputElement).value })}
        />
      </div>
      ${choiceView("code", words.rule, words.anyRule, filter.code, ruleChoices(view), (code) => choose({ code }))}
      ${choiceView(
        "manager",
        words.manager,
        words.anyManager,
        filter.manager,
        managerChoices(view),
        (manager) => choose({ manager }),
      )}
    </div>
    ${chipsView(words, view, filter, choose)}
    <div class="shown">
      <p role="status" data-test="shown">
        ${words.shown(shown, view.findings.count)}${
          shown > MOST_ROWS ? html` ${words.shownFirst(MOST_ROWS)}` : nothing
        }
      </p>
      ${
        isNarrow(filter)
          ? html`<button type="button" class="link" data-test="show-all" @click=${() => narrow(EVERYTHING)}>
              ${words.everything}
            </button>`
          : nothing
      }
    </div>
    ${
      shown === 0
        ? html`<p>${view.findings.count === 0 ? view.verdict : words.nothing}</p>`
        : html`<p class="hint" id="list-hint">${words.listHint}</p>
            ${list.view(words.tabFindings, "list-hint", (number, active) =>
              rowView(words, view, view.findings.at(number), active),
            )}`
    }
  `;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

const ruleChoices = ({ codes }: AuditView): Choice[] =>
  codes.map(({ code, title, findings }) => ({ value: code, text: `${title} (${findings})` }));

const managerChoices = ({ managers }: AuditView): Choice[] =>
  managers
    .filter(({ findings }) => findings > 0)
    .map(({ name, findings }) => ({ value: name, text: `${name} (${findings})` }));

function choiceView(
  id: "code" | "manager",
  label: string,
  any: string,
  chosen: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for="filter-${id}">${label}</label>
    <select
      id="filter-${id}"
      data-test="filter-${id}"
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${[{ value: "", text: any }, ...choices].map(
        ({ value, text }) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** The narrowing that came from the counts above, each with a way to drop it. */
function chipsView(
  words: ResultWords,
  view: AuditView,
  filter: FindingFilter,
  choose: (change: Partial<FindingFilter>) => void,
): TemplateResult {
  const kind = view.kinds.find((it) => it.kind === filter.kind);
  const severity = view.severities.find((it) => it.severity === filter.severity);
  const chip = (name: string, change: Partial<FindingFilter>) =>
    html`<button
      type="button"
      class="chip"
      aria-label="${name}: ${words.withoutFilter}"
      @click=${() => choose(change)}
    >
      ${name} <span aria-hidden="true">×</span>
    </button>`;
  return html`<div class="chips">
    ${kind ? chip(kind.name, { kind: undefined }) : nothing}
    ${severity ? chip(severity.name, { severity: undefined }) : nothing}
  </div>`;
}

function rowView(words: ResultWords, view: AuditView, finding: FindingView, active: boolean): TemplateResult {
  const { kind, severityName, kindName, title, clientName, client, manager, reason } = finding;
  const { measured, norm, since, section, rows } = finding;
  const fill = view.kinds.find((it) => it.kind === kind)!.look.fill;
  const who = [clientName, client, manager].filter((text) => text !== "");
  const fact = (name: string, value: string) =>
    value === "" ? nothing : html`<span class="fact"><span class="quiet">${name}</span> ${value}</span>`;
  return html`
    <span class="swatch" .style=${`background-color: ${fill}`}></span>
    <span class="finding-kind">${kindName === severityName ? kindName : `${severityName}, ${kindName}`}</span>
    <span class="finding-title">${title}</span>
    ${who.length > 0 ? html`<span class="finding-who">${who.join(" · ")}</span>` : nothing}
    ${active ? html`<span class="finding-reason">${reason}</span>` : nothing}
    <span class="facts">
      ${fact(words.measured, measured)} ${fact(words.norms, norm)} ${fact(words.since, since)}
      ${fact(words.section, section)} ${fact(words.rows, rows.length > 0 ? String(rows[0].row) : "")}
    </span>
  `;
}
