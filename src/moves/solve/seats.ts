import type { Place, Problem } from "./problem";

/** Organisations in their places. */
export class Seats {
  /** Per organisation: the choice it has; −1 as long as it is not placed. */
  readonly chosen: Int32Array;
  /** Per place: how many it and its children hold. */
  readonly counts: Int32Array;
  /** Per place: the organisations that are in it by themselves, not by a child. */
  readonly members: readonly number[][];
  /** Per place that has any. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly roots: readonly number[];
  private readonly seat: Int32Array;

  constructor(readonly problem: Problem) {
    const { places, choicesOf } = problem;
    this.chosen = new Int32Array(choicesOf.length).fill(-1);
    this.counts = new Int32Array(places.length);
    this.members = places.map(() => []);
    this.children = childrenOf(places);
    this.roots = places.flatMap(({ parent }, place) => (parent < 0 ? place : []));
    this.seat = new Int32Array(choicesOf.length);
  }

  placeOf(unit: number, choice: number = this.chosen[unit]): number {
    return this.problem.choices[this.problem.choicesOf[unit]].places[choice];
  }

  /** Gives an organisation a choice, instead of the one it has. */
  put(unit: number, choice: number): void {
    if (this.chosen[unit] >= 0) this.leaveSeat(unit);
    const place = this.placeOf(unit, choice);
    this.chosen[unit] = choice;
    this.seat[unit] = this.members[place].push(unit) - 1;
    for (let up = place; up >= 0; up = this.problem.places[up].parent) this.counts[up]++;
  }

  private leaveSeat(unit: number): void {
    const place = this.placeOf(unit);
    const last = this.members[place].pop()!;
    if (last !== unit) {
      this.members[place][this.seat[unit]] = last;
      this.seat[last] = this.seat[unit];
    }
    for (let up = place; up >= 0; up = this.problem.places[up].parent) this.counts[up]--;
  }
}

function childrenOf(places: readonly Place[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  places.forEach(({ parent }, place) => {
    if (parent >= 0) children.set(parent, [...(children.get(parent) ?? []), place]);
  });
  return children;
}
