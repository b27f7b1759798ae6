import type { AuditContext } from "../audit/context";
import { maximumOf } from "../audit/rules/base-above-max";
import { minimumOf } from "../audit/rules/base-below-min";
import { LIMITED, NON_PROFILE } from "../audit/specialization-in-force";

/** No kind that is limited. */
export const UNLIMITED = -1;

/**
 * How many organisations everybody may hold: at all, and of a kind of which only so many may be held. Such a kind is a
 * holder's organisations of one group, or his non-profile ones, and has a number.
 */
export class Limits {
  /** Per holder; Infinity where there is no maximum. */
  readonly maximum: Float64Array;
  /** Per holder; 0 where there is no minimum, or it is not known. */
  readonly minimum: Int32Array;
  /** The largest of all maximums: how much room everybody has is held against it. */
  readonly largest: number;
  private readonly groups: number;

  constructor(
    private readonly context: AuditContext,
    maximums: ReadonlyMap<number, number>,
  ) {
    const { holders, base } = context;
    this.maximum = Float64Array.from(
      holders,
      (facts, holder) => maximums.get(holder) ?? maximumOf(facts) ?? Infinity,
    );
    this.minimum = Int32Array.from(holders, (facts) =>
      facts.left === "no" ? (minimumOf(facts, context) ?? 0) : 0,
    );
    this.largest = this.maximum.reduce((most, one) => (one < Infinity ? Math.max(most, one) : most), 0);
    this.groups = base.lexicon.groups.length;
  }

  /** The kind of which an organisation is one with its holder. */
  kindOf(organisation: number): number {
    const { organisations, cards } = this.context.base;
    return this.kindIn(organisations.holder[organisation], cards.group[organisations.lead[organisation]]);
  }

  /** The kind an organisation of a group is to a holder; `UNLIMITED` where that is none. */
  kindIn(holder: number, group: number): number {
    const norms = this.context.norms[holder];
    if (norms === undefined || group < 0) return UNLIMITED;
    if (norms.standing[group] === LIMITED) return holder * (this.groups + 1) + group;
    if (norms.standing[group] !== NON_PROFILE || norms.nonProfileLimit.value === null) return UNLIMITED;
    return holder * (this.groups + 1) + this.groups;
  }

  maximumOfKind(kind: number): number {
    const norms = this.context.norms[Math.floor(kind / (this.groups + 1))]!;
    const group = kind % (this.groups + 1);
    return group === this.groups ? norms.nonProfileLimit.value! : norms.maximum[group];
  }

  /** The kinds an organisation may be of with its own holder, whichever of its cards leads it. */
  kindsOf(organisation: number): number[] {
    const { organisations, cards } = this.context.base;
    const leads = organisations.possibleLeads.get(organisation);
    if (leads === undefined) {
      const kind = this.kindOf(organisation);
      return kind === UNLIMITED ? [] : [kind];
    }
    const kinds = leads.map((card) => this.kindIn(organisations.holder[organisation], cards.group[card]));
    return [...new Set(kinds)].filter((kind) => kind !== UNLIMITED);
  }
}
