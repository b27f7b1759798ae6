import type { Obstacle } from "../moves/eligibility";
import { listAtMost, quoted, whole } from "./format";
import type { Language, Texts } from "./language";

/** So many places are named before «и ещё». */
const NAMED_AT_MOST = 3;

/** What obstacles to one organisation, or to several alike, are told with, as the workbook or the regulation has it. */
export interface ObstacleFacts {
  /** "" where it is not known. */
  readonly group: string;
  /** Empty where none is given; the same of the potentials. */
  readonly territories: readonly string[];
  readonly potentials: readonly string[];
  /** The most the manager may hold in all, and of the organisation's group; undefined where there is none. */
  readonly maximum: number | undefined;
  readonly maximumOfGroup: number | undefined;
  /** The day the manager left cannot be read. */
  readonly leavingUnclear: boolean;
  /** Why no norms hold: nobody lists the manager, the role has none, or what they hang on is not known. */
  readonly notNormed: "unlisted" | "leader" | "unknown";
}

const NOT_NORMED_BECAUSE: Texts<ObstacleFacts["notNormed"]> = {
  unlisted: { ru: "нет в листе менеджеров", en: "not on the managers sheet" },
  leader: { ru: "по должности норм базы нет", en: "the role has no norms for a base" },
  unknown: { ru: "не указаны специализация или должность", en: "specialization or role is missing" },
};

type Say = Readonly<Record<Language, (facts: ObstacleFacts) => string>>;

const OBSTACLES: Readonly<Record<Obstacle, Say>> = {
  ambiguous: {
    ru: () => "в листе менеджеров это имя не одно, и ОП их не различает",
    en: () => "the managers sheet has several of this name, and no office tells them apart",
  },
  notNormed: {
    ru: ({ notNormed }) => NOT_NORMED_BECAUSE[notNormed].ru,
    en: ({ notNormed }) => NOT_NORMED_BECAUSE[notNormed].en,
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
    ru: ({ territories }) =>
      territories.length === 0
        ? "территория клиента не указана"
        : territories.length === 1
          ? `территория ${quoted(territories[0], "ru")} чужая`
          : `территории ${placesText(territories, "ru")} чужие`,
    en: ({ territories }) =>
      territories.length === 0
        ? "the client’s territory is blank"
        : territories.length === 1
          ? `the territory ${quoted(territories[0], "en")} is another’s`
          : `the territories ${placesText(territories, "en")} are others’`,
  },
  newcomer: {
    ru: ({ territories }) =>
      `${placesText(territories, "ru")} – территория, выделенная менеджеру: новичку её клиентов не дают`,
    en: ({ territories }) =>
      `${placesText(territories, "en")} – allotted territory, whose clients no novice gets`,
  },
  potential: {
    ru: ({ potentials }) =>
      potentials.length === 0
        ? "потенциал клиента не указан"
        : potentials.length === 1
          ? `потенциал ${potentials[0]} нецелевой`
          : `потенциалы ${listAtMost(NAMED_AT_MOST, potentials, "ru")} нецелевые`,
    en: ({ potentials }) =>
      potentials.length === 0
        ? "the client’s potential is blank"
        : `potential ${listAtMost(NAMED_AT_MOST, potentials, "en")} is not a target`,
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

function placesText(places: readonly string[], language: Language): string {
  return listAtMost(
    NAMED_AT_MOST,
    places.map((place) => quoted(place, language)),
    language,
  );
}
