import { isoDay } from "../regulation/calendar";
import type { Audit } from "../audit/audit";
import type { FindingOf } from "../audit/finding";
import { holdingsOf } from "../audit/subjects";
import { multipleAttachment } from "../audit/rules/multiple-attachment";
import { date } from "../wording/format";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import { cellText, groupText, potentialText, withJoinedInitials } from "./cells";
import type { Approver, Memo } from "./document";
import { frameOf } from "./frame";
import { memoColumns } from "./move-memo";
import type { MemoWishes } from "./wishes";

const APPROVERS: readonly Approver[] = ["salesManagement", "centreSalesDirector"];

/** The memos that ask to approve attachments to several managers: one per approver who has any to decide. */
export function multipleAttachmentMemos(audit: Audit, wishes: MemoWishes, language: Language): Memo[] {
  const codes: number[] = [];
  const findings: FindingOf<"MULTIPLE_ATTACHMENT">[] = [];
  for (let i = 0; i < audit.count; i++) {
    if (audit.code(i) !== multipleAttachment.code || audit.waived(i)) continue;
    codes.push(audit.subjectNumber(i));
    findings.push(audit.finding(i) as FindingOf<"MULTIPLE_ATTACHMENT">);
  }
  return APPROVERS.flatMap((approver) => {
    const own = codes.filter((_, i) => findings[i].measured.approver === approver);
    const measured = findings
      .filter(({ measured: it }) => it.approver === approver)
      .map(({ measured: it }) => it);
    return own.length === 0 ? [] : [memoFor(audit, approver, own, measured, wishes, language)];
  });
}

function memoFor(
  { context }: Audit,
  approver: Approver,
  codes: readonly number[],
  measured: readonly FindingOf<"MULTIPLE_ATTACHMENT">["measured"][],
  wishes: MemoWishes,
  language: Language,
): Memo {
  const { base, regulation } = context;
  const cards = codes.map((code) => base.organisations.firstOfCode[code]);
  const values = memoWords(language).valuesOfMultiple(
    date(isoDay(context.asOf), language),
    codes.length,
    approver === "salesManagement",
  );
  const particulars = {
    route: "multipleAttachment" as const,
    cards: codes.flatMap((code) => holdingsOf(context, code)),
    values,
    addressee: regulation.memos.multipleAttachment.addressee[approver],
  };
  return {
    ...frameOf(context, particulars, wishes, language),
    approver,
    columns: memoColumns(["number", "code", "name", "inn", "group", "potential", "managers"], language),
    rows: cards.map((card, i) => [
      String(i + 1),
      base.cards.codes.texts[codes[i]],
      cellText(context, card, "name"),
      cellText(context, card, "inn"),
      groupText(context, card, language),
      potentialText(context, card),
      measured[i].managers.map(({ name, office }) => `${withJoinedInitials(name)} (${office})`).join("; "),
    ]),
  };
}
