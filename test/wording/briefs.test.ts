import type { Finding, FindingCode } from "../../src/audit/finding";
import { etmRegulation } from "../../src/regulation/regulation";
import { briefOf } from "../../src/wording/findings";
import { NBSP } from "../../src/wording/format";
import type { Language } from "../../src/wording/language";
import { namesOf } from "../../src/wording/names";
import { halfYear, norm, sample, SAMPLES } from "./samples";

const NAMES = namesOf(etmRegulation);
const CODES = Object.keys(SAMPLES) as FindingCode[];

/** What was measured and the norm; expectations write NBSP as an underscore. */
function brief(finding: Finding, language: Language = "ru"): string[] {
  const { measured, norm: against } = briefOf(finding, language, NAMES);
  return [measured, against].map((text) => text.replaceAll(NBSP, "_"));
}

describe.each(["ru", "en"] as const)("in %s", (language) => {
  test.each(CODES)("%s is told briefly", (code) => {
    for (const text of brief(SAMPLES[code], language)) {
      expect(text).toMatch(/^\S(.*\S)?$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|—/);
      expect(text.length).toBeLessThan(80);
    }
  });
});

test("English has Russian only in names and cells", () => {
  for (const code of CODES) {
    const own = brief(SAMPLES[code], "en")
      .join(" ")
      .replace(/“[^”]*”/g, "")
      .replace(/\p{Lu}\p{Ll}+ \p{Lu}\. \p{Lu}\.|Псков|Санкт-Петербург|Гатчина|Бюджет|ООК/gu, "");
    expect(own).not.toMatch(/[а-яё]/i);
  }
});

