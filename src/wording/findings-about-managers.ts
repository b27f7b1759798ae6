import type { FindingOf, Norm } from "../audit/finding";
import { date, percent, quoted, rubles, sentence, whole } from "./format";
import type { Language } from "./language";
import type { Brief, Messages } from "./message";
import type { Names } from "./names";
import { assumedNote, atLeast, atMost, least, most, nonProfileCount, numberOf, textOf } from "./norms";
import { counted } from "./nouns";

/** Messages on managers: size of the base, share of paying organisations, meetings, calls, handing over. */
export const ABOUT_MANAGERS = {
  BASE_BELOW_MIN: {
    title: { ru: "База меньше минимума", en: "Base below minimum" },
    brief: ({ measured, norm }, language) => ({
      measured: counted(measured.organisations, "organisation", language),
      norm: least(whole(numberOf(norm), language), language),
    }),
    ru: ({ measured: { organisations }, norm }) =>
      organisations === 0
        ? `В базе нет организаций, ${atLeast(norm, whole(numberOf(norm), "ru"), "ru")}.`
        : `В базе ${counted(organisations, "organisation", "ru")}, ${atLeast(norm, whole(numberOf(norm), "ru"), "ru")}.`,
    en: ({ measured: { organisations }, norm }) =>
      `The base holds ${counted(organisations, "organisation", "en")}; ${atLeast(norm, whole(numberOf(norm), "en"), "en")}.`,
  },
  BASE_ABOVE_MAX: {
    title: { ru: "База больше максимума", en: "Base above maximum" },
    brief: ({ measured, norm }, language) => ({
      measured: counted(measured.organisations, "organisation", language),
      norm: most(numberOf(norm), language),
    }),
    ru: ({ measured: { organisations }, norm }) =>
      `В базе ${counted(organisations, "organisation", "ru")}, ${atMost(norm, "ru")}.`,
    en: ({ measured: { organisations }, norm }) =>
      `The base holds ${counted(organisations, "organisation", "en")}; ${atMost(norm, "en")}.`,
  },
  SHARE_BELOW_MIN: {
    title: { ru: "Доля платящих ниже нормы", en: "Share of paying below norm" },
    brief: ({ measured: { share, paying, organisations }, norm }, language) => ({
      measured: `${percent(share, language)} (${whole(paying, language)} ${{ ru: "из", en: "of" }[language]} ${whole(organisations, language)})`,
      norm: least(percent(numberOf(norm), language), language),
    }),
    ru: ({ measured: { paying, organisations, unknown, share }, norm }, { payingOver }) =>
      `Платящих организаций (оборот за отчётный месяц больше ${rubles(payingOver, "ru")}) ` +
      `${whole(paying, "ru")} из ${whole(organisations, "ru")}, это ${percent(share, "ru")}; ` +
      `${atLeast(norm, percent(numberOf(norm), "ru"), "ru")}.` +
      (unknown > 0
        ? ` Оборот ${counted(unknown, "ofOrganisation", "ru")} неизвестен, на вывод это не влияет.`
        : ""),
    en: ({ measured: { paying, organisations, unknown, share }, norm }, { payingOver }) =>
      `Paying organisations (turnover of the reporting month over ${rubles(payingOver, "en")}): ` +
      `${whole(paying, "en")} of ${whole(organisations, "en")}, which is ${percent(share, "en")}; ` +
      `${atLeast(norm, percent(numberOf(norm), "en"), "en")}.` +
      (unknown > 0
        ? ` The turnover of ${counted(unknown, "organisation", "en")} is unknown, which does not change the verdict.`
        : ""),
  },
  NON_PROFILE_LIMIT: {
    title: { ru: "Превышен лимит непрофильных", en: "Non-profile limit exceeded" },
    brief: ({ measured, norm }, language, names) => {
      const over = typeof norm.value === "number" && measured.nonProfile > norm.value;
      const groups = measured.mayHold.map(({ group }) => names.group(group, language));
      return {
        measured: [
          ...(over ? [nonProfileCount(measured.nonProfile, language)] : []),
          ...measured.mayHold.map(
            ({ organisations }, i) => `${groups[i]} – ${whole(organisations, language)}`,
          ),
        ].join("; "),
        norm: [
          ...(over ? [most(numberOf(norm), language)] : []),
          ...(norm.also ? [`${groups[0]} – ${most(norm.also.value, language)}`] : []),
        ].join("; "),
      };
    },
    ru: (finding, names) => overLimits(finding, names, "ru"),
    en: (finding, names) => overLimits(finding, names, "en"),
  },
  MEETINGS_BELOW_MIN: {
    title: { ru: "Встреч меньше нормы", en: "Meetings below norm" },
    brief: ({ measured: { meetings, organisations }, norm }, language) => ({
      measured: counted(meetings, "meeting", language),
      norm:
        norm.unit === "percentOfOrganisations"
          ? leastOfBase(norm, organisations, language)
          : least(whole(numberOf(norm), language), language),
    }),
    ru: ({ measured: { meetings, organisations }, norm }) =>
      `Встреч вне ОП за отчётный месяц ${whole(meetings, "ru")}, ` +
      (norm.unit === "percentOfOrganisations"
        ? shareOfBase(norm, organisations, "ru")
        : atLeast(norm, whole(numberOf(norm), "ru"), "ru", " для новичка")) +
      `.${assumedNote(norm, "ru")}`,
    en: ({ measured: { meetings, organisations }, norm }) =>
      `Meetings outside the office in the reporting month: ${whole(meetings, "en")}; ` +
      (norm.unit === "percentOfOrganisations"
        ? shareOfBase(norm, organisations, "en")
        : atLeast(norm, whole(numberOf(norm), "en"), "en", " for a novice")) +
      `.${assumedNote(norm, "en")}`,
  },
  CALLS_BELOW_MIN: {
    title: { ru: "Холодных звонков меньше нормы", en: "Cold calls below norm" },
    brief: ({ measured: { calls }, norm }, language) => ({
      measured: counted(calls, "call", language),
      norm: least(whole(numberOf(norm), language), language),
    }),
    ru: ({ measured: { calls }, norm }) =>
      `Холодных звонков за отчётный месяц ${whole(calls, "ru")}, ` +
      `${atLeast(norm, whole(numberOf(norm), "ru"), "ru", " для новичка")}.`,
    en: ({ measured: { calls }, norm }) =>
      `Cold calls in the reporting month: ${whole(calls, "en")}; ` +
      `${atLeast(norm, whole(numberOf(norm), "en"), "en", " for a novice")}.`,
  },
  LEADER_MEETINGS_BELOW_MIN: {
    title: { ru: "Встреч руководителя меньше нормы", en: "Leader’s meetings below norm" },
    brief: ({ measured: { meetings, groupMeetings, organisations }, norm }, language) => {
      const shown = (count: number | null) =>
        count === null ? countOrNone(null, language) : counted(count, "meeting", language);
      if (norm.also === undefined) {
        return { measured: shown(meetings), norm: least(whole(numberOf(norm), language), language) };
      }
      const own = { ru: "своя база", en: "own base" }[language];
      const group = { ru: "группа", en: "group" }[language];
      return {
        measured: `${own} – ${shown(meetings)}; ${group} – ${shown(groupMeetings)}`,
        norm: `${own} – ${leastOfBase(norm, organisations, language)}; ${group} – ${least(whole(norm.also.value, language), language)}`,
      };
    },
    ru: ({ measured, norm }) =>
      norm.also === undefined
        ? `Встреч вне ОП за отчётный месяц ${countOrNone(measured.meetings, "ru")}, ` +
          `${atLeast(norm, whole(numberOf(norm), "ru"), "ru")}.`
        : `Встреч вне ОП за отчётный месяц: по своей базе ${countOrNone(measured.meetings, "ru")}, ` +
          `${shareOfBase(norm, measured.organisations, "ru")}; ` +
          `по базе группы ${countOrNone(measured.groupMeetings, "ru")}, ` +
          `${atLeast(norm, whole(norm.also.value, "ru"), "ru")}.`,
    en: ({ measured, norm }) =>
      norm.also === undefined
        ? `Meetings outside the office in the reporting month: ${countOrNone(measured.meetings, "en")}; ` +
          `${atLeast(norm, whole(numberOf(norm), "en"), "en")}.`
        : `Meetings outside the office in the reporting month: own base – ${countOrNone(measured.meetings, "en")}, ` +
          `${shareOfBase(norm, measured.organisations, "en")}; ` +
          `base of the group – ${countOrNone(measured.groupMeetings, "en")}, ` +
          `${atLeast(norm, whole(norm.also.value, "en"), "en")}.`,
  },
  DISMISSED_OVERDUE: {
    title: { ru: "База не передана в срок", en: "Base not handed over in time" },
    brief: handOver,
    ru: (finding, names) =>
      `${stillHolds(finding, "ru")} Срок передачи другому менеджеру или в ${names.serviceDesk("ru")} ` +
      `истёк ${date(textOf(finding.norm), "ru")}, ответственный – НОП.`,
    en: (finding, names) =>
      `${stillHolds(finding, "en")} The time to hand it over to another manager or the ${names.serviceDesk("en")} ` +
      `ended on ${date(textOf(finding.norm), "en")}; the head of the sales office is responsible.`,
  },
  DISMISSED_PENDING: {
    title: { ru: "База подлежит передаче", en: "Base to be handed over" },
    brief: handOver,
    ru: (finding, names) =>
      `${stillHolds(finding, "ru")} Передать базу другому менеджеру или в ${names.serviceDesk("ru")} нужно ` +
      `не позднее ${date(textOf(finding.norm), "ru")}, ответственный – НОП.`,
    en: (finding, names) =>
      `${stillHolds(finding, "en")} Hand it over to another manager or the ${names.serviceDesk("en")} ` +
      `by ${date(textOf(finding.norm), "en")}; the head of the sales office is responsible.`,
  },
  SPECIALIZATION_CHANGE_OVERDUE: {
    title: { ru: "Смена специализации: срок истёк", en: "Specialization change overdue" },
    brief: reattach,
    ru: (finding) =>
      `${unfitAfterChange(finding, "ru")} Срок перезакрепления истёк ${date(textOf(finding.norm), "ru")}.`,
    en: (finding) =>
      `${unfitAfterChange(finding, "en")} The time to reattach ended on ${date(textOf(finding.norm), "en")}.`,
  },
  SPECIALIZATION_CHANGE_PENDING: {
    title: { ru: "Смена специализации: срок идёт", en: "Specialization change pending" },
    brief: reattach,
    ru: (finding) =>
      `${unfitAfterChange(finding, "ru")} Срок перезакрепления – до ${date(textOf(finding.norm), "ru")} включительно.`,
    en: (finding) =>
      `${unfitAfterChange(finding, "en")} The time to reattach runs until ${date(textOf(finding.norm), "en")} inclusive.`,
  },
} satisfies Partial<Messages>;

