import { addMonths } from "../regulation/calendar";
import { WINDOW_MONTHS } from "../clientbase/period";
import { payingShareNorm } from "../audit/rules/share-below-min";
import { blackListVerdict } from "../audit/rules/black-list";
import { NON_PROFILE } from "../audit/specialization-in-force";
import { payingShare } from "../audit/tally";
import { VIOLATION } from "../audit/verdict";
import type { Move } from "./plan";
import { groupBy, type Situation } from "./situation";

/** Figures of a manager's base; null where they are not normed or an input is unknown. */
export interface BaseFigures {
  readonly organisations: number;
  /** Percent of the organisations that pay, cut to hundredths. */
  readonly payingShare: number | null;
  readonly nonProfile: number | null;
  /** Organisations on the black list for certain. */
  readonly blackListed: number | null;
}

/** A manager's base before and after the moves, beside its norms. */
export interface ManagerChange {
  readonly holder: number;
  /** Organisations, or parts of them, that leave and come. */
  readonly gives: number;
  readonly takes: number;
  readonly before: BaseFigures;
  readonly after: BaseFigures;
  readonly norms: {
    readonly min: number | null;
    readonly max: number | null;
    readonly payingShare: number | null;
    readonly nonProfile: number | null;
  };
}

/** All that one manager has of one organisation: his own part, and those that came. */
type Whole = readonly { readonly organisation: number; readonly came: boolean }[];

/** The bases of everybody who has norms, gives or takes, by name. */
export function changesOf(situation: Situation, moves: readonly Move[]): ManagerChange[] {
  const { context, order, held, limits } = situation;
  const { head } = context.base.organisations;
  const gone = new Set(moves.map(({ organisation }) => organisation));
  const came: number[][] = held.map(() => []);
  for (const { organisation, to } of moves) if (to.kind === "manager") came[to.holder].push(organisation);
  const figures = (holder: number, wholes: readonly Whole[]) => figuresOf(situation, holder, wholes);
  return [...order.rank.keys()]
    .sort((a, b) => order.rank[a] - order.rank[b])
    .flatMap((holder): ManagerChange[] => {
      const { norms, tenure, holder: person } = context.holders[holder];
      const gives = held[holder].filter((organisation) => gone.has(organisation)).length;
      const takes = came[holder].length;
      if (!person.personal || (norms === undefined && gives === 0)) return [];
      const own = held[holder].map((organisation) => ({ organisation, came: false }));
      const after = [
        ...own.filter(({ organisation }) => !gone.has(organisation)),
        ...came[holder].map((organisation) => ({ organisation, came: true })),
      ];
      const max = limits.maximum[holder];
      return [
        {
          holder,
          gives,
          takes,
          before: figures(
            holder,
            own.map((part) => [part]),
          ),
          after: figures(
            holder,
            groupBy(after, ({ organisation }) => head[organisation]),
          ),
          norms: {
            min: limits.minimum[holder] || null,
            max: norms !== undefined && max < Infinity ? max : null,
            payingShare: norms ? payingShareNorm(norms, tenure?.status) : null,
            nonProfile: norms ? norms.nonProfileLimit.value : null,
          },
        },
      ];
    });
}

function figuresOf(situation: Situation, holder: number, wholes: readonly Whole[]): BaseFigures {
  const { context } = situation;
  const norms = context.norms[holder];
  const amounts = wholes.map((whole) => turnoverOf(situation, whole, 0));
  const threshold = context.regulation.payingOver * 100;
  const paying = amounts.filter((amount) => amount > threshold).length;
  return {
    organisations: wholes.length,
    payingShare: amounts.some(Number.isNaN) ? null : payingShare({ paying, organisations: wholes.length }),
    nonProfile: norms ? wholes.filter((whole) => isNonProfile(situation, holder, whole)).length : null,
    blackListed: norms ? wholes.filter((whole) => isBlackListed(situation, holder, whole)).length : null,
  };
}

/** Kopecks of all parts so many months back; NaN where one is unknown. */
function turnoverOf({ context }: Situation, whole: Whole, back: number): number {
  const { turnover } = context.base.organisations;
  return whole.reduce((sum, { organisation }) => sum + turnover[organisation * WINDOW_MONTHS + back], 0);
}

/** The part that leads: the manager's own, else the one with the head's card, else the one with the largest turnover. */
function leadOf(situation: Situation, whole: Whole): number {
  const { cards, organisations } = situation.context.base;
  const hasHead = (organisation: number) =>
    cards.code[organisations.lead[organisation]] === organisations.head[organisation];
  const own = whole.find(({ came }) => !came) ?? whole.find(({ organisation }) => hasHead(organisation));
  if (own !== undefined) return own.organisation;
  const amount = ({ organisation }: Whole[number]) => organisations.turnover[organisation * WINDOW_MONTHS];
  return whole.reduce((most, part) => (amount(part) > amount(most) ? part : most)).organisation;
}

function isNonProfile(situation: Situation, holder: number, whole: Whole): boolean {
  const { cards, organisations } = situation.context.base;
  const lead = leadOf(situation, whole);
  const leads = organisations.possibleLeads.get(lead) ?? [organisations.lead[lead]];
  const { standing } = situation.context.norms[holder]!;
  return leads.every((card) => cards.group[card] >= 0 && standing[cards.group[card]] === NON_PROFILE);
}

function isBlackListed(situation: Situation, holder: number, whole: Whole): boolean {
  const { base, norms, regulation, asOf } = situation.context;
  const lead = base.organisations.lead[leadOf(situation, whole)];
  const verdict = blackListVerdict(
    norms[holder]!,
    base.cards.potential[lead],
    turnoverOf(situation, whole, 0),
    turnoverOf(situation, whole, 1),
  );
  if (verdict !== VIOLATION) return false;
  const grace = regulation.settings.blacklistGraceMonths;
  if (grace === 0) return true;
  const attachedOn = base.cards.attachedOn[lead];
  const came = whole.every((part) => part.came);
  return !came && attachedOn > 0 && attachedOn <= addMonths(asOf, -grace);
}
