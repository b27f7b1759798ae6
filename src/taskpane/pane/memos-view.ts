import { html, nothing, type TemplateResult } from "lit/html.js";
import type { MemoView } from "../../session";
import type { AllWords } from "../../wording/pane-all";
import { buttonView } from "./button-view";
import type { PaneState } from "./pane-state";

export interface MemoActions {
  read(memo: number | undefined): void;
  edit(memo: number, field: string, value: string): void;
  text(memo: number): string;
  copy(memo: number): void;
  file(memo: number): void;
  insert(memo: number): void;
}

export interface MemosShown extends Pick<
  PaneState,
  "memo" | "edited" | "editsGone" | "copied" | "handedOver"
> {
  readonly busy: boolean;
  /** Files can leave the pane. */
  readonly offersFiles: boolean;
}

/** The memos the audit calls for: their list, or one of them to be read, edited and taken. */
export function memosView(
  words: AllWords,
  memos: readonly MemoView[],
  shown: MemosShown,
  actions: MemoActions,
): TemplateResult {
  const read = shown.memo === undefined ? undefined : memos.at(shown.memo);
  if (read) return memoView(words, read, shown.memo!, shown, actions);
  if (memos.length === 0) return html`<p>${words.noMemos}</p>`;
  return html`
    <p class="hint">${words.memosHint}</p>
    ${editsGoneView(words, shown)}
    <ul class="cards">
      ${memos.map(
        ({ title, routeName, draft, rows, fields }, memo) =>
          html`<li>
            <button
              type="button"
              class="card"
              id="memo-${memo}"
              data-test="memo"
              @click=${() => actions.read(memo)}
            >
              <span class="card-title">${title}</span>
              ${draft.length > 0 ? html`<span class="complaint">${draft[0]}</span>` : nothing}
              <span class="quiet">${routeName}</span>
              <span class="quiet">${fields.find(({ id }) => id === "addressee")?.value}</span>
              <span class="quiet">${words.memoRows(rows)}</span>
            </button>
          </li>`,
      )}
    </ul>
  `;
}

function memoView(
  words: AllWords,
  { title, routeName, draft, fields }: MemoView,
  memo: number,
  shown: MemosShown,
  actions: MemoActions,
): TemplateResult {
  const { edited, copied, handedOver, busy, offersFiles } = shown;
  const field = ({ id, label, value, multiline }: MemoView["fields"][number]) => {
    const text = edited[memo]?.[id] ?? value;
    const type = ({ target }: Event) =>
      actions.edit(memo, id, (target as HTMLInputElement | HTMLTextAreaElement).value);
    return html`<div class="field">
      <label for="memo-field-${id}">${label}</label>
      ${
        multiline
          ? html`<textarea
              id="memo-field-${id}"
              data-test="memo-field-${id}"
              rows="4"
              .value=${text}
              @input=${type}
            ></textarea>`
          : html`<input
              id="memo-field-${id}"
              data-test="memo-field-${id}"
              autocomplete="off"
              .value=${text}
              @input=${type}
            />`
      }
    </div>`;
  };
  return html`
    <button type="button" class="link" data-test="back-to-memos" @click=${() => actions.read(undefined)}>
      <span aria-hidden="true">←</span> ${words.backToMemos}
    </button>
    <h3 id="memo-title" tabindex="-1">${title}</h3>
    <p class="quiet">${routeName}</p>
    ${draft.map((line) => html`<p class="complaint" data-test="memo-draft">${line}</p>`)}
    ${editsGoneView(words, shown)}
    <div class="buttons">
      ${buttonView({ text: words.copy, test: "copy-memo", look: "plain", press: () => actions.copy(memo) })}
      ${
        offersFiles
          ? buttonView({
              text: words.ofMemos.file,
              test: "memo-file",
              look: "plain",
              disabled: busy,
              press: () => actions.file(memo),
            })
          : nothing
      }
      ${buttonView({
        text: words.insert,
        test: "insert-memo",
        look: "plain",
        disabled: busy,
        press: () => actions.insert(memo),
      })}
    </div>
    <p class="copied" role="status" data-test="copied">
      ${
        handedOver !== undefined
          ? words.ofMemos.handedOver(handedOver)
          : copied === "yes"
            ? words.copied
            : copied === "no"
              ? words.notCopied
              : nothing
      }
    </p>
    ${offersFiles ? nothing : html`<p class="hint">${words.ofMemos.noFiles}</p>`} ${fields.map(field)}
    <h4 id="preview-title">${words.preview}</h4>
    <pre
      class="preview"
      id="memo-preview"
      data-test="memo-preview"
      tabindex="0"
      role="region"
      aria-labelledby="preview-title"
    >
${actions.text(memo)}</pre>
  `;
}

function editsGoneView(words: AllWords, { editsGone }: MemosShown): TemplateResult {
  return html`<p class="complaint" role="status" data-test="edits-gone">
    ${editsGone ? words.ofMemos.editsGone : nothing}
  </p>`;
}
