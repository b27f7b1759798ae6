import type { FindingCode, Identity, Measurements, Norm, RowReference, SubjectKind } from "./finding";
import type { NormedFigure } from "./manager-verdict";
import type { AuditContext, HolderFacts } from "./context";
import type { SpecializationInForce } from "./specialization-in-force";
import { cardsOf, cardsOfCode, organisationIdentity, rowOf } from "./subjects";
import { agreed, CLEAR, MISSING, missingTurnover, type Verdict } from "./verdict";

/** Tells the audit a verdict other than `CLEAR` on the subject with that number. */
export type Report = (subject: number, verdict: Verdict) => void;

export interface Explanation<C extends FindingCode> {
  readonly measured: Measurements[C];
  readonly norm: Norm;
}

/**
 * What is done about a finding, in the order in which one action is chosen where an organisation has several:
 * detach; stay until the debt is paid; go to somebody who works with the group; to the territory's owner; away from
 * somebody who left or changed; off the black list; out of a base that is too large.
 */
export const REMEDIES = [
  "detach",
  "stay",
  "profile",
  "territory",
  "handOver",
  "blackList",
  "surplus",
] as const;

export interface Remedy {
  readonly action: (typeof REMEDIES)[number];
  /** Only for findings that are violations. */
  readonly violationsOnly?: boolean;
  /** For a finding on a manager: the organisations concerned. */
  readonly concerns?: "all" | "nonProfile";
}

/** The kinds of rows that analysts ask for by name; other findings are told apart by their severity. */
export type Mark = "blackList" | "profile";

/**
 * A rule of the regulation. `find` passes over the base once and allocates nothing per subject; the words' data
 * are gathered by `explain` only when somebody looks at a finding.
 */
export interface Rule<C extends FindingCode = FindingCode> {
  readonly code: C;
  readonly subject: SubjectKind;
  readonly remedy?: Remedy | undefined;
  /** The kind of rows its findings make. */
  readonly mark?: Mark | undefined;
  /** The figure of a manager whose norm it holds. */
  readonly figure?: NormedFigure | undefined;
  find(context: AuditContext, report: Report): void;
  explain(context: AuditContext, subject: number): Explanation<C>;
  /** Whom a finding is about, by name. */
  identityOf(context: AuditContext, subject: number): Identity;
  rowsOf(context: AuditContext, subject: number): RowReference[];
  /** Number of the holder a subject belongs to, where it belongs to one: not evaluated rules are listed by it. */
  holderOf(context: AuditContext, subject: number): number | undefined;
  /** Table of the source the subject's norms stand in, for the section. */
  tableOf(context: AuditContext, subject: number): string | undefined;
}

type Explain<C extends FindingCode> = (context: AuditContext, subject: number) => Explanation<C>;

/**
 * A rule on every organisation of a manager.
 * @param prepare looks up what holds for the whole base; what it returns judges one organisation by a lead card
 */
export function organisationRule<C extends FindingCode>(
  code: C,
  prepare: (context: AuditContext) => (organisation: number, lead: number) => Verdict,
  explain: Explain<C>,
  remedy?: Remedy,
  mark?: Mark,
): Rule<C> {
  return {
    code,
    subject: "organisation",
    remedy,
    mark,
    find(context, report) {
      const { count, lead, possibleLeads } = context.base.organisations;
      const judge = prepare(context);
      for (let organisation = 0; organisation < count; organisation++) {
        const verdict = judge(organisation, lead[organisation]);
        if (verdict !== CLEAR && (possibleLeads.size === 0 || !possibleLeads.has(organisation))) {
          report(organisation, verdict);
        }
      }
      for (const [organisation, leads] of possibleLeads) {
        const verdict = agreed(
          leads.map((card) => judge(organisation, card)),
          missingTurnover(0),
        );
        if (verdict !== CLEAR) report(organisation, verdict);
      }
    },
    explain,
    identityOf: organisationIdentity,
    rowsOf: (context, organisation) => cardsOf(context, organisation).map((card) => rowOf(context, card)),
    holderOf: (context, organisation) => context.base.organisations.holder[organisation],
    tableOf: (context, organisation) =>
      context.norms[context.base.organisations.holder[organisation]]?.definition.table,
  };
}

