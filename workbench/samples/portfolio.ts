import type { CompanyNames } from "./company-names";
import { GROUP_WORDS, type Client, type Group } from "./client";
import { placesOf, profileOf, startOf, type Employee } from "./employee";
import { innOfOrganisation, innOfPerson, kppOf, kppOfBranch, type CodeSeries } from "./identifiers";
import { GROUPS_OF_INCIDENT, INCIDENTS, type IncidentName } from "./incidents";
import { AS_OF, MONTH_HEADERS, workday } from "./period";
import type { Random } from "./random";
import { placeAmong } from "./region";
import { amount, healthyTurnover, LAST, scaled } from "./turnover";

export interface Sources {
  readonly random: Random;
  readonly codes: CodeSeries;
  readonly names: CompanyNames;
}

/** The first organisations of an employee have nothing the matter. */
const UNTOUCHED = 2;

/** The share of healthy organisations that consist of several legal entities. */
const LINKED_SHARE = 0.09;

/** All rows of an employee's clients, linked ones after their head. */
export function portfolioOf(employee: Employee, sources: Sources): Client[] {
  const { random } = sources;
  const incidents = Object.entries(employee.incidents ?? {}).flatMap(([name, count]) =>
    Array<IncidentName>(count).fill(name as IncidentName),
  );
  const count = employee.organisations ?? 0;
  const afflicted = random.shuffled(Array.from({ length: count - UNTOUCHED }, (_, i) => i + UNTOUCHED));
  return Array.from({ length: count }).flatMap((_, i) => {
    const incident = incidents[afflicted.indexOf(i)];
    const client = healthyClient(employee, sources, GROUPS_OF_INCIDENT[incident]);
    if (incident !== undefined) INCIDENTS[incident](client, random);
    else if (random.chance(LINKED_SHARE)) return [client, ...linkedTo(client, random.whole(1, 3), sources)];
    return [client];
  });
}

export function healthyClient(
  employee: Employee,
  { random, codes, names }: Sources,
  groups?: Readonly<Partial<Record<Group, number>>>,
): Client {
  const profile = profileOf(employee.specialization ?? "territorial");
  const group = random.weighted<Group>(groups ?? profile.groups);
  const potential = random.weighted(profile.potentials);
  const territory = placeAmong(placesOf(employee), random);
  const name = names.next(group, territory);
  const inn = name.startsWith("ИП") ? innOfPerson(random) : innOfOrganisation(random);
  const attachedOn = attachmentOf(employee, random);
  const monthsBefore = MONTH_HEADERS.filter((month) => month + 27 < attachedOn).length;
  const turnover = healthyTurnover(
    {
      potential,
      from: random.chance(0.5) ? 0 : Math.min(monthsBefore, LAST - 1),
      threshold: profile.thresholds?.[potential],
    },
    random,
  );
  return {
    code: codes.next(random),
    name,
    inn,
    kpp: kppOf(inn),
    head: "",
    group: random.pick(GROUP_WORDS[group]),
    potential,
    territory,
    manager: employee.name,
    office: employee.office.name,
    attachedOn,
    overdueDebt: debtOf(turnover[LAST - 1], random),
    turnover,
  };
}

/** Earlier dates are more frequent than late ones. */
function attachmentOf(employee: Employee, random: Random): number {
  const from = startOf(employee);
  const share = random.next();
  return workday(Math.round(from + 3 + (AS_OF - 20 - from) * share * Math.sqrt(share)));
}

function debtOf(turnover: unknown, random: Random): number | "" {
  if (random.chance(0.03)) return "";
  return random.chance(0.22) && typeof turnover === "number"
    ? amount(turnover * random.between(0.03, 0.5))
    : 0;
}

/** Further legal entities and branches of an organisation. */
export function linkedTo(head: Client, count: number, { random, codes, names }: Sources): Client[] {
  return Array.from({ length: count }, (_, i) => {
    const isBranch = head.kpp !== "" && random.chance(0.4);
    const inn = isBranch ? head.inn : innOfOrganisation(random);
    return {
      ...head,
      code: codes.next(random),
      name: isBranch ? `${head.name}, филиал №${i + 1}` : names.sister(head.name),
      inn,
      kpp: isBranch ? kppOfBranch(inn, i + 1) : kppOf(inn),
      head: head.code,
      overdueDebt: 0,
      turnover: scaled(healthyTurnover({ potential: "B", from: 0, threshold: undefined }, random), 0.5),
    };
  });
}
