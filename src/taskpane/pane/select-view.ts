import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";

export interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
}

export interface Select<T extends string> {
  readonly id: string;
  /** The name by which tests know it; the id where it is left out. */
  readonly test?: string;
  readonly options: readonly Option<T>[];
  readonly chosen: string;
  /** The choice is being carried out: what the user has chosen stays, whatever is in force until then. */
  readonly pending?: boolean;
  readonly choose: (value: T) => void;
  readonly disabled?: boolean;
  /** What it is called where no visible label names it. */
  readonly label?: string;
  /** Id of the element that says more. */
  readonly describedBy?: string;
}

/** A native choice of one, which shows what is in force also when a choice could not be carried out. */
export function selectView<T extends string>(select: Select<T>): TemplateResult {
  const { id, test = id, options, chosen, choose, label, describedBy } = select;
  const { pending = false, disabled = false } = select;
  const change = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    const option = options.find((it) => it.value === value);
    if (option) choose(option.value);
  };
  const selected = (value: T) => (pending ? value === chosen : live(value === chosen));
  return html`<select
    id=${id}
    data-test=${test}
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    ?disabled=${disabled}
    @change=${change}
  >
    ${options.map(
      ({ value, text }) => html`<option value=${value} .selected=${selected(value)}>${text}</option>`,
    )}
  </select>`;
}
