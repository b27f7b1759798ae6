import { ELSEWHERE, LEVELS, type Choices, type Problem } from "../../../src/moves/solve/problem";
import { Scale } from "../../../src/moves/solve/scale";

/** A problem of a size, in which one choice costs so much in every level. */
function problemOf(managers: number, organisations: number, cost: number): Problem {
  const choices: Choices = {
    targets: Int32Array.of(0),
    places: Int32Array.of(ELSEWHERE),
    costs: Int32Array.from(LEVELS, () => cost),
    pool: -1,
    special: Int32Array.of(0),
  };
  return {
    places: Array.from({ length: managers }, () => ({ parent: -1, capacity: 60, shortage: 0, used: 60 })),
    pools: [],
    choices: [choices],
    choicesOf: new Int32Array(organisations),
    closed: [],
  };
}

test("10 000 organisations and 200 managers fit into four exact numbers", () => {
  expect(new Scale(problemOf(200, 10_000, 1)).width).toBeLessThanOrEqual(4);
});

test("one of an earlier level outweighs all that later levels can add up to", () => {
  const managers = 200;
  const scale = new Scale(problemOf(managers, 10_000, 1));
  const largest = 8 * (2 * (managers + 1) + 1);
  LEVELS.slice(0, -1).forEach((_, level) => {
    const packed = scale.packAll(LEVELS.map((_, i) => (i === level ? 1 : i > level ? -largest : 0)));
    expect(packed.find((part) => part !== 0)).toBeGreaterThan(0);
    expect(packed.every(Number.isSafeInteger)).toBe(true);
  });
});

test("costs that could not be told apart exactly are refused", () => {
  expect(() => new Scale(problemOf(100_000, 100_000, 2_000_000_000))).toThrow(RangeError);
});
