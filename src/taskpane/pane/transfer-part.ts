import type { TemplateResult } from "lit/html.js";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { toggled } from "./pane-state";
import { startText } from "./text-part";
import { transferView } from "./transfer-view";

/** Last month's file, and this workbook's data for the next. */
export function transferPart(host: Host): TemplateResult {
  const { words, work, state, desk } = host;
  const { transfer } = desk;
  const { look, kept, carried } = work;
  const withoutManagers = look !== undefined && "fields" in look && look.clients && !look.managers;
  const people = withoutManagers && !state.peopleLater ? (kept?.memory.people.length ?? 0) : 0;
  return transferView(
    words.ofTransfer,
    { carried, leftOut: state.leftOut, people, busy: work.busy },
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
      insertPeople: () => void transfer.insertPeople(),
      leavePeople: () => host.set({ peopleLater: true }),
      export: () => void startText(host, transfer.exportData(), words.ofTransfer.dataFile),
    },
  );
}
