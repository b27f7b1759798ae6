import type { CleanBase } from "../clean-base";
import { cardsOf } from "./portfolio";

const MONTHS = ["2010-01", "2010-02", "2010-03", "2010-04", "2010-05", "2010-06"];
const GROMOV = "Громов Илья Викторович";
const LAPINA = "Лапина Ольга Сергеевна";
const YERSHOV = "Ершов Павел Андреевич";
const PANOV = "Панов Олег Юрьевич";
const office = { office: "Дилерский", cluster: "Второй", centre: "Тульский", city: "Тула" };

const code = (client: number) => String(100_200 + client * 17);

/** Managers for dealers, chains and panel builders, one of whom leaves; codes are plain numbers. */
export const DEALERS: CleanBase = {
  name: "dealers",
  months: MONTHS,
  managers: [
    {
      ...office,
      name: GROMOV,
      specialization: "МРД",
      role: "МОПП",
      noviceSince: "2006-11-20",
      meetings: 6,
      calls: 2,
    },
    {
      ...office,
      name: LAPINA,
      specialization: "МРС",
      role: "МОПП",
      noviceSince: "2007-09-03",
      meetings: 9,
      calls: 2,
    },
    {
      ...office,
      name: YERSHOV,
      specialization: "МРЩ",
      role: "МОПП",
      noviceSince: "2009-10-12",
      meetings: 4,
      calls: 5,
    },
    {
      ...office,
      name: PANOV,
      specialization: "МРД",
      role: "МОПП",
      noviceSince: "2005-01-17",
      leftOn: "2010-06-10",
      meetings: 2,
      calls: 1,
    },
  ],
  clients: cardsOf(
    [
      {
        manager: GROMOV,
        organisations: 14,
        group: "дилеры",
        potential: "A",
        territories: ["Тула", "Калуга"],
        usual: 210_000,
        particulars: {
          1: { bought: "weak" },
          4: { group: "ЭМО" },
          6: { potential: "S" },
          8: { bought: "silent", debt: 0 },
          10: { head: code(10) },
        },
      },
      {
        manager: LAPINA,
        organisations: 12,
        group: "сети",
        potential: "B",
        territories: ["Тула"],
        usual: 75_000,
        particulars: {
          2: { group: "дилеры" },
          3: { group: "ПП", attachedOn: "2010-02-12" },
          5: { bought: "weak" },
          6: { bought: "pausing" },
          7: { bought: "weak" },
          9: { bought: "silent", debt: 15_150 },
          10: { bought: "weak" },
        },
      },
      {
        manager: YERSHOV,
        organisations: 9,
        group: "щитовики",
        potential: "B",
        territories: ["Тула"],
        usual: 82_000,
        particulars: {
          0: { territory: "Калуга" },
          2: { group: "инфраструктура" },
          3: { potential: "D" },
          6: { bought: "fading" },
        },
      },
      {
        manager: PANOV,
        organisations: 3,
        group: "дилеры",
        potential: "B",
        territories: ["Тула"],
        usual: 66_000,
      },
    ],
    MONTHS.length,
    code,
    "71",
  ),
};
