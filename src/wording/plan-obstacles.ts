import type { Obstacle } from "../moves/eligibility";
import { quoted, whole } from "./format";
import type { Language } from "./language";

/** What obstacles are told with; texts as the workbook or the regulation has them, "" where unknown. */
export interface ObstacleFacts {
  readonly group: string;
  readonly territory: string;
  readonly potential: string;
  /** The most the manager may hold in all, and of the organisation's group; undefined where there is none. */
  readonly maximum?: number;
  readonly maximumOfGroup?: number;
  /** The day the manager left cannot be read. */
  readonly leavingUnclear?: boolean;
}

type Say = Readonly<Record<Language, (facts: ObstacleFacts) => string>>;

const OBSTACLES: Readonly<Record<Obstacle, Say>> = {
  ambiguous: {
    ru: () => "в листе менеджеров это имя не одно, и ОП их не различает",
    en: () => "the managers sheet has several of this name, and no office tells them apart",
  },
  notNormed: {
    ru: () => "норм для менеджера нет: не указаны специализация или должность, которым они положены",
    en: () => "no norms hold for the manager: specialization or role is missing",
  },
  left: {
    ru: ({ leavingUnclear }) => (leavingUnclear ? "дату ухода прочитать нельзя" : "уход или перевод"),
    en: ({ leavingUnclear }) => (leavingUnclear ? "the date of leaving cannot be read" : "left or moved on"),
  },
  trainee: {
    ru: () => "стажёр, клиенты пока не закрепляются",
    en: () => "a trainee, who gets no clients yet",
  },
  group: {
    ru: ({ group }) =>
      group === "" ? "ЦКГ клиента не указана" : `ЦКГ ${quoted(group, "ru")} не по специализации`,
    en: ({ group }) =>
      group === ""
        ? "the client group is blank"
        : `the group ${quoted(group, "en")} does not fit the specialization`,
  },
  territory: {
    ru: ({ territory }) =>
      territory === "" ? "территория клиента не указана" : `территория ${quoted(territory, "ru")} чужая`,
    en: ({ territory }) =>
      territory === ""
        ? "the client’s territory is blank"
        : `the territory ${quoted(territory, "en")} is another’s`,
  },
  newcomer: {
    ru: ({ territory }) => `территория ${quoted(territory, "ru")} выделена, а новичку она не положена`,
    en: ({ territory }) => `the territory ${quoted(territory, "en")} is allotted, which is not for a novice`,
  },
  potential: {
    ru: ({ potential }) =>
      potential === "" ? "потенциал клиента не указан" : `потенциал ${potential} нецелевой`,
    en: ({ potential }) =>
      potential === "" ? "the client’s potential is blank" : `potential ${potential} is not a target`,
  },
  own: {
    ru: () => "клиент и сейчас в этой базе",
    en: () => "the client is in this base now",
  },
  mayHoldOnly: {
    ru: ({ group }) => `ЦКГ ${quoted(group, "ru")} держать можно, но она не основная`,
    en: ({ group }) => `the group ${quoted(group, "en")} may be held but is not the manager’s own`,
  },
  part: {
    ru: () => "другая часть этой организации сама уходит из базы",
    en: () => "another part of this organisation leaves the base itself",
  },
  vetoed: {
    ru: () => "отклонено вручную",
    en: () => "turned down by hand",
  },
  full: {
    ru: ({ maximum }) =>
      maximum === undefined ? "места нет" : `максимум ${whole(maximum, "ru")}, места нет`,
    en: ({ maximum }) =>
      maximum === undefined ? "no room" : `the maximum is ${whole(maximum, "en")}, no room`,
  },
  groupFull: {
    ru: ({ group, maximumOfGroup }) =>
      `${group === "" ? "таких клиентов" : `клиентов ЦКГ ${quoted(group, "ru")}`} уже ` +
      (maximumOfGroup === undefined ? "предел" : `предел: ${whole(maximumOfGroup, "ru")}`),
    en: ({ group, maximumOfGroup }) =>
      `${group === "" ? "such clients are" : `clients of ${quoted(group, "en")} are`} at the limit` +
      (maximumOfGroup === undefined ? "" : `: ${whole(maximumOfGroup, "en")}`),
  },
};

/** Why a manager cannot take an organisation, to follow a name: «территория «Орёл» чужая». */
export function obstacleText(obstacle: Obstacle, facts: ObstacleFacts, language: Language): string {
  return OBSTACLES[obstacle][language](facts);
}
