import type { Problem } from "../../src/clientbase/problems";

/** The codes of problems, each once, sorted. */
export function codesOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(({ code }) => code))].sort();
}

/** Where the problems of a code are, sorted: `Sheet!F5`, `Sheet!5` for a row, `Sheet!F` for a column. */
export function placesOf(problems: readonly Problem[], code: string): string[] {
  return problems
    .filter((problem) => problem.code === code)
    .map(({ sheet = "", column = "", row = "" }) => `${sheet}!${column}${row}`)
    .sort();
}
