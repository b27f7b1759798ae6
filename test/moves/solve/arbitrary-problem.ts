import fc from "fast-check";
import {
  compareGrades,
  countsOf,
  ELSEWHERE,
  gradeOf,
  HOME,
  LEVELS,
  NOBODY,
  type Choices,
  type Place,
  type Problem,
} from "../../../src/moves/solve/problem";

export interface ProblemSize {
  readonly managers: number;
  readonly lists: number;
  readonly units: number;
  readonly room: number;
}

const ELSEWHERE_PLACE: Place = { parent: -1, capacity: Infinity, shortage: 0, used: -1 };
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
      units: fc.array(fc.record({ list: fc.nat(), barred: fc.nat({ max: 9 }) }), {
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
      const choices = lists.map((list): Choices => {
        const own = new Map(list.map(({ place, cost }) => [1 + (place % (places.length - 1)), cost]));
        const rows = [...own].sort(([a], [b]) => a - b);
        return {
          targets: Int32Array.from([...rows.map(([place]) => place), HOME]),
          places: Int32Array.from([...rows.map(([place]) => place), ELSEWHERE]),
          costs: Int32Array.from([...rows.flatMap(([, cost]) => cost), ...away]),
        };
      });
      return {
        places,
        choices,
        choicesOf: Int32Array.from(units, ({ list }) => list % lists.length),
        barred: Int32Array.from(units, ({ barred }) => (barred < places.length ? barred : NOBODY)),
      };
    });
}

/** All choices that keep to the capacities, by trying. */
function* everything(problem: Problem): Generator<number[]> {
  const { choices, choicesOf, barred, places } = problem;
  const chosen: number[] = [];
  function* from(unit: number): Generator<number[]> {
    if (unit === choicesOf.length) {
      const counts = countsOf(problem, chosen);
      if (places.every(({ capacity }, place) => counts[place] <= capacity)) yield [...chosen];
      return;
    }
    const { targets } = choices[choicesOf[unit]];
    for (let choice = 0; choice < targets.length; choice++) {
      if (targets[choice] === barred[unit]) continue;
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
