import { parsePeriod } from "../settings";
import { paneWords, type PaneWords } from "../wording/pane";
import { obstacleSentence } from "../wording/workbook";
import type { Desk, DeskState, Message, Question } from "./desk";

/** Shows the pane: one button, what is being done, what came of it. */
export function showPane(desk: Desk, root: HTMLElement): void {
  const words = paneWords(desk.language);
  document.documentElement.lang = desk.language;
  document.title = words.title;

  const month = field(words.month, words.monthHint);
  const asOf = field(words.asOf, words.asOfHint);
  const audit = button(words.audit, () => void start(), "primary");
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
    month.row,
    asOf.row,
    audit,
    working,
    question,
    message,
    element("div", "removal", removeMarks, removeEverything),
  );

  const start = async () => {
    const period = parsePeriod(month.input.value, asOf.input.value);
    const unreadable = "unreadable" in period ? period.unreadable : undefined;
    month.complain(unreadable === "month" ? words.unreadableMonth : "");
    asOf.complain(unreadable === "asOf" ? words.unreadableDate : "");
    if (!("unreadable" in period)) await desk.audit(period);
  };
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
  void desk.keptPeriod().then((kept) => {
    month.input.value ||= kept.month;
    asOf.input.value ||= kept.asOf;
  });
}

interface Field {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  /** Says below the field what is wrong with it, and takes the user there; "" when nothing is. */
  complain(text: string): void;
}

let fields = 0;

function field(label: string, hint: string): Field {
  const id = `field-${++fields}`;
  const input = document.createElement("input");
  input.id = id;
  input.autocomplete = "off";
  const name = document.createElement("label");
  name.htmlFor = id;
  name.textContent = label;
  const help = element("p", "hint", hint);
  help.id = `${id}-hint`;
  const complaint = element("p", "complaint");
  complaint.id = `${id}-complaint`;
  complaint.setAttribute("role", "alert");
  input.setAttribute("aria-describedby", `${help.id} ${complaint.id}`);
  return {
    row: element("div", "field", name, input, help, complaint),
    input,
    complain(text) {
      complaint.textContent = text;
      input.setAttribute("aria-invalid", String(text !== ""));
      if (text !== "") input.focus();
    },
  };
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
