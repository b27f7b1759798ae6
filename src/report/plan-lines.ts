import type { AuditContext } from "../audit/context";
import type { FindingCode, RowReference } from "../audit/finding";
import { officeOfCard } from "../audit/offices";
import { holdingsLeadFirst, rowOf } from "../audit/subjects";
import { cellText as cellOfCard, groupText, potentialText } from "../memo/cells";
import type { Names } from "../moves/names";
import type { Plan, Stay, Target } from "../moves/plan";
import type { OrganisationName, WishedTarget } from "../moves/wishes";
import { titleOf } from "../wording/findings";
import type { Language } from "../wording/language";
import { planTargetWords, STAY_CAUSES } from "../wording/plan";
import { cellText } from "./cell-text";

/** What was decided of a line by hand: nothing, where it goes, that it stays, or that nobody leaves its office. */
export type LineDecision = "open" | "accepted" | "kept" | "closedOffice";

/** A move of a plan, or an organisation that stays though a finding asks for one. */
export interface PlanLine {
  readonly kind: "move" | "stay";
  /** Place in the plan's moves, or in its stays. */
  readonly place: number;
  readonly organisation: number;
  /** What decisions call it by. */
  readonly name: OrganisationName;
  /** Code and name of the lead card. */
  readonly client: string;
  readonly clientName: string;
  /** How many cards of it the manager holds. */
  readonly cards: number;
  /** As the regulation calls the client group, or as it stands in the cell. */
  readonly group: string;
  readonly potential: string;
  readonly office: string;
  readonly from: string;
  /** «Петров П. П.», «ООК», «открепить», «остаётся: не погашена ПДЗ». */
  readonly to: string;
  /** Office of the manager who takes it; "" elsewhere. */
  readonly toOffice: string;
  readonly reason: FindingCode;
  readonly reasonTitle: string;
  /** Why it stays; undefined for a move. */
  readonly cause: Stay["cause"] | undefined;
  /** What accepting the line wishes for; undefined for a stay. */
  readonly target: WishedTarget | undefined;
  readonly decision: LineDecision;
  /** How many targets the user does not want for it. */
  readonly vetoes: number;
  /** The lead card's row. */
  readonly row: RowReference;
}

/** The moves, then the stays, in the plan's order. */
export function planLines(plan: Plan, names: Names, language: Language): PlanLine[] {
  const { context } = plan.audit;
  const { accepted, vetoes } = decidedIn(plan, names);
  const words = planTargetWords(language);
  const line = (organisation: number, reason: FindingCode) => {
    const { base } = context;
    const card = base.organisations.lead[organisation];
    const name = names.nameOfOrganisation(organisation);
    return {
      organisation,
      name,
      client: cellText(name.client),
      clientName: cellText(cellOfCard(context, card, "name")),
      cards: holdingsLeadFirst(context, organisation).length,
      group: cellText(groupText(context, card, language)),
      potential: cellText(potentialText(context, card)),
      office: cellText(officeOfCard(context, card)),
      from: holderName(context, base.organisations.holder[organisation]),
      reason,
      reasonTitle: titleOf(reason, language),
      vetoes: vetoes.get(organisation) ?? 0,
      row: rowOf(context, card),
    };
  };
  const moves = plan.moves.map(({ organisation, to, reason }, place): PlanLine => ({
    kind: "move",
    place,
    ...line(organisation, reason),
    to: targetName(context, to, language),
    toOffice: to.kind === "manager" ? officeOfHolder(context, to.holder) : "",
    cause: undefined,
    target: wishedTarget(names, to),
    decision: accepted.has(organisation) ? "accepted" : "open",
  }));
  const stays = plan.stays.map(({ organisation, reason, cause }, place): PlanLine => ({
    kind: "stay",
    place,
    ...line(organisation, reason),
    to: words.stays(STAY_CAUSES[cause][language]),
    toOffice: "",
    cause,
    target: undefined,
    decision: cause === "locked" ? "kept" : cause === "closedOffice" ? cause : "open",
  }));
  return [...moves, ...stays];
}

/** A holder's name as a cell shows it. */
export function holderName({ base }: AuditContext, holder: number): string {
  return cellText(base.holders[holder].name);
}

/** The office a manager is listed with; "" where it is not known. */
export function officeOfHolder({ base }: AuditContext, holder: number): string {
  return cellText(base.holders[holder].manager?.office ?? "");
}

/** A target for people: a manager's name, the service desk, or that the organisation is detached. */
export function targetName(context: AuditContext, target: Target, language: Language): string {
  if (target.kind === "manager") return holderName(context, target.holder);
  return target.kind === "desk" ? context.regulation.serviceDesk[language] : planTargetWords(language).detach;
}

/** A target as a wish calls it. */
export function wishedTarget(names: Names, target: Target): WishedTarget {
  return target.kind === "manager"
    ? { kind: "manager", manager: names.nameOfHolder(target.holder) }
    : { kind: target.kind };
}

/** The organisations whose targets the user has chosen, and how many each must not go to. */
function decidedIn({ wishes, refused }: Plan, names: Names) {
  const left = new Set(refused.map(({ wish, index }) => `${wish} ${index}`));
  const accepted = new Set<number>();
  wishes.retargets?.forEach(({ organisation: name }, index) => {
    const organisation = names.organisation(name);
    if (typeof organisation === "number" && !left.has(`retargets ${index}`)) accepted.add(organisation);
  });
  const vetoes = new Map<number, number>();
  wishes.vetoes?.forEach(({ organisation: name }, index) => {
    const organisation = names.organisation(name);
    if (typeof organisation === "number" && !left.has(`vetoes ${index}`))
      vetoes.set(organisation, (vetoes.get(organisation) ?? 0) + 1);
  });
  return { accepted, vetoes };
}
