import type { DirectoryPerson } from "./directory";
import type { Templates } from "./template";

/** How memos are to be written, where an organisation or its analyst has decided. */
export interface MemoWishes {
  /** One memo per route and sales office, or one per route and manager. */
  readonly gatheredBy: "office" | "manager";
  readonly directory: readonly DirectoryPerson[];
  readonly templates: Templates;
}

export const USUAL_WISHES: MemoWishes = { gatheredBy: "office", directory: [], templates: {} };
