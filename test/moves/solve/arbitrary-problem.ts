import fc from "fast-check";
import {
  compareGrades,
  countsOf,
  ELSEWHERE,
  gradeOf,
  HOME,
  LEVELS,
  type Choices,
  type Place,
  type Pool,
  type Problem,
} from "../../../src/moves/solve/problem";

export interface ProblemSize {
  readonly managers: number;
  readonly lists: number;
  readonly units: number;
  readonly room: number;
}

const ELSEWHERE_PLACE: Place = { parent: -1, capacity: Infinity, shortage: 0, used: -1 };
const OFFICE = LEVELS.indexOf("office");
const UNTOLD = ["shortage", "load"];

/** Problems with managers, some of whom hold a kind up to a maximum, and organisations that can always stay away. */
export function problems(size: ProblemSize): fc.Arbitrary<Problem> {
  const managers = fc.array(
    fc.record({
      room: fc.integer({ min: 0, max: size.room }),
      shortage: fc.integer({ min: 0, max: 3 }),
      used: fc.integer({ min: -1, max: 3 }),
      limit: fc.option(fc.integer({ min: 0, max: 2 })),
    }),
    { minLength: 1, maxLength: size.managers },
  );
  const cost = fc.tuple(
    ...LEVELS.map((level) =>
      UNTOLD.includes(level)
        ? fc.constant(0)
        : level === "surplus" || level === "value"
          ? fc.constantFrom(0, 0, 0, -2, -1)
          : fc.constantFrom(0, 0, 1),
    ),
  );
  const choice = fc.record({ place: fc.nat(), cost });
  return fc
    .record({
      managers,
      lists: fc.array(fc.array(choice, { maxLength: 4 }), { minLength: 1, maxLength: size.lists }),
      away: cost,
      units: fc.array(fc.record({ list: fc.nat(), closed: fc.option(fc.nat({ max: 3 })) }), {
        minLength: 1,
        maxLength: size.units,
      }),
    })
    .map(({ managers, lists, away, units }) => {
      const places: Place[] = [ELSEWHERE_PLACE];
      for (const { room, shortage, used, limit } of managers) {
        const root = places.push({ parent: -1, capacity: room, shortage, used }) - 1;
        if (limit !== null) places.push({ parent: root, capacity: limit, shortage: 0, used: -1 });
      }
      const pools: Pool[] = [];
      const choices = lists.flatMap((list): Choices[] => {
        const own = new Map(list.map(({ place, cost }) => [1 + (place % (places.length - 1)), cost]));
        const rows = [...own].sort(([a], [b]) => a - b);
        const at = rows.map(([place]) => place);
        const costs = rows.flatMap(([, cost]) => cost);
        const pool = pools.push({ places: Int32Array.from(at), costs: Int32Array.from(costs) }) - 1;
        const alone: Choices = {
          targets: Int32Array.from([...at, HOME]),
          places: Int32Array.from([...at, ELSEWHERE]),
          costs: Int32Array.from([...costs, ...away]),
          pool: -1,
          special: Int32Array.from([...at.keys(), at.length]),
        };
        const cheaper = alone.costs.slice();
        const near = at.length - 1;
        if (near >= 0) cheaper[near * LEVELS.length + OFFICE] -= 1;
        return [
          alone,
          { ...alone, pool, special: Int32Array.of(at.length) },
          { ...alone, pool, costs: cheaper, special: Int32Array.from(near < 0 ? [0] : [near, at.length]) },
        ];
      });
      return {
        places,
        pools,
        choices,
        choicesOf: Int32Array.from(units, ({ list }) => list % choices.length),
        closed: units.map(({ list, closed }) =>
          closed !== null && closed < choices[list % choices.length].targets.length - 1
            ? Int32Array.of(closed)
            : new Int32Array(0),
        ),
      };
    });
}

/** All choices that keep to the capacities, by trying. */
function* everything(problem: Problem): Generator<number[]> {
  const { choices, choicesOf, closed, places } = problem;
  const chosen: number[] = [];
  function* from(unit: number): Generator<number[]> {
    if (unit === choicesOf.length) {
      const counts = countsOf(problem, chosen);
      if (places.every(({ capacity }, place) => counts[place] <= capacity)) yield [...chosen];
      return;
    }
    const { targets } = choices[choicesOf[unit]];
    for (let choice = 0; choice < targets.length; choice++) {
      if (closed[unit].includes(choice)) continue;
      chosen[unit] = choice;
      yield* from(unit + 1);
    }
  }
  yield* from(0);
}

/** The best choices, and of equals the first in order, by trying all. */
export function bestByTrying(problem: Problem): { grade: number[]; chosen: number[] } {
  let best: { grade: number[]; chosen: number[] } | undefined;
  for (const chosen of everything(problem)) {
    const grade = gradeOf(problem, chosen);
    if (best === undefined || compareGrades(grade, best.grade) < 0) best = { grade, chosen };
  }
  return best!;
}
