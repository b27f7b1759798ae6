import { isoDay } from "../regulation/calendar";
import type { Audit } from "../audit/audit";
import { innSharedUnlinked, unlinkedPeers } from "../audit/rules/inn-shared-unlinked";
import { date } from "../wording/format";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import { cellText, withJoinedInitials } from "./cells";
import type { Memo } from "./document";
import { frameOf } from "./frame";
import { memoColumns } from "./move-memo";

/** The memo on clients to be linked by признак 140; undefined when there are none. */
export function linkMemo(audit: Audit, language: Language): Memo | undefined {
  const { context } = audit;
  const { base } = context;
  const waived = waivedSubjects(audit);
  const groups = unlinkedPeers(context).filter(({ codes }) => !waived.has(codes[0]));
  if (groups.length === 0) return undefined;
  const words = memoWords(language);
  const cards = groups.map((group) => group.cards);
  return {
    ...frameOf(context, "link140", cards.flat(), language),
    heading: words.headings.links,
    facts: words.factsOfLinks(date(isoDay(context.asOf), language), groups.length, cards.flat().length),
    request: words.requestForLinks,
    columns: memoColumns(["number", "code", "name", "inn", "kpp", "linkedTo", "managers"], language),
    rows: cards.flatMap((group, i) =>
      group.map((card, j) => [
        `${i + 1}.${j + 1}`,
        base.cards.codes.texts[base.cards.code[card]],
        cellText(context, card, "name"),
        cellText(context, card, "inn"),
        cellText(context, card, "kpp"),
        cellText(context, card, "head"),
        withJoinedInitials(cellText(context, card, "manager")),
      ]),
    ),
    appendix: [],
  };
}

/** First codes of the groups that need no link by a waiver. */
function waivedSubjects(audit: Audit): Set<number> {
  const subjects = new Set<number>();
  for (let i = 0; i < audit.count; i++) {
    if (audit.code(i) === innSharedUnlinked.code && audit.waived(i)) subjects.add(audit.subjectNumber(i));
  }
  return subjects;
}
