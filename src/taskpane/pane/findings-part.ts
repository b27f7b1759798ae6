import type { TemplateResult } from "lit/html.js";
import type { AuditView } from "../../session";
import { focusOn } from "./focus";
import { findingsView } from "./findings-view";
import type { Host } from "./host";
import type { Listed } from "./result-part";
import { fieldOf, grantedBy, type WaiverDraft } from "./waiver-draft";
import { waiverForm } from "./waiver-form";

/** The list of findings, or the waiver of one of them while it is being written. */
export function findingsPart(host: Host, view: AuditView, listed: Listed): TemplateResult {
  const { words, state, work } = host;
  const { waiver } = state;
  if (waiver) {
    return waiverForm(words.ofWaivers, view.findings.at(waiver.finding), waiver, work.busy, {
      type: (field, text) => change(host, { [field]: text, complaint: undefined }),
      keep: () => void keep(host, listed),
      withdraw: () => void withdraw(host, listed),
      leave: () => leave(host, listed),
    });
  }
  return findingsView(
    words,
    view,
    state.filter,
    listed.count,
    listed.list,
    work.busy,
    (filter) => host.set({ filter }),
    (finding) => startWaiver(host, finding),
  );
}

/** Opens the form for a waiver of a finding, with what a waiver of it says already. */
export function startWaiver(host: Host, finding: number): void {
  if (host.work.busy) return;
  const known = host.desk.waivers.of(finding);
  const draft: WaiverDraft = {
    finding,
    reason: known?.reason ?? "",
    approvedBy: known?.approvedBy ?? "",
    until: known?.until?.split("-").reverse().join(".") ?? "",
    complaint: undefined,
  };
  host.set({ waiver: draft }, () => focusOn("#waiver-reason"));
}

function change(host: Host, changed: Partial<WaiverDraft>): void {
  if (host.state.waiver) host.set({ waiver: { ...host.state.waiver, ...changed } });
}

async function keep(host: Host, listed: Listed): Promise<void> {
  const draft = host.state.waiver;
  if (!draft || host.work.busy) return;
  const granted = grantedBy(draft, host.desk.waivers.day);
  if (typeof granted === "string") {
    change(host, { complaint: granted });
    host.set({}, () => focusOn(`#waiver-${fieldOf(granted)}`));
  } else if (await host.desk.waivers.waive(draft.finding, granted)) {
    leave(host, listed);
  }
}

async function withdraw(host: Host, listed: Listed): Promise<void> {
  const draft = host.state.waiver;
  const waiver = draft && host.desk.waivers.of(draft.finding);
  if (waiver && (await host.desk.waivers.withdraw(waiver))) leave(host, listed);
}

function leave(host: Host, { list }: Listed): void {
  host.set({ waiver: undefined }, () => list.focus());
}
