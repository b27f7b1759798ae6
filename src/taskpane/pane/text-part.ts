import { nothing, type TemplateResult } from "lit/html.js";
import { copy } from "./clipboard";
import { offerFile } from "./download";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { textView } from "./text-view";

/** A text that is to leave the workbook, when there is one. */
export function textPart(host: Host): TemplateResult | typeof nothing {
  const { text } = host.state;
  if (!text) return nothing;
  return textView(host.words.ofTransfer, text, {
    copy: () => void copyText(host),
    save: () => offerFile(text.file, text.text, "application/json"),
    close: () => host.set({ text: undefined }),
  });
}

/** Shows a text as soon as it is there. */
export async function startText(host: Host, given: Promise<string | undefined>, file: string): Promise<void> {
  const text = await given;
  if (text === undefined) return;
  host.set({ text: { text, file, copied: undefined } }, () => {
    focusOn("#exported-title");
    document.getElementById("exported-title")?.scrollIntoView({ block: "nearest" });
  });
}

async function copyText(host: Host): Promise<void> {
  const { text } = host.state;
  if (!text) return;
  const copied = await copy({ text: text.text }, document.getElementById("exported-text")!);
  host.set({ text: { ...text, copied: copied ? "yes" : "no" } });
}
