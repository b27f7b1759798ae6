import { nothing, type TemplateResult } from "lit/html.js";
import type { ShownAudit } from "../desk-state";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { startAudit } from "./setup-part";
import { keyOfWord, meaningOf, wordsView } from "./words-view";

/** Asks once about the words of an audited base that the regulation does not know. */
export function wordsPart(host: Host, { words: unknown }: ShownAudit): TemplateResult | typeof nothing {
  const { words, state, work } = host;
  if (state.wordsLater) return nothing;
  return wordsView(
    words.ofTransfer,
    unknown,
    { open: state.wordsOpen, busy: work.busy, chosen: state.meanings },
    {
      open: (wordsOpen) => host.set({ wordsOpen }, () => focusOn("#word-0")),
      choose: (word, means) =>
        host.set({ meanings: new Map([...host.state.meanings, [keyOfWord(word), means]]) }),
      keep: (auditAgain) => void keep(host, unknown, auditAgain),
      later: () => host.set({ wordsLater: true }, () => focusOn("#verdict")),
    },
  );
}

async function keep(host: Host, unknown: ShownAudit["words"], auditAgain: boolean): Promise<void> {
  const known = unknown.flatMap(({ kind, word, ...more }) => {
    const means = meaningOf({ kind, word, ...more }, host.state.meanings);
    return means === "" ? [] : [{ kind, word, means }];
  });
  const left = unknown.filter((word) => meaningOf(word, host.state.meanings) === "");
  if (!(await host.desk.norms.keepWords(known, left))) return;
  if (auditAgain) startAudit(host);
  else focusOn("#verdict");
}
