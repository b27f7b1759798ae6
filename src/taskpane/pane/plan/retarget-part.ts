import { nothing, type TemplateResult } from "lit/html.js";
import type { PlanView, TargetOption } from "../../../plan-papers";
import { searchKey } from "../../../session";
import type { Host } from "../host";
import { leaveRetarget, nameOf, retarget } from "./plan-actions";
import type { RetargetDraft } from "./plan-pane-state";
import type { PlanTab } from "./plan-tab";
import { targetsShown } from "./retarget-list";
import { retargetView } from "./retarget-view";

/** The search for another target of an organisation; nothing where the plan no longer speaks of it. */
export function retargetPart(
  host: Host,
  tab: PlanTab,
  view: PlanView,
  draft: RetargetDraft,
): TemplateResult | typeof nothing {
  const place = tab.placeOf(draft.organisation);
  if (place === undefined) return nothing;
  const line = view.lines[place];
  const targets = targetsShown(tab.targets(place), draft.query, searchKey);
  const change = (changed: Partial<RetargetDraft>, afterwards?: () => void) => {
    const { plan } = host.state;
    if (plan.retarget)
      host.set({ plan: { ...plan, retarget: { ...plan.retarget, ...changed } } }, afterwards);
  };
  const choose = (option: TargetOption) => {
    if (option.possible) return retarget(host, tab, line, option.target, option.name);
    tab.news = `${option.name}: ${host.words.ofPlanAside.cannotTake(option.obstacles)}.`;
    host.set({});
  };
  return retargetView(
    host.words.ofPlanAside,
    { client: nameOf(line), line, targets, query: draft.query, active: draft.active },
    {
      type: (query) => change({ query, active: -1 }),
      move: (active) =>
        change({ active }, () =>
          document.getElementById(`target-${active}`)?.scrollIntoView({ block: "nearest" }),
        ),
      choose,
      leave: () => leaveRetarget(host, tab),
    },
  );
}
