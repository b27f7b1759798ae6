/** What the worker tells the pane; what the pane tells the worker is one problem to solve. */
export type Message =
  /** The worker runs and waits for its problem. */
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "solved"; readonly chosen: Int32Array }
  | { readonly kind: "failed"; readonly reason: string };
