import { staffOf, type Employee } from "./employee";
import { BRANCH, QUIET, STONE } from "./offices";

const stone = staffOf(STONE);
const quiet = staffOf(QUIET);
const branch = staffOf(BRANCH);

const LEAD_OF_FIELD_SALES = "Чернышёв Борис Аркадьевич";

export const STAFF_OF_SOUTH: readonly Employee[] = [
  stone("Широкова Татьяна Олеговна", undefined, { role: "НОП", meetings: 17 }),
  stone(LEAD_OF_FIELD_SALES, undefined, { role: "НОПП", meetings: 24 }),
  stone("Щербаков Юрий Павлович", "territorial", {
    role: "Старший группы",
    noviceSince: "2006-03-06",
    territories: ["Новоключевск", "Ольховка"],
    meetings: 18,
    group: "Группа 3",
    groupMeetings: 15,
    organisations: 32,
    incidents: { elsewhere: 1, weakPotential: 1, fading: 1, fallingSilent: 1, pausing: 3 },
  }),
  stone("Агеева Людмила Юрьевна", "universal", {
    noviceSince: "2008-04-14",
    meetings: 7,
    group: "Группа 3",
    organisations: 22,
    incidents: { fading: 1, unknownGroup: 1, numberAsText: 1, pausing: 2 },
  }),
  stone("Борисов Константин Ильич", "universal", {
    noviceSince: "2009-02-09",
    leftOn: "2010-07-16",
    meetings: 6,
    group: "Группа 3",
    organisations: 9,
    incidents: { pausing: 1 },
  }),
  stone("Васильченко Марк Андреевич", "universal", {
    noviceSince: "2010-02-15",
    meetings: 23,
    calls: 104,
    group: "Группа 3",
    organisations: 21,
    incidents: { weakPotential: 1 },
  }),
  stone("Громова Вера Николаевна", "territorial", {
    noviceSince: "31.06.2007",
    status: "Ветеран",
    territories: ["Лебяжье", "Сосногорье"],
    meetings: 20,
    group: "Группа 3",
    organisations: 33,
    incidents: { silent: 1, fallingSilent: 1, fading: 1, wrongInn: 1, dealerAmongOthers: 1, pausing: 4 },
  }),
  stone("Дубинин Станислав Олегович", "industrial", {
    noviceSince: "2007-11-26",
    changedOn: "2010-06-15",
    meetings: 12,
    organisations: 22,
    incidents: { forbiddenGroup: 4, dealerAmongOthers: 1, fading: 1, blanksInName: 2 },
  }),
  stone("Егорова Ксения Витальевна", "dealers", {
    noviceSince: "2009-09-14",
    meetings: 7,
    organisations: 16,
    incidents: { belowPotential: 1, debtUnreadable: 1 },
  }),

  quiet("Журавлёв Антон Сергеевич", undefined, { role: "НОП", meetings: 15 }),
  quiet("Захарова Алёна Дмитриевна", "universal", {
    noviceSince: "2008-07-07",
    meetings: 14,
    organisations: 25,
    incidents: { fading: 1, silentDebtor: 1, unknownGroup: 1, wrongInn: 1, pausing: 2 },
  }),
  quiet("Исаев Тимур Русланович", "universal", {
    noviceSince: "2006-09-18",
    meetings: 12,
    organisations: 23,
    incidents: { outOfTown: 1, lookalikeLetters: 2, pausing: 2 },
  }),
  quiet("Климова Полина Фёдоровна", "territorial", {
    noviceSince: "2010-05-31",
    territories: ["Сосногорье", "Красноборье"],
    meetings: 20,
    calls: 100,
    organisations: 21,
    incidents: { fading: 1, noNumber: 1 },
  }),
  quiet(LEAD_OF_FIELD_SALES, undefined, { role: "НОПП", meetings: 24, withoutOffice: true }),

  branch("Логинов Вячеслав Геннадьевич", undefined, {
    role: "Руководитель ВТЦ",
    meetings: 6,
    organisations: 5,
  }),
];
