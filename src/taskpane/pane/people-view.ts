import { html, type TemplateResult } from "lit/html.js";
import type { TransferWords } from "../../wording/pane-transfer";
import { buttonView } from "./button-view";

/** Offers to put managers that are remembered onto a sheet of their own. */
export function peopleView(
  words: TransferWords,
  people: number,
  busy: boolean,
  actions: { insert(): void; leave(): void },
): TemplateResult {
  return html`<div class="question" role="group" data-test="people" aria-labelledby="people-text">
    <p id="people-text">${words.insertPeopleQuestion(people)}</p>
    <div class="buttons">
      ${buttonView({
        text: words.insertPeople,
        test: "insert-people",
        look: "plain",
        disabled: busy,
        press: () => actions.insert(),
      })}
      ${buttonView({
        text: words.notInsertPeople,
        test: "leave-people",
        look: "plain",
        press: () => actions.leave(),
      })}
    </div>
  </div>`;
}
