/** A text for the clipboard, plain and perhaps rich: whoever pastes takes what he can. */
export interface Prepared {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies within a click: by the page's `copy` event, which works in frames without the right to the clipboard, else by
 * the browser's clipboard. What is shown of the text stays selected when neither works, to be copied by hand.
 * @param shown the element that shows the text
 * @returns whether the text was seen to be taken
 */
export async function copy(prepared: Prepared, shown: Node): Promise<boolean> {
  select(shown);
  if (copyByEvent(prepared) || (await copyByClipboard(prepared))) {
    window.getSelection()?.removeAllRanges();
    return true;
  }
  select(shown);
  return false;
}

function copyByEvent({ text, html }: Prepared): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = event.clipboardData.types.length > 0;
  };
  document.addEventListener("copy", give, { capture: true });
  try {
    return document.execCommand("copy") && taken;
  } finally {
    document.removeEventListener("copy", give, { capture: true });
  }
}

async function copyByClipboard({ text, html }: Prepared): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": blob("text/plain", text),
        ...(html !== undefined && { "text/html": blob("text/html", html) }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

function select(shown: Node): void {
  window.getSelection()?.selectAllChildren(shown);
}
