import type { Action } from "./actions";
import type { Decisions } from "./decisions";
import { UNLIMITED } from "./limits";
import type { Room } from "./room";
import type { Situation } from "./situation";
import { DESK, ELSEWHERE, HOME, LEVELS, type Choices, type Place, type Pool } from "./solve/problem";
import { costs, rankCosts, type Targets } from "./targets";

interface Row {
  readonly target: number;
  readonly place: number;
  readonly costs: readonly number[];
}

/** The choices of one organisation: the number of the list, and those of it that are not open to it. */
interface Offer {
  readonly list: number;
  readonly closed: Int32Array;
}

const NONE: Int32Array = new Int32Array(0);

/** The places of a plan, and where each organisation may go: lists and pools that organisations share. */
export class Options {
  readonly places: Place[] = [{ parent: -1, capacity: Infinity, shortage: 0, used: -1 }];
  readonly pools: Pool[] = [];
  readonly choices: Choices[] = [];
  private readonly roots = new Map<number, number>();
  private readonly kinds = new Map<number, number>();
  private readonly lists = new Map<string, number>();
  private readonly poolsByKey = new Map<string, number>();
  /** Per pool: its managers, and where each of them stands in it. */
  private readonly managers: Int32Array[] = [];
  private readonly indices: Map<number, number>[] = [];

  constructor(
    private readonly situation: Situation,
    private readonly targets: Targets,
    private readonly room: Room,
    private readonly vetoed: Decisions["vetoed"],
  ) {
    const { context, limits } = situation;
    context.holders.forEach(({ norms, tenure, left }, holder) => {
      if (!norms || !tenure) return;
      const fixed = room.fixed[holder];
      const { largest, maximum, minimum } = limits;
      const used = left === "no" ? largest - Math.min(largest, maximum[holder]) + fixed : -1;
      const shortage = Math.max(0, minimum[holder] - fixed);
      this.roots.set(
        holder,
        this.places.push({ parent: -1, capacity: room.capacity(holder), shortage, used }) - 1,
      );
    });
  }

  /** The place of a holder's whole base; undefined for one without norms. */
  rootOf(holder: number): number | undefined {
    return this.roots.get(holder);
  }

  /** What an organisation may choose. */
  offerTo(action: Action): Offer {
    const pool = this.poolOf(action);
    const stuck = this.isStuck(action);
    const extras = [
      ...this.joined(action),
      ...(stuck || action.mayStay ? this.waysToStay(action, stuck) : []),
    ];
    const closed = this.closedTo(action, pool);
    if (stuck || extras.length > 0) return { list: this.list(action, pool, extras, stuck), closed };
    const key = `${pool} ${this.targets.officeOf(action)}`;
    const list = this.lists.get(key) ?? this.list(action, pool, [], false);
    this.lists.set(key, list);
    return { list, closed };
  }

  /** The managers who may take an organisation and have room, those of another office being the rule. */
  private poolOf(action: Action): number {
    const { number, managers } = this.targets.takers(action);
    const group = this.groupOf(action);
    const key = `${number} ${group} ${action.kind === "territory"}`;
    const known = this.poolsByKey.get(key);
    if (known !== undefined) return known;
    const open = managers.filter((holder) => this.room.obstacles(holder, group).length === 0);
    const pool =
      this.pools.push({
        places: Int32Array.from(open, (holder) => this.placeIn(holder, group)),
        costs: flat(open.map((holder) => this.targets.costOf(action, holder, false))),
      }) - 1;
    this.managers.push(Int32Array.from(open));
    this.indices.push(new Map(open.map((holder, i) => [holder, i])));
    this.poolsByKey.set(key, pool);
    return pool;
  }

