import { html, nothing, type TemplateResult } from "lit/html.js";
import type { AuditView, FindingView } from "../../session";
import type { ResultWords } from "../../wording/pane-result";
import type { WaiverWords } from "../../wording/pane-waivers";
import { buttonView } from "./button-view";
import { EVERYTHING, isNarrow, type FindingFilter } from "./finding-filter";
import { selectView, type Option } from "./select-view";
import { MOST_ROWS, type WindowedList } from "./windowed-list";

/** Gone findings that are listed; the report has them all. */
const MOST_GONE = 500;

/** The findings: search, choices of rule and manager, the list. */
export function findingsView(
  words: ResultWords & { readonly ofWaivers: WaiverWords },
  view: AuditView,
  filter: FindingFilter,
  shown: number,
  list: WindowedList,
  busy: boolean,
  narrow: (filter: FindingFilter) => void,
  waive: (finding: number) => void,
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
      ${memoryFilters(words.ofWaivers, view, filter, choose)}
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
            ${list.view(words.tabFindings, "list-hint", {
              row: (number, active) => rowView(words, view, view.findings.at(number), active),
            })}
            <div class="list-actions" ?hidden=${list.chosen === undefined}>
              ${buttonView({
                text: words.ofWaivers.waive,
                test: "waive",
                look: "small",
                disabled: busy || list.chosen === undefined,
                press: () => list.chosen !== undefined && waive(list.chosen),
              })}
              <span class="hint">${words.ofWaivers.waiveNote}</span>
            </div>`
    }
    ${goneView(words.ofWaivers, view)}
  `;
}

/** Choices that there are only where there are waived findings or an audit before. */
function memoryFilters(
  words: WaiverWords,
  view: AuditView,
  filter: FindingFilter,
  choose: (change: Partial<FindingFilter>) => void,
): TemplateResult {
  return html`
    ${
      view.waived.findings === 0 && filter.waived === ""
        ? nothing
        : html`<div class="field">
            <label for="filter-waived">${words.filterWaived}</label>
            ${selectView<FindingFilter["waived"]>({
              id: "filter-waived",
              options: [
                { value: "", text: words.withWaived },
                { value: "without", text: words.withoutWaived },
                { value: "only", text: words.onlyWaived },
              ],
              chosen: filter.waived,
              choose: (waived) => choose({ waived }),
            })}
          </div>`
    }
    ${
      view.changes === undefined
        ? nothing
        : html`<div class="field">
            <label for="filter-news">${words.filterNews}</label>
            ${selectView<FindingFilter["news"]>({
              id: "filter-news",
              options: [
                { value: "", text: words.anyNews },
                { value: "new", text: `${words.onlyNew} (${view.changes.new})` },
                { value: "repeated", text: `${words.onlyRepeated} (${view.changes.repeated})` },
              ],
              chosen: filter.news,
              choose: (news) => choose({ news }),
            })}
          </div>`
    }
  `;
}

/** Findings of the audit before that there are no more. */
function goneView(words: WaiverWords, { changes }: AuditView): TemplateResult | typeof nothing {
  if (!changes || changes.gone.length === 0) return nothing;
  return html`<details class="gone" data-test="gone">
    <summary tabindex="0">${words.gone(changes.gone.length)}</summary>
    <p class="hint">${words.goneNote(changes.month)}</p>
    <ul class="rows">
      ${changes.gone.slice(0, MOST_GONE).map(
        ({ title, client, clientName, manager }) =>
          html`<li>
            <strong>${title}</strong><br />
            ${[clientName, client, manager].filter((text) => text !== "").join(" · ")}
          </li>`,
      )}
    </ul>
    ${changes.gone.length > MOST_GONE ? html`<p class="hint">${words.goneFirst(MOST_GONE)}</p>` : nothing}
  </details>`;
}

const ruleChoices = ({ codes }: AuditView): Option<string>[] =>
  codes.map(({ code, title, findings }) => ({ value: code, text: `${title} (${findings})` }));

const managerChoices = ({ managers }: AuditView): Option<string>[] =>
  managers
    .filter(({ findings }) => findings > 0)
    .map(({ name, findings }) => ({ value: name, text: `${name} (${findings})` }));

function choiceView(
  id: "code" | "manager",
  label: string,
  any: string,
  chosen: string,
  choices: readonly Option<string>[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for="filter-${id}">${label}</label>
    ${selectView({ id: `filter-${id}`, options: [{ value: "", text: any }, ...choices], chosen, choose })}
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
  const { measured, norm, since, section, rows, waived, waiver, seenText, blackListed } = finding;
  const fill = view.kinds.find((it) => it.kind === kind)!.look.fill;
  const who = [clientName, client, manager].filter((text) => text !== "");
  const about = [
    severityName,
    ...(kindName === severityName ? [] : [kindName]),
    ...(seenText === "" ? [] : [seenText]),
  ];
  const fact = (name: string, value: string) =>
    value === "" ? nothing : html`<span class="fact"><span class="quiet">${name}</span> ${value}</span>`;
  return html`
    <span class="swatch" .style=${`background-color: ${waived ? "transparent" : fill}`}></span>
    <span class="finding-kind">${about.join(", ")}</span>
    <span class="finding-title">${title}</span>
    ${who.length > 0 ? html`<span class="finding-who">${who.join(" · ")}</span>` : nothing}
    ${active ? html`<span class="finding-reason">${reason}</span>` : nothing}
    ${active && blackListed !== "" ? html`<span>${blackListed}</span>` : nothing}
    ${waiver === "" ? nothing : html`<span class="finding-waiver">${waiver}</span>`}
    <span class="facts">
      ${fact(words.measured, measured)} ${fact(words.norms, norm)} ${fact(words.since, since)}
      ${fact(words.section, section)} ${fact(words.rows, rows.length > 0 ? String(rows[0].row) : "")}
    </span>
  `;
}
