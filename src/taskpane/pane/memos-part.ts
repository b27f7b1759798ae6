import { html, nothing, type TemplateResult } from "lit/html.js";
import { isTrial } from "../../plan-papers";
import type { ShownAudit, ShownPlan } from "../desk-state";
import { copy } from "./clipboard";
import { canOfferFiles, offerFile } from "./download";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { gatheringPart, memoWishesPart } from "./memo-wishes-part";
import { memosView } from "./memos-view";
import { withEdit } from "./pane-state";

/** The memos, to be read, edited and taken. */
export function memosPart(host: Host, { memos, plan }: ShownAudit): TemplateResult {
  if (!memos) return html`${gatheringPart(host)}${withoutMemos(host, plan)}${memoWishesPart(host)}`;
  const { desk, words, state, work } = host;
  const editedIn = (memo: number) => host.state.edited[memo] ?? {};
  const offersFiles = canOfferFiles();
  const list = memosView(
    words,
    memos,
    { ...state, busy: work.busy, offersFiles },
    {
      read: (memo) => read(host, memo),
      edit: (memo, field, value) => host.set(withEdit(host.state, memo, field, value)),
      text: (memo) => desk.memoText(memo, editedIn(memo)),
      copy: (memo) => void copyMemo(host, memo),
      file: (memo) => void takeFile(host, memo),
      insert: (memo) => void desk.insertMemo(memo, editedIn(memo)),
    },
  );
  const warning = isTrial(desk.planning.wishes)
    ? html`<p class="trial-memos" data-test="trial-memos">${words.ofPlanAside.memosOfTrial}</p>`
    : nothing;
  if (state.memo !== undefined) return html`${warning}${list}`;
  return html`${gatheringPart(host)}${warning}${list}${memoWishesPart(host)}`;
}

/** Memos come with the plan, which is in the making or was not made. */
function withoutMemos(host: Host, { state }: ShownPlan): TemplateResult {
  const { memosLater, memosWithoutPlan, toPlan } = host.words.ofPlanAside;
  return html`<div class="without-memos" data-test="without-memos">
    <p role="status">${state === "making" ? memosLater : memosWithoutPlan}</p>
    <button
      type="button"
      class="link"
      data-test="memos-to-plan"
      @click=${() => host.set({ tab: "plan" }, () => focusOn("#tab-plan"))}
    >
      ${toPlan}
    </button>
  </div>`;
}

function read(host: Host, memo: number | undefined): void {
  const from = host.state.memo;
  host.set({ memo, copied: undefined, handedOver: undefined }, () =>
    focusOn(memo === undefined ? `#memo-${from}` : "#memo-title"),
  );
}

/** The text is made and offered within the click. */
async function copyMemo(host: Host, memo: number): Promise<void> {
  const edited = host.state.edited[memo] ?? {};
  const prepared = { text: host.desk.memoText(memo, edited), html: host.desk.memoHtml(memo, edited) };
  const copied = await copy(prepared, document.getElementById("memo-preview")!);
  host.set({ copied: copied ? "yes" : "no", handedOver: undefined });
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function takeFile(host: Host, memo: number): Promise<void> {
  const file = await host.desk.memos.file(memo, host.state.edited[memo] ?? {});
  if (!file || host.state.memo !== memo) return;
  offerFile(file.name, new Uint8Array(file.bytes), WORD);
  host.set({ copied: undefined, handedOver: file.name });
}
