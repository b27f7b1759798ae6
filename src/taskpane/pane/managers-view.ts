import { html, nothing, type TemplateResult } from "lit/html.js";
import { searchKey, type AuditView } from "../../session";
import type { ResultWords } from "../../wording/pane-result";
import { managersThatPass, type ManagerFilter } from "./manager-filter";

type Manager = AuditView["managers"][number];

/** Every manager's figures beside the norms; what is broken is said in words. */
export function managersView(
  words: ResultWords,
  managers: readonly Manager[],
  filter: ManagerFilter,
  narrow: (filter: ManagerFilter) => void,
  showFindings: (manager: string) => void,
): TemplateResult {
  const shown = managersThatPass(managers, filter, searchKey);
  const input = ({ target }: Event) => target as HTMLInputElement;
  return html`
    <div class="field">
      <label for="find-manager">${words.findManager}</label>
      <input
        id="find-manager"
        type="search"
        data-test="find-manager"
        autocomplete="off"
        .value=${filter.query}
        @input=${(event: Event) => narrow({ ...filter, query: input(event).value })}
      />
    </div>
    <label class="only">
      <input
        type="checkbox"
        data-test="only-broken"
        .checked=${filter.onlyBroken}
        @change=${(event: Event) => narrow({ ...filter, onlyBroken: input(event).checked })}
      />
      ${words.onlyBroken}
    </label>
    <ul class="cards">
      ${shown.map((manager) => html`<li class="card" data-test="manager">${card(words, manager, showFindings)}</li>`)}
    </ul>
    <p class="hint" role="status">${shown.length === 0 ? words.noManagers : nothing}</p>
  `;
}

function card(
  words: ResultWords,
  { name, specialization, status, figures, verdict, findings, trend }: Manager,
  showFindings: (manager: string) => void,
): TemplateResult {
  const post = [specialization, status].filter((text) => text !== "" && text !== "–");
  return html`
    <h3>${name}</h3>
    ${post.length > 0 ? html`<p class="quiet">${post.join(", ")}</p>` : nothing}
    <p class="manager-verdict">${verdict}</p>
    <dl class="figures">
      ${figures.map(
        ({ title, value, norm, broken }) =>
          html`<div class=${broken ? "figure broken" : "figure"}>
            <dt>${title}</dt>
            <dd>
              <span class="number">${value}</span>${
                norm === "" ? nothing : html`<span class="quiet">${words.norm(norm)}</span>`
              }${broken ? html`<strong>${words.broken}</strong>` : nothing}
            </dd>
          </div>`,
      )}
    </dl>
    ${
      trend.length === 0
        ? nothing
        : html`<p class="quiet trend-title">${words.sinceBefore}</p>
            <dl class="figures" data-test="trend">
              ${trend.map(
                ({ title, text }) =>
                  html`<div class="figure">
                    <dt>${title}</dt>
                    <dd><span class="number">${text}</span></dd>
                  </div>`,
              )}
            </dl>`
    }
    ${
      findings > 0
        ? html`<button
            type="button"
            class="link"
            aria-label="${words.findingsOf(findings)}, ${name}"
            @click=${() => showFindings(name)}
          >
            ${words.findingsOf(findings)}
          </button>`
        : nothing
    }
  `;
}
