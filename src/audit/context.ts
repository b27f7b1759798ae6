import { addMonths, type Day, type Month } from "../regulation/calendar";
import type { ClientBase } from "../clientbase/client-base";
import type { Holder } from "../clientbase/holders";
import type { Manager } from "../clientbase/manager";
import type { Regulation } from "../regulation/schema";
import { specializationInForce, type SpecializationInForce } from "./specialization-in-force";
import { tallyHolders, type Tally } from "./tally";
import { tenureOf, type Tenure } from "./tenure";
import { CLEAR, MISSING, type Verdict } from "./verdict";

/** Yes, no, or not to be told from the input. */
export type Answer = "yes" | "no" | "unknown";

/** What the rules know of whoever holds clients, or is listed as a manager. */
export interface HolderFacts {
  readonly holder: Holder;
  readonly manager: Manager | undefined;
  /** The norms of the specialization; undefined where they do not hold or are unknown. */
  readonly norms: SpecializationInForce | undefined;
  /** Why `norms` is undefined: the verdict of every rule that needs them. */
  readonly withoutNorms: Verdict;
  readonly tenure: Tenure | undefined;
  /** Left or moved on or before the audit date. */
  readonly left: Answer;
  /** Within the time a changed specialization gives to hand clients over. */
  readonly changing: Answer;
  readonly tally: Tally;
}

/** A client base with everything the rules share. */
export interface AuditContext {
  readonly base: ClientBase;
  readonly regulation: Regulation;
  readonly asOf: Day;
  readonly month: Month;
  /** By the number of the holder. */
  readonly holders: readonly HolderFacts[];
  /** By the number of the holder; `holders[i].norms` for the pass over organisations. */
  readonly norms: readonly (SpecializationInForce | undefined)[];
}

export function auditContext(base: ClientBase): AuditContext {
  const { regulation, lexicon, register, period } = base;
  const inForce = new Map<string, SpecializationInForce>();
  const normsOf = (id: string) => {
    const known = inForce.get(id) ?? specializationInForce(regulation, id, lexicon, period.asOf);
    inForce.set(id, known);
    return known;
  };
  const norms = base.holders.map(({ manager }) => {
    const id = manager && isSpecialist(manager) ? manager.specialization : undefined;
    return id === undefined ? undefined : normsOf(id);
  });
  const tallies = tallyHolders(base, norms);
  const holders = base.holders.map((holder, id): HolderFacts => {
    const { manager } = holder;
    return {
      holder,
      manager,
      norms: norms[id],
      withoutNorms: manager?.role === "unreadable" ? MISSING.role : MISSING.specialization,
      tenure:
        manager && register && isSpecialist(manager)
          ? tenureOf(manager, register, period.asOf, regulation)
          : undefined,
      left: answer(manager?.leftOn, (day) => day <= period.asOf),
      changing: answer(
        manager?.specializationChangedOn,
        (day) =>
          day <= period.asOf &&
          period.asOf <= addMonths(day, regulation.deadlines.specializationChangeMonths),
      ),
      tally: tallies[id],
    };
  });
  return { base, regulation, asOf: period.asOf, month: period.month, holders, norms };
}

/** The verdict of a rule on a manager whose norms are not at hand: leaders have none, anybody else's are missing. */
export function withoutManagerNorms({ manager, withoutNorms }: HolderFacts): Verdict {
  return manager && manager.role !== "unreadable" && !isSpecialist(manager) ? CLEAR : withoutNorms;
}

/** Whether every row that may tell of a manager says that he has left: rules about the rows themselves skip only those. */
export function leftByAllRows(manager: Manager, asOf: Day): boolean {
  const rows = manager.namesakes.length > 0 ? manager.namesakes : [manager];
  return rows.every(({ leftOn }) => typeof leftOn === "number" && leftOn <= asOf);
}

/** Whether the norms of a specialization hold for somebody. */
export function isSpecialist({ role }: Manager): boolean {
  return role === "manager" || role === "groupLead";
}

function answer(day: Manager["leftOn"] | undefined, test: (day: Day) => boolean): Answer {
  if (day === "unreadable") return "unknown";
  return typeof day === "number" && test(day) ? "yes" : "no";
}
