import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PlanLine, TargetOption } from "../../../plan-papers";
import type { PlanAsideWords } from "../../../wording/pane-plan-aside";
import { consume } from "../consume";
import { MOST_TARGETS, targetAt } from "./retarget-list";

export interface RetargetShown {
  readonly client: string;
  readonly line: PlanLine;
  /** Those that pass, all of them. */
  readonly targets: readonly TargetOption[];
  readonly query: string;
  readonly active: number;
}

export interface RetargetActions {
  type(query: string): void;
  move(active: number): void;
  choose(option: TargetOption): void;
  leave(): void;
}

/** Looks for another target of one organisation: those who can take it first, the others with what hinders them. */
export function retargetView(
  words: PlanAsideWords,
  { client, line, targets, query, active }: RetargetShown,
  actions: RetargetActions,
): TemplateResult {
  const shown = targets.slice(0, MOST_TARGETS);
  const possible = targets.filter((option) => option.possible).length;
  const press = (event: KeyboardEvent) => {
    const to = targetAt(event.key, active, shown.length);
    if (to !== undefined) actions.move(to);
    else if (event.key === "Escape") actions.leave();
    else if (event.key === "Enter" && shown.at(active < 0 ? 0 : active)) {
      actions.choose(shown[active < 0 ? 0 : active]);
    } else return;
    consume(event);
  };
  return html`<section class="retarget" data-test="retarget" aria-labelledby="retarget-title">
    <button type="button" class="link" data-test="leave-retarget" @click=${() => actions.leave()}>
      <span aria-hidden="true">←</span> ${words.backToPlan}
    </button>
    <h3 id="retarget-title">${words.retargetTitle(client)}</h3>
    <p class="quiet">${line.from} → ${line.to}. ${line.reasonTitle}</p>
    <div class="field">
      <label for="retarget-query">${words.target}</label>
      <input
        id="retarget-query"
        data-test="retarget-query"
        role="combobox"
        aria-expanded=${String(targets.length > 0)}
        aria-autocomplete="list"
        aria-controls="retarget-targets"
        aria-activedescendant=${active >= 0 && active < shown.length ? `target-${active}` : nothing}
        aria-describedby="retarget-found"
        autocomplete="off"
        placeholder=${words.targetHint}
        .value=${query}
        @input=${({ target }: Event) => actions.type((target as HTMLInputElement).value)}
        @keydown=${press}
      />
    </div>
    <p class="hint" id="retarget-found" role="status" data-test="retarget-found">
      ${targets.length === 0 ? words.noTargets : words.targetsFound(possible, targets.length - possible)}
    </p>
    <div
      class="targets"
      role="listbox"
      id="retarget-targets"
      aria-label=${words.targets}
      ?hidden=${targets.length === 0}
    >
      ${shown.map((option, position) => targetView(words, option, position, position === active, actions))}
    </div>
    ${
      targets.length > shown.length
        ? html`<p class="hint">${words.moreTargets(targets.length - shown.length)}</p>`
        : nothing
    }
  </section>`;
}

function targetView(
  words: PlanAsideWords,
  option: TargetOption,
  position: number,
  active: boolean,
  actions: RetargetActions,
): TemplateResult {
  const { name, office, possible, planned, vetoed, load, obstacles } = option;
  const about = [
    ...(office === "" ? [] : [office]),
    ...(load === "" ? [] : [load]),
    ...(planned ? [words.planned] : []),
    ...(vetoed ? [words.vetoed] : []),
  ];
  return html`<div
    class=${active ? "target active" : "target"}
    role="option"
    id="target-${position}"
    data-test="target"
    aria-selected=${String(active)}
    aria-disabled=${String(!possible)}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => actions.choose(option)}
  >
    <span class="target-name">${name}</span>
    ${about.length > 0 ? html`<span class="quiet">${about.join(" · ")}</span>` : nothing}
    ${possible ? nothing : html`<span class="target-not">${words.cannotTake(obstacles)}</span>`}
  </div>`;
}
