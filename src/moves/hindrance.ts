import type { Assignment } from "./assignment";
import { UNLIMITED } from "./limits";
import type { Network } from "./solve/network";
import { HOME } from "./solve/problem";

/** A manager at the most he may hold: of everything, or of one group. */
export interface AtMaximum {
  readonly holder: number;
  readonly maximum: number;
  /** Id of the group in the regulation, where its maximum is meant. */
  readonly group?: string;
}

/**
 * Why no manager takes an organisation:
 * - `nobody`: none may, whatever room there is;
 * - `full`: all who may, and all who may take what they would have to give away for it, are at their maximum: while
 *   these maximums hold there is no plan in which one organisation more is taken;
 * - `others`: one could, at a cost in an earlier level; the move's runner-up tells which.
 */
export type Hindrance =
  | { readonly kind: "nobody" }
  | { readonly kind: "full"; readonly managers: readonly AtMaximum[] }
  | { readonly kind: "others" };

/** Where an organisation could go had somebody room: places that are full, and whether one is not. */
interface Doors {
  readonly full: readonly number[];
  readonly open: boolean;
}

/** Tells why no manager takes an organisation; those that could go to the same managers get the same answer. */
export class Hindrances {
  /** The organisations of the plan that count with a holder, and those of one of his limited kinds. */
  private readonly given = new Map<number, number[]>();
  private readonly givenOfKind = new Map<number, number[]>();
  /** What is full: a kind by its number, all of a holder by −1 − his number. */
  private readonly fullPlaces = new Map<number, AtMaximum>();
  private readonly takers = new Map<number, ReadonlySet<number>>();
  private readonly doors = new Map<string, Doors>();
  private readonly ways = new Map<number, readonly Doors[]>();
  private readonly answers = new Map<Doors, Hindrance>();

  constructor(
    private readonly assignment: Assignment,
    network: Network,
  ) {
    const { situation, movers, placeOf } = assignment;
    const { choices, choicesOf, places } = network.problem;
    movers.forEach(({ organisation }, unit) => {
      const target = choices[choicesOf[unit]].targets[network.chosen[unit]];
      const holder = target === HOME ? situation.context.base.organisations.holder[organisation] : target;
      const place = network.placeOf(unit);
      const root = places[place].parent >= 0 ? places[place].parent : place;
      if (holder < 0 || root !== placeOf(holder)) return;
      add(this.given, holder, unit);
      const kind = situation.limits.kindIn(holder, this.groupOf(unit));
      if (kind !== UNLIMITED) add(this.givenOfKind, kind, unit);
    });
  }

  /** Follows who may take an organisation, and who may take what they have been given, as long as all are full. */
  of(unit: number): Hindrance {
    const doors = this.doorsOf(unit);
    const answer = this.answers.get(doors) ?? this.behind(doors);
    this.answers.set(doors, answer);
    return answer;
  }

  private behind(first: Doors): Hindrance {
    const found = new Set<number>();
    const asked = [first];
    for (let next = asked.pop(); next !== undefined; next = asked.pop()) {
      if (next.open) return { kind: "others" };
      for (const place of next.full) {
        if (found.has(place)) continue;
        found.add(place);
        asked.push(...this.waysOutOf(place));
      }
    }
    if (found.size === 0) return { kind: "nobody" };
    const { rank } = this.assignment.situation.order;
    const managers = [...found].map((place) => this.fullPlaces.get(place)!);
    return { kind: "full", managers: managers.sort((a, b) => rank[a.holder] - rank[b.holder]) };
  }

  /** Where those could go who take up a full place. */
  private waysOutOf(place: number): readonly Doors[] {
    const units = place < 0 ? this.given.get(-1 - place) : this.givenOfKind.get(place);
    const ways = this.ways.get(place) ?? [...new Set((units ?? []).map((unit) => this.doorsOf(unit)))];
    this.ways.set(place, ways);
    return ways;
  }

  private doorsOf(unit: number): Doors {
    const { situation, targets, movers, vetoed } = this.assignment;
    const { holder } = situation.context.base.organisations;
    const { organisation } = movers[unit];
    const { number, managers } = targets.takers(movers[unit]);
    const may = this.takers.get(number) ?? new Set(managers);
    this.takers.set(number, may);
    const others = situation.parts(organisation).map((part) => holder[part]);
    const out = [holder[organisation], ...others, ...(vetoed.get(organisation) ?? [])];
    const barred = new Set(out.filter((it) => may.has(it)));
    const group = this.groupOf(unit);
    const key = [number, group, ...[...barred].sort((a, b) => a - b)].join(" ");
    const known = this.doors.get(key);
    if (known !== undefined) return known;
    const places = managers.filter((it) => !barred.has(it)).map((it) => this.fullPlaceOf(it, group));
    const doors = {
      full: places.filter((place) => place !== undefined),
      open: places.includes(undefined),
    };
    this.doors.set(key, doors);
    return doors;
  }

  /** What is full for an organisation of a group with a holder; undefined where there is room. */
  private fullPlaceOf(holder: number, group: number): number | undefined {
    const { situation, room } = this.assignment;
    const { limits, context } = situation;
    const kind = limits.kindIn(holder, group);
    const ofKind = this.givenOfKind.get(kind)?.length ?? 0;
    if (kind !== UNLIMITED && room.capacityOfKind(kind) <= ofKind) {
      const maximum = limits.maximumOfKind(kind);
      this.fullPlaces.set(kind, { holder, maximum, group: context.base.lexicon.groups[group] });
      return kind;
    }
    const count = this.given.get(holder)?.length ?? 0;
    if (room.capacity(holder) > count && room.isOpen(holder)) return undefined;
    this.fullPlaces.set(-1 - holder, { holder, maximum: limits.maximum[holder] });
    return -1 - holder;
  }

  private groupOf(unit: number): number {
    const { cards, organisations } = this.assignment.situation.context.base;
    return cards.group[organisations.lead[this.assignment.movers[unit].organisation]];
  }
}

function add(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
