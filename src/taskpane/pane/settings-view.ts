import { html, nothing, type TemplateResult } from "lit/html.js";
import type { NormsWords, SettingName } from "../../wording/pane-norms";
import type { NormsView, RegulationSettings as Settings } from "../../session";
import { selectView } from "./select-view";

type SpecializationName = NormsView["specializations"][number];

export interface SettingsActions {
  keep(settings: Partial<Settings>): void;
  /** What is typed as a number, before it can be kept. */
  type(field: string, text: string): void;
}

export interface SettingsShown {
  readonly settings: Settings;
  readonly specializations: readonly SpecializationName[];
  readonly busy: boolean;
  /** What is typed by field, where it is no number yet. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What the regulation leaves to the organisation, each with what it does. */
export function settingsView(
  words: NormsWords,
  shown: SettingsShown,
  actions: SettingsActions,
): TemplateResult {
  const { settings } = shown;
  const choice = <N extends keyof NormsWords["choices"]>(name: N) =>
    choiceView(words, name, shown, (value) => actions.keep({ [name]: value }));
  const limit = ({ id, name }: SpecializationName) => limitView(words, id, name, shown, actions);
  return html`<div class="settings" data-test="settings">
    <p class="hint">${words.settingsNote}</p>
    ${choice("blankTurnover")} ${choice("blankDebt")} ${choice("repeatedRows")} ${choice("cyrillicEsIs")}
    <div class="field">
      <label for="setting-grace">${words.setting.blacklistGraceMonths}</label>
      ${countView(
        words,
        "grace",
        words.settingNote.blacklistGraceMonths,
        settings.blacklistGraceMonths,
        shown,
        {
          keep: (blacklistGraceMonths) => actions.keep({ blacklistGraceMonths }),
          type: (text) => actions.type("grace", text),
        },
      )}
    </div>
    ${choice("blacklistAction")}
    <fieldset>
      <legend>${words.setting.nonProfileLimit}</legend>
      <p class="hint">${words.settingNote.nonProfileLimit}</p>
      ${shown.specializations.map(limit)}
    </fieldset>
  </div>`;
}

function choiceView<N extends keyof NormsWords["choices"]>(
  words: NormsWords,
  name: N,
  { settings, busy }: SettingsShown,
  choose: (value: string) => void,
): TemplateResult {
  const names: Readonly<Record<string, string>> = words.choices[name];
  return html`<div class="field">
    <label for="setting-${name}">${words.setting[name as SettingName]}</label>
    ${selectView({
      id: `setting-${name}`,
      options: Object.entries(names).map(([value, text]) => ({ value, text })),
      chosen: settings[name],
      disabled: busy,
      describedBy: `setting-${name}-note`,
      choose,
    })}
    <p class="hint" id="setting-${name}-note">${words.settingNote[name as SettingName]}</p>
  </div>`;
}

type LimitForm = "norms" | "none" | "some";

function limitView(
  words: NormsWords,
  id: string,
  name: string,
  shown: SettingsShown,
  actions: SettingsActions,
): TemplateResult {
  const { [id]: limit, ...others } = shown.settings.nonProfileLimit;
  const form: LimitForm = limit === undefined ? "norms" : limit === null ? "none" : "some";
  const keep = (value: number | null) => actions.keep({ nonProfileLimit: { ...others, [id]: value } });
  return html`<div class="field">
    <label for="setting-limit-${id}">${words.limitOf(name)}</label>
    ${selectView<LimitForm>({
      id: `setting-limit-${id}`,
      options: [
        { value: "norms", text: words.limitAsInNorms },
        { value: "none", text: words.noLimit },
        { value: "some", text: words.limitOfSome },
      ],
      chosen: form,
      disabled: shown.busy,
      choose: (chosen) => {
        if (chosen === "norms") actions.keep({ nonProfileLimit: others });
        else keep(chosen === "none" ? null : 0);
      },
    })}
    ${
      typeof limit === "number"
        ? countView(words, `limit-${id}-count`, words.limitHint, limit, shown, {
            label: `${name}: ${words.limitHint}`,
            keep,
            type: (text) => actions.type(`limit-${id}-count`, text),
          })
        : nothing
    }
  </div>`;
}

function countView(
  words: NormsWords,
  field: string,
  note: string,
  value: number,
  { typed, busy }: SettingsShown,
  actions: {
    readonly label?: string;
    readonly keep: (count: number) => void;
    readonly type: (text: string) => void;
  },
): TemplateResult {
  const text = typed[field];
  const invalid = text !== undefined && countIn(text) === undefined;
  const change = ({ target }: Event) => {
    const { value: entered } = target as HTMLInputElement;
    const count = countIn(entered);
    actions.type(entered);
    if (count !== undefined) actions.keep(count);
  };
  return html`<input
      id="setting-${field}"
      data-test="setting-${field}"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${actions.label ?? nothing}
      aria-describedby="setting-${field}-note setting-${field}-complaint"
      aria-invalid=${String(invalid)}
      ?disabled=${busy}
      .value=${text ?? String(value)}
      @change=${change}
    />
    <p class="hint" id="setting-${field}-note">${note}</p>
    <p class="complaint" id="setting-${field}-complaint" role="alert">
      ${invalid ? words.notACount : nothing}
    </p>`;
}

/** A whole number from 0 as it is typed; undefined for anything else. */
export function countIn(text: string): number | undefined {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined;
}
