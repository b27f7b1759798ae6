import { isoDay } from "../regulation/calendar";
import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import type { FindingOf } from "../audit/finding";
import { holdingsOf } from "../audit/subjects";
import { multipleAttachment } from "../audit/rules/multiple-attachment";
import { date } from "../wording/format";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import { cellText, groupText, potentialText, withJoinedInitials } from "./cells";
import type { Approver, Memo } from "./document";
import { frameOf } from "./frame";
import { gathered, type Gathering } from "./gathered";
import { memoColumns } from "./move-memo";
import type { MemoWishes } from "./wishes";

const APPROVERS: readonly Approver[] = ["salesManagement", "centreSalesDirector"];

/** A client of several managers. */
interface Shared {
  readonly code: number;
  readonly measured: FindingOf<"MULTIPLE_ATTACHMENT">["measured"];
}

/**
 * The memos that ask to approve attachments to several managers: by approver, then by office or manager. A client is
 * written about once, by the office of the first manager in the sheet who has it.
 */
export function multipleAttachmentMemos(audit: Audit, wishes: MemoWishes, language: Language): Memo[] {
  const { context } = audit;
  const shared: Shared[] = [];
  for (let i = 0; i < audit.count; i++) {
    if (audit.code(i) !== multipleAttachment.code || audit.waived(i)) continue;
    const { measured } = audit.finding(i) as FindingOf<"MULTIPLE_ATTACHMENT">;
    shared.push({ code: audit.subjectNumber(i), measured });
  }
  return APPROVERS.flatMap((approver) =>
    gathered(
      context,
      shared.filter(({ measured }) => measured.approver === approver),
      ({ code }) => firstHolding(context, code),
      wishes.gatheredBy,
    ).map((gathering) => memoFor(context, approver, gathering, wishes, language)),
  );
}

/** The first card of a client that somebody has who has not left. */
function firstHolding(context: AuditContext, code: number): number {
  const { cards, holders } = context.base;
  const holdings = holdingsOf(context, code);
  return (
    holdings.find((card) => {
      const holder = cards.holder[card];
      return holders[holder].personal && context.holders[holder].left !== "yes";
    }) ?? holdings[0]
  );
}

function memoFor(
  context: AuditContext,
  approver: Approver,
  { items, manager, office }: Gathering<Shared>,
  wishes: MemoWishes,
  language: Language,
): Memo {
  const { base, regulation } = context;
  const { addressee, approvedBy } = regulation.memos.multipleAttachment;
  const values = memoWords(language).valuesOfMultiple(
    date(isoDay(context.asOf), language),
    items.length,
    approver === "salesManagement",
  );
  const particulars = {
    route: "multipleAttachment" as const,
    cards: items.flatMap(({ code }) => holdingsOf(context, code)),
    values,
    office,
    addressee: addressee[approver],
    approvedBy: approvedBy[approver],
  };
  return {
    ...frameOf(context, particulars, wishes, language),
    approver,
    ...(manager && { manager }),
    columns: memoColumns(["number", "code", "name", "inn", "group", "potential", "managers"], language),
    rows: items.map(({ code, measured }, i) => {
      const card = base.organisations.firstOfCode[code];
      return [
        String(i + 1),
        base.cards.codes.texts[code],
        cellText(context, card, "name"),
        cellText(context, card, "inn"),
        groupText(context, card, language),
        potentialText(context, card),
        measured.managers.map(({ name, office: its }) => `${withJoinedInitials(name)} (${its})`).join("; "),
      ];
    }),
  };
}