function handOver(
  { measured, norm }: FindingOf<"DISMISSED_OVERDUE"> | FindingOf<"DISMISSED_PENDING">,
  language: Language,
): Brief {
  return { measured: counted(measured.organisations, "organisation", language), norm: until(norm, language) };
}

function reattach(
  { measured, norm }: FindingOf<"SPECIALIZATION_CHANGE_OVERDUE"> | FindingOf<"SPECIALIZATION_CHANGE_PENDING">,
  language: Language,
): Brief {
  return { measured: nonProfileCount(measured.nonProfile, language), norm: until(norm, language) };
}

function until(norm: Norm, language: Language): string {
  return `${{ ru: "до", en: "until" }[language]} ${date(textOf(norm), language)}`;
}

/** «не менее 16 (50 % от 31)» */
function leastOfBase(norm: Norm, organisations: number, language: Language): string {
  const asked = whole(Math.ceil((numberOf(norm) * organisations) / 100), language);
  const share = percent(numberOf(norm), language);
  return `${least(asked, language)} (${share} ${{ ru: "от", en: "of" }[language]} ${whole(organisations, language)})`;
}

type LimitFinding = FindingOf<"NON_PROFILE_LIMIT">;

function overLimits({ measured, norm }: LimitFinding, names: Names, language: Language): string {
  const overAll =
    typeof norm.value === "number" && measured.nonProfile > norm.value
      ? [
          (language === "ru" ? "Непрофильных организаций " : "Non-profile organisations: ") +
            `${whole(measured.nonProfile, language)}, ${atMost(norm, language)}`,
        ]
      : [];
  const overOfGroups = measured.mayHold.map(({ group, organisations }, i) => {
    const name = quoted(names.group(group, language), language);
    const limit =
      i === 0 && norm.also
        ? atMost({ value: norm.also.value, since: null }, language)
        : language === "ru"
          ? "больше допустимого"
          : "more than allowed";
    return language === "ru"
      ? `Организаций ЦКГ ${name} ${whole(organisations, "ru")}, ${limit}`
      : `Organisations of the group ${name}: ${whole(organisations, "en")}, ${limit}`;
  });
  return [...overAll, ...overOfGroups].map(sentence).join(" ");
}

