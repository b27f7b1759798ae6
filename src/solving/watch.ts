/** Whoever has a plan solved may follow and stop it. */
export interface SolvingWatch {
  readonly signal?: AbortSignal | undefined;
  /** How far it is: percents done, of 100. They never become less. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}
