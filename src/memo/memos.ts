import type { Audit } from "../audit/audit";
import type { Move } from "../moves/plan";
import type { Language } from "../wording/language";
import type { Memo } from "./document";
import { linkMemo } from "./link-memo";
import { moveMemo } from "./move-memo";
import { multipleAttachmentMemos } from "./multiple-attachment-memos";

/** The memos an audit leads to, one per route (and approver); routes without anything to write are left out. */
export function buildMemos(audit: Audit, moves: readonly Move[], language: Language): Memo[] {
  return [
    moveMemo(audit, moves, "ordinary", language),
    moveMemo(audit, moves, "dealersChains", language),
    linkMemo(audit, language),
    ...multipleAttachmentMemos(audit, language),
  ].filter((memo) => memo !== undefined);
}

export type { Memo } from "./document";
