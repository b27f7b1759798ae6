/**
 * What a plan is judged by, the first thing first: a later level only decides among plans that are equal in all
 * earlier ones. Each counts what should be little.
 *
 * - `uncured`: organisations that stay though a finding asks them to leave, or above a maximum;
 * - `owner`: organisations out of their territory that do not reach an owner of it;
 * - `surplus`: the ranks by value of those that leave a base that is too large (the least valuable has rank 1);
 * - `shortage`: organisations wanting to the minimums of all managers;
 * - `moves`: organisations that leave their manager;
 * - `desk`: those of them that no manager takes;
 * - `office`: those that go to a manager of another office;
 * - `fit`: those that go to a manager who may hold their group but does not work with it;
 * - `load`: unevenness, the sum of squares of how much less room everybody has than the largest maximum;
 * - `value`: the ranks by value of those that leave because too many of a kind are held.
 */
export const LEVELS = [
  ...(["uncured", "owner", "surplus", "shortage", "moves", "desk"] as const),
  ...(["office", "fit", "load", "value"] as const),
] as const;

export type Level = (typeof LEVELS)[number];

/** A cost or an objective: a number per level. */
export type Grade = readonly number[];

/** The target of a choice that is no manager: the service desk, or the manager who holds the organisation now. */
export const DESK = -1;
export const HOME = -2;

/** The place that counts nothing and is never full. */
export const ELSEWHERE = 0;

/** Where organisations are counted: everything a manager holds, or, within it, those of one limited kind. */
export interface Place {
  /** The place that counts this one's organisations too; −1 for none. */
  readonly parent: number;
  /** How many more it may hold besides those that are not to be placed. */
  readonly capacity: number;
  /** How many of them the minimum still asks for. */
  readonly shortage: number;
  /** How much less room it has, holding none of them, than the largest maximum; −1 where load does not matter. */
  readonly used: number;
}

/** Choices that many lists begin with, at the most they cost in any of them. */
export interface Pool {
  readonly places: Int32Array;
  /** Per choice, per level. */
  readonly costs: Int32Array;
}

/** Where an organisation may go, the preferred of equals first. */
export interface Choices {
  /** The number of a holder, `DESK` or `HOME`. */
  readonly targets: Int32Array;
  readonly places: Int32Array;
  /** Per choice, per level. */
  readonly costs: Int32Array;
  /** The pool whose choices are the first ones here; −1 for none. */
  readonly pool: number;
  /** The choices that are not in the pool, or cost less here. */
  readonly special: Int32Array;
}

/**
 * Organisations to be placed. Each goes to one of its choices; no place may hold more than its capacity. The objective
 * is lexicographic over `LEVELS`: the costs of the choices taken, and per place what its count brings.
 */
export interface Problem {
  /** The first is `ELSEWHERE`. */
  readonly places: readonly Place[];
  readonly pools: readonly Pool[];
  readonly choices: readonly Choices[];
  /** Per organisation to be placed: the number of its choices. */
  readonly choicesOf: Int32Array;
  /** Per organisation to be placed: those of its choices, few, that are not open to it. */
  readonly closed: readonly Int32Array[];
}

const SHORTAGE = LEVELS.indexOf("shortage");
const LOAD = LEVELS.indexOf("load");

/** What a place with so many organisations adds to the objective. */
export function gradeOfPlace({ shortage, used }: Place, count: number): number[] {
  const grade = LEVELS.map(() => 0);
  grade[SHORTAGE] = Math.max(0, shortage - count);
  if (used >= 0) grade[LOAD] = (used + count) ** 2;
  return grade;
}

/** What one organisation more adds to the shortage and to the load of a place that holds so many: both never fall. */
export function marginal({ shortage, used }: Place, count: number): { shortage: number; load: number } {
  return { shortage: count < shortage ? -1 : 0, load: used < 0 ? 0 : 2 * (used + count) + 1 };
}

/** How many organisations each place holds, given the choice of each. */
export function countsOf({ places, choices, choicesOf }: Problem, chosen: ArrayLike<number>): Int32Array {
  const counts = new Int32Array(places.length);
  for (let unit = 0; unit < choicesOf.length; unit++) {
    let place = choices[choicesOf[unit]].places[chosen[unit]];
    for (; place >= 0; place = places[place].parent) counts[place]++;
  }
  return counts;
}

/** The objective of choices, per level. */
export function gradeOf(problem: Problem, chosen: ArrayLike<number>): number[] {
  const { places, choices, choicesOf } = problem;
  const total = LEVELS.map(() => 0);
  const add = (level: number, amount: number) => (total[level] += amount);
  for (let unit = 0; unit < choicesOf.length; unit++) {
    const { costs } = choices[choicesOf[unit]];
    LEVELS.forEach((_, level) => add(level, costs[chosen[unit] * LEVELS.length + level]));
  }
  countsOf(problem, chosen).forEach((count, place) =>
    gradeOfPlace(places[place], count).forEach((amount, level) => add(level, amount)),
  );
  return total;
}

/** Which of two grades is less: negative when the first is. */
export function compareGrades(a: Grade, b: Grade): number {
  const level = a.findIndex((amount, i) => amount !== b[i]);
  return level < 0 ? 0 : a[level] - b[level];
}

/** Numbers organisations by what they may choose: those of one kind can change places. */
export function kindsOf({ choicesOf, closed }: Problem): Int32Array {
  const known = new Map<string, number>();
  return choicesOf.map((choices, unit) => {
    const key = `${choices} ${closed[unit].join(" ")}`;
    const kind = known.get(key) ?? known.size;
    known.set(key, kind);
    return kind;
  });
}
