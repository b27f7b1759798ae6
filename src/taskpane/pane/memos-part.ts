import { html, type TemplateResult } from "lit/html.js";
import type { MemoView } from "../../session";
import { copy } from "./clipboard";
import { canOfferFiles, offerFile } from "./download";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { gatheringPart, memoWishesPart } from "./memo-wishes-part";
import { memosView } from "./memos-view";
import { withEdit } from "./pane-state";

/** The memos, to be read, edited and taken. */
export function memosPart(host: Host, memos: readonly MemoView[]): TemplateResult {
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
  if (state.memo !== undefined) return list;
  return html`${gatheringPart(host)}${list}${memoWishesPart(host)}`;
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
