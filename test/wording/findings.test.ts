import type { Finding, FindingCode } from "../../src/audit/finding";
import { etmRegulation } from "../../src/regulation/regulation";
import { messageOf, sentenceOf, titleOf } from "../../src/wording/findings";
import { NBSP } from "../../src/wording/format";
import type { Language } from "../../src/wording/language";
import { namesOf } from "../../src/wording/names";
import { clientBase } from "../support/client-base";
import { firstFinding } from "../support/findings";
import { halfYear, norm, sample, SAMPLES } from "./samples";

const NAMES = namesOf(etmRegulation);
const CODES = Object.keys(SAMPLES) as FindingCode[];

/** A finding's sentence; expectations write NBSP as an underscore, so that it can be seen. */
function said(finding: Finding, language: Language = "ru"): string {
  return sentenceOf(finding, language, NAMES).replaceAll(NBSP, "_");
}

test("a message names the section besides", () => {
  const finding = { ...SAMPLES.FORBIDDEN_GROUP, section: "МРПП: запрещено работать с ЦКГ" };
  expect(messageOf(finding, "ru", NAMES)).toBe(
    "ЦКГ «ЭМО» запрещена менеджеру с 01.07.2010. Основание: МРПП: запрещено работать с ЦКГ.",
  );
});

describe.each(["ru", "en"] as const)("in %s", (language) => {
  test.each(CODES)("%s has a title and a sentence", (code) => {
    const text = said(SAMPLES[code], language);
    expect(text).toMatch(/^[\p{Lu}\p{N}“].*[^.]\.$/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|!| {2}|\.\.|—/);
    expect(titleOf(code, language)).toMatch(/^\p{Lu}.*[^.]$/u);
  });

  test("titles are told apart and fit a column", () => {
    const titles = CODES.map((code) => titleOf(code, language));
    expect(new Set(titles).size).toBe(CODES.length);
    expect(titles.filter((title) => title.length > 32)).toEqual([]);
  });
});

test("English sentences have Russian only in names and cells", () => {
  for (const code of CODES) {
    const own = said(SAMPLES[code], "en")
      .replace(/“[^”]*”/g, "")
      .replace(/\p{Lu}\p{Ll}+ \p{Lu}\. \p{Lu}\./gu, "");
    expect(own).not.toMatch(/[а-яё]/i);
  }
});

describe("the base", () => {
  test.each<[Finding, string]>([
    [SAMPLES.BASE_BELOW_MIN, "В базе 12 организаций, норма – не менее 20."],
    [
      sample("BASE_BELOW_MIN", {
        measured: { organisations: 1 },
        norm: norm(20, "organisations", "2010-07-01"),
      }),
      "В базе 1 организация, норма с 01.07.2010 – не менее 20.",
    ],
    [
      sample("BASE_BELOW_MIN", { measured: { organisations: 2 } }),
      "В базе 2 организации, норма – не менее 20.",
    ],
    [
      sample("BASE_BELOW_MIN", { measured: { organisations: 11 } }),
      "В базе 11 организаций, норма – не менее 20.",
    ],
    [
      sample("BASE_BELOW_MIN", { measured: { organisations: 0 } }),
      "В базе нет организаций, норма – не менее 20.",
    ],
    [SAMPLES.BASE_ABOVE_MAX, "В базе 61 организация, норма – не более 60."],
    [
      SAMPLES.SHARE_BELOW_MIN,
      "Платящих организаций (оборот за отчётный месяц больше 15_000_₽) 7 из 21, это 33,33_%; норма – не менее 35_%.",
    ],
    [
      sample("SHARE_BELOW_MIN", { measured: { paying: 5, organisations: 20, unknown: 1, share: 25 } }),
      "Платящих организаций (оборот за отчётный месяц больше 15_000_₽) 5 из 20, это 25_%; норма – не менее 35_%. " +
        "Оборот 1 организации неизвестен, на вывод это не влияет.",
    ],
    [SAMPLES.NON_PROFILE_LIMIT, "Непрофильных организаций 5, норма с 01.04.2010 – не более 3."],
    [
      sample("NON_PROFILE_LIMIT", { norm: norm(0, "organisations", "2010-07-01") }),
      "Непрофильных организаций 5, норма с 01.07.2010 – ни одной.",
    ],
    [
      sample("NON_PROFILE_LIMIT", {
        measured: { nonProfile: 1, mayHold: [{ group: "dealers", organisations: 6 }] },
        norm: { ...norm(0, "organisations"), also: { value: 5, unit: "organisations" } },
      }),
      "Непрофильных организаций 1, норма – ни одной. Организаций ЦКГ «дилеры» 6, норма – не более 5.",
    ],
    [
      sample("NON_PROFILE_LIMIT", {
        measured: { nonProfile: 0, mayHold: [{ group: "dealers", organisations: 6 }] },
        norm: { ...norm(0, "organisations"), also: { value: 5, unit: "organisations" } },
      }),
      "Организаций ЦКГ «дилеры» 6, норма – не более 5.",
    ],
  ])("%#", (finding, expected) => expect(said(finding)).toBe(expected));
});

