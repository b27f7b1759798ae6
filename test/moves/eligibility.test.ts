import { clientBase, type ClientCells, type ManagerCells } from "../support/client-base";
import { DESK, movesOf, targetsOf } from "../support/moves";

const CLIENT: ClientCells = { group: "ЭМО", potential: "B", territory: "Орёл" };
const TAKER: ManagerCells = { name: "Петров", status: "ветеран", city: "Орёл", territories: "" };
const TERRITORIAL: ManagerCells = { specialization: "территориальный", territories: "Мценск; Орёл" };
const OPTIONS = { asOf: "2010-07-01" };

/** Somebody who left with one client, and somebody who may take it. */
function base(taker: ManagerCells, client: ClientCells = {}) {
  return clientBase()
    .manager({ name: "Иванов", leftOn: "2010-06-15" })
    .manager({ ...TAKER, ...taker })
    .client({ ...CLIENT, code: "1", manager: "Иванов", ...client });
}

test.each<[string, ManagerCells, ClientCells]>([
  ["works with the group", {}, {}],
  ["may hold the group", {}, { group: "щитовики" }],
  ["aims at the potential", {}, { potential: "S" }],
  ["tolerates the potential", TERRITORIAL, { potential: "S" }],
  ["has the territory allotted", TERRITORIAL, {}],
  ["has the place among the city's suburbs", { city: "Тула", territories: "Орёл" }, {}],
  ["writes the city in another way", { city: " OPEЛ" }, { territory: "ОРЕЛ" }],
  ["may work anywhere", { specialization: "МРД", city: "" }, { group: "дилеры", territory: "" }],
  ["leaves tomorrow", { leftOn: "2010-07-02" }, {}],
  ["is a novice", { status: "новичок" }, {}],
  ["leads a group", { role: "старший группы" }, {}],
])("somebody who %s takes it", (_, taker, client) => {
  expect(targetsOf(base(taker, client), OPTIONS)).toEqual({ 1: "Петров" });
});

test.each<[string, ManagerCells, ClientCells]>([
  ["does not work with the group", { specialization: "МРД" }, {}],
  ["may not work with the group any more", { specialization: "МРПП" }, {}],
  ["would hold it as non-profile", {}, { group: "дилеры" }],
  ["cannot know the group", {}, { group: "прочие" }],
  ["is told no group", {}, { group: "" }],
  ["has another city", { city: "Тула" }, {}],
  ["has no city", { city: "" }, {}],
  ["is told no territory", {}, { territory: "" }],
  ["has other territories", { ...TERRITORIAL, territories: "Мценск" }, {}],
  ["has no territories", { ...TERRITORIAL, territories: "" }, {}],
  ["does not aim at the potential", {}, { potential: "C" }],
  ["cannot know the potential", {}, { potential: "?" }],
  ["is told no potential", {}, { potential: "" }],
  ["has left", { leftOn: "2010-07-01" }, {}],
  ["may have left", { leftOn: "скоро" }, {}],
  ["is a trainee", { status: "стажер" }, {}],
  ["is a trainee by date", { status: "", noviceSince: "2010-07-02" }, {}],
  ["heads the office", { role: "НОП" }, {}],
  ["heads field sales", { role: "НОПП" }, {}],
  ["heads the branch", { role: "руководитель ВТЦ" }, {}],
  ["has an unknown role", { role: "стрелок" }, {}],
  ["has an unknown specialization", { specialization: "прочее" }, {}],
  ["has no specialization", { specialization: "" }, {}],
])("somebody who %s does not", (_, taker, client) => {
  expect(targetsOf(base(taker, client), OPTIONS)).toEqual({ 1: DESK });
});

test("somebody who is not listed does not", () => {
  const strangers = clientBase()
    .manager({ name: "Иванов", leftOn: "2010-06-15" })
    .client({ code: "1", manager: "Иванов" })
    .client({ code: "2", manager: "Неизвестный" });
  expect(targetsOf(strangers)).toEqual({ 1: DESK });
});

test("an office, a vacancy or the service desk on the managers sheet does not", () => {
  const sheet = clientBase().manager({ name: "Иванов", leftOn: "2010-06-15", office: "Север" });
  for (const name of ["Север", "вакансия", "ООК"]) sheet.manager({ name });
  expect(targetsOf(sheet.client({ code: "1", manager: "Иванов" }))).toEqual({ 1: DESK });
});

