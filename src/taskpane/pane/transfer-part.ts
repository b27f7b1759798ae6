import { html, nothing, type TemplateResult } from "lit/html.js";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { toggled } from "./pane-state";
import { peopleView } from "./people-view";
import { startText } from "./text-part";
import { transferView } from "./transfer-view";

/** Last month's file, and this workbook's data for the next. */
export function transferPart(host: Host): TemplateResult {
  const { words, work, state, desk } = host;
  const { transfer } = desk;
  const { carried } = work;
  return html`${transferView(
    words.ofTransfer,
    { carried, leftOut: state.leftOut, busy: work.busy },
    {
      read: (file) => {
        host.set({ leftOut: new Set(), peopleLater: false });
        void transfer.read(file).then(() => host.set({}, () => focusOn("#carried-title")));
      },
      choose: (part, chosen) => host.set({ leftOut: toggled(host.state.leftOut, part, !chosen) }),
      carry: () => {
        const parts = (carried?.parts ?? []).map(({ part }) => part);
        void transfer.carry(parts.filter((part) => !host.state.leftOut.has(part)));
      },
      leave: () => transfer.leave(),
      export: () => void startText(host, transfer.exportData(), words.ofTransfer.dataFile),
    },
  )}
  ${peoplePart(host)}`;
}

/** Offers the managers of another month where the workbook has none. */
function peoplePart(host: Host): TemplateResult | typeof nothing {
  const { words, work, state, desk } = host;
  const { look, kept, busy } = work;
  const known = kept?.memory.people.length ?? 0;
  const lacking = look !== undefined && "fields" in look && look.clients && !look.managers;
  if (!lacking || known === 0 || state.peopleLater) return nothing;
  return peopleView(words.ofTransfer, known, busy, {
    insert: () => void desk.templates.insertPeople(),
    leave: () => host.set({ peopleLater: true }),
  });
}
