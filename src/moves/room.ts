import type { Obstacle } from "./eligibility";
import { UNLIMITED } from "./limits";
import type { Situation } from "./situation";

/** Who is where before anything is planned, and what room that leaves. */
export class Room {
  /** Per holder: organisations that stay for certain. */
  readonly fixed: Int32Array;
  /** Per holder: organisations that may stay, and those that cannot leave for the service desk. */
  private readonly waiting: Int32Array;
  private readonly fixedOfKind = new Map<number, number>();
  private readonly stuckKinds = new Set<number>();

  /**
   * @param leaving organisations that leave, or may leave, their holder
   * @param isStuck which of them may not go to the service desk, and so may have to stay
   */
  constructor(
    private readonly situation: Situation,
    leaving: ReadonlySet<number>,
    isStuck: (organisation: number) => boolean,
  ) {
    const { held, limits, actions } = situation;
    this.fixed = new Int32Array(held.length);
    this.waiting = new Int32Array(held.length);
    held.forEach((organisations, holder) => {
      for (const organisation of organisations) {
        if (!leaving.has(organisation)) {
          this.fixed[holder]++;
          for (const kind of limits.kindsOf(organisation)) this.count(kind);
          continue;
        }
        const stuck = isStuck(organisation);
        if (stuck || actions.get(organisation)?.mayStay) this.waiting[holder]++;
        if (stuck) for (const kind of limits.kindsOf(organisation)) this.stuckKinds.add(kind);
      }
    });
  }

  /** How many more a holder may hold besides those that stay for certain. */
  capacity(holder: number): number {
    return Math.max(0, this.situation.limits.maximum[holder] - this.fixed[holder]);
  }

  capacityOfKind(kind: number): number {
    return Math.max(0, this.situation.limits.maximumOfKind(kind) - this.fixedCount(kind));
  }

  fixedCount(kind: number): number {
    return this.fixedOfKind.get(kind) ?? 0;
  }

  /** Whether all who may have to stay find room, so that others may come. */
  isOpen(holder: number): boolean {
    return this.fixed[holder] + this.waiting[holder] <= this.situation.limits.maximum[holder];
  }

  /** What keeps a holder from taking one more organisation of a group, before others have come. */
  obstacles(holder: number, group: number): Obstacle[] {
    const { limits } = this.situation;
    const kind = limits.kindIn(holder, group);
    const isFull = this.capacity(holder) === 0 || !this.isOpen(holder);
    const kindIsFull = kind !== UNLIMITED && (this.capacityOfKind(kind) === 0 || this.stuckKinds.has(kind));
    return [...(isFull ? (["full"] as const) : []), ...(kindIsFull ? (["groupFull"] as const) : [])];
  }

  /** Whether one more would still leave room for all who may have to stay. */
  hasSpare(holder: number): boolean {
    return this.fixed[holder] + this.waiting[holder] < this.situation.limits.maximum[holder];
  }

  /** An organisation comes for certain. */
  take(holder: number, group: number): void {
    this.fixed[holder]++;
    const kind = this.situation.limits.kindIn(holder, group);
    if (kind !== UNLIMITED) this.count(kind);
  }

  private count(kind: number): void {
    this.fixedOfKind.set(kind, this.fixedCount(kind) + 1);
  }
}