describe("meetings and calls", () => {
  test.each<[Finding, string]>([
    [
      SAMPLES.MEETINGS_BELOW_MIN,
      "Встреч вне ОП за отчётный месяц 12, норма – не менее 50_% базы (16 при 31 организации).",
    ],
    [
      sample("MEETINGS_BELOW_MIN", { norm: norm(20, "meetings") }),
      "Встреч вне ОП за отчётный месяц 12, норма для новичка – не менее 20.",
    ],
    [
      sample("MEETINGS_BELOW_MIN", {
        severity: "warning",
        measured: { meetings: 5, organisations: 20 },
        norm: { ...norm(50, "percentOfOrganisations"), assumed: true },
      }),
      "Встреч вне ОП за отчётный месяц 5, норма – не менее 50_% базы (10 при 20 организациях). " +
        "Норма предположительная: в тексте регламента на её месте опечатка, взята норма других специализаций.",
    ],
    [SAMPLES.CALLS_BELOW_MIN, "Холодных звонков за отчётный месяц 80, норма для новичка – не менее 100."],
    [SAMPLES.LEADER_MEETINGS_BELOW_MIN, "Встреч вне ОП за отчётный месяц 10, норма – не менее 15."],
    [
      sample("LEADER_MEETINGS_BELOW_MIN", {
        measured: { meetings: 8, organisations: 21, groupMeetings: null },
        norm: { ...norm(50, "percentOfOrganisations"), also: { value: 15, unit: "meetings" } },
      }),
      "Встреч вне ОП за отчётный месяц: по своей базе 8, норма – не менее 50_% базы (11 при 21 организации); " +
        "по базе группы нет данных, норма – не менее 15.",
    ],
  ])("%#", (finding, expected) => expect(said(finding)).toBe(expected));
});

