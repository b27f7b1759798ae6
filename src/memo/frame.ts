import { isoDay } from "../regulation/calendar";
import { fold } from "../regulation/folding";
import type { AuditContext } from "../audit/context";
import { officeOfCard } from "../audit/offices";
import { date } from "../wording/format";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import { withJoinedInitials } from "./cells";
import type { Memo, MemoRoute } from "./document";

type Frame = Pick<Memo, "route" | "unit" | "addressee" | "date" | "number" | "title" | "signature" | "visas">;

/**
 * What every memo of a route shares: unit, addressee, date, signature, visas. The author is named when all clients
 * concerned belong to offices with one such leader.
 * @param cards the cards the memo is about
 * @param addressee replaces the route's only addressee
 */
export function frameOf(
  context: AuditContext,
  route: MemoRoute,
  cards: readonly number[],
  language: Language,
  addressee?: string,
): Frame {
  const memo = context.regulation.memos[route];
  const offices = officesOf(context, cards);
  const author = memo.authorRole === null ? undefined : leaderOf(context, memo.authorRole, offices);
  return {
    route,
    unit: offices.filter((office) => office !== "").join(", "),
    addressee: addressee ?? ("ru" in memo.addressee ? memo.addressee[language] : ""),
    date: date(isoDay(context.asOf), language),
    number: "",
    title: memoWords(language).title,
    signature: { position: memo.author[language], name: author ? withJoinedInitials(author) : "" },
    visas: memo.agreedBy.map((position) => ({ position: position[language], name: "" })),
  };
}

/** The offices of attachments in the order of the managers they belong to; "" where one is not known. */
function officesOf(context: AuditContext, cards: readonly number[]): string[] {
  const { holder } = context.base.cards;
  const offices = new Map<string, string>();
  for (const card of [...cards].sort((a, b) => holder[a] - holder[b] || a - b)) {
    const office = officeOfCard(context, card);
    if (!offices.has(fold(office))) offices.set(fold(office), office);
  }
  return [...offices.values()];
}

/** The only leader of the only office. */
function leaderOf(
  { holders }: AuditContext,
  role: string,
  [office, ...others]: readonly string[],
): string | undefined {
  if (!office || others.length > 0) return undefined;
  const leaders = holders.filter(
    ({ manager, left }) => manager?.role === role && left === "no" && fold(manager.office) === fold(office),
  );
  return leaders.length === 1 ? leaders[0].holder.name : undefined;
}
