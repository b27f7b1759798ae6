import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ChangeLine, FigureChange } from "../../../plan-papers";
import type { PlanAsideWords } from "../../../wording/pane-plan-aside";
import { changesThatPass, type ChangeFilter } from "./change-filter";

/** Every manager's base before and after the plan, beside its norms. */
export function changesView(
  words: PlanAsideWords,
  changes: readonly ChangeLine[],
  filter: ChangeFilter,
  narrow: (filter: ChangeFilter) => void,
): TemplateResult {
  const shown = changesThatPass(changes, filter);
  const choice = (name: keyof ChangeFilter, text: string) =>
    html`<label class="only">
      <input
        type="checkbox"
        data-test="changes-${name}"
        .checked=${filter[name]}
        @change=${({ target }: Event) => narrow({ ...filter, [name]: (target as HTMLInputElement).checked })}
      />
      ${text}
    </label>`;
  return html`
    ${choice("onlyChanged", words.onlyChanged)} ${choice("onlyBroken", words.onlyBroken)}
    <ul class="cards">
      ${shown.map((change) => html`<li class="card" data-test="change">${changeView(words, change)}</li>`)}
    </ul>
    <p class="hint" role="status">${shown.length === 0 ? words.noChanges : nothing}</p>
  `;
}

function changeView(
  words: PlanAsideWords,
  { name, office, gives, takes, figures }: ChangeLine,
): TemplateResult {
  const about = [
    ...(office === "" ? [] : [office]),
    ...(gives > 0 ? [words.gives(gives)] : []),
    ...(takes > 0 ? [words.takes(takes)] : []),
  ];
  return html`
    <h4>${name}</h4>
    ${about.length > 0 ? html`<p class="quiet">${about.join(", ")}</p>` : nothing}
    <dl class="figures">${figures.map((figure) => figureView(words, figure))}</dl>
  `;
}

function figureView(
  words: PlanAsideWords,
  { title, before, after, beforeText, afterText, norm, brokenAfter, trend }: FigureChange,
): TemplateResult {
  const isSame = before === after;
  return html`<div class="figure">
    <dt>${title}</dt>
    <dd>
      <span class="number"
        >${
          isSame
            ? afterText
            : html`<span class="spoken">${words.before}</span> ${beforeText} <span aria-hidden="true">→</span>
                <span class="spoken">${words.after}</span> ${afterText}`
        }</span
      >
      ${norm === "" ? nothing : html`<span class="quiet">${words.norm(norm)}</span>`}
      ${trend === "same" || trend === "unknown" ? nothing : html`<span class="trend ${trend}">${words.trend[trend]}</span>`}
      ${brokenAfter ? html`<strong>${words.broken}</strong>` : nothing}
    </dd>
  </div>`;
}