/** A rule on organisations that needs the norms of the manager's specialization; without them it is not evaluated. */
export function normedOrganisationRule<C extends FindingCode>(
  code: C,
  prepare: (
    context: AuditContext,
  ) => (norms: SpecializationInForce, organisation: number, lead: number) => Verdict,
  explain: Explain<C>,
  remedy?: Remedy,
  mark?: Mark,
): Rule<C> {
  const prepareWithNorms = (context: AuditContext) => {
    const { holders, norms } = context;
    const { holder } = context.base.organisations;
    const judge = prepare(context);
    return (organisation: number, lead: number): Verdict => {
      const own = norms[holder[organisation]];
      return own === undefined ? holders[holder[organisation]].withoutNorms : judge(own, organisation, lead);
    };
  };
  return organisationRule(code, prepareWithNorms, explain, remedy, mark);
}

/** Which managers a rule on managers looks at. */
export interface ManagerRuleOptions {
  /** Also of those who have left on the audit date. */
  readonly evenLeft?: boolean;
  /** The rule speaks of the sheet itself: an unreadable leaving date does not keep it from being evaluated. */
  readonly evenUnclear?: boolean;
  /** Also of personal managers who are not listed. */
  readonly evenUnlisted?: boolean;
  readonly remedy?: Remedy;
  readonly figure?: NormedFigure;
}

/** A rule on managers. Managers who have left are judged only by the rules about leaving. */
export function managerRule<C extends FindingCode>(
  code: C,
  judge: (facts: HolderFacts, context: AuditContext) => Verdict,
  explain: (facts: HolderFacts, context: AuditContext) => Explanation<C>,
  options: ManagerRuleOptions = {},
): Rule<C> {
  return {
    code,
    subject: "manager",
    remedy: options.remedy,
    figure: options.figure,
    find(context, report) {
      context.holders.forEach((facts, holder) => {
        if (!facts.holder.personal || (!facts.manager && !options.evenUnlisted)) return;
        if (facts.left === "yes" && !options.evenLeft) return;
        const verdict = judge(facts, context);
        const unclear = facts.left === "unknown" && !options.evenUnclear;
        if (verdict !== CLEAR) report(holder, unclear ? MISSING.leftOn : verdict);
      });
    },
    explain: (context, holder) => explain(context.holders[holder], context),
    identityOf: (context, holder) => ({ manager: context.base.holders[holder].name }),
    rowsOf: ({ base }, holder) =>
      (base.holders[holder].manager?.rows ?? []).map((row) => ({
        sheet: base.layout.managers!.sheet.name,
        row: row + 1,
      })),
    holderOf: (_, holder) => holder,
    tableOf: (context, holder) => context.norms[holder]?.definition.table,
  };
}

/** A rule on single rows of the clients sheet. */
export function cardRule<C extends FindingCode>(
  code: C,
  find: (context: AuditContext, report: Report) => void,
  explain: Explain<C>,
): Rule<C> {
  return {
    code,
    subject: "card",
    find,
    explain,
    identityOf({ base: { cards, holders } }, card) {
      const { name } = holders[cards.holder[card]];
      return { client: cards.codes.texts[cards.code[card]], ...(name !== "" && { manager: name }) };
    },
    rowsOf: (context, card) => [rowOf(context, card)],
    holderOf: (context, card) => context.base.cards.holder[card],
    tableOf: () => undefined,
  };
}

/** A rule on client codes; the subject is the number of the code. */
export function clientRule<C extends FindingCode>(
  code: C,
  find: (context: AuditContext, report: Report) => void,
  explain: Explain<C>,
  codesOf: (context: AuditContext, subject: number) => readonly number[] = (_, subject) => [subject],
): Rule<C> {
  return {
    code,
    subject: "client",
    find,
    explain,
    identityOf: (context, subject) => ({ client: context.base.cards.codes.texts[subject] }),
    rowsOf(context, subject) {
      const cards = codesOf(context, subject).flatMap((client) => cardsOfCode(context, client));
      return cards.sort((a, b) => a - b).map((card) => rowOf(context, card));
    },
    holderOf: () => undefined,
    tableOf: () => undefined,
  };
}