describe("client groups, potential and territory", () => {
  test.each<[Finding, string]>([
    [
      SAMPLES.NON_PROFILE,
      "ЦКГ «дилеры» непрофильная для менеджера; непрофильных организаций у него 2, норма с 01.04.2010 – не более 3.",
    ],
    [
      sample("NON_PROFILE", { norm: norm(null, "organisations") }),
      "ЦКГ «дилеры» непрофильная для менеджера. Предела для числа непрофильных организаций на дату проверки нет.",
    ],
    [
      sample("NON_PROFILE", {
        severity: "violation",
        measured: { group: "dealers", held: 6, mayHold: true },
        norm: norm(5, "organisations"),
      }),
      "ЦКГ «дилеры» не основная для менеджера; таких организаций у него 6, норма – не более 5.",
    ],
    [
      sample("NON_PROFILE", { measured: { group: "dealers", held: 4, mayHold: false } }),
      "ЦКГ «дилеры» непрофильная для менеджера; непрофильных организаций у него 4, норма с 01.04.2010 – не более 3. " +
        "Идёт срок перезакрепления после смены специализации.",
    ],
    [SAMPLES.FORBIDDEN_GROUP, "ЦКГ «ЭМО» запрещена менеджеру с 01.07.2010."],
    [
      sample("FORBIDDEN_GROUP", { severity: "warning", norm: norm(["electricalContractors"], "groups") }),
      "ЦКГ «ЭМО» запрещена менеджеру. Идёт срок перезакрепления после смены специализации.",
    ],
    [
      SAMPLES.NEW_NON_PROFILE,
      "Организация непрофильной ЦКГ «дилеры» закреплена 15.02.2010; " +
        "закреплять непрофильные организации запрещено с 01.01.2010.",
    ],
    [
      sample("UNKNOWN_GROUP", { measured: { group: "" } }),
      "ЦКГ не указана, поэтому профильность организации не оценена. Известные ЦКГ: ЭМО, дистрибьюторы и сети.",
    ],
    [
      SAMPLES.UNKNOWN_GROUP,
      "ЦКГ «Бюджет» нет в словаре регламента, поэтому профильность организации не оценена. " +
        "Известные ЦКГ: ЭМО, дистрибьюторы и сети.",
    ],
    [SAMPLES.NON_TARGET_POTENTIAL, "Потенциал C не входит в целевые: S, A и B."],
    [
      sample("NON_TARGET_POTENTIAL", {
        severity: "info",
        measured: { potential: "S" },
        norm: norm(["A", "B"], "potentials"),
      }),
      "Потенциал S допускается, но не входит в целевые: A и B.",
    ],
    [
      sample("UNKNOWN_POTENTIAL", { measured: { potential: "" } }),
      "Потенциал не указан; правила, которым он нужен, к организации не применены.",
    ],
    [
      SAMPLES.OUT_OF_TERRITORY,
      "Территория «Псков» не входит в территории менеджера («Санкт-Петербург» и «Гатчина»).",
    ],
    [
      sample("OUT_OF_TERRITORY", { severity: "warning", norm: norm(["Санкт-Петербург"], "places") }),
      "Территория «Псков» не входит в территории менеджера («Санкт-Петербург»). " +
        "Вести клиента вне города можно при полностью реализованном потенциале и отличном взаимодействии; " +
        "если это так, оформите исключение.",
    ],
    [
      SAMPLES.NOVICE_HOLDS_TERRITORY,
      "Территория «Гатчина» выделена территориальному менеджеру (Сидоров С. С.), " +
        "а база стажёра или новичка не может состоять из клиентов чьей-либо территории.",
    ],
  ])("%#", (finding, expected) => expect(said(finding)).toBe(expected));
});

describe("turnover", () => {
  test.each<[Finding, string]>([
    [
      SAMPLES.BLACKLIST,
      "Оборот за май 2010 – 12_000_₽, за июнь 2010 – 9_500,50_₽: меньше порога 15_000_₽ в каждом месяце. " +
        "От закрепления до даты проверки 45 дней.",
    ],
    [
      sample("BLACKLIST", {
        measured: {
          turnover: [
            { month: "2010-05", amount: 0 },
            { month: "2010-06", amount: null },
          ],
          potential: null,
          daysAttached: null,
        },
        norm: norm(15000, "rubles", "2010-01-01"),
      }),
      "Оборот за май 2010 – 0_₽, за июнь 2010 – нет данных: меньше порога 15_000_₽ (с 01.01.2010) в каждом месяце.",
    ],
    [
      sample("BLACKLIST", {
        measured: { turnover: [{ month: "2010-06", amount: 149999.99 }], potential: "A", daysAttached: 21 },
        norm: norm(150000, "rubles"),
      }),
      "Оборот за июнь 2010 – 149_999,99_₽: меньше порога 150_000_₽ для потенциала A. " +
        "От закрепления до даты проверки 21 день.",
    ],
    [
      sample("BLACKLIST", {
        measured: { turnover: [{ month: "2010-06", amount: 0 }], potential: "B", daysAttached: -3 },
        norm: norm(50000, "rubles"),
      }),
      "Оборот за июнь 2010 – 0_₽: меньше порога 50_000_₽ для потенциала B. Дата закрепления позже даты проверки.",
    ],
    [
      SAMPLES.AUTO_DETACH,
      "Оборота нет 6 месяцев подряд (январь 2010 – июнь 2010), ПДЗ нет: по регламенту клиент открепляется от менеджера.",
    ],
    [
      sample("AUTO_DETACH", { measured: { turnover: halfYear(0, 0, -500), overdueDebt: 0 } }),
      "Положительного оборота нет 6 месяцев подряд (январь 2010 – июнь 2010; март 2010: −500_₽), ПДЗ нет: " +
        "по регламенту клиент открепляется от менеджера.",
    ],
    [
      SAMPLES.DETACH_BLOCKED_BY_DEBT,
      "Оборота нет 6 месяцев подряд (январь 2010 – июнь 2010), но есть ПДЗ 12_345,67_₽: " +
        "до её погашения клиент не открепляется.",
    ],
    [
      SAMPLES.DETACH_SOON,
      "Положительного оборота нет 5 месяцев подряд; после 6 месяцев клиент открепляется, если нет ПДЗ. Сейчас ПДЗ – 1_000_₽.",
    ],
    [
      sample("DETACH_SOON", { measured: { silentMonths: 4, overdueDebt: 0 } }),
      "Положительного оборота нет 4 месяца подряд; после 6 месяцев клиент открепляется, если нет ПДЗ. Сейчас ПДЗ нет.",
    ],
    [
      sample("DETACH_SOON", { measured: { silentMonths: null, overdueDebt: null } }),
      "Положительного оборота нет несколько месяцев подряд (точное число по данным не определить); " +
        "после 6 месяцев клиент открепляется, если нет ПДЗ. Данных о ПДЗ нет.",
    ],
  ])("%#", (finding, expected) => expect(said(finding)).toBe(expected));
});

