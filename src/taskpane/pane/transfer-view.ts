import { html, nothing, type TemplateResult } from "lit/html.js";
import type { CarriedPart } from "../../remember";
import type { TransferWords } from "../../wording/pane-transfer";
import type { CarriedFile } from "../desk-state";
import { buttonView } from "./button-view";

export interface TransferActions {
  read(file: File): void;
  choose(part: CarriedPart, chosen: boolean): void;
  carry(): void;
  leave(): void;
  export(): void;
}

export interface TransferShown {
  readonly carried: CarriedFile | undefined;
  readonly leftOut: ReadonlySet<CarriedPart>;
  readonly busy: boolean;
}

/** What last month's file brings along, and a way to take this workbook's data to the next. */
export function transferView(
  words: TransferWords,
  shown: TransferShown,
  actions: TransferActions,
): TemplateResult {
  const { busy, carried } = shown;
  const read = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) actions.read(file);
    input.value = "";
  };
  return html`
    <div class="field">
      <label for="carry-file">${words.chooseFile}</label>
      <input
        id="carry-file"
        type="file"
        data-test="carry-file"
        accept=".xlsx,.xlsm,.json"
        aria-describedby="carry-file-note"
        ?disabled=${busy}
        @change=${read}
      />
      <p class="hint" id="carry-file-note">${words.transferNote}</p>
    </div>
    ${carried ? carriedView(words, carried, shown, actions) : nothing}
    ${buttonView({ text: words.exportData, test: "export-data", disabled: busy, press: () => actions.export() })}
    <p class="hint">${words.exportNote}</p>
  `;
}

function carriedView(
  words: TransferWords,
  { file, parts, notices }: CarriedFile,
  { leftOut, busy }: TransferShown,
  actions: TransferActions,
): TemplateResult {
  return html`<fieldset class="carried" data-test="carried">
    <legend id="carried-title" tabindex="-1">${words.carriedFrom(file)}</legend>
    ${parts.length === 0 ? html`<p>${words.nothingCarried}</p>` : nothing}
    ${notices.map((notice) => html`<p class="quiet">${notice}</p>`)}
    ${parts.map(({ part, count }) => {
      const text = words.partCount(part, count);
      return html`<label class="only">
        <input
          type="checkbox"
          data-test="carry-${part}"
          .checked=${!leftOut.has(part)}
          @change=${({ target }: Event) => actions.choose(part, (target as HTMLInputElement).checked)}
        />
        ${words.part[part]}${text === "" ? nothing : html` <span class="number">${text}</span>`}
      </label>`;
    })}
    <div class="buttons">
      ${
        parts.length > 0
          ? buttonView({
              text: words.carry,
              test: "carry",
              look: "primary",
              disabled: busy || parts.every(({ part }) => leftOut.has(part)),
              press: () => actions.carry(),
            })
          : nothing
      }
      ${buttonView({ text: words.leaveFile, test: "leave-file", look: "plain", press: () => actions.leave() })}
    </div>
  </fieldset>`;
}
