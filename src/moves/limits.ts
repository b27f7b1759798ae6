import type { AuditContext } from "../audit/context";
import { maximumOf } from "../audit/rules/base-above-max";
import { minimumOf } from "../audit/rules/base-below-min";
import { LIMITED, NON_PROFILE } from "../audit/specialization-in-force";

/** How many organisations everybody may hold: at all, and of a kind that only so many of may be held. */
export class Limits {
  constructor(
    private readonly context: AuditContext,
    private readonly maximums: ReadonlyMap<number, number>,
  ) {}

  /** Infinity where there is no maximum. */
  maximum(holder: number): number {
    return this.maximums.get(holder) ?? maximumOf(this.context.holders[holder]) ?? Infinity;
  }

  /** 0 where there is no minimum, or it is not known. */
  minimum(holder: number): number {
    const facts = this.context.holders[holder];
    return facts.left === "no" ? (minimumOf(facts, this.context) ?? 0) : 0;
  }

  /** The largest of all maximums: how much room everybody has is held against it. */
  get largest(): number {
    const all = this.context.holders.map((_, holder) => this.maximum(holder));
    return all.reduce((most, maximum) => (maximum < Infinity ? Math.max(most, maximum) : most), 0);
  }

  /** The kind of which an organisation is one of too many: a holder and a group, or a holder's non-profile ones. */
  kindOf(organisation: number): string {
    const { organisations, cards } = this.context.base;
    const holder = organisations.holder[organisation];
    return this.kindIn(holder, cards.group[organisations.lead[organisation]])!;
  }

  /** The kind an organisation of a group is to a holder, where that is limited. */
  kindIn(holder: number, group: number): string | undefined {
    const norms = this.context.norms[holder];
    if (norms === undefined || group < 0) return undefined;
    if (norms.standing[group] === LIMITED) return `${holder} ${group}`;
    return norms.standing[group] === NON_PROFILE ? `${holder} ` : undefined;
  }

  maximumOfKind(kind: string): number {
    const [holder, group] = kind.split(" ");
    const norms = this.context.norms[Number(holder)]!;
    return group === "" ? (norms.nonProfileLimit.value ?? Infinity) : norms.maximum[Number(group)];
  }

  /** The kinds an organisation is of with its own holder, whichever of its cards leads it. */
  kindsOf(organisation: number): string[] {
    const { organisations, cards } = this.context.base;
    const leads = organisations.possibleLeads.get(organisation) ?? [organisations.lead[organisation]];
    const kinds = leads.map((card) => this.kindIn(organisations.holder[organisation], cards.group[card]));
    return [...new Set(kinds)].filter((kind) => kind !== undefined);
  }

  mayBeOfKind(organisation: number, kind: string): boolean {
    return this.kindsOf(organisation).includes(kind);
  }
}
