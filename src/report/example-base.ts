import { addMonths, firstDayOf, type Day, type Month } from "../regulation/calendar";
import type { ClientRow, ManagerRow } from "./template";

const OFFICE = { office: "ОП Центральный", cluster: "Куст Юг", centre: "РЦ Москва" };

const IVANOV = "Иванов Пётр Сергеевич";
const SMIRNOVA = "Смирнова Ольга Викторовна";
const KUZNETSOV = "Кузнецов Илья Андреевич";

/** Managers of the example. @param at how the workbook counts a day */
export function exampleManagers(months: readonly Month[], at: (day: Day) => number): ManagerRow[] {
  const since = (ago: number) => at(addMonths(firstDayOf(months[months.length - 1]), -ago));
  return [
    {
      name: IVANOV,
      specialization: "универсальный",
      role: "МОПП",
      noviceSince: since(40),
      city: "Тула",
      meetings: 4,
      ...OFFICE,
    },
    {
      name: SMIRNOVA,
      specialization: "МРЩ",
      role: "МОПП",
      noviceSince: since(9),
      city: "Тула",
      meetings: 6,
      ...OFFICE,
    },
    {
      name: KUZNETSOV,
      specialization: "территориальный",
      role: "МОПП",
      noviceSince: since(3),
      territories: "Калуга; Обнинск",
      meetings: 14,
      calls: 120,
      ...OFFICE,
    },
    { name: "Петрова Анна Игоревна", role: "НОП", meetings: 16, ...OFFICE },
  ];
}

/** Clients of the example, with findings of every kind among them. */
export function exampleClients(months: readonly Month[], at: (day: Day) => number): ClientRow[] {
  const attachedOn = at(addMonths(firstDayOf(months[0]), -18));
  const client = (code: string, name: string, inn: string, more: Partial<ClientRow>): ClientRow => ({
    code,
    name,
    inn,
    kpp: `${inn.slice(0, 4)}01001`,
    group: "ЭМО",
    potential: "A",
    territory: "Тула",
    manager: IVANOV,
    attachedOn,
    overdueDebt: 0,
    turnover: [182_400, 240_150.5, 96_000, 310_000, 175_300, 264_800],
    ...more,
  });
  return [
    client("00101", "ООО «Монтаж-Сервис»", "7107001120", {}),
    client("00102", "АО «Монтаж-Сервис Юг»", "7107002236", { head: "00101" }),
    client("00103", "ООО «Энергоснаб»", "7107003342", { group: "дистрибьюторы", potential: "B" }),
    client("00104", "ООО «Искра»", "7107004459", {
      potential: "B",
      turnover: [64_000, 41_000, 22_500, 18_000, 9_400, 14_999.99],
    }),
    client("00105", "ИП Соколов", "7107005565", { group: "дилеры", potential: "B" }),
    client("00106", "ООО «Тишина»", "7107006671", { turnover: [0, 0, 0, 0, 0, 0] }),
    client("00107", "ООО «Долг»", "7107007788", { overdueDebt: 12_500, turnover: [0, 0, 0, 0, 0, 0] }),
    client("00108", "ООО «Затишье»", "7107008894", { turnover: [35_000, 28_000, 0, 0, 0, 0] }),
    client("00109", "ООО «Прочее»", "7107009908", { group: "прочие", potential: "C" }),
    client("00110", "ООО «Опечатка»", "7107010012", { potential: "S" }),
    client("00201", "ООО «Щит-Пром»", "7107011128", { group: "щитовики", manager: SMIRNOVA }),
    client("00202", "ООО «Туламаш»", "7107012234", { group: "ПП", manager: SMIRNOVA }),
    client("00301", "ООО «Калугаэлектро»", "4027001150", { territory: "Калуга", manager: KUZNETSOV }),
    client("00302", "ООО «Сосед»", "7107013340", { territory: "Тула", manager: KUZNETSOV }),
    client("00401", "ООО «Ничейный»", "4027002267", { manager: "ООК" }),
  ];
}
