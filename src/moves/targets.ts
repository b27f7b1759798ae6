import { fold } from "../regulation/folding";
import type { HolderFacts } from "../audit/context";
import { officeOfCard } from "../audit/offices";
import type { Action } from "./actions";
import { eligibilityIn, obstacleFinder, worksWith, type Eligibility, type Obstacle } from "./eligibility";
import type { Situation } from "./situation";
import { LEVELS, type Level } from "./solve/problem";

/** Managers who may take the same organisations. */
export interface Takers {
  readonly number: number;
  readonly managers: readonly number[];
  readonly has: (holder: number) => boolean;
}

/** Who may take which organisation, and what that costs. */
export class Targets {
  private readonly eligibility: Eligibility;
  private readonly obstaclesOf: ReturnType<typeof obstacleFinder>;
  /** Per trait of an organisation: those whom it does not keep from taking it. */
  private readonly byTrait = new Map<string, ReadonlySet<number>>();
  private readonly offices: readonly string[];
  private readonly byRank: readonly number[];
  private readonly ofOffices: ReadonlyMap<string, readonly number[]>;
  private readonly byTraits = new Map<string, Takers>();
  private readonly bySet = new Map<string, Takers>();

  constructor(private readonly situation: Situation) {
    const { context, order } = situation;
    this.eligibility = eligibilityIn(context);
    this.obstaclesOf = obstacleFinder(context, this.eligibility);
    this.offices = context.holders.map(({ manager }) => fold(manager?.office ?? ""));
    this.ofOffices = groupNumbers(this.offices);
    this.byRank = [...order.rank.keys()]
      .sort((a, b) => order.rank[a] - order.rank[b])
      .filter((holder) => this.eligibility.person(context.holders[holder]).length === 0);
  }

  /** What keeps a manager from taking an organisation, whatever room there is. */
  obstacles({ organisation, kind }: Action, holder: number): Obstacle[] {
    const { context } = this.situation;
    const facts = context.holders[holder];
    const obstacles = this.obstaclesOf(organisation, facts);
    if (context.base.organisations.holder[organisation] === holder) obstacles.push("own");
    if (kind === "profile" && obstacles.length === 0 && !worksWith(context, facts, organisation))
      obstacles.push("mayHoldOnly");
    if (this.partIn(organisation, holder) === "leaving") obstacles.push("part");
    return obstacles;
  }

  /** All who may take an organisation, whatever room there is, by rank; the same ones have the same number. */
  takers(action: Action): Takers {
    const traits = this.traitsOf(action);
    const known = this.byTraits.get(traits);
    if (known !== undefined) return known;
    const managers = this.managersWhoMayTake(action);
    const key = managers.join(" ");
    const takers = this.bySet.get(key) ?? takersOf(this.bySet.size, managers);
    this.bySet.set(key, takers);
    this.byTraits.set(traits, takers);
    return takers;
  }

  private managersWhoMayTake({ organisation, kind }: Action): number[] {
    const { eligibility } = this;
    const { context } = this.situation;
    const { cards, organisations } = context.base;
    const lead = organisations.lead[organisation];
    const [group, territory, potential] = [cards.group[lead], cards.territory[lead], cards.potential[lead]];
    const ofGroup = this.whoMay(`group ${group}`, (taker) => eligibility.group(taker, group).length === 0);
    const ofTerritory = this.whoMay(
      `territory ${territory}`,
      (taker) => eligibility.territory(taker, territory).length === 0,
    );
    const ofPotential = this.whoMay(
      `potential ${potential}`,
      (taker) => eligibility.potential(taker, potential).length === 0,
    );
    return this.byRank.filter(
      (holder) =>
        ofGroup.has(holder) &&
        ofTerritory.has(holder) &&
        ofPotential.has(holder) &&
        (kind !== "profile" || worksWith(context, context.holders[holder], organisation)),
    );
  }

  private whoMay(trait: string, may: (taker: HolderFacts) => boolean): ReadonlySet<number> {
    const { holders } = this.situation.context;
    const known = this.byTrait.get(trait) ?? new Set(this.byRank.filter((holder) => may(holders[holder])));
    this.byTrait.set(trait, known);
    return known;
  }

  /** Whether a manager is one of the takers of an organisation. */
  mayTake({ organisation, kind }: Action, holder: number): boolean {
    const { context } = this.situation;
    const facts = context.holders[holder];
    return (
      this.obstaclesOf(organisation, facts).length === 0 &&
      (kind !== "profile" || worksWith(context, facts, organisation))
    );
  }

  /** Whether a manager keeps a part of an organisation for certain, or has one that leaves or may leave. */
  partIn(organisation: number, holder: number): "kept" | "leaving" | undefined {
    const { context, actions, parts } = this.situation;
    const own = parts(organisation).find((part) => context.base.organisations.holder[part] === holder);
    if (own === undefined) return undefined;
    return (actions.get(own)?.kind ?? "stay") === "stay" ? "kept" : "leaving";
  }

  /** What it costs that a manager takes an organisation. */
  costOf(action: Action, holder: number, isNear = this.isNear(action, holder)): readonly number[] {
    const { context } = this.situation;
    const owns = context.norms[holder]?.definition.territory.kind === "allotted";
    const owner = Number(action.kind === "territory" && !owns);
    const fit = Number(!worksWith(context, context.holders[holder], action.organisation));
    return COSTS[4 * owner + 2 * Number(!isNear) + fit];
  }

  /** What it costs that the service desk takes an organisation. */
  costOfDesk({ kind }: Action): number[] {
    return costs({ moves: 1, desk: 1, owner: Number(kind === "territory") });
  }

  /** The managers of an office, folded; nobody's where it is not known. */
  ofOffice(office: string): readonly number[] {
    return office === "" ? [] : (this.ofOffices.get(office) ?? []);
  }

  /** The office of an organisation, folded. */
  officeOf({ organisation }: Action): string {
    const { context } = this.situation;
    return fold(officeOfCard(context, context.base.organisations.lead[organisation]));
  }

  private isNear(action: Action, holder: number): boolean {
    const office = this.officeOf(action);
    return office !== "" && office === this.offices[holder];
  }

  private traitsOf({ organisation, kind }: Action): string {
    const { cards, organisations } = this.situation.context.base;
    const lead = organisations.lead[organisation];
    return `${cards.group[lead]} ${cards.territory[lead]} ${cards.potential[lead]} ${kind === "profile"}`;
  }
}

function takersOf(number: number, managers: readonly number[]): Takers {
  const all = new Set(managers);
  return { number, managers, has: (holder) => all.has(holder) };
}

function groupNumbers(keys: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, number) => {
    const group = groups.get(key);
    if (group) group.push(number);
    else groups.set(key, [number]);
  });
  return groups;
}

/** What it costs that a manager takes an organisation: all there is, so that many share one. */
const COSTS = Array.from({ length: 8 }, (_, bits) =>
  costs({ moves: 1, owner: bits >> 2, office: (bits >> 1) & 1, fit: bits & 1 }),
);

/** A cost per level from those that are not nought. */
export function costs(some: Partial<Record<Level, number>>): number[] {
  return LEVELS.map((level) => some[level] ?? 0);
}

/** The rank of an organisation, in the level that asks for the least valuable. */
export function rankCosts({ ranks }: Situation, { organisation, kind }: Action): number[] {
  const rank = ranks.get(organisation) ?? 0;
  return costs(kind === "surplus" ? { surplus: rank } : { value: rank });
}