  private list(action: Action, pool: number, extras: readonly Row[], stuck: boolean): number {
    const managers = this.managers[pool];
    const { places, costs: poolCosts } = this.pools[pool];
    const near = this.targets
      .ofOffice(this.targets.officeOf(action))
      .flatMap((holder) => this.indices[pool].get(holder) ?? []);
    const desk: Row = { target: DESK, place: ELSEWHERE, costs: this.targets.costOfDesk(action) };
    const rows = [...(stuck ? [] : [desk]), ...extras];
    const all = new Int32Array(poolCosts.length + rows.length * LEVELS.length);
    all.set(poolCosts);
    for (const i of near) all.set(this.targets.costOf(action, managers[i], true), i * LEVELS.length);
    all.set(flat(rows.map((row) => row.costs)), poolCosts.length);
    return (
      this.choices.push({
        targets: longer(
          managers,
          rows.map(({ target }) => target),
        ),
        places: longer(
          places,
          rows.map(({ place }) => place),
        ),
        costs: all,
        pool,
        special: Int32Array.from([...near.sort((a, b) => a - b), ...rows.map((_, i) => managers.length + i)]),
      }) - 1
    );
  }

  /** Managers of the pool who are no targets of this one organisation. */
  private closedTo(action: Action, pool: number): Int32Array {
    const { context, parts } = this.situation;
    const { holder } = context.base.organisations;
    const vetoes = this.vetoed.get(action.organisation);
    const others = [holder[action.organisation], ...parts(action.organisation).map((part) => holder[part])];
    const closed = [...others, ...(vetoes ?? [])].flatMap((target) => this.indices[pool].get(target) ?? []);
    return closed.length === 0 ? NONE : Int32Array.from(new Set(closed)).sort();
  }

  /** Managers who keep a part of the organisation: the rest counts none more with them, so they need no room. */
  private joined(action: Action): Row[] {
    const { context, parts } = this.situation;
    const { holder } = context.base.organisations;
    return parts(action.organisation)
      .map((part) => holder[part])
      .filter(
        (target) =>
          !this.vetoed.get(action.organisation)?.has(target) &&
          this.targets.partIn(action.organisation, target) === "kept" &&
          this.targets.obstacles(action, target).length === 0,
      )
      .sort((a, b) => this.situation.order.rank[a] - this.situation.order.rank[b])
      .map((target) => ({ target, place: ELSEWHERE, costs: this.targets.costOf(action, target) }));
  }

  /** Staying is free for one that may; else, or where there is no room to stay, it leaves a violation. */
  private waysToStay(action: Action, stuck: boolean): Row[] {
    const { context } = this.situation;
    const holder = context.base.organisations.holder[action.organisation];
    const root = this.rootOf(holder);
    const uncured = action.mayStay ? 0 : 1;
    const gain = action.mayStay ? rankCosts(this.situation, action) : costs({});
    const staying = (place: number, violations: number): Row => ({
      target: HOME,
      place,
      costs: costs({ uncured: violations }).map((cost, level) => cost - gain[level]),
    });
    if (root === undefined) return [staying(ELSEWHERE, uncured)];
    const place = this.placeIn(holder, this.groupOf(action));
    const isOpen = this.room.isOpen(holder);
    const mayExceed = stuck && (place !== root || !isOpen);
    const beyond = staying(isOpen ? root : ELSEWHERE, uncured + 1);
    return [staying(place, uncured), ...(mayExceed ? [beyond] : [])];
  }

  /** The place of organisations of a group with a holder, within the holder's base where the group is limited. */
  private placeIn(holder: number, group: number): number {
    const { limits } = this.situation;
    const root = this.roots.get(holder)!;
    const kind = limits.kindIn(holder, group);
    if (kind === UNLIMITED) return root;
    const known = this.kinds.get(kind);
    if (known !== undefined) return known;
    const capacity = this.room.capacityOfKind(kind);
    const place = this.places.push({ parent: root, capacity, shortage: 0, used: -1 }) - 1;
    this.kinds.set(kind, place);
    return place;
  }

  private isStuck({ organisation }: Action): boolean {
    return this.vetoed.get(organisation)?.has(DESK) ?? false;
  }

  private groupOf({ organisation }: Action): number {
    const { cards, organisations } = this.situation.context.base;
    return cards.group[organisations.lead[organisation]];
  }
}

function longer(numbers: Int32Array, more: readonly number[]): Int32Array {
  const all = new Int32Array(numbers.length + more.length);
  all.set(numbers);
  all.set(more, numbers.length);
  return all;
}

function flat(grades: readonly (readonly number[])[]): Int32Array {
  const all = new Int32Array(grades.length * LEVELS.length);
  grades.forEach((grade, i) => all.set(grade, i * LEVELS.length));
  return all;
}
