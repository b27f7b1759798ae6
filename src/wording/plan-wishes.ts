import type {
  ManagerName,
  OrganisationName,
  PlanWishes,
  RefusalReason,
  Vacancy,
  WishedTarget,
} from "../moves/wishes";
import { date, quoted, whole } from "./format";
import type { Language, Texts } from "./language";

/** Why a wish is left aside, to follow a colon. */
export const REFUSAL_REASONS: Texts<RefusalReason> = {
  unknownClient: {
    ru: "у этого менеджера такого клиента нет",
    en: "this manager holds no such client",
  },
  unknownManager: { ru: "такого менеджера нет", en: "there is no such manager" },
  unknownSpecialization: {
    ru: "такой специализации в регламенте нет",
    en: "the regulation has no such specialization",
  },
  unknownOffice: { ru: "такого ОП нет", en: "there is no such office" },
  severalManagers: {
    ru: "менеджеров с этим именем несколько, нужен ОП",
    en: "there are several managers of this name, the office is needed",
  },
  nothingToMove: {
    ru: "перемещения этой организации не требует ни одно замечание",
    en: "no finding asks for a move of this organisation",
  },
  mustBeDetached: {
    ru: "по регламенту эту организацию открепляют, а не передают",
    en: "the regulation asks to detach this organisation, not to move it",
  },
  mustNotBeDetached: {
    ru: "по регламенту эту организацию передают, а не открепляют",
    en: "the regulation asks to move this organisation, not to detach it",
  },
  contradicted: { ru: "другое решение говорит иное", en: "another decision says otherwise" },
  obstacles: { ru: "менеджер не может её взять", en: "the manager cannot take it" },
  notNormed: { ru: "для менеджера нет норм", en: "no norms hold for the manager" },
  nameTaken: { ru: "это имя занято", en: "the name is taken" },
  noManagersSheet: { ru: "в книге нет листа менеджеров", en: "the workbook has no managers sheet" },
  notANumber: { ru: "максимум – целое число от 0", en: "a maximum is a whole number from 0" },
};

/** «Передать клиента 000123 (Иванов И. И.) менеджеру Петров П. П. – не учтено: менеджер не может её взять (максимум 40, места нет).» */
export function refusedWish(
  wish: string,
  reason: RefusalReason,
  obstacles: readonly string[],
  language: Language,
): string {
  const why =
    obstacles.length === 0
      ? REFUSAL_REASONS[reason][language]
      : `${REFUSAL_REASONS[reason][language]} (${obstacles.join("; ")})`;
  return language === "ru" ? `${wish} – не учтено: ${why}.` : `${wish} – left aside: ${why}.`;
}

/** What wishes are told with. */
export interface WishNames {
  readonly desk: string;
  /** ISO date from which suppositions hold. */
  readonly asOf: string;
  specialization(id: string): string;
}

type Wishes = Required<PlanWishes>;
type Wish<K extends keyof Wishes> = Wishes[K][number];
type SayWish<K extends keyof Wishes> = (wish: Wish<K>, names: WishNames, language: Language) => string;

const WISHES: { readonly [K in keyof Wishes]: SayWish<K> } = {
  locks: (organisation, _, language) =>
    `${{ ru: "Оставить", en: "Keep" }[language]} ${organisationText(organisation, language)}`,
  vetoes: ({ organisation, target }, names, language) =>
    `${{ ru: "Не передавать", en: "Do not move" }[language]} ${organisationText(organisation, language)}: ${targetText(target, names, language)}`,
  retargets: ({ organisation, target }, names, language) => {
    const what = organisationText(organisation, language);
    if (target.kind === "detach") return `${{ ru: "Открепить", en: "Detach" }[language]} ${what}`;
    return `${{ ru: "Передать", en: "Move" }[language]} ${what}: ${targetText(target, names, language)}`;
  },
  closedOffices: (office, _, language) =>
    language === "ru"
      ? `Не забирать никого из ОП ${quoted(office, "ru")}`
      : `Nobody leaves the office ${quoted(office, "en")}`,
  leaving: (manager, { asOf }, language) =>
    language === "ru"
      ? `${nameText(manager)} уходит ${date(asOf, "ru")}`
      : `${nameText(manager)} leaves on ${date(asOf, "en")}`,
  specializations: ({ manager, specialization }, names, language) =>
    language === "ru"
      ? `${nameText(manager)} – специализация ${quoted(names.specialization(specialization), "ru")} с ${date(names.asOf, "ru")}`
      : `${nameText(manager)} has the specialization ${quoted(names.specialization(specialization), "en")} from ${date(names.asOf, "en")}`,
  vacancies: (vacancy, names, language) => vacancyText(vacancy, names, language),
  maximums: ({ manager, maximum }, _, language) =>
    language === "ru"
      ? `${nameText(manager)} – максимум ${whole(maximum, "ru")}`
      : `${nameText(manager)} – a maximum of ${whole(maximum, "en")}`,
};

/** A wish in words, without a full stop: «Оставить клиента 000123 (Иванов И. И.)»; "" where there is no such wish. */
export function wishText<K extends keyof Wishes>(
  wishes: PlanWishes,
  kind: K,
  index: number,
  names: WishNames,
  language: Language,
): string {
  const wish: Wish<K> | undefined = wishes[kind]?.[index];
  const say: SayWish<K> = WISHES[kind];
  return wish === undefined ? "" : say(wish, names, language);
}

/** «Предположение: Иванов И. И. уходит 30.06.2010.» */
export function supposition(wish: string, language: Language): string {
  return `${{ ru: "Предположение", en: "Supposed" }[language]}: ${wish}.`;
}

function organisationText({ client, manager }: OrganisationName, language: Language): string {
  return `${{ ru: "клиента", en: "client" }[language]} ${client} (${nameText(manager)})`;
}

function nameText({ name, office }: ManagerName): string {
  return office === undefined || office === "" ? name : `${name}, ${office}`;
}

function targetText(target: WishedTarget, { desk }: WishNames, language: Language): string {
  if (target.kind === "manager") return nameText(target.manager);
  return target.kind === "desk" ? desk : { ru: "открепить", en: "detach" }[language];
}

function vacancyText(
  { name, specialization, office, city = "", territories = [] }: Vacancy,
  names: WishNames,
  language: Language,
): string {
  const ru = language === "ru";
  const where = [
    ...(office === "" ? [] : [`${ru ? "ОП" : "office"} ${quoted(office, language)}`]),
    ...(city === "" ? [] : [city]),
    ...(territories.length === 0 ? [] : [territories.join(", ")]),
  ];
  const what = [quoted(names.specialization(specialization), language), ...where].join(", ");
  return ru
    ? `открыта вакансия ${quoted(name, "ru")} – ${what}`
    : `a vacancy ${quoted(name, "en")} – ${what}`;
}
