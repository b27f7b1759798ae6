import { isoDay } from "../regulation/calendar";
import { fold } from "../regulation/folding";
import type { AuditContext } from "../audit/context";
import { date } from "../wording/format";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import { withJoinedInitials } from "./cells";
import type { Memo, MemoRoute } from "./document";

type Frame = Pick<Memo, "route" | "unit" | "addressee" | "date" | "number" | "title" | "signature" | "visas">;

/**
 * What every memo of a route shares: unit, addressee, date, signature, visas. The author is named when all clients
 * concerned belong to offices with one such leader.
 * @param managers numbers of the holders whose clients the memo is about
 * @param addressee replaces the route's only addressee
 */
export function frameOf(
  context: AuditContext,
  route: MemoRoute,
  managers: Iterable<number>,
  language: Language,
  addressee?: string,
): Frame {
  const memo = context.regulation.memos[route];
  const offices = officesOf(context, managers);
  const author = memo.authorRole === null ? undefined : leaderOf(context, memo.authorRole, offices);
  return {
    route,
    unit: offices.join(", "),
    addressee: addressee ?? ("ru" in memo.addressee ? memo.addressee[language] : ""),
    date: date(isoDay(context.asOf), language),
    number: "",
    title: memoWords(language).title,
    signature: { position: memo.author[language], name: author ? withJoinedInitials(author) : "" },
    visas: memo.agreedBy.map((position) => ({ position: position[language], name: "" })),
  };
}

/** The offices of managers, in the order they come in the base. */
function officesOf({ base }: AuditContext, managers: Iterable<number>): string[] {
  const offices = new Map<string, string>();
  for (const holder of [...new Set(managers)].sort((a, b) => a - b)) {
    const office = base.holders[holder].manager?.office ?? "";
    if (office !== "" && !offices.has(fold(office))) offices.set(fold(office), office);
  }
  return [...offices.values()];
}

function leaderOf(context: AuditContext, role: string, offices: readonly string[]): string | undefined {
  const places = offices.map(fold);
  const leaders = context.holders.filter(
    ({ manager, left }) => manager?.role === role && left === "no" && places.includes(fold(manager.office)),
  );
  return leaders.length === 1 && offices.length === 1 ? leaders[0].holder.name : undefined;
}
