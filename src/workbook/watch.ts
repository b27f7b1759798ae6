import { WorkbookFault } from "./fault";

export type Stage = "reading" | "judging" | "marking" | "reporting" | "removing";

export interface Progress {
  readonly stage: Stage;
  /** Rows done, of all rows of the stage. */
  readonly done: number;
  readonly total: number;
}

/** Whoever started a long work may follow and cancel it. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Excel does not answer because a cell is being edited; false when it answers again. */
  readonly onWaiting?: ((waiting: boolean) => void) | undefined;
}

/**
 * Between two blocks: tells how far the work is and lets the page breathe.
 * @throws WorkbookFault `cancelled`
 */
export async function breathe(watch: Watch, progress: Progress): Promise<void> {
  throwIfCancelled(watch);
  watch.onProgress?.(progress);
  await new Promise((resolve) => setTimeout(resolve));
  throwIfCancelled(watch);
}

/** @throws WorkbookFault `cancelled` */
export function throwIfCancelled({ signal }: Watch): void {
  if (signal?.aborted) throw new WorkbookFault("cancelled");
}
