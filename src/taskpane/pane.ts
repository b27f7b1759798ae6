import { paneWords, type PaneWords } from "../wording/pane";
import { obstacleSentence } from "../wording/workbook";
import type { Desk, DeskState, Message, Question } from "./desk";

/** Shows the pane: one button, what is being done, what came of it. */
export function showPane(desk: Desk, root: HTMLElement): void {
  const words = paneWords(desk.language);
  document.documentElement.lang = desk.language;
  document.title = words.title;

  const audit = button(words.audit, () => void desk.audit(true), "primary");
  const progress = element("p", "progress");
  const bar = document.createElement("progress");
  const cancel = button(words.cancel, () => desk.cancel());
  const working = element("div", "working", bar, progress, cancel);
  const question = element("div", "question");
  const message = element("div", "message");
  message.setAttribute("role", "status");
  const removeMarks = button(words.removeMarks, () => void desk.removeMarks());
  const removeEverything = button(words.removeEverything, () => confirmRemoval());
  root.replaceChildren(
    element("h1", "title", words.title),
    element("p", "intro", words.intro),
    audit,
    working,
    question,
    message,
    element("div", "removal", removeMarks, removeEverything),
  );

  const confirmRemoval = () =>
    askIn(question, words.questionTitle, words.removeEverythingQuestion, [
      button(words.yesRemove, () => {
        question.replaceChildren();
        void desk.removeEverything();
      }),
      button(words.no, () => {
        question.replaceChildren();
        removeEverything.focus();
      }),
    ]);

  let asked: Question | undefined;
  desk.watch((state) => {
    for (const it of [audit, removeMarks, removeEverything]) it.disabled = state.busy;
    working.hidden = !state.busy;
    showProgress(state, words, bar, progress);
    if (state.question !== asked) {
      asked = state.question;
      if (asked)
        askIn(
          question,
          words.questionTitle,
          obstacleSentence(asked.obstacle, desk.language),
          answers(asked, words),
        );
      else question.replaceChildren();
    }
    showMessage(message, state.message);
  });
}

function showProgress(
  { progress, waiting }: DeskState,
  words: PaneWords,
  bar: HTMLProgressElement,
  text: HTMLElement,
): void {
  if (progress && progress.total > 0) bar.value = progress.done / progress.total;
  else bar.removeAttribute("value");
  const shown = waiting ? words.waiting : progress ? words.progress(progress) : "";
  if (text.textContent !== shown) text.textContent = shown;
}

function showMessage(place: HTMLElement, message: Message | undefined): void {
  place.className = `message ${message?.kind ?? ""}`;
  place.setAttribute("role", message?.kind === "failed" ? "alert" : "status");
  place.replaceChildren(...(message?.lines ?? []).map((line) => element("p", "line", line)));
}

function answers(question: Question, words: PaneWords): HTMLButtonElement[] {
  const mark =
    question.obstacle.reason === "filtered"
      ? [button(words.markNevertheless, () => question.answer("mark"))]
      : [];
  return [
    button(words.reportOnly, () => question.answer("skip")),
    ...mark,
    button(words.stop, () => question.answer("cancel")),
  ];
}

function askIn(place: HTMLElement, title: string, text: string, choices: readonly HTMLButtonElement[]): void {
  const heading = element("h2", "question-title", title);
  heading.id = "question-title";
  const group = element("div", "choices", heading, element("p", "question-text", text), ...choices);
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", heading.id);
  place.replaceChildren(group);
  choices[0].focus();
}

function button(text: string, press: () => void, kind = "plain"): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = kind;
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}

/** Children that are text go in as text, never as HTML. */
function element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}
