import type { FindingCode } from "../../src/audit/finding";
import { clientBase, withSettings, type ClientCells, type ManagerCells } from "../support/client-base";
import { DESK, DETACHED, movesOf } from "../support/moves";

/** From this day on groups are forbidden and no non-profile organisation may be held. */
const FORBIDDING = { asOf: "2010-07-01" };
const SILENT: ClientCells = { turnover: 0, overdueDebt: 0 };
const IN_DEBT: ClientCells = { turnover: 0, overdueDebt: 500 };
const POOR: ClientCells = { turnover: 14_999.99 };

const INDUSTRIAL: ManagerCells = { specialization: "МРПП", city: "Орёл" };
const TERRITORIAL: ManagerCells = { specialization: "территориальный", territories: "Мценск" };
const LEFT_LATELY: ManagerCells = { leftOn: "2010-06-15" };
const LEFT_LONG_AGO: ManagerCells = { leftOn: "2010-01-15" };

type Case = [string, ManagerCells, ClientCells, FindingCode | "stays", { asOf?: string }?];

function reasons(manager: ManagerCells, client: ClientCells, options: { asOf?: string }) {
  const base = clientBase()
    .manager(manager)
    .client({ group: "ЭМО", overdueDebt: 0, ...client });
  return movesOf(base, options).map(({ reason }) => reason);
}

const ACTIONS: Case[] = [
  ["nothing wrong", {}, {}, "stays"],
  ["silent for six months", {}, SILENT, "AUTO_DETACH"],
  ["silent for five months", {}, { turnover: { "2010-01": 1 } }, "stays"],
  ["silent, the debt unpaid", {}, IN_DEBT, "stays"],
  ["a forbidden group", INDUSTRIAL, {}, "FORBIDDEN_GROUP", FORBIDDING],
  ["a group not yet forbidden", INDUSTRIAL, {}, "stays"],
  ["a non-profile group above the limit", INDUSTRIAL, { group: "сети" }, "NON_PROFILE", FORBIDDING],
  ["a non-profile group within the limit", INDUSTRIAL, { group: "сети" }, "stays"],
  ["a non-profile group without a limit", {}, { group: "сети" }, "stays", FORBIDDING],
  ["a new non-profile client", INDUSTRIAL, { group: "сети", attachedOn: "2010-01-01" }, "NEW_NON_PROFILE"],
  ["an unknown group", {}, { group: "прочие" }, "stays"],
  ["another's territory", TERRITORIAL, { territory: "Орёл" }, "OUT_OF_TERRITORY"],
  ["the own territory", TERRITORIAL, { territory: "Мценск" }, "stays"],
  ["out of the city where the group may be held", { city: "Тула" }, { territory: "Орёл" }, "stays"],
  ["held by somebody who left lately", LEFT_LATELY, {}, "DISMISSED_PENDING"],
  ["held by somebody who left long ago", LEFT_LONG_AGO, {}, "DISMISSED_OVERDUE"],
  ["held by somebody who will leave", { leftOn: "2010-07-01" }, {}, "stays"],
  [
    "non-profile, the specialization changed lately",
    { specializationChangedOn: "2010-06-01" },
    { group: "сети" },
    "SPECIALIZATION_CHANGE_PENDING",
  ],
  [
    "non-profile, the specialization changed long ago",
    { specializationChangedOn: "2010-04-01" },
    { group: "сети" },
    "SPECIALIZATION_CHANGE_OVERDUE",
  ],
  ["profile, the specialization changed", { specializationChangedOn: "2010-04-01" }, {}, "stays"],
  ["on the black list", {}, POOR, "BLACKLIST"],
  ["at the black list's threshold", {}, { turnover: 15_000 }, "stays"],
  ["of a potential nobody aims at", {}, { potential: "C" }, "stays"],
  ["silent, held by a leader", { role: "НОП" }, SILENT, "AUTO_DETACH"],
  ["poor, held by a leader", { role: "НОП" }, POOR, "stays"],
];

test.each(ACTIONS)("%s", (_, manager, client, expected, options = {}) => {
  expect(reasons(manager, client, options)).toEqual(expected === "stays" ? [] : [expected]);
});

