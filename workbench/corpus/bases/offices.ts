import type { CleanBase, CleanClient } from "../clean-base";
import { cardsOf } from "./portfolio";

const MONTHS = ["2010-02", "2010-03", "2010-04", "2010-05", "2010-06", "2010-07"];
const VOLKOV = "Волков Сергей Петрович";
const ZUEVA = "Зуева Ксения Марковна";
const NOSOV = "Носов Тарас Ефимович";
const KRYLOV = "Крылов Артём Семёнович";
const MEDVEDEV = "Медведев Роман Котович";
const west = { office: "Запад", cluster: "Третий", centre: "Брянский", city: "Брянск" };
const east = { office: "Восток", cluster: "Четвёртый", centre: "Брянский", city: "Карачев" };

const code = (client: number) => `КБ-${String(client).padStart(4, "0")}`;

/** The head of the second office holds the card of a client that the first office holds too. */
function alsoHeldBy(client: CleanClient, manager: string, office: string): CleanClient {
  return { ...client, manager, office, attachedOn: "2009-12-01" };
}

const CARDS = cardsOf(
  [
    {
      manager: VOLKOV,
      office: west.office,
      organisations: 11,
      group: "ПП",
      potential: "B",
      territories: ["Брянск"],
      usual: 52_000,
      particulars: {
        1: { group: "ЭМО" },
        2: { head: code(4) },
        5: { bought: "weak" },
        8: { group: "щитовики", territory: "Клинцы" },
      },
    },
    {
      manager: ZUEVA,
      office: east.office,
      organisations: 10,
      group: "ЭМО",
      potential: "A",
      territories: ["Карачев"],
      usual: 44_000,
      particulars: {
        0: { head: code(1) },
        3: { group: "ПП", potential: "E" },
        6: { bought: "fading" },
        7: { group: "сети" },
      },
    },
    {
      manager: NOSOV,
      office: west.office,
      organisations: 4,
      group: "ЭМО",
      potential: "B",
      territories: ["Брянск"],
      usual: 39_000,
    },
    {
      manager: KRYLOV,
      office: west.office,
      organisations: 5,
      group: "ЭМО",
      potential: "A",
      territories: ["Брянск"],
      usual: 57_000,
      particulars: { 3: { group: "щитовики" } },
    },
    {
      manager: MEDVEDEV,
      office: east.office,
      organisations: 4,
      group: "ПП",
      potential: "A",
      territories: ["Карачев"],
      usual: 57_000,
      particulars: { 1: { group: "ЭМО" } },
    },
    {
      manager: "Неведомский Глеб Ильич",
      office: west.office,
      organisations: 2,
      group: "ЭМО",
      potential: "B",
      territories: ["Брянск"],
      usual: 35_000,
    },
    {
      manager: "",
      office: west.office,
      organisations: 2,
      group: "ЭМО",
      potential: "C",
      territories: ["Брянск"],
      usual: 35_000,
    },
    {
      manager: "НООК",
      office: west.office,
      organisations: 2,
      group: "ЭМО",
      potential: "B",
      territories: ["Брянск"],
      usual: 35_000,
    },
  ],
  MONTHS.length,
  code,
  "32",
);

/** Two offices in July 2010: clients held twice, links across managers, people who left or changed, nobody's clients. */
export const OFFICES: CleanBase = {
  name: "offices",
  months: MONTHS,
  managers: [
    {
      ...west,
      name: VOLKOV,
      specialization: "МРПП",
      role: "МОПП",
      noviceSince: "2006-06-05",
      meetings: 8,
      calls: 1,
    },
    {
      ...east,
      name: ZUEVA,
      specialization: "универсальный",
      role: "старший группы",
      noviceSince: "2007-02-19",
      meetings: 7,
      calls: 1,
      group: "Первая",
      groupMeetings: 9,
    },
    {
      ...west,
      name: NOSOV,
      specialization: "универсальный",
      role: "МОПП",
      noviceSince: "2006-01-09",
      leftOn: "2010-05-14",
      meetings: 1,
      calls: 1,
    },
    {
      ...west,
      name: KRYLOV,
      specialization: "МРЩ",
      role: "МОПП",
      noviceSince: "2008-08-11",
      specializationChangedOn: "2010-07-01",
      meetings: 3,
      calls: 1,
    },
    {
      ...east,
      name: MEDVEDEV,
      specialization: "МРПП",
      role: "МОПП",
      noviceSince: "2008-04-07",
      specializationChangedOn: "2010-03-15",
      meetings: 3,
      calls: 1,
    },
  ],
  clients: [
    ...CARDS,
    alsoHeldBy(CARDS[0], ZUEVA, east.office),
    alsoHeldBy(CARDS[9], KRYLOV, west.office),
  ].map((client, i) => (i === 7 ? { ...client, inn: CARDS[5].inn!, kpp: CARDS[5].kpp! } : client)),
};
