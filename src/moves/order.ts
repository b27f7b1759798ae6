import { fold } from "../regulation/folding";
import type { AuditContext } from "../audit/context";
import { WINDOW_MONTHS } from "../clientbase/period";

/** An order of holders and organisations that hangs on names and codes only, not on where their rows stand. */
export interface Order {
  /** Per holder: the place by name, then office. */
  readonly rank: Int32Array;
  /** By holder, then by the lead card's code. */
  readonly compare: (a: number, b: number) => number;
  /** Organisations by value: the least turnover over the known months first, then by code. */
  readonly byValue: (organisations: readonly number[]) => number[];
}

export function orderOf({ base }: AuditContext): Order {
  const { cards, holders, organisations } = base;
  const keys = holders.map(({ name, manager }) => `${fold(name)}\n${fold(manager?.office ?? "")}`);
  const rank = new Int32Array(holders.length);
  holders
    .map((_, holder) => holder)
    .sort((a, b) => compareTexts(keys[a], keys[b]) || compareTexts(holders[a].name, holders[b].name))
    .forEach((holder, place) => (rank[holder] = place));
  const code = (organisation: number) => cards.codes.texts[cards.code[organisations.lead[organisation]]];
  return {
    rank,
    compare: (a, b) =>
      rank[organisations.holder[a]] - rank[organisations.holder[b]] || compareTexts(code(a), code(b)),
    byValue(some) {
      const known = new Map(some.map((organisation) => [organisation, knownTurnover(base, organisation)]));
      return [...some].sort((a, b) => known.get(a)! - known.get(b)! || compareTexts(code(a), code(b)));
    },
  };
}

function knownTurnover({ organisations }: AuditContext["base"], organisation: number): number {
  return organisations.turnover
    .subarray(organisation * WINDOW_MONTHS, (organisation + 1) * WINDOW_MONTHS)
    .reduce((sum, amount) => (Number.isNaN(amount) ? sum : sum + amount), 0);
}

/** Order of texts that does not depend on the machine's language. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
