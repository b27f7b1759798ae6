import type { Audit } from "../audit/audit";
import { officeOfCard } from "../audit/offices";
import type { Move } from "../moves/plan";
import { fold } from "../regulation/folding";
import type { Language } from "../wording/language";
import type { Memo } from "./document";
import { linkMemo, peersToLink } from "./link-memo";
import { moveMemo } from "./move-memo";
import { multipleAttachmentMemos } from "./multiple-attachment-memos";
import { USUAL_WISHES, type MemoWishes } from "./wishes";

/**
 * The memos an audit leads to, by route and then by sales office or manager as wished; those that ask for approvals by
 * route and approver. Routes without anything to write are left out.
 */
export function buildMemos(
  audit: Audit,
  moves: readonly Move[],
  language: Language,
  wishes: MemoWishes = USUAL_WISHES,
): Memo[] {
  const { context } = audit;
  const { base, holders } = context;
  const byManager = wishes.gatheredBy === "manager";
  const movesOf = (route: Move["route"]) =>
    gathered(
      moves.filter((move) => move.route === route),
      ({ from, organisation }) =>
        byManager ? holders[from].holder.name : officeOfCard(context, base.organisations.lead[organisation]),
    ).map(([name, own]) => ({
      ...moveMemo(audit, own, route, wishes, language),
      ...(byManager && { manager: name }),
    }));
  return [
    ...movesOf("ordinary"),
    ...movesOf("dealersChains"),
    ...gathered(peersToLink(audit), ({ cards: [first] }) => officeOfCard(context, first)).map(([, groups]) =>
      linkMemo(
        audit,
        groups.map(({ cards }) => cards),
        wishes,
        language,
      ),
    ),
    ...multipleAttachmentMemos(audit, wishes, language),
  ];
}

/** Items with one name together, in the order in which the names first occur; names are compared folded. */
function gathered<T>(items: readonly T[], nameOf: (item: T) => string): [name: string, items: T[]][] {
  const groups = new Map<string, [string, T[]]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(fold(name));
    if (group) group[1].push(item);
    else groups.set(fold(name), [name, [item]]);
  }
  return [...groups.values()];
}

export type { Memo } from "./document";
export type { MemoWishes } from "./wishes";
