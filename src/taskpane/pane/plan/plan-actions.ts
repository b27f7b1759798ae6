import type { PlanLine, WishedTarget } from "../../../plan-papers";
import type { CannotDo } from "../../../wording/pane-plan";
import { focusOn } from "../focus";
import type { Host } from "../host";
import type { PlanKey } from "./plan-keys";
import type { PlanTab } from "./plan-tab";

/** Does to a line of the plan what a key or button asks for, and says what was done. */
export function actOn(host: Host, tab: PlanTab, key: PlanKey, place: number): void {
  const line = tab.line(place);
  if (!line) return;
  switch (key) {
    case "showRow":
      return void host.desk.selectClient(line.row.row);
    case "explain":
      return explain(host, tab, line, place);
    case "undo":
      return undo(host, tab);
    default:
      if (host.work.busy) say(host, tab, host.words.ofPlan.busy);
      else decide(host, tab, key, line);
  }
}

/** Accepts all lines that are listed and that nothing is decided of. */
export function acceptAll(host: Host, tab: PlanTab): void {
  const { desk, words } = host;
  const lines = tab.acceptable;
  if (host.work.busy || lines.length === 0) return;
  tab.news = words.ofPlan.acceptedAll(lines.length);
  desk.planning.decideAll(
    lines.map(({ name, target }) => ({ organisation: name, decision: { kind: "go", target: target! } })),
  );
}

/** Takes the last change of what is wished back. */
export function undo(host: Host, tab: PlanTab): void {
  const { planning } = host.desk;
  if (host.work.busy || !planning.canUndo) return;
  tab.news = host.words.ofPlan.undone;
  planning.undo();
}

/** Sends an organisation somewhere by hand, and goes back to its line. */
export function retarget(host: Host, tab: PlanTab, line: PlanLine, target: WishedTarget, to: string): void {
  if (host.work.busy) return;
  tab.news = host.words.ofPlan.did.retarget({ client: nameOf(line), to });
  tab.sent.set(line.organisation, to);
  host.desk.planning.decide(line.name, { kind: "go", target });
  leaveRetarget(host, tab);
}

/** Closes the search for another target; focus goes back to the line. */
export function leaveRetarget(host: Host, tab: PlanTab): void {
  host.set({ plan: { ...host.state.plan, retarget: undefined } }, () => tab.list.focus());
}

/** How an organisation is called in a sentence. */
export function nameOf({ clientName, client }: PlanLine): string {
  return clientName === "" ? client : clientName;
}

type Deciding = "accept" | "keep" | "veto" | "retarget" | "open";

function decide(host: Host, tab: PlanTab, key: Deciding, line: PlanLine): void {
  const { words, desk, state } = host;
  const { planning } = desk;
  const cannot = hindranceOf(tab, key, line);
  if (cannot) return say(host, tab, words.ofPlan.cannot[cannot]);
  if (key === "retarget") {
    const retarget = { organisation: line.organisation, query: "", active: -1 };
    host.set({ plan: { ...state.plan, retarget } }, () => focusOn("#retarget-query"));
    return;
  }
  tab.news = words.ofPlan.did[key]({ client: nameOf(line), to: line.to });
  switch (key) {
    case "accept":
      return planning.decide(line.name, { kind: "go", target: line.target! });
    case "keep":
      return planning.decide(line.name, { kind: "keep" });
    case "veto":
      return planning.veto(line.name, line.target!);
    case "open":
      if (tab.now(line).decision === "open") planning.allow(line.name);
      else planning.decide(line.name, { kind: "open" });
  }
}

/** Why nothing can be done so to a line. */
export function hindranceOf(tab: Pick<PlanTab, "now">, key: Deciding, line: PlanLine): CannotDo | undefined {
  const { decision } = tab.now(line);
  switch (key) {
    case "accept":
      return line.target ? undefined : "acceptStay";
    case "keep":
      return decision === "kept" ? "keptAlready" : undefined;
    case "veto":
      return !line.target ? "vetoStay" : line.target.kind === "detach" ? "vetoDetach" : undefined;
    case "open":
      if (decision === "closedOffice") return "closedOffice";
      return decision === "open" && line.vetoes === 0 ? "nothingDecided" : undefined;
    case "retarget":
      return undefined;
  }
}

function explain(host: Host, tab: PlanTab, line: PlanLine, place: number): void {
  const { plan } = host.state;
  const explained = plan.explained === line.organisation ? undefined : line.organisation;
  if (explained !== undefined) tab.spoken = tab.explain(place).join(" ");
  host.set({ plan: { ...plan, explained } });
}

function say(host: Host, tab: PlanTab, text: string): void {
  tab.news = text;
  host.set({});
}
