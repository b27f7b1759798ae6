import { isoDay } from "../regulation/calendar";
import { fold } from "../regulation/folding";
import type { Audit } from "./audit";
import type { AuditContext } from "./context";
import type { FindingCode } from "./finding";

/** Leave to go on with what a rule objects to: for a client, a manager, or a client with one manager. */
export interface Waiver {
  readonly code: FindingCode;
  /** Any code of an organisation stands for the whole of it. */
  readonly client?: string | undefined;
  readonly manager?: string | undefined;
  readonly reason: string;
  readonly approvedBy: string;
  /** The last day it holds, ISO; null: no end. */
  readonly until: string | null;
}

/** A waiver that speaks of a finding, and whether it no longer holds on the audit date. */
export interface WaiverOfFinding {
  readonly waiver: Waiver;
  readonly expired: boolean;
}

/** Whether two waivers are for the same thing, whatever is said of reason and time. */
export function isSameWaiver(a: Waiver, b: Waiver): boolean {
  return keyOfWaiver(a) === keyOfWaiver(b);
}

/** What a waiver is for, names folded. */
export function keyOfWaiver({ code, client = "", manager = "" }: Waiver): string {
  return [code, fold(client), fold(manager)].join("\n");
}

/** Whether a waiver holds on a day: until the end of its last one. */
export function isInForce({ until }: Waiver, asOf: string): boolean {
  return until === null || asOf <= until;
}

/**
 * The same verdict with waivers applied: the findings they speak of stay and keep their numbers; those of waivers in
 * force are waived. A waiver that names neither a client nor a manager speaks of nothing.
 */
export function withWaivers(audit: Audit, waivers: readonly Waiver[]): Audit {
  const find = waiverFinder(audit, waivers);
  const asOf = isoDay(audit.context.asOf);
  const found = new Map<number, WaiverOfFinding>();
  for (let i = 0; i < audit.count; i++) {
    const waiver = find(i);
    if (waiver) found.set(i, { waiver, expired: !isInForce(waiver, asOf) });
  }
  const waived = (finding: number) => found.get(finding)?.expired === false;
  return {
    ...audit,
    waivers,
    waiver: (finding) => found.get(finding),
    waived,
    finding: (finding) => ({ ...audit.finding(finding), waived: waived(finding) }),
  };
}

/** Finds the waiver of a finding; of several the one that holds longest. */
function waiverFinder(audit: Audit, waivers: readonly Waiver[]): (finding: number) => Waiver | undefined {
  const named = waivers.filter(({ client, manager }) => client !== undefined || manager !== undefined);
  if (named.length === 0) return () => undefined;
  const { context } = audit;
  const codes = new Set(named.map(({ code }) => code));
  const headOfClient = headFinder(context);
  const known = new Map<string, Waiver>();
  for (const waiver of named) {
    const head = waiver.client === undefined ? ANY : headOfClient(waiver.client);
    if (head === undefined) continue;
    const key = keyFor(waiver.code, head, waiver.manager === undefined ? "" : fold(waiver.manager));
    const other = known.get(key);
    if (!other || lasts(waiver) > lasts(other)) known.set(key, waiver);
  }
  const managersOf = managersOfOrganisations(context);
  return (finding) => {
    const code = audit.code(finding);
    if (!codes.has(code)) return undefined;
    const head = headOfFinding(audit, finding);
    const { manager } = audit.identity(finding);
    const managers = manager === undefined ? (head === undefined ? [] : managersOf(head)) : [fold(manager)];
    const heads = head === undefined ? [ANY] : [head, ANY];
    const fitting = heads
      .flatMap((it) => ["", ...managers].map((name) => known.get(keyFor(code, it, name))))
      .filter((waiver) => waiver !== undefined);
    return fitting.reduce<Waiver | undefined>(
      (best, waiver) => (best && lasts(best) >= lasts(waiver) ? best : waiver),
      undefined,
    );
  };
}

/** Stands for the number of a head where a waiver names no client. */
const ANY = -1;

function keyFor(code: FindingCode, head: number, manager: string): string {
  return `${code}\n${head}\n${manager}`;
}

function lasts({ until }: Waiver): string {
  return until ?? "9999-12-31";
}

/** Number of the code that heads the organisation a finding is about; undefined for managers and the workbook. */
export function headOfFinding(audit: Audit, finding: number): number | undefined {
  const { cards, organisations } = audit.context.base;
  const subject = audit.subjectNumber(finding);
  switch (audit.kind(finding)) {
    case "organisation":
      return organisations.head[subject];
    case "card":
      return organisations.headOf[cards.code[subject]];
    case "client":
      return organisations.headOf[subject];
    default:
      return undefined;
  }
}

/** Finds the head of a client's organisation by the client's code; undefined for one that is not in the base. */
function headFinder({ base }: AuditContext): (client: string) => number | undefined {
  const { texts } = base.cards.codes;
  let folded: Map<string, number> | undefined;
  const numberOf = (client: string): number | undefined => {
    folded ??= new Map(texts.map((text, code): [string, number] => [fold(text), code]).reverse());
    const exact = texts.indexOf(client.trim());
    return exact >= 0 ? exact : folded.get(fold(client));
  };
  return (client) => {
    const code = numberOf(client);
    return code === undefined ? undefined : base.organisations.headOf[code];
  };
}

/** Folded names of everybody who holds a client of an organisation, by its head. */
function managersOfOrganisations({ base }: AuditContext): (head: number) => readonly string[] {
  let known: Map<number, Set<number>> | undefined;
  return (head) => {
    if (!known) {
      known = new Map();
      const { code, holder, count } = base.cards;
      for (let card = 0; card < count; card++) {
        const top = base.organisations.headOf[code[card]];
        const holders = known.get(top) ?? new Set<number>();
        known.set(top, holders.add(holder[card]));
      }
    }
    return [...(known.get(head) ?? [])].map((holder) => fold(base.holders[holder].name));
  };
}