function shareOfBase(
  norm: FindingOf<"MEETINGS_BELOW_MIN">["norm"],
  organisations: number,
  language: Language,
): string {
  const share = percent(numberOf(norm), language);
  const asked = whole(Math.ceil((numberOf(norm) * organisations) / 100), language);
  return language === "ru"
    ? `${atLeast(norm, share, "ru")} базы (${asked} при ${counted(organisations, "atOrganisation", "ru")})`
    : `${atLeast(norm, share, "en")} of the base (${asked} for ${counted(organisations, "organisation", "en")})`;
}

function countOrNone(count: number | null, language: Language): string {
  if (count !== null) return whole(count, language);
  return language === "ru" ? "нет данных" : "no data";
}

function stillHolds(
  { measured }: FindingOf<"DISMISSED_OVERDUE"> | FindingOf<"DISMISSED_PENDING">,
  language: Language,
): string {
  const organisations = counted(measured.organisations, "organisation", language);
  return language === "ru"
    ? `Дата ухода (увольнения или перевода) – ${date(measured.leftOn, "ru")}, в базе ещё ${organisations}.`
    : `Left or moved on ${date(measured.leftOn, "en")}; the base still holds ${organisations}.`;
}

function unfitAfterChange(
  { measured }: FindingOf<"SPECIALIZATION_CHANGE_OVERDUE"> | FindingOf<"SPECIALIZATION_CHANGE_PENDING">,
  language: Language,
): string {
  const count = whole(measured.nonProfile, language);
  return language === "ru"
    ? `Специализация сменилась ${date(measured.changedOn, "ru")}, непрофильных для новой специализации организаций – ${count}.`
    : `The specialization changed on ${date(measured.changedOn, "en")}; organisations non-profile for the new one: ${count}.`;
}
