import type { Audit } from "../audit/audit";
import type { Move } from "../moves/plan";
import type { Language } from "../wording/language";
import type { Memo } from "./document";
import { memoWords } from "../wording/memos";
import { gathered, type Gathering } from "./gathered";
import { linkMemo, peersToLink } from "./link-memo";
import { moveMemo } from "./move-memo";
import { multipleAttachmentMemos } from "./multiple-attachment-memos";
import { USUAL_WISHES, type MemoWishes } from "./wishes";

/** What moves were planned for where the base was supposed to be other than it is. */
export interface Trial {
  /** Of the base as it was supposed to be: its holders are those that the moves name. */
  readonly audit: Audit;
  /** What was supposed, a sentence each. */
  readonly suppositions: readonly string[];
}

/**
 * The memos an audit leads to, by route and then by sales office or manager as wished; those that ask for approvals by
 * approver before that. Routes without anything to write are left out.
 * @param trial memos on moves planned for a trial say at once that they are no memos yet
 */
export function buildMemos(
  audit: Audit,
  moves: readonly Move[],
  language: Language,
  wishes: MemoWishes = USUAL_WISHES,
  trial?: Trial,
): Memo[] {
  const { context } = audit;
  const planned = trial?.audit ?? audit;
  const { organisations } = planned.context.base;
  const draft = trial ? [memoWords(language).draft, ...trial.suppositions] : [];
  const { gatheredBy } = wishes;
  const movesOf = (route: Move["route"]) =>
    gathered(
      planned.context,
      moves.filter((move) => move.route === route),
      ({ organisation }) => organisations.lead[organisation],
      gatheredBy,
    ).map((gathering) => ({
      ...named(moveMemo(planned, gathering.items, route, wishes, language), gathering),
      draft,
    }));
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
