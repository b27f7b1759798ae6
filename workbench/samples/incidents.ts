import type { Client, Group } from "./client";
import { day, workday } from "./period";
import type { Random } from "./random";
import { amount, LAST, scaled } from "./turnover";

/** What can be the matter with a client; each changes a healthy one. */
type Incident = (client: Client, random: Random) => void;

function silence(client: Client, months: number): void {
  for (let back = 0; back < months; back++) client.turnover[LAST - back] = back % 2 === 0 ? "" : 0;
}

function longAttached(client: Client, random: Random): void {
  client.attachedOn = workday(random.whole(day("2006-03-01"), day("2009-06-30")));
}

function inPlace(...places: string[]): Incident {
  return (client, random) => {
    client.territory = random.pick(places);
  };
}

function withTurnover(back: number, text: (amount: number) => string): Incident {
  return (client) => {
    const month = LAST - back;
    const known = Number(client.turnover[month]);
    client.turnover[month] = text(known > 0 ? known : 61_240.5);
  };
}

const russian = (value: number) =>
  value
    .toFixed(2)
    .replace(".", ",")
    .replace(/\B(?=(\d{3})+,)/g, "\u00a0");

export const INCIDENTS = {
  /** Next to nothing bought in the last two months. */
  fading(client, random) {
    client.turnover = scaled(client.turnover, 0.4);
    client.turnover[LAST - 1] = amount(random.between(0, 14_500));
    client.turnover[LAST] = random.chance(0.4) ? "" : amount(random.between(900, 14_800));
  },
  /** Bought, but too little for the potential. */
  belowPotential(client, random) {
    client.turnover[LAST] = amount(random.between(16_000, 46_000));
  },
  silent(client, random) {
    longAttached(client, random);
    silence(client, random.whole(6, 9));
    client.overdueDebt = 0;
  },
  silentDebtor(client, random) {
    longAttached(client, random);
    silence(client, random.whole(6, 8));
    client.overdueDebt = amount(random.between(2_500, 180_000));
  },
  fallingSilent(client, random) {
    longAttached(client, random);
    silence(client, random.whole(4, 5));
    const last = LAST - 5;
    client.turnover[last] = amount(random.between(18_000, 70_000));
  },
  /** Pays only every other month, and not in the last one. */
  pausing(client, random) {
    client.turnover[LAST] = random.chance(0.5) ? "" : amount(random.between(1_000, 14_000));
    client.turnover[LAST - 1] = amount(random.between(40_000, 160_000));
  },
  forbiddenGroup: longAttached,
  newlyForbidden(client, random) {
    client.attachedOn = workday(random.whole(day("2010-02-01"), day("2010-06-25")));
  },
  dealerAmongOthers: longAttached,
  chainAmongOthers: longAttached,
  unknownGroup(client, random) {
    client.group = random.pick(["Прочие", "Проектные организации", ""]);
  },
  unknownPotential(client, random) {
    client.potential = random.pick(["", "н/о", "AB", "-"]);
  },
  weakPotential(client, random) {
    client.potential = random.weighted({ C: 5, D: 3, С: 1 });
  },
  outOfTown: inPlace("Лесогорье", "Староозёрск", "Новоключевск"),
  elsewhere: inPlace("Верхнереченск", "Тихоборск"),
  allottedTerritory: inPlace("Лесогорье", "Староозёрск"),
  territoryBlank: inPlace(""),
  wrongInn(client, random) {
    const { inn } = client;
    client.inn = random.chance(0.7)
      ? inn.slice(0, -1) + String((Number(inn.slice(-1)) + 3) % 10)
      : inn.slice(0, -1);
  },
  noNumber: withTurnover(1, () => "н/д"),
  noNumberForLong: withTurnover(4, () => "#Н/Д"),
  letterInNumber: withTurnover(2, (value) => russian(value).replace(/\d(?=,)/, "О")),
  numberAsText: withTurnover(0, russian),
  numberAsTextBefore: withTurnover(3, (value) => russian(value).replace(/\u00a0/g, " ")),
  debtUnreadable(client) {
    client.overdueDebt = "сверка";
  },
  badDate(client, random) {
    client.attachedOn = random.pick(["31.02.2009", "осень 2008", "00.00.0000"]);
  },
  dateAsText(client) {
    client.attachedOn = "14.10.2008";
  },
  lookalikeLetters(client) {
    client.manager = client.manager.replace(/[оеа]/g, (letter) => ({ о: "o", е: "e", а: "a" })[letter]!);
    client.potential = client.potential.replace("A", "А").replace("B", "В");
  },
  blanksInName(client) {
    client.manager = `${client.manager.replace(" ", "\u00a0 ")} `;
  },
} satisfies Record<string, Incident>;

/** Groups that a client with an incident belongs to, whatever the manager works with. */
export const GROUPS_OF_INCIDENT: Readonly<
  Partial<Record<IncidentName, Readonly<Partial<Record<Group, number>>>>>
> = {
  forbiddenGroup: { electricalContractors: 5, infrastructure: 2, distributors: 2 },
  newlyForbidden: { electricalContractors: 1 },
  dealerAmongOthers: { dealers: 1 },
  chainAmongOthers: { chains: 1 },
};

export type IncidentName = keyof typeof INCIDENTS;
