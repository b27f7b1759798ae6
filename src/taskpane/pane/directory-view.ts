import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DeclinedForms, DirectoryForms, DirectoryPerson, Gender } from "../../memo-wishes";
import type { MemosWords } from "../../wording/pane-memos";
import { buttonView } from "./button-view";
import { selectView } from "./select-view";

const FORMS = ["positionGenitive", "positionDative", "nameGenitive", "nameDative"] as const;
const GENDERS = ["male", "female"] as const;

export interface DirectoryShown {
  readonly people: readonly DirectoryPerson[];
  readonly units: readonly string[];
  /** There is something to keep. */
  readonly changed: boolean;
  readonly busy: boolean;
}

export interface DirectoryActions {
  declined(person: DirectoryPerson): DeclinedForms;
  change(at: number, change: Partial<DirectoryPerson>): void;
  correct(at: number, form: keyof DirectoryForms, text: string): void;
  add(): void;
  remove(at: number): void;
  keep(): void;
  drop(): void;
}

/** Who writes, receives and agrees to memos: unit, position, name, gender and the forms that memos need. */
export function directoryView(
  words: MemosWords,
  { people, units, changed, busy }: DirectoryShown,
  actions: DirectoryActions,
): TemplateResult {
  return html`
    <p class="hint">${words.directoryNote}</p>
    <datalist id="directory-units">${units.map((unit) => html`<option value=${unit}></option>`)}</datalist>
    ${people.map((person, at) => personView(words, person, at, actions))}
    <div class="buttons">
      ${buttonView({ text: words.addPerson, test: "add-person", look: "plain", press: () => actions.add() })}
      ${
        changed
          ? html`${buttonView({
              text: words.keep,
              test: "keep-directory",
              look: "primary",
              disabled: busy,
              press: () => actions.keep(),
            })}
            ${buttonView({
              text: words.dropChanges,
              test: "drop-directory",
              look: "plain",
              press: () => actions.drop(),
            })}`
          : nothing
      }
    </div>
  `;
}

function personView(
  words: MemosWords,
  person: DirectoryPerson,
  at: number,
  actions: DirectoryActions,
): TemplateResult {
  const declined = actions.declined(person);
  const input = (
    name: string,
    label: string,
    value: string,
    type: (text: string) => void,
    { hint, list }: { readonly hint?: string; readonly list?: string } = {},
  ) =>
    html`<div class="field">
      <label for="person-${at}-${name}">${label}</label>
      <input
        id="person-${at}-${name}"
        data-test="person-${name}"
        autocomplete="off"
        placeholder=${hint ?? nothing}
        list=${list ?? nothing}
        .value=${value}
        @input=${({ target }: Event) => type((target as HTMLInputElement).value)}
      />
    </div>`;
  const title = person.position === "" ? words.newPosition : person.position;
  return html`<fieldset class="person" data-test="person">
    <legend id="person-${at}" tabindex="-1">${title}</legend>
    ${input("position", words.position, person.position, (position) => actions.change(at, { position }))}
    ${input("unit", words.unit, person.unit, (unit) => actions.change(at, { unit }), {
      hint: words.allUnits,
      list: "directory-units",
    })}
    ${input("name", words.name, person.name, (name) => actions.change(at, { name }), { hint: words.nameHint })}
    ${
      person.name.trim() === ""
        ? nothing
        : html`<div class="field">
              <label for="person-${at}-gender">${words.gender}</label>
              ${selectView<Gender | "">({
                id: `person-${at}-gender`,
                test: "person-gender",
                options: [
                  { value: "", text: words.byName(genderByName(words, person, actions)) },
                  ...GENDERS.map((value) => ({ value, text: words.genders[value] })),
                ],
                chosen: person.gender ?? "",
                choose: (gender) => actions.change(at, { gender: gender === "" ? undefined : gender }),
              })}
            </div>
            <details>
              <summary tabindex="0">${words.forms}</summary>
              ${FORMS.map((form) =>
                input(form, words.form[form], person.forms?.[form] ?? declined[form], (text) =>
                  actions.correct(at, form, text),
                ),
              )}
            </details>`
    }
    <button type="button" class="link" data-test="remove-person" @click=${() => actions.remove(at)}>
      ${words.removePerson(person.name.trim() === "" ? title : person.name)}
    </button>
  </fieldset>`;
}

function genderByName(
  words: MemosWords,
  { unit, position, name }: DirectoryPerson,
  actions: DirectoryActions,
): string | undefined {
  const { gender } = actions.declined({ unit, position, name });
  return gender && words.genders[gender];
}
