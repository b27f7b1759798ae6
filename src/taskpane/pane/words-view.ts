import { html, nothing, type TemplateResult } from "lit/html.js";
import type { WordView } from "../../session";
import type { TransferWords } from "../../wording/pane-transfer";
import { buttonView } from "./button-view";
import { selectView } from "./select-view";

export interface WordsActions {
  open(open: boolean): void;
  /** @param means the id of what the word means; "" for nothing known */
  choose(word: WordView, means: string): void;
  keep(auditAgain: boolean): void;
  later(): void;
}

export interface WordsShown {
  readonly open: boolean;
  readonly busy: boolean;
  readonly chosen: ReadonlyMap<string, string>;
}

/** By what a choice for a word is known. */
export function keyOfWord({ kind, word }: Pick<WordView, "kind" | "word">): string {
  return `${kind} ${word}`;
}

/** What the chosen meanings are, the suggested one where nothing was chosen; "" for a word left unknown. */
export function meaningOf(word: WordView, chosen: ReadonlyMap<string, string>): string {
  return chosen.get(keyOfWord(word)) ?? word.suggestion ?? "";
}

/** Asks once what words mean that the regulation does not know. */
export function wordsView(
  words: TransferWords,
  unknown: readonly WordView[],
  shown: WordsShown,
  actions: WordsActions,
): TemplateResult | typeof nothing {
  if (unknown.length === 0) return nothing;
  return html`<section class="question" data-test="unknown-words" role="group" aria-labelledby="words-title">
    <h2 id="words-title" tabindex="-1">${words.unknownWords(unknown.length)}</h2>
    <p>${words.unknownWordsNote}</p>
    ${
      shown.open
        ? html`<ul class="words">
              ${unknown.map((word, i) => wordView(words, word, i, shown, actions))}
            </ul>
            <div class="buttons">
              ${buttonView({
                text: words.keepWordsAndAudit,
                test: "keep-words",
                look: "primary",
                disabled: shown.busy,
                press: () => actions.keep(true),
              })}
              ${buttonView({
                text: words.keepWords,
                test: "keep-words-only",
                look: "plain",
                disabled: shown.busy,
                press: () => actions.keep(false),
              })}
              ${buttonView({ text: words.notNow, test: "words-later", look: "plain", press: () => actions.later() })}
            </div>`
        : html`<div class="buttons">
            ${buttonView({
              text: words.settleWords,
              test: "settle-words",
              look: "plain",
              press: () => actions.open(true),
            })}
            ${buttonView({ text: words.notNow, test: "words-later", look: "plain", press: () => actions.later() })}
          </div>`
    }
  </section>`;
}

function wordView(
  words: TransferWords,
  word: WordView,
  number: number,
  { chosen, busy }: WordsShown,
  actions: WordsActions,
): TemplateResult {
  const suggested = word.meanings.find(({ id }) => id === word.suggestion);
  return html`<li class="field">
    <label for="word-${number}">${word.word}</label>
    <p class="hint" id="word-${number}-about">
      ${words.wordOf[word.kind]},
      ${words.wordRows(word.count)}${suggested ? html`. ${words.looksLike(suggested.name)}` : nothing}
    </p>
    ${selectView({
      id: `word-${number}`,
      test: "word",
      options: [
        { value: "", text: words.leaveUnknown },
        ...word.meanings.map(({ id, name }) => ({ value: id, text: name })),
      ],
      chosen: meaningOf(word, chosen),
      disabled: busy,
      describedBy: `word-${number}-about`,
      choose: (means) => actions.choose(word, means),
    })}
  </li>`;
}