const PRECEDENCE: Case[] = [
  ["detach before a forbidden group", INDUSTRIAL, SILENT, "AUTO_DETACH", FORBIDDING],
  ["detach before leaving", LEFT_LATELY, SILENT, "AUTO_DETACH"],
  ["detach before the black list", {}, SILENT, "AUTO_DETACH"],
  ["the debt before a forbidden group", INDUSTRIAL, IN_DEBT, "stays", FORBIDDING],
  ["the debt before leaving", LEFT_LONG_AGO, IN_DEBT, "stays"],
  ["the debt before the black list", {}, IN_DEBT, "stays"],
  [
    "the group before the territory",
    INDUSTRIAL,
    { group: "сети", territory: "Тула" },
    "NON_PROFILE",
    FORBIDDING,
  ],
  [
    "a forbidden group before the territory",
    INDUSTRIAL,
    { territory: "Тула" },
    "FORBIDDEN_GROUP",
    FORBIDDING,
  ],
  ["the group before leaving", { ...INDUSTRIAL, ...LEFT_LATELY }, {}, "FORBIDDEN_GROUP", FORBIDDING],
  [
    "the territory before leaving",
    { ...TERRITORIAL, ...LEFT_LATELY },
    { territory: "Орёл" },
    "OUT_OF_TERRITORY",
  ],
  ["the territory before the black list", TERRITORIAL, { ...POOR, territory: "Орёл" }, "OUT_OF_TERRITORY"],
  ["leaving before the black list", LEFT_LATELY, POOR, "DISMISSED_PENDING"],
  [
    "a changed specialization before the black list",
    { specializationChangedOn: "2010-06-01" },
    { ...POOR, group: "сети" },
    "SPECIALIZATION_CHANGE_PENDING",
  ],
  [
    "the debt before everything",
    { ...INDUSTRIAL, ...LEFT_LATELY },
    { ...IN_DEBT, territory: "Тула" },
    "stays",
    FORBIDDING,
  ],
  [
    "detach before everything",
    { ...INDUSTRIAL, ...LEFT_LATELY },
    { ...SILENT, territory: "Тула" },
    "AUTO_DETACH",
    FORBIDDING,
  ],
];

test.each(PRECEDENCE)("%s", (_, manager, client, expected, options = {}) => {
  expect(reasons(manager, client, options)).toEqual(expected === "stays" ? [] : [expected]);
});

test("black-listed organisations are only watched where the settings say so", () => {
  const base = clientBase().manager().client(POOR);
  expect(movesOf(base, { regulation: withSettings({ blacklistAction: "watch" }) })).toEqual([]);
  expect(movesOf(base, { regulation: withSettings({ blacklistAction: "propose" }) })).toHaveLength(1);
});

test("watching the black list keeps no other move back", () => {
  const base = clientBase().manager(LEFT_LATELY).client(POOR);
  const moves = movesOf(base, { regulation: withSettings({ blacklistAction: "watch" }) });
  expect(moves.map(({ reason }) => reason)).toEqual(["DISMISSED_PENDING"]);
});

test("somebody who is not listed has silent organisations detached and no others moved", () => {
  const base = clientBase()
    .manager()
    .client({ code: "1", manager: "Неизвестный", ...SILENT })
    .client({ code: "2", manager: "Неизвестный", overdueDebt: 0, turnover: 1 });
  expect(movesOf(base)).toEqual([
    { clients: ["1"], from: "Неизвестный", to: DETACHED, reason: "AUTO_DETACH", route: "ordinary" },
  ]);
});

test.each(["ООК", "", "вакансия"])("nothing is moved from «%s»", (manager) => {
  expect(
    movesOf(
      clientBase()
        .manager()
        .client({ ...SILENT, manager }),
    ),
  ).toEqual([]);
});

test("a client of two managers is judged with each of them", () => {
  const base = clientBase()
    .manager({ name: "Иванов", leftOn: "2010-06-15" })
    .manager({ name: "Петров" })
    .client({ code: "1", manager: "Иванов", turnover: 20_000 })
    .client({ code: "1", manager: "Петров", turnover: 1 });
  expect(movesOf(base).map(({ from, reason, to }) => [from, reason, to])).toEqual([
    ["Иванов", "DISMISSED_PENDING", "ООК"],
    ["Петров", "BLACKLIST", DESK],
  ]);
});

test("managers do not swap their parts of one organisation", () => {
  const base = clientBase()
    .manager({ name: "Иванов" })
    .manager({ name: "Петров" })
    .client({ code: "1", manager: "Иванов", turnover: 1 })
    .client({ code: "1", manager: "Петров", turnover: 1 });
  expect(movesOf(base).map(({ from, to }) => [from, to])).toEqual([
    ["Иванов", DESK],
    ["Петров", DESK],
  ]);
});