describe("attachments", () => {
  const inPskov = { name: "Иванов И. И.", office: "Псков", cluster: "Север" };
  const alsoInPskov = { name: "Орлов О. О.", office: "Псков", cluster: "Север" };

  test.each<[Finding, string]>([
    [
      SAMPLES.NO_PERSONAL_MANAGER,
      "Вместо менеджера указано «ООК»: закреплять клиента без конкретного МОПП не допускается. " +
        "Укажите менеджера или снимите закрепление.",
    ],
    [
      sample("NO_PERSONAL_MANAGER", { measured: { holder: "" } }),
      "Менеджер не указан: закреплять клиента без конкретного МОПП не допускается. " +
        "Укажите менеджера или снимите закрепление.",
    ],
    [
      SAMPLES.UNKNOWN_MANAGER,
      "Менеджера «Иванов И. И.» нет на листе «Менеджеры», поэтому нормы специализации не применены. " +
        "Добавьте его на лист или исправьте имя.",
    ],
    [
      SAMPLES.MULTIPLE_ATTACHMENT,
      "Клиент закреплён за 2 менеджерами: Иванов И. И. (ОП «Псков», куст «Север») и " +
        "Петров П. П. (ОП «Тула», куст «Центр»). Закрепление за ОП разных кустов утверждает УП ЦП.",
    ],
    [
      sample("MULTIPLE_ATTACHMENT", {
        measured: {
          managers: [inPskov, { ...alsoInPskov, office: "Луга" }],
          approver: "centreSalesDirector",
          officeUnknown: false,
        },
      }),
      "Клиент закреплён за 2 менеджерами: Иванов И. И. (ОП «Псков», куст «Север») и " +
        "Орлов О. О. (ОП «Луга», куст «Север»). Закрепление за разными ОП одного куста утверждает ДП РЦ.",
    ],
    [
      sample("MULTIPLE_ATTACHMENT", {
        severity: "violation",
        measured: { managers: [inPskov, alsoInPskov], approver: null, officeUnknown: false },
      }),
      "Клиент закреплён за 2 менеджерами: Иванов И. И. (ОП «Псков», куст «Север») и " +
        "Орлов О. О. (ОП «Псков», куст «Север»). Одного клиента не могут вести два менеджера одного ОП.",
    ],
    [
      sample("MULTIPLE_ATTACHMENT", {
        measured: {
          managers: [inPskov, { name: "Орлов О. О.", office: "", cluster: "" }],
          approver: null,
          officeUnknown: true,
        },
      }),
      "Клиент закреплён за 2 менеджерами: Иванов И. И. (ОП «Псков», куст «Север») и Орлов О. О. (ОП не указан). " +
        "Не у всех известен ОП, поэтому неясно, допустимо ли это: в одном ОП у клиента один менеджер.",
    ],
    [
      sample("MULTIPLE_ATTACHMENT", {
        measured: {
          managers: [inPskov, { name: "Орлов О. О.", office: "Луга", cluster: "" }],
          approver: null,
          officeUnknown: false,
        },
      }),
      "Клиент закреплён за 2 менеджерами: Иванов И. И. (ОП «Псков», куст «Север») и Орлов О. О. (ОП «Луга»). " +
        "Не у всех известен куст: если кусты разные, утверждает УП ЦП, если один – ДП РЦ.",
    ],
    [
      SAMPLES.LINKED_SPLIT,
      "Карточки одной организации закреплены по-разному: 001 и 002 – Иванов И. И.; " +
        "003 – Иванов И. И. и Петров П. П.; 004 – нет личного менеджера.",
    ],
    [
      SAMPLES.TRANSFER_CANDIDATE,
      "Клиент с потенциалом A числится за «ООК». " +
        "Его можно передать в ОПП, если есть достоверные сведения о потенциале, который здесь не реализуется.",
    ],
    [
      sample("INN_SHARED_UNLINKED", {
        measured: { inn: "7707083893", clients: ["001", "002", "003", "004", "005", "006", "007"] },
      }),
      "ИНН 7707083893 стоит у 7 клиентов без связи по признаку 140: 001, 002, 003, 004, 005 и ещё 2. " +
        "Если это одна организация, признак 140 присваивает МКА по служебной записке.",
    ],
    [
      SAMPLES.LINK_LOOP,
      "Ссылки на головную организацию замкнуты в кольцо: 001 → 002 → 001. До исправления головной считается 001.",
    ],
  ])("%#", (finding, expected) => expect(said(finding)).toBe(expected));

  test("a long loop or organisation is cut", () => {
    const codes = ["1", "2", "3", "4", "5", "6"];
    expect(said(sample("LINK_LOOP", { measured: { codes } }))).toContain("1 → 2 → 3 → 4 → 5 → … → 1.");
    const apart = codes.map((client) => ({ client, managers: [`Менеджер ${client}`] }));
    expect(said(sample("LINKED_SPLIT", { measured: { codes: apart } }))).toMatch(
      /5 – Менеджер 5; и другие\.$/,
    );
  });
});

