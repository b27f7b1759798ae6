import { isoDay } from "../regulation/calendar";
import type { Audit } from "../audit/audit";
import { innSharedUnlinked, unlinkedPeers, type Peers } from "../audit/rules/inn-shared-unlinked";
import { date } from "../wording/format";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import { cellText, withJoinedInitials } from "./cells";
import type { Memo } from "./document";
import { frameOf } from "./frame";
import type { Gathering } from "./gathered";
import { memoColumns } from "./move-memo";
import type { MemoWishes } from "./wishes";

/** The memo on clients to be linked by признак 140, at least one organisation to be; written by the office of the first card. */
export function linkMemo(
  { context }: Audit,
  { items: peers, office }: Gathering<Peers>,
  wishes: MemoWishes,
  language: Language,
): Memo {
  const { base } = context;
  const cards = peers.flatMap((it) => it.cards);
  const values = memoWords(language).valuesOfLinks(
    date(isoDay(context.asOf), language),
    peers.length,
    cards.length,
  );
  return {
    ...frameOf(context, { route: "link140", cards, values, office }, wishes, language),
    columns: memoColumns(["number", "code", "name", "inn", "kpp", "linkedTo", "managers"], language),
    rows: peers.flatMap((group, i) =>
      group.cards.map((card, j) => [
        `${i + 1}.${j + 1}`,
        base.cards.codes.texts[base.cards.code[card]],
        cellText(context, card, "name"),
        cellText(context, card, "inn"),
        cellText(context, card, "kpp"),
        cellText(context, card, "head"),
        withJoinedInitials(cellText(context, card, "manager")),
      ]),
    ),
  };
}

/** Cards with one ИНН that want a link: without those that need none by a waiver. */
export function peersToLink(audit: Audit): readonly Peers[] {
  const waived = waivedSubjects(audit);
  return unlinkedPeers(audit.context).filter(({ codes }) => !waived.has(codes[0]));
}

/** First codes of the groups that need no link by a waiver. */
function waivedSubjects(audit: Audit): Set<number> {
  const subjects = new Set<number>();
  for (let i = 0; i < audit.count; i++) {
    if (audit.code(i) === innSharedUnlinked.code && audit.waived(i)) subjects.add(audit.subjectNumber(i));
  }
  return subjects;
}