test.each<[Finding, string, string]>([
  [SAMPLES.BASE_BELOW_MIN, "12 организаций", "не менее 20"],
  [SAMPLES.BASE_ABOVE_MAX, "61 организация", "не более 60"],
  [SAMPLES.SHARE_BELOW_MIN, "33,33_% (7 из 21)", "не менее 35_%"],
  [SAMPLES.NON_PROFILE_LIMIT, "непрофильных – 5", "не более 3"],
  [
    sample("NON_PROFILE_LIMIT", {
      measured: { nonProfile: 1, mayHold: [{ group: "dealers", organisations: 7 }] },
      norm: { ...norm(0, "organisations"), also: { value: 5, unit: "organisations" } },
    }),
    "непрофильных – 1; дилеры – 7",
    "ни одной; дилеры – не более 5",
  ],
  [
    sample("NON_PROFILE_LIMIT", {
      measured: { nonProfile: 0, mayHold: [{ group: "dealers", organisations: 7 }] },
      norm: { ...norm(0, "organisations"), also: { value: 5, unit: "organisations" } },
    }),
    "дилеры – 7",
    "дилеры – не более 5",
  ],
  [SAMPLES.MEETINGS_BELOW_MIN, "12 встреч", "не менее 16 (50_% от 31)"],
  [sample("MEETINGS_BELOW_MIN", { norm: norm(20, "meetings") }), "12 встреч", "не менее 20"],
  [SAMPLES.CALLS_BELOW_MIN, "80 звонков", "не менее 100"],
  [SAMPLES.LEADER_MEETINGS_BELOW_MIN, "10 встреч", "не менее 15"],
  [
    sample("LEADER_MEETINGS_BELOW_MIN", {
      measured: { meetings: 1, organisations: 25, groupMeetings: null },
      norm: { ...norm(50, "percentOfOrganisations"), also: { value: 15, unit: "meetings" } },
    }),
    "своя база – 1 встреча; группа – нет данных",
    "своя база – не менее 13 (50_% от 25); группа – не менее 15",
  ],
  [SAMPLES.DISMISSED_OVERDUE, "22 организации", "до 15.05.2010"],
  [SAMPLES.DISMISSED_PENDING, "1 организация", "до 15.07.2010"],
  [SAMPLES.SPECIALIZATION_CHANGE_OVERDUE, "непрофильных – 7", "до 01.06.2010"],
  [SAMPLES.SPECIALIZATION_CHANGE_PENDING, "непрофильных – 7", "до 01.07.2010"],
  [SAMPLES.NON_PROFILE, "дилеры; непрофильных – 2", "не более 3"],
  [sample("NON_PROFILE", { norm: norm(null, "organisations") }), "дилеры; непрофильных – 2", "без предела"],
  [
    sample("NON_PROFILE", {
      measured: { group: "dealers", held: 6, mayHold: true },
      norm: norm(5, "organisations"),
    }),
    "дилеры; таких – 6",
    "не более 5",
  ],
  [SAMPLES.FORBIDDEN_GROUP, "ЭМО", "запрещены: ЭМО, инфраструктура и дистрибьюторы"],
  [SAMPLES.NEW_NON_PROFILE, "дилеры; закреплена 15.02.2010", "новых не закреплять"],
  [SAMPLES.UNKNOWN_GROUP, "Бюджет", "ЭМО, дистрибьюторы и сети"],
  [
    sample("UNKNOWN_GROUP", { measured: { group: "" }, norm: norm(["chains"], "groups") }),
    "не указана",
    "сети",
  ],
  [SAMPLES.NON_TARGET_POTENTIAL, "C", "S, A или B"],
  [SAMPLES.UNKNOWN_POTENTIAL, "X", "S, A, B, C, D или E"],
  [sample("UNKNOWN_POTENTIAL", { measured: { potential: "" } }), "не указан", "S, A, B, C, D или E"],
  [SAMPLES.OUT_OF_TERRITORY, "Псков", "Санкт-Петербург и Гатчина"],
  [
    sample("OUT_OF_TERRITORY", { norm: norm(["А", "Б", "В", "Г", "Д", "Е", "Ж"], "places") }),
    "Псков",
    "А, Б, В, Г, Д и ещё 2",
  ],
  [SAMPLES.NOVICE_HOLDS_TERRITORY, "Гатчина (Сидоров С. С.)", "ничья территория"],
  [SAMPLES.BLACKLIST, "май 2010 – 12_000_₽; июнь 2010 – 9_500,50_₽", "не менее 15_000_₽"],
  [SAMPLES.AUTO_DETACH, "нет оборота 6 месяцев", "менее 6 месяцев"],
  [SAMPLES.DETACH_BLOCKED_BY_DEBT, "нет оборота 6 месяцев; ПДЗ – 12_345,67_₽", "менее 6 месяцев"],
  [SAMPLES.DETACH_SOON, "нет оборота 5 месяцев", "менее 6 месяцев"],
  [
    sample("DETACH_SOON", { measured: { silentMonths: null, overdueDebt: null } }),
    "нет оборота несколько месяцев",
    "менее 6 месяцев",
  ],
  [SAMPLES.NO_PERSONAL_MANAGER, "ООК", "личный менеджер"],
  [sample("NO_PERSONAL_MANAGER", { measured: { holder: "" } }), "не указан", "личный менеджер"],
  [SAMPLES.UNKNOWN_MANAGER, "Иванов И. И.", "лист «Менеджеры»"],
  [SAMPLES.MULTIPLE_ATTACHMENT, "2 менеджера", "один на ОП"],
  [SAMPLES.LINKED_SPLIT, "4 кода", "одни и те же менеджеры"],
  [SAMPLES.TRANSFER_CANDIDATE, "A, ООК", "S, A или B"],
  [SAMPLES.INN_SHARED_UNLINKED, "2 клиента", "одна организация"],
  [SAMPLES.INN_CHECKSUM, "7812345678", "верный ИНН"],
  [SAMPLES.DUPLICATE_ROW, "как в строке 5", "одна строка"],
  [SAMPLES.SPLIT_ROW, "как в строке 5", "одна строка"],
  [SAMPLES.BAD_NUMBER, "«12 тыс»", "сумма"],
  [SAMPLES.BAD_DATE, "«32.13.2010»", "дата"],
  [
    sample("BAD_NUMBER", {
      measured: { cells: ["а", "б", "в", "г", "д"].map((value) => ({ header: "ПДЗ", value })) },
    }),
    "«а», «б», «в» и ещё 2",
    "сумма",
  ],
  [SAMPLES.STATUS_DISAGREES, "опытный", "новичок"],
  [SAMPLES.AMBIGUOUS_MANAGER, "2 строки", "разные ОП или одна строка"],
  [SAMPLES.LINK_LOOP, "001 → 002 → 001", "без кольца"],
  [SAMPLES.MONTH_GAP, "март 2010 и апрель 2010", "без пропусков"],
])("$code: %s", (finding, measured, against) => {
  expect(brief(finding)).toEqual([measured, against]);
});

test.each<[Finding, string, string]>([
  [SAMPLES.SHARE_BELOW_MIN, "33.33% (7 of 21)", "at least 35%"],
  [SAMPLES.MEETINGS_BELOW_MIN, "12 meetings", "at least 16 (50% of 31)"],
  [sample("NON_PROFILE_LIMIT", { norm: norm(0, "organisations") }), "non-profile – 5", "none"],
  [
    sample("BLACKLIST", {
      measured: { turnover: halfYear(0, null).slice(0, 2), potential: null, daysAttached: null },
    }),
    "January 2010 – 0_₽; February 2010 – no data",
    "at least 15,000_₽",
  ],
  [SAMPLES.DISMISSED_PENDING, "1 organisation", "until 15 July 2010"],
  [SAMPLES.DETACH_SOON, "no turnover for 5 months", "less than 6 months"],
])("in English: %s", (finding, measured, against) => {
  expect(brief(finding, "en")).toEqual([measured, against]);
});
