import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PlanPaneWords } from "../../../wording/pane-plan";
import { selectView } from "../select-view";
import { MOST_ROWS, type WindowedList } from "../windowed-list";
import {
  DECISION_FILTERS,
  GROUPINGS,
  isNarrowPlan,
  WHOLE_PLAN,
  type DecisionFilter,
  type Grouping,
  type PlanFilter,
  type ShownLines,
} from "./plan-filter";

export interface LinesShown {
  readonly filter: PlanFilter;
  readonly all: number;
  readonly counts: Readonly<Record<DecisionFilter, number>>;
  readonly shown: ShownLines;
  readonly list: WindowedList;
  /** How many of those listed could be accepted as they are. */
  readonly acceptable: number;
  readonly busy: boolean;
}

export interface LinesActions {
  narrow(filter: PlanFilter): void;
  row(place: number, active: boolean): TemplateResult;
  acceptAll(): void;
}

/** The lines of the plan: search, choices, the list, and what can be done to the active line. */
export function planLinesView(
  words: PlanPaneWords,
  { filter, all, counts, shown, list, acceptable, busy }: LinesShown,
  actions: LinesActions,
  lineActions: TemplateResult | typeof nothing,
): TemplateResult {
  const choose = (change: Partial<PlanFilter>) => actions.narrow({ ...filter, ...change });
  return html`
    <h3 id="plan-list-title">${words.list}</h3>
    <div class="filters">
      <div class="field search">
        <label for="plan-search">${words.search}</label>
        <input
          id="plan-search"
          type="search"
          data-test="plan-search"
          autocomplete="off"
          placeholder=${words.searchHint}
          .value=${filter.query}
          @input=${({ target }: Event) => choose({ query: (target as HTMLInputElement).value })}
        />
      </div>
      <div class="field">
        <label for="plan-grouping">${words.grouping}</label>
        ${selectView<Grouping>({
          id: "plan-grouping",
          options: GROUPINGS.map((value) => ({ value, text: words.groupings[value] })),
          chosen: filter.grouping,
          choose: (grouping) => choose({ grouping }),
        })}
      </div>
      <div class="field">
        <label for="plan-decision">${words.decisions}</label>
        ${selectView<DecisionFilter>({
          id: "plan-decision",
          options: DECISION_FILTERS.map((value) => ({
            value,
            text: `${words.decisionFilters[value]} (${counts[value]})`,
          })),
          chosen: filter.decision,
          choose: (decision) => choose({ decision }),
        })}
      </div>
    </div>
    <div class="shown">
      <p role="status" data-test="plan-shown">
        ${words.shown(shown.items.length, all)}${
          shown.items.length > MOST_ROWS ? html` ${words.shownFirst(MOST_ROWS)}` : nothing
        }
      </p>
      ${
        isNarrowPlan(filter)
          ? html`<button
              type="button"
              class="link"
              data-test="plan-show-all"
              @click=${() => actions.narrow({ ...WHOLE_PLAN, grouping: filter.grouping })}
            >
              ${words.everything}
            </button>`
          : nothing
      }
      ${
        acceptable > 0
          ? html`<button
              type="button"
              class="link"
              data-test="accept-all"
              ?disabled=${busy}
              @click=${() => actions.acceptAll()}
            >
              ${words.acceptAll(acceptable)}
            </button>`
          : nothing
      }
    </div>
    ${
      shown.items.length === 0
        ? html`<p>${words.nothingShown}</p>`
        : html`<div>
            <p class="hint" id="plan-keys">${words.keys}</p>
            ${list.view(words.list, "plan-keys", {
              row: (place, active) => actions.row(place, active),
              above: (position) => groupView(words, shown, position),
            })}
            ${lineActions}
          </div>`
    }
  `;
}

function groupView(
  words: PlanPaneWords,
  { groups }: ShownLines,
  position: number,
): TemplateResult | typeof nothing {
  const group = groups.get(position);
  if (!group) return nothing;
  return html`<div class="plan-group" aria-hidden="true">${words.group(group.title, group.lines)}</div>`;
}

/** What can be done to the active line, for the mouse and for screen readers. */
export function lineActionsView(
  words: PlanPaneWords,
  client: string,
  buttons: readonly {
    readonly text: string;
    readonly test: string;
    readonly disabled: boolean;
    readonly press: () => void;
  }[],
): TemplateResult {
  return html`<div class="list-actions plan-actions" role="group" aria-label=${words.actions(client)}>
    <span class="plan-actions-of" aria-hidden="true">${client}</span>
    ${buttons.map(
      ({ text, test, disabled, press }) =>
        html`<fluent-button
          appearance="outline"
          size="small"
          data-test=${test}
          ?disabled=${disabled}
          aria-disabled=${String(disabled)}
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${press}
          >${text}</fluent-button
        >`,
    )}
  </div>`;
}