describe("leaving and changing", () => {
  test.each<[Finding, string]>([
    [
      SAMPLES.DISMISSED_OVERDUE,
      "Дата ухода (увольнения или перевода) – 15.04.2010, в базе ещё 22 организации. " +
        "Срок передачи другому менеджеру или в ООК истёк 15.05.2010, ответственный – НОП.",
    ],
    [
      SAMPLES.DISMISSED_PENDING,
      "Дата ухода (увольнения или перевода) – 15.06.2010, в базе ещё 1 организация. " +
        "Передать базу другому менеджеру или в ООК нужно не позднее 15.07.2010, ответственный – НОП.",
    ],
    [
      SAMPLES.SPECIALIZATION_CHANGE_OVERDUE,
      "Специализация сменилась 01.04.2010, непрофильных для новой специализации организаций – 7. " +
        "Срок перезакрепления истёк 01.06.2010.",
    ],
    [
      SAMPLES.SPECIALIZATION_CHANGE_PENDING,
      "Специализация сменилась 01.05.2010, непрофильных для новой специализации организаций – 7. " +
        "Срок перезакрепления – до 01.07.2010 включительно.",
    ],
  ])("%#", (finding, expected) => expect(said(finding)).toBe(expected));
});

describe("data", () => {
  test.each<[Finding, string]>([
    [
      SAMPLES.DUPLICATE_ROW,
      "Строка повторяет уже учтённую (первая строка этого клиента у этого менеджера – 5) и второй раз не считается.",
    ],
    [
      SAMPLES.SPLIT_ROW,
      "Тот же клиент у того же менеджера, что в строке 5, но данные различаются. Эти строки считаются одной карточкой.",
    ],
    [
      SAMPLES.INN_CHECKSUM,
      "У ИНН «7812345678» неверная длина или не сходятся контрольные цифры. Сверьте его с карточкой клиента.",
    ],
    [
      SAMPLES.BAD_NUMBER,
      "Вместо суммы стоит другое: столбец «Июнь 2010» – «12 тыс». Значение считается неизвестным, а не нулём.",
    ],
    [
      sample("BAD_NUMBER", {
        measured: {
          cells: [
            { header: "Июнь 2010", value: "12 тыс" },
            { header: "ПДЗ", value: "#N/A" },
          ],
        },
      }),
      "Вместо суммы стоит другое: столбец «Июнь 2010» – «12 тыс»; столбец «ПДЗ» – «#N/A». " +
        "Эти значения считаются неизвестными, а не нулями.",
    ],
    [
      SAMPLES.BAD_DATE,
      "Вместо даты стоит другое: столбец «Дата закрепления» – «32.13.2010». Дата считается неизвестной.",
    ],
    [
      SAMPLES.STATUS_DISAGREES,
      "Указан статус «опытный», а по дате перехода в новички (01.02.2010) получается «новичок». Применён указанный статус.",
    ],
    [
      SAMPLES.AMBIGUOUS_MANAGER,
      "Одно ФИО стоит в строках 5 и 9, и ОП их не различает; оценено только то, что " +
        "одинаково для каждой из строк. Укажите разные ОП или оставьте одну строку.",
    ],
    [
      SAMPLES.MONTH_GAP,
      "Между месяцами выгрузки нет столбца за март 2010 и апрель 2010. Правила, которым нужен такой месяц, не оцениваются.",
    ],
  ])("%#", (finding, expected) => expect(said(finding)).toBe(expected));
});

