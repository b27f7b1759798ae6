import { html, nothing, type TemplateResult } from "lit/html.js";
import type { MemoRoute, RouteTemplates, TemplatePart, Templates } from "../../memo-wishes";
import type { MemosWords } from "../../wording/pane-memos";
import { buttonView } from "./button-view";
import { selectView } from "./select-view";

export interface MemoTextsShown {
  readonly routes: readonly RouteTemplates[];
  readonly route: MemoRoute;
  readonly templates: Templates;
  /** There is something to keep. */
  readonly changed: boolean;
  readonly busy: boolean;
}

export interface MemoTextsActions {
  choose(route: MemoRoute): void;
  /** Without a text the built-in one is restored. */
  change(part: TemplatePart, text: string | undefined): void;
  complaint(part: TemplatePart, text: string): string | undefined;
  keep(): void;
  drop(): void;
}

/** The texts of one kind of memo, with the names that may stand in braces and what is wrong with them. */
export function memoTextsView(
  words: MemosWords,
  { routes, route, templates, changed, busy }: MemoTextsShown,
  actions: MemoTextsActions,
): TemplateResult {
  const shown = routes.find((it) => it.route === route)!;
  return html`
    <p class="hint">${words.templatesNote}</p>
    <div class="field">
      <label for="memo-route">${words.route}</label>
      ${selectView<MemoRoute>({
        id: "memo-route",
        options: routes.map((it) => ({ value: it.route, text: it.title })),
        chosen: route,
        choose: (chosen) => actions.choose(chosen),
      })}
    </div>
    <p class="hint" data-test="memo-names">${words.names(shown.names)}</p>
    ${shown.parts.map((it) => textView(words, it, templates[route]?.[it.part], actions))}
    ${
      changed
        ? html`<div class="buttons">
            ${buttonView({
              text: words.keep,
              test: "keep-texts",
              look: "primary",
              disabled: busy,
              press: () => actions.keep(),
            })}
            ${buttonView({
              text: words.dropChanges,
              test: "drop-texts",
              look: "plain",
              press: () => actions.drop(),
            })}
          </div>`
        : nothing
    }
  `;
}

function textView(
  words: MemosWords,
  { part, label, builtIn }: RouteTemplates["parts"][number],
  own: string | undefined,
  actions: MemoTextsActions,
): TemplateResult {
  const text = own ?? builtIn;
  const complaint = actions.complaint(part, text);
  return html`<div class="field">
    <label for="memo-text-${part}">${label}</label>
    <textarea
      id="memo-text-${part}"
      data-test="memo-text-${part}"
      rows=${part === "heading" || part === "appendix" ? 2 : 5}
      aria-invalid=${String(complaint !== undefined)}
      aria-describedby="memo-text-${part}-complaint"
      .value=${text}
      @input=${({ target }: Event) => actions.change(part, (target as HTMLTextAreaElement).value)}
    ></textarea>
    <p
      class="complaint"
      id="memo-text-${part}-complaint"
      data-test="memo-text-${part}-complaint"
      role="alert"
    >
      ${complaint ?? nothing}
    </p>
    ${
      text === builtIn
        ? nothing
        : html`<button
            type="button"
            class="link"
            data-test="restore-${part}"
            aria-label="${words.restore}: ${label}"
            @click=${() => actions.change(part, undefined)}
          >
            ${words.restore}
          </button>`
    }
  </div>`;
}
