import type { DirectoryPerson } from "./directory";
import type { Templates } from "./template";

/** One memo per route and sales office, or one per route and manager. */
export type GatheredBy = "office" | "manager";

/** How memos are to be written, where an organisation or its analyst has decided. */
export interface MemoWishes {
  readonly gatheredBy: GatheredBy;
  readonly directory: readonly DirectoryPerson[];
  readonly templates: Templates;
}

export const USUAL_WISHES: MemoWishes = { gatheredBy: "office", directory: [], templates: {} };