test("English sentences say the same", () => {
  expect(said(SAMPLES.NON_PROFILE_LIMIT, "en")).toBe(
    "Non-profile organisations: 5, the norm since 1 April 2010 is at most 3.",
  );
  expect(said(SAMPLES.BLACKLIST, "en")).toBe(
    "Turnover of May 2010 – 12,000_₽, June 2010 – 9,500.50_₽: below the threshold of 15,000_₽ in each month. " +
      "From the attachment to the audit date: 45 days.",
  );
  expect(said(SAMPLES.FORBIDDEN_GROUP, "en")).toBe(
    "The client group “electrical contractors” has been forbidden to the manager since 1 July 2010.",
  );
  expect(said(SAMPLES.DISMISSED_PENDING, "en")).toBe(
    "Left or moved on 15 June 2010; the base still holds 1 organisation. Hand it over to another manager or " +
      "the service desk by 15 July 2010; the head of the sales office is responsible.",
  );
});

describe("of a real audit", () => {
  test("dealers above what a chains manager may hold", () => {
    const audit = clientBase()
      .manager({ specialization: "МРС" })
      .clients(6, { group: "дилеры" })
      .client({ group: "сети" })
      .audit();
    expect(said(firstFinding(audit, "NON_PROFILE"))).toBe(
      "ЦКГ «дилеры» не основная для менеджера; таких организаций у него 6, норма – не более 5.",
    );
    expect(said(firstFinding(audit, "NON_PROFILE_LIMIT"))).toBe(
      "Организаций ЦКГ «дилеры» 6, норма – не более 5.",
    );
  });

  test("a group above the limit while a change of specialization is pending", () => {
    const audit = clientBase()
      .manager({ specialization: "МРПП", specializationChangedOn: "01.06.2010" })
      .clients(4, { group: "дилеры" })
      .audit();
    expect(said(firstFinding(audit, "NON_PROFILE"))).toBe(
      "ЦКГ «дилеры» непрофильная для менеджера; непрофильных организаций у него 4, норма с 01.04.2010 – не более 3. " +
        "Идёт срок перезакрепления после смены специализации.",
    );
  });

  test("a black-listed client", () => {
    const audit = clientBase()
      .manager()
      .client({ attachedOn: "31.05.2010", turnover: { "2010-05": 14999.99, "2010-06": "" } })
      .audit();
    expect(said(firstFinding(audit, "BLACKLIST"))).toBe(
      "Оборот за май 2010 – 14_999,99_₽, за июнь 2010 – 0_₽: меньше порога 15_000_₽ в каждом месяце. " +
        "От закрепления до даты проверки 30 дней.",
    );
  });
});
