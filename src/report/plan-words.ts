import { isoDay } from "../regulation/calendar";
import { isSpecialist, type AuditContext } from "../audit/context";
import { groupText, potentialText } from "../memo/cells";
import type { Obstacle } from "../moves/eligibility";
import type { Plan } from "../moves/plan";
import type { Language } from "../wording/language";
import { obstacleText, type ObstacleFacts } from "../wording/plan-obstacles";
import type { WishNames } from "../wording/plan-wishes";
import { cellText } from "./cell-text";

/**
 * Says what keeps a manager from taking organisations of one client group, a part of a sentence each.
 * @param holder undefined where it is said of several managers at once
 */
export type SayObstacles = (
  organisations: readonly number[],
  obstacles: readonly Obstacle[],
  holder?: number,
) => string[];

/** Obstacles whose words name something of the manager. */
const PERSONAL: readonly Obstacle[] = ["notNormed", "left", "full", "groupFull"];

export function obstacleTeller(plan: Plan, language: Language): SayObstacles {
  const { context } = plan.audit;
  const latest = { organisation: -1, said: new Map<string, string[]>() };
  let maximums: ReadonlyMap<number, number> | undefined;
  const maximumOf = (holder: number) =>
    (maximums ??= new Map(
      plan
        .changes()
        .flatMap((change) => (change.norms.max === null ? [] : [[change.holder, change.norms.max]])),
    )).get(holder);
  const say: SayObstacles = (organisations, obstacles, holder) => {
    const facts: ObstacleFacts = {
      ...clientFacts(context, organisations, language),
      ...(holder === undefined ? OF_SEVERAL : managerFacts(context, organisations[0], holder)),
      maximum: holder === undefined ? undefined : maximumOf(holder),
    };
    return obstacles.map((obstacle) => obstacleText(obstacle, facts, language));
  };
  return (organisations, obstacles, holder) => {
    const [organisation] = organisations;
    if (organisations.length > 1 || obstacles.some((it) => PERSONAL.includes(it)))
      return say(organisations, obstacles, holder);
    if (latest.organisation !== organisation) latest.said.clear();
    latest.organisation = organisation;
    const key = obstacles.join(" ");
    const said = latest.said.get(key) ?? say(organisations, obstacles, holder);
    latest.said.set(key, said);
    return said;
  };
}

type ManagerFacts = Pick<ObstacleFacts, "maximumOfGroup" | "leavingUnclear" | "notNormed">;

const OF_SEVERAL: ManagerFacts = {
  maximumOfGroup: undefined,
  leavingUnclear: false,
  notNormed: "unknown",
};

function clientFacts(
  context: AuditContext,
  organisations: readonly number[],
  language: Language,
): Pick<ObstacleFacts, "group" | "territories" | "potentials"> {
  const { cards, organisations: all } = context.base;
  const leads = organisations.map((organisation) => all.lead[organisation]);
  const distinct = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== "").sort();
  return {
    group: leads.length === 0 ? "" : cellText(groupText(context, leads[0], language)),
    territories: distinct(
      leads.map((card) => cellText(cards.territories.texts[cards.territory[card]] ?? "")),
    ),
    potentials: distinct(leads.map((card) => cellText(potentialText(context, card)))),
  };
}

function managerFacts(
  { base, holders, norms }: AuditContext,
  organisation: number,
  holder: number,
): ManagerFacts {
  const group = base.cards.group[base.organisations.lead[organisation]];
  const maximum = norms[holder]?.maximum[group];
  const { manager, left } = holders[holder];
  return {
    maximumOfGroup: maximum === undefined || Number.isNaN(maximum) ? undefined : maximum,
    leavingUnclear: left === "unknown",
    notNormed:
      manager === undefined
        ? "unlisted"
        : manager.role === "unreadable" || isSpecialist(manager)
          ? "unknown"
          : "leader",
  };
}

/** What wishes are told with. */
export function wishNames({ regulation, asOf }: AuditContext, language: Language): WishNames {
  return {
    desk: regulation.serviceDesk[language],
    asOf: isoDay(asOf),
    specialization: (id) => regulation.specializations[id]?.name[language] ?? id,
  };
}
