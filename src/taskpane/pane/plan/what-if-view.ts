import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PlanChoices } from "../../../plan-papers";
import type { PlanAsideWords } from "../../../wording/pane-plan-aside";
import { buttonView } from "../button-view";
import { selectView, type Option } from "../select-view";
import { fieldOfComplaint, WHAT_IF_KINDS, type WhatIfDraft, type WhatIfField } from "./what-if-draft";

export interface WhatIfShown {
  readonly draft: WhatIfDraft;
  readonly choices: PlanChoices;
  readonly busy: boolean;
  readonly supposed: readonly TakenBack[];
  readonly closed: readonly TakenBack[];
}

/** Something wished that can be taken back. */
export interface TakenBack {
  readonly text: string;
  readonly label: string;
  readonly drop: () => void;
}

export interface WhatIfActions {
  change(change: Partial<WhatIfDraft>): void;
  keep(): void;
}

/** A form for one supposition, and those there are. */
export function whatIfView(
  words: PlanAsideWords,
  shown: WhatIfShown,
  actions: WhatIfActions,
): TemplateResult {
  const { draft, busy, choices } = shown;
  if (choices.managers.length === 0) return html`<p>${words.noManagers}</p>`;
  return html`
    <p class="hint">${draft.kind === "closedOffices" ? words.closeNote : words.whatIfNote}</p>
    <form
      class="what-if"
      data-test="what-if"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.keep();
      }}
    >
      <div class="field">
        <label for="what-if-kind">${words.what}</label>
        ${selectView({
          id: "what-if-kind",
          options: WHAT_IF_KINDS.map((value) => ({ value, text: words.kinds[value] })),
          chosen: draft.kind,
          choose: (kind) => actions.change({ kind, complaint: undefined }),
        })}
      </div>
      ${fieldsView(words, shown, actions)}
      ${buttonView({
        text: draft.kind === "closedOffices" ? words.close : words.suppose,
        test: "suppose",
        disabled: busy,
        press: () => actions.keep(),
      })}
    </form>
    ${listView(words.supposed, "supposed", words.drop, shown.supposed, busy)}
    ${listView(words.closed, "closed-offices", words.reopen, shown.closed, busy)}
  `;
}

function fieldsView(
  words: PlanAsideWords,
  { draft, choices }: WhatIfShown,
  actions: WhatIfActions,
): TemplateResult {
  const fields = new Fields(words, draft, actions);
  const manager = (normed: boolean) =>
    fields.choice("manager", words.manager, words.chooseManager, managersIn(choices, normed));
  const specialization = fields.choice(
    "specialization",
    words.specialization,
    words.chooseSpecialization,
    choices.specializations.map(({ id, name }) => ({ value: id, text: name })),
  );
  switch (draft.kind) {
    case "leaving":
      return manager(false);
    case "specializations":
      return html`${manager(false)} ${specialization}`;
    case "maximums": {
      const now = draft.manager === "" ? undefined : choices.managers.at(Number(draft.manager))?.maximum;
      return html`${manager(true)}
      ${fields.text("maximum", words.maximum, {
        hint: now === undefined ? undefined : words.maximumNow(now),
        numeric: true,
      })}`;
    }
    case "vacancies":
      return html`${fields.text("name", words.vacancyName)} ${specialization}
      ${fields.text("office", words.office, { list: choices.offices })}
      ${fields.text("city", words.city, { list: choices.cities })}
      ${fields.text("territories", words.territories, { hint: words.territoriesHint })}`;
    case "closedOffices":
      return fields.choice(
        "office",
        words.office,
        words.chooseOffice,
        choices.offices.map((office) => ({ value: office, text: office })),
      );
  }
}

function managersIn({ managers }: PlanChoices, normed: boolean): Option<string>[] {
  return managers.flatMap(({ name, office, maximum }, at) =>
    normed && maximum === undefined
      ? []
      : [{ value: String(at), text: office === "" ? name : `${name}, ${office}` }],
  );
}

/** The fields of the form, each with what is wrong with it. */
class Fields {
  constructor(
    private readonly words: PlanAsideWords,
    private readonly draft: WhatIfDraft,
    private readonly actions: WhatIfActions,
  ) {}

  choice(
    field: WhatIfField,
    label: string,
    none: string,
    options: readonly Option<string>[],
  ): TemplateResult {
    return html`<div class="field">
      <label for="what-if-${field}">${label}</label>
      ${selectView({
        id: `what-if-${field}`,
        options: [{ value: "", text: none }, ...options],
        chosen: this.draft[field],
        describedBy: `what-if-${field}-complaint`,
        choose: (value) => this.type(field, value),
      })}
      ${this.complaintAt(field)}
    </div>`;
  }

  text(
    field: WhatIfField,
    label: string,
    {
      hint,
      list,
      numeric = false,
    }: {
      readonly hint?: string | undefined;
      readonly list?: readonly string[];
      readonly numeric?: boolean;
    } = {},
  ): TemplateResult {
    const id = `what-if-${field}`;
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        data-test=${id}
        autocomplete="off"
        inputmode=${numeric ? "numeric" : nothing}
        list=${list ? `${id}-list` : nothing}
        aria-describedby="${id}-hint ${id}-complaint"
        aria-invalid=${String(this.isWrong(field))}
        .value=${this.draft[field]}
        @input=${({ target }: Event) => this.type(field, (target as HTMLInputElement).value)}
      />
      ${list ? html`<datalist id="${id}-list">${list.map((it) => html`<option value=${it}></option>`)}</datalist>` : nothing}
      <p class="hint" id="${id}-hint">${hint ?? nothing}</p>
      ${this.complaintAt(field)}
    </div>`;
  }

  private complaintAt(field: WhatIfField): TemplateResult {
    return html`<p class="complaint" id="what-if-${field}-complaint" role="alert">
      ${this.isWrong(field) ? this.words.complaint[this.draft.complaint!] : nothing}
    </p>`;
  }

  private isWrong(field: WhatIfField): boolean {
    const { complaint } = this.draft;
    return complaint !== undefined && fieldOfComplaint(complaint) === field;
  }

  private type(field: WhatIfField, text: string): void {
    this.actions.change({ [field]: text, complaint: undefined });
  }
}

function listView(
  title: string,
  test: string,
  text: string,
  wished: readonly TakenBack[],
  busy: boolean,
): TemplateResult | typeof nothing {
  if (wished.length === 0) return nothing;
  return html`<h4 id="${test}-title">${title}</h4>
    <ul class="rows" data-test=${test} aria-labelledby="${test}-title">
      ${wished.map(
        (it) =>
          html`<li>
            ${it.text}
            <button type="button" class="link" aria-label=${it.label} ?disabled=${busy} @click=${it.drop}>
              ${text}
            </button>
          </li>`,
      )}
    </ul>`;
}