test("nobody takes the own organisation, however his name is written", () => {
  const poor = clientBase().manager({ name: "Сомов" }).client({ code: "1", manager: " COMOB", turnover: 1 });
  expect(targetsOf(poor)).toEqual({ 1: DESK });
});

test("a novice keeps off a territory allotted to somebody, an experienced universal manager does not", () => {
  const allotted = (status: string, specialization: string) =>
    base({ status, specialization, territories: "Орёл" }).manager({
      name: "Стажёров",
      ...TERRITORIAL,
      status: "стажер",
    });
  expect(targetsOf(allotted("новичок", "универсальный"), OPTIONS)).toEqual({ 1: DESK });
  expect(targetsOf(allotted("опытный", "универсальный"), OPTIONS)).toEqual({ 1: "Петров" });
  expect(targetsOf(allotted("новичок", "территориальный"), OPTIONS)).toEqual({ 1: "Петров" });
});

test.each([
  ["универсальный", 40, "ЭМО"],
  ["территориальный", 60, "ЭМО"],
  ["МРПП", 60, "ПП"],
  ["МРЩ", 20, "щитовики"],
  ["МРД", 30, "дилеры"],
  ["МРС", 10, "сети"],
])("%s: up to %d organisations", (specialization, max, group) => {
  const held = (count: number) =>
    base({ specialization, territories: "Орёл" }, { group }).clients(count, {
      manager: "Петров",
      group,
      potential: "B",
      territory: "Орёл",
    });
  expect(targetsOf(held(max - 1), OPTIONS)).toEqual({ 1: "Петров" });
  expect(targetsOf(held(max), OPTIONS)).toEqual({ 1: DESK });
});

test("the maximum holds for the incoming, too", () => {
  const two = base({ specialization: "МРС" }, { group: "сети" })
    .client({ ...CLIENT, code: "2", manager: "Иванов", group: "сети" })
    .clients(9, { ...CLIENT, manager: "Петров", group: "сети" });
  expect(Object.values(targetsOf(two, OPTIONS)).sort()).toEqual([DESK, "Петров"].sort());
});

describe("dealers held by somebody who works with chains", () => {
  const taking = (held: number) =>
    base({ specialization: "МРС" }, { group: "дилеры" })
      .client({ ...CLIENT, code: "2", manager: "Иванов", group: "дилеры" })
      .clients(held, { ...CLIENT, manager: "Петров", group: "дилеры" });

  test.each([
    [3, ["Петров", "Петров"]],
    [4, [DESK, "Петров"]],
    [5, [DESK, DESK]],
  ])("%d held: the others go to %j", (held, expected) => {
    expect(Object.values(targetsOf(taking(held), OPTIONS)).sort()).toEqual([...expected].sort());
  });

  test("do not come to him because they are non-profile with somebody", () => {
    const nonProfile = clientBase()
      .manager({ name: "Иванов", specialization: "МРПП" })
      .manager({ name: "Сетевой", specialization: "МРС" })
      .client({ code: "1", manager: "Иванов", group: "дилеры" });
    expect(targetsOf(nonProfile, OPTIONS)).toEqual({ 1: DESK });
    expect(targetsOf(nonProfile.manager({ name: "Дилерский", specialization: "МРД" }), OPTIONS)).toEqual({
      1: "Дилерский",
    });
  });

  test("one of which he holds in part already is none more", () => {
    const parts = taking(4).client({ ...CLIENT, code: "1.1", manager: "Петров", group: "дилеры", head: "1" });
    expect(targetsOf(parts, OPTIONS)).toEqual({ 1: "Петров", 2: DESK });
  });
});

test("somebody who cannot be told from a namesake", () => {
  const base = clientBase()
    .manager({ name: "Иванов", leftOn: "2010-06-15" })
    .manager({ name: "Петров", status: "ветеран" })
    .manager({ name: "Петров", status: "ветеран" })
    .client({ manager: "Иванов" });
  expect(movesOf(base).map(({ to }) => to)).toEqual([DESK]);
});
