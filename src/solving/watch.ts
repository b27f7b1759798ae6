/** Whoever has a plan solved may follow and stop it. */
export interface SolvingWatch {
  readonly signal?: AbortSignal | undefined;
  /** Steps done, of all; a step says nothing about time, and `total` may change with the solver. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}
