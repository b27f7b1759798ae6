import type { Action } from "./actions";
import type { Decisions } from "./decisions";
import type { Room } from "./room";
import type { Situation } from "./situation";
import { DESK, ELSEWHERE, HOME, LEVELS, type Choices, type Place } from "./solve/problem";
import { costs, rankCosts, type Targets } from "./targets";

interface Row {
  readonly target: number;
  readonly place: number;
  readonly costs: readonly number[];
}

/** The places of a plan, and where each organisation may go: lists that organisations share where they can. */
export class Options {
  readonly places: Place[] = [{ parent: -1, capacity: Infinity, shortage: 0, used: -1 }];
  readonly choices: Choices[] = [];
  private readonly roots = new Map<number, number>();
  private readonly kinds = new Map<string, number>();
  private readonly shared = new Map<string, number>();

  constructor(
    private readonly situation: Situation,
    private readonly targets: Targets,
    private readonly room: Room,
    private readonly vetoed: Decisions["vetoed"],
  ) {
    const { context, limits } = situation;
    const { largest } = limits;
    context.holders.forEach(({ norms, tenure, left }, holder) => {
      if (!norms || !tenure) return;
      const fixed = room.fixed[holder];
      const used = left === "no" ? largest - Math.min(largest, limits.maximum(holder)) + fixed : -1;
      const shortage = Math.max(0, limits.minimum(holder) - fixed);
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

  /** The number of an organisation's choices. */
  choicesOf(action: Action): number {
    const { organisation, mayStay } = action;
    const isLikeOthers =
      !mayStay && !this.vetoed.has(organisation) && this.situation.parts(organisation).length === 0;
    if (!isLikeOthers) return this.add(this.rowsOf(action));
    const key = this.targets.keyOf(action);
    const known = this.shared.get(key) ?? this.add(this.rowsOf(action));
    this.shared.set(key, known);
    return known;
  }

  private add(rows: readonly Row[]): number {
    return (
      this.choices.push({
        targets: Int32Array.from(rows, ({ target }) => target),
        places: Int32Array.from(rows, ({ place }) => place),
        costs: flat(rows),
      }) - 1
    );
  }

  private rowsOf(action: Action): Row[] {
    const vetoes = this.vetoed.get(action.organisation);
    const isApart = this.situation.parts(action.organisation).length > 0;
    const group = this.groupOf(action);
    const rows: Row[] = [];
    for (const target of this.targets.takers(action)) {
      if (vetoes?.has(target)) continue;
      const part = isApart ? this.targets.partIn(action.organisation, target) : undefined;
      if (part === "leaving" || (part === undefined && this.room.obstacles(target, group).length > 0))
        continue;
      const place = part === "kept" ? ELSEWHERE : this.placeIn(target, group);
      rows.push({ target, place, costs: this.targets.costOf(action, target) });
    }
    const stuck = vetoes?.has(DESK) ?? false;
    if (!stuck) rows.push({ target: DESK, place: ELSEWHERE, costs: this.targets.costOfDesk(action) });
    return stuck || action.mayStay ? [...rows, ...this.waysToStay(action, stuck)] : rows;
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
    if (kind === undefined || limits.maximumOfKind(kind) === Infinity) return root;
    const known = this.kinds.get(kind);
    if (known !== undefined) return known;
    const capacity = this.room.capacityOfKind(kind);
    const place = this.places.push({ parent: root, capacity, shortage: 0, used: -1 }) - 1;
    this.kinds.set(kind, place);
    return place;
  }

  private groupOf({ organisation }: Action): number {
    const { cards, organisations } = this.situation.context.base;
    return cards.group[organisations.lead[organisation]];
  }
}

function flat(rows: readonly Row[]): Int32Array {
  const all = new Int32Array(rows.length * LEVELS.length);
  rows.forEach((row, i) => all.set(row.costs, i * LEVELS.length));
  return all;
}
