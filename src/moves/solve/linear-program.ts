import type { ModelData } from "highs";
import { countsOf, kindsOf, LEVELS, marginal, type Problem } from "./problem";

/** A problem as a linear program whose corners are whole numbers: all its rows count, one within the other. */
export interface LinearProgram {
  /** Columns and rows without costs. */
  readonly model: ModelData;
  /** Per level, per column. */
  readonly costs: readonly Float64Array[];
  /** The choice of each organisation in a solution. */
  chosen(columns: ArrayLike<number>): Int32Array;
}

interface Column {
  readonly upper: number;
  readonly cost: (level: number) => number;
  /** Rows it counts in, with its sign. */
  readonly rows: readonly (readonly [row: number, sign: number])[];
}

const SHORTAGE = LEVELS.indexOf("shortage");
const LOAD = LEVELS.indexOf("load");

/**
 * A column says how many organisations of a kind go to one of their choices, or whether a place holds its first,
 * second, … organisation. Rows: every kind goes somewhere; no place above its capacity; what a root holds is the sum
 * of its organisations.
 */
export function linearProgram(problem: Problem): LinearProgram {
  const { places, choices, choicesOf, closed } = problem;
  const kind = kindsOf(problem);
  const members: number[][] = [];
  kind.forEach((number, unit) => (members[number] ??= []).push(unit));
  const rowOfPlace = places.map((_, place) => members.length + place);
  const columns: Column[] = [];
  const meaning: { readonly kind: number; readonly choice: number }[] = [];
  members.forEach((units, number) => {
    const { places: placesOf, costs } = choices[choicesOf[units[0]]];
    placesOf.forEach((place, choice) => {
      if (closed[units[0]].includes(choice)) return;
      const rows: [number, number][] = [[number, 1]];
      for (let up = place; up >= 0; up = places[up].parent) rows.push([rowOfPlace[up], 1]);
      meaning.push({ kind: number, choice });
      columns.push({ upper: units.length, cost: (level) => costs[choice * LEVELS.length + level], rows });
    });
  });
  places.forEach((place, number) => {
    if (place.parent >= 0) return;
    for (const [length, from] of segmentsOf(place, choicesOf.length)) {
      const { shortage, load } = marginal(place, from);
      columns.push({
        upper: length,
        cost: (level) => (level === SHORTAGE ? shortage : level === LOAD ? load : 0),
        rows: [[rowOfPlace[number], -1]],
      });
    }
  });
  const isChild = places.map(({ parent }) => parent >= 0);
  return {
    model: modelOf(
      columns,
      [...members.map(({ length }) => length), ...places.map(() => 0)],
      [
        ...members.map(({ length }) => length),
        ...places.map(({ capacity }, i) => (isChild[i] ? Math.min(capacity, choicesOf.length) : 0)),
      ],
    ),
    costs: LEVELS.map((_, level) => Float64Array.from(columns, ({ cost }) => cost(level))),
    chosen(values) {
      const chosen = new Int32Array(choicesOf.length).fill(-1);
      const next = members.map(() => 0);
      meaning.forEach((column, i) => {
        for (let n = Math.round(values[i]); n > 0; n--)
          chosen[members[column.kind][next[column.kind]++]] = column.choice;
      });
      return chosen;
    },
  };
}

/** Whether choices keep to all capacities and leave nobody out. */
export function isFeasible(problem: Problem, chosen: Int32Array): boolean {
  return (
    chosen.every((choice) => choice >= 0) &&
    countsOf(problem, chosen).every((count, place) => count <= problem.places[place].capacity)
  );
}

/** How many organisations in a row bring a root the same, and after how many they begin. */
function segmentsOf(place: Problem["places"][number], units: number): [length: number, from: number][] {
  const most = Math.min(place.capacity, units);
  if (place.used >= 0) return Array.from({ length: most }, (_, i) => [1, i]);
  const wanting = Math.min(place.shortage, most);
  const segments: [number, number][] = [
    [wanting, 0],
    [most - wanting, wanting],
  ];
  return segments.filter(([length]) => length > 0);
}

function modelOf(columns: readonly Column[], rowLower: number[], rowUpper: number[]): ModelData {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach(({ rows }, i) => (starts[i + 1] = starts[i] + rows.length));
  return {
    numCols: columns.length,
    numRows: rowLower.length,
    colCost: new Float64Array(columns.length),
    colLower: new Float64Array(columns.length),
    colUpper: Float64Array.from(columns, ({ upper }) => upper),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    matrix: {
      format: "csc",
      numRows: rowLower.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(columns.flatMap(({ rows }) => rows.map(([row]) => row))),
      values: Float64Array.from(columns.flatMap(({ rows }) => rows.map(([, sign]) => sign))),
    },
  };
}
