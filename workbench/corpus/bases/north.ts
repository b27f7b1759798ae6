import type { CleanBase } from "../clean-base";
import { cardsOf } from "./portfolio";

const MONTHS = ["2009-12", "2010-01", "2010-02", "2010-03", "2010-04", "2010-05", "2010-06"];
const ORLOVA = "Орлова Мария Ивановна";
const SEMYONOV = "Семёнов Пётр Алексеевич";
const KOROLYOV = "Королёв Фёдор Степанович";
const TIKHONOVA = "Тихонова Алёна Юрьевна";
const office = { office: "Север", cluster: "Первый", centre: "Орловский", city: "Орёл" };

const code = (client: number) => `00-${String(client).padStart(8, "0")}`;

/** One office, universal and territorial managers, one for industry, a novice and their head. */
export const NORTH: CleanBase = {
  name: "north",
  months: MONTHS,
  managers: [
    {
      ...office,
      name: ORLOVA,
      specialization: "универсальный",
      role: "МОПП",
      noviceSince: "2006-03-01",
      meetings: 12,
      calls: 3,
    },
    {
      ...office,
      name: SEMYONOV,
      specialization: "территориальный",
      role: "МОПП",
      noviceSince: "2007-05-10",
      territories: "Мценск; Ливны",
      meetings: 5,
      calls: 1,
    },
    {
      ...office,
      name: KOROLYOV,
      specialization: "МРПП",
      role: "МОПП",
      noviceSince: "2008-02-01",
      meetings: 14,
      calls: 2,
    },
    {
      ...office,
      name: TIKHONOVA,
      specialization: "универсальный",
      role: "МОПП",
      status: "опытный",
      noviceSince: "2010-02-15",
      meetings: 15,
      calls: 80,
    },
    { ...office, name: "Быков Денис Олегович", role: "НОП", meetings: 11, calls: 4 },
  ],
  clients: cardsOf(
    [
      {
        manager: ORLOVA,
        organisations: 24,
        group: "ЭМО",
        potential: "A",
        territories: ["Орёл"],
        usual: 64_000,
        particulars: {
          2: { bought: "weak" },
          3: { bought: "silent", debt: 0 },
          5: { bought: "silent", debt: 40_400 },
          6: { group: "дилеры" },
          7: { territory: "Елец", group: "ПП" },
          8: { potential: "C" },
          11: { head: code(11) },
          14: { bought: "fading", debt: 0 },
          16: { bought: "returning" },
          17: { inn: "0100000001" },
          19: { group: "инфраструктура", bought: "pausing" },
          21: { group: "прочие" },
        },
      },
      {
        manager: SEMYONOV,
        organisations: 12,
        group: "дистрибьюторы",
        potential: "B",
        territories: ["Мценск", "Ливны"],
        usual: 48_000,
        particulars: {
          1: { territory: "Орёл" },
          4: { potential: "S" },
          6: { bought: "weak" },
          7: { group: "щитовики" },
          9: { bought: "pausing" },
        },
      },
      {
        manager: KOROLYOV,
        organisations: 20,
        group: "ПП",
        potential: "A",
        territories: ["Орёл"],
        usual: 90_000,
        particulars: {
          0: { group: "ЭМО", attachedOn: "2010-03-02" },
          3: { group: "дилеры" },
          4: { group: "сети" },
          5: { group: "дистрибьюторы" },
          8: { potential: "" },
          9: { debt: "" },
          12: { bought: "fading" },
          15: { bought: "weak" },
        },
      },
      {
        manager: TIKHONOVA,
        organisations: 14,
        group: "ЭМО",
        potential: "B",
        territories: ["Орёл"],
        usual: 31_000,
        particulars: {
          2: { territory: "Мценск" },
          5: { bought: "weak" },
          6: { bought: "weak" },
          9: { bought: "silent", debt: 0 },
        },
      },
      {
        manager: "ООК",
        organisations: 4,
        group: "ЭМО",
        potential: "C",
        territories: ["Орёл"],
        usual: 20_000,
        particulars: { 1: { potential: "A" } },
      },
    ],
    MONTHS.length,
    code,
    "01",
  ),
};
