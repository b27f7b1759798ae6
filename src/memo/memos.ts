import type { Audit } from "../audit/audit";
import type { Move } from "../moves/plan";
import type { Language } from "../wording/language";
import type { Memo } from "./document";
import { gathered, type Gathering } from "./gathered";
import { linkMemo, peersToLink } from "./link-memo";
import { moveMemo } from "./move-memo";
import { multipleAttachmentMemos } from "./multiple-attachment-memos";
import { USUAL_WISHES, type MemoWishes } from "./wishes";

/**
 * The memos an audit leads to, by route and then by sales office or manager as wished; those that ask for approvals by
 * approver before that. Routes without anything to write are left out.
 */
export function buildMemos(
  audit: Audit,
  moves: readonly Move[],
  language: Language,
  wishes: MemoWishes = USUAL_WISHES,
): Memo[] {
  const { context } = audit;
  const { organisations } = context.base;
  const { gatheredBy } = wishes;
  const movesOf = (route: Move["route"]) =>
    gathered(
      context,
      moves.filter((move) => move.route === route),
      ({ organisation }) => organisations.lead[organisation],
      gatheredBy,
    ).map((gathering) => named(moveMemo(audit, gathering.items, route, wishes, language), gathering));
  return [
    ...movesOf("ordinary"),
    ...movesOf("dealersChains"),
    ...gathered(context, peersToLink(audit), ({ cards: [first] }) => first, gatheredBy).map((gathering) =>
      named(linkMemo(audit, gathering, wishes, language), gathering),
    ),
    ...multipleAttachmentMemos(audit, wishes, language),
  ];
}

function named<T>(memo: Memo, { manager }: Gathering<T>): Memo {
  return manager ? { ...memo, manager } : memo;
}

export type { Memo } from "./document";
export type { MemoWishes } from "./wishes";
