/** What Excel gives to functions, where there is no Excel. */
class FormulaError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: { Error: FormulaError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } },
});

/** An answer as a reader sees it: values, and errors as their code and message. */
export function shown(answer: unknown[][]): unknown[][] {
  return answer.map((row) => row.map(shownCell));
}

/** What is shown for a call: its answer, or one error for all of it. */
export function shownFor(call: () => unknown[][]): unknown {
  try {
    return shown(call());
  } catch (error) {
    return shownCell(error);
  }
}

function shownCell(value: unknown): unknown {
  return value instanceof FormulaError ? `${value.code} ${value.message}` : value;
}
