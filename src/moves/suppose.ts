import { fold } from "../regulation/folding";
import type { ClientBase } from "../clientbase/client-base";
import type { Manager } from "../clientbase/manager";
import { audit as auditBase, type Audit } from "../audit/audit";
import { withWaivers } from "../audit/waivers";
import { namesIn } from "./names";
import type { ManagerName, PlanWishes, Refusal, RefusalReason, Vacancy } from "./wishes";

/** A base as it would be under the wishes about staff, audited. */
export interface Supposition {
  readonly audit: Audit;
  /** Other maximums than the norms', by holder. */
  readonly maximums: ReadonlyMap<number, number>;
  readonly refused: readonly Refusal[];
}

/** What is other than it is about one holder; vacancies are holders after all others. */
type Alteration = (manager: Manager) => Manager;

/** Supposes that the staff or its maximums were as wished. Nothing of the audited base changes. */
export function supposed(audit: Audit, wishes: PlanWishes): Supposition {
  const { base, asOf, regulation } = audit.context;
  const names = namesIn(base);
  const refused: Refusal[] = [];
  const alterations = new Map<number, Alteration[]>();
  const alter = (wish: keyof PlanWishes, index: number, name: ManagerName, alteration: Alteration) => {
    const holder = names.holder(name);
    const reason = typeof holder === "string" ? holder : alterable(base.holders[holder].manager);
    if (typeof holder === "string" || reason !== undefined) refused.push(refusal(wish, index, reason!));
    else alterations.set(holder, [...(alterations.get(holder) ?? []), alteration]);
  };
  wishes.leaving?.forEach((name, index) =>
    alter("leaving", index, name, (manager) => ({ ...manager, leftOn: asOf })),
  );
  wishes.specializations?.forEach(({ manager: name, specialization }, index) => {
    if (!(specialization in regulation.specializations))
      refused.push(refusal("specializations", index, "unknownSpecialization"));
    else
      alter("specializations", index, name, (manager) => ({
        ...manager,
        specialization,
        specializationChangedOn: asOf,
      }));
  });
  const vacancies: Vacancy[] = [];
  const taken = new Set(base.holders.map(({ name }) => fold(name)));
  wishes.vacancies?.forEach((vacancy, index) => {
    const reason: RefusalReason | undefined =
      base.register === undefined
        ? "noManagersSheet"
        : taken.has(fold(vacancy.name))
          ? "nameTaken"
          : vacancy.specialization in regulation.specializations
            ? undefined
            : "unknownSpecialization";
    if (reason !== undefined) refused.push(refusal("vacancies", index, reason));
    else vacancies.push(vacancy);
    taken.add(fold(vacancy.name));
  });
  const staffIsOther = alterations.size > 0 || vacancies.length > 0;
  const supposedAudit = staffIsOther
    ? withWaivers(
        auditBase(base, (world) => withStaff(world, alterations, vacancies)),
        audit.waivers,
      )
    : audit;
  return { audit: supposedAudit, ...maximumsIn(supposedAudit, wishes, refused) };
}

function maximumsIn(
  { context }: Audit,
  { maximums }: PlanWishes,
  earlier: readonly Refusal[],
): Pick<Supposition, "maximums" | "refused"> {
  const names = namesIn(context.base);
  const found = new Map<number, number>();
  const refused = [...earlier];
  maximums?.forEach(({ manager, maximum }, index) => {
    const holder = names.holder(manager);
    if (typeof holder === "string") refused.push(refusal("maximums", index, holder));
    else if (!Number.isInteger(maximum) || maximum < 0)
      refused.push(refusal("maximums", index, "notANumber"));
    else if (!context.norms[holder] || !context.holders[holder].tenure)
      refused.push(refusal("maximums", index, "notNormed"));
    else found.set(holder, maximum);
  });
  return { maximums: found, refused };
}

function withStaff(
  base: ClientBase,
  alterations: ReadonlyMap<number, readonly Alteration[]>,
  vacancies: readonly Vacancy[],
): ClientBase {
  const holders = base.holders.map((holder, number) => {
    const own = alterations.get(number);
    return own === undefined
      ? holder
      : { ...holder, manager: own.reduce((manager, alteration) => alteration(manager), holder.manager!) };
  });
  const opened = vacancies.map((vacancy) => ({
    name: vacancy.name,
    personal: true,
    serviceDesk: false,
    manager: managerOf(vacancy, base.period.asOf),
  }));
  return { ...base, holders: [...holders, ...opened] };
}

function managerOf(
  { name, specialization, office, city = "", territories = [] }: Vacancy,
  since: number,
): Manager {
  return {
    name,
    rows: [],
    specialization,
    role: "manager",
    status: "novice",
    noviceSince: since,
    leftOn: "blank",
    specializationChangedOn: "blank",
    office,
    cluster: "",
    centre: "",
    city,
    territories,
    meetings: "blank",
    calls: "blank",
    group: "",
    groupMeetings: "blank",
    badDates: [],
    namesakes: [],
  };
}

function alterable(manager: Manager | undefined): RefusalReason | undefined {
  if (manager === undefined) return "unknownManager";
  return manager.namesakes.length > 0 ? "severalManagers" : undefined;
}

function refusal(wish: keyof PlanWishes, index: number, reason: RefusalReason): Refusal {
  return { wish, index, reason, obstacles: [] };
}
