import type { Problem, ProblemCode } from "../clientbase/problems";
import { CELL_PROBLEMS } from "./cell-problems";
import { month, quoted, sentence } from "./format";
import type { Language, Texts } from "./language";
import { JOINING_SENTENCES } from "./problems-of-joining";
import { counted } from "./nouns";
import { ROLES, STATUSES } from "./words";

/** What happened, what was done about it, and what the user can do. `value` is quoted already. */
export type Sentence = (problem: Problem, value: string) => string;

const SENTENCES: Readonly<Record<ProblemCode, Readonly<Record<Language, Sentence>>>> = {
  ...JOINING_SENTENCES,
  ...CELL_PROBLEMS,
  ROW_WITHOUT_CODE: {
    ru: (_, value) =>
      `нет кода клиента, в строке стоит ${value}. Строка не учтена; если это клиент, впишите его код.`,
    en: (_, value) =>
      `no client code, the row says ${value}. The row is not counted; if it is a client, fill in the code.`,
  },
  TOTAL_ROW_SKIPPED: {
    ru: (_, value) =>
      `строка итогов ${value} не учтена. Если это клиент, исправьте его код или наименование.`,
    en: (_, value) =>
      `the row of totals ${value} is not counted. If it is a client, correct its code or name.`,
  },
  HEADER_ROW_SKIPPED: {
    ru: () => "повтор заголовков не учтён. Делать ничего не нужно.",
    en: () => "repeated headers are not counted. Nothing needs to be done.",
  },
  UNIT_ABOVE_TABLE: {
    ru: ({ value = "" }) =>
      `над таблицей стоит ${quoted(value, "ru")}, а в заголовках месяцев единицы нет: суммы прочитаны в рублях. Если они в тысячах или миллионах, укажите это в заголовках, например «06.2010, тыс. руб.».`,
    en: ({ value = "" }) =>
      `above the table stands ${quoted(value, "en")}, but the month headers name no unit: the amounts are read as rubles. If they are thousands or millions, say so in the headers, for example “06.2010, тыс. руб.”.`,
  },
  UNIT_OF_SOME_MONTHS: {
    ru: ({ count = 1 }) =>
      `у других месяцев в заголовке есть единица (тысячи или миллионы), а у ${counted(count, "ofMonth", "ru")}, начиная с этого, нет: их суммы прочитаны в рублях. Если это не так, допишите единицу в заголовок.`,
    en: ({ count = 1 }) =>
      `other months name a unit (thousands or millions) in their headers, ${counted(count, "month", "en")} from this one on ${count === 1 ? "does" : "do"} not: the amounts are read as rubles. If that is wrong, add the unit to the header.`,
  },
  COLUMN_NOT_USED: {
    ru: () =>
      "не использован, те же сведения взяты из другого, более подходящего столбца. Если нужен этот, переименуйте заголовок другого.",
    en: () =>
      "not used, another column fits better and is read instead. If you need this one, rename the header of the other.",
  },
  AMOUNTS_NOT_USED: {
    ru: ({ value = "" }) =>
      `не использованы как оборот столбцы ${value}: это планы, доли или другие показатели. Если среди них есть оборот за месяц, укажите это в панели.`,
    en: ({ value = "" }) =>
      `not used as turnover: the columns ${value} are plans, shares or other figures. If one of them is a month’s turnover, say so in the pane.`,
  },
  MONTH_FROM_DAY: {
    ru: ({ value }) =>
      `в заголовке стоит дата, в которую Excel обычно превращает запись вроде «янв.10»; она прочитана как ${monthOrText(value, "ru")}. Если это другой месяц, исправьте заголовок или укажите месяц в панели.`,
    en: ({ value }) =>
      `the header is a date such as Excel makes of “янв.10”; it is read as ${monthOrText(value, "en")}. If it is another month, correct the header or say so in the pane.`,
  },
  YEAR_ABOVE_TABLE: {
    ru: ({ value }) =>
      `в заголовке месяца нет года, он взят из строк над таблицей: ${monthOrText(value, "ru")}. Если год другой, допишите его в заголовок.`,
    en: ({ value }) =>
      `the month’s header has no year, it is taken from the lines above the table: ${monthOrText(value, "en")}. If it is another year, add it to the header.`,
  },
  SHEET_NOT_USED: {
    ru: ({ value }, name) =>
      `похож на данные для проверки, но взят ${value === undefined ? "другой, более подходящий лист" : `более подходящий лист ${name}`}. Если нужен этот, укажите его в панели или скройте другой.`,
    en: ({ value }, name) =>
      `looks like data to audit, but ${value === undefined ? "another sheet" : `the sheet ${name}`} fits better and is read instead. If you need this one, choose it in the pane or hide the other.`,
  },
  HIDDEN_SHEET_NOT_USED: {
    ru: () =>
      "скрыт и поэтому не прочитан. Если он нужен, укажите это в панели или отобразите его и повторите проверку.",
    en: () =>
      "hidden and therefore not read. If it is needed, choose it in the pane or unhide it and audit again.",
  },
  NO_MANAGERS_SHEET: {
    ru: () =>
      "Нет листа менеджеров, поэтому нормы, которым нужны специализация, статус или встречи, не оценены. " +
      "Добавьте лист «Менеджеры» со столбцами «ФИО» и «Специализация».",
    en: () =>
      "There is no sheet of managers, so norms that need a specialization, a status or meetings are not evaluated. " +
      "Add a sheet “Менеджеры” with the columns “ФИО” and “Специализация”.",
  },
  MONTH_ABSENT: {
    ru: ({ value }) =>
      `Нет столбца с оборотом за отчётный месяц (${monthOrText(value, "ru")}), и правила, которым он нужен, не оценены. ` +
      "Добавьте столбец или выберите другой месяц.",
    en: ({ value }) =>
      `There is no turnover column for the reporting month (${monthOrText(value, "en")}), and the rules that need it are not evaluated. ` +
      "Add the column or choose another month.",
  },
  UNKNOWN_SPECIALIZATION: {
    ru: (_, value) =>
      `специализация ${value} не распознана, и её нормы к менеджеру не применены. Исправьте название.`,
    en: (_, value) =>
      `the specialization ${value} is not known, and no norms of a specialization are applied to the manager. Correct its name.`,
  },
  NO_SPECIALIZATION: {
    ru: (_, value) =>
      `у менеджера ${value} не указана специализация, и её нормы к нему не применены. Заполните столбец «Специализация».`,
    en: (_, value) =>
      `the manager ${value} has no specialization, and no norms of one are applied. Fill in the column “Специализация”.`,
  },
  UNKNOWN_ROLE: {
    ru: (_, value) =>
      `должность ${value} не распознана, и нормы к сотруднику не применены. Известные должности: ${choices(ROLES)}.`,
    en: (_, value) =>
      `the role ${value} is not known, and no norms are applied to the employee. Known roles: ${choices(ROLES)}.`,
  },
  UNKNOWN_STATUS: {
    ru: (_, value) =>
      `статус ${value} не распознан и считается неизвестным. Известные статусы: ${choices(STATUSES)}.`,
    en: (_, value) =>
      `the status ${value} is not known and taken as unknown. Known statuses: ${choices(STATUSES)}.`,
  },
  UNREADABLE_COUNT: {
    ru: (_, value) => `вместо числа стоит ${value}. Значение считается неизвестным; впишите целое число.`,
    en: (_, value) => `${value} is not a number. The value is taken as unknown; fill in a whole number.`,
  },
  UNREADABLE_CELL: {
    ru: (_, value) => `в столбце есть ошибки ${value}. Такие ячейки считаются пустыми; исправьте их.`,
    en: (_, value) => `the column has errors ${value}. Such cells are taken as blank; correct them.`,
  },
  CONFLICTING_MANAGER_DATA: {
    ru: (_, value) =>
      `у одного менеджера здесь ${value}, а выше другое значение. Взято первое заполненное; приведите их к одному.`,
    en: (_, value) =>
      `for one manager this row says ${value}, a row above says otherwise. The first one filled in is taken; make them agree.`,
  },
  NAMESAKE_WITHOUT_OFFICE: {
    ru: (_, value) =>
      `на листе менеджеров несколько человек с именем ${value}, и ОП клиента не показывает, кто из них имеется в виду. ` +
      "Оценено только то, что одинаково для каждого из них; укажите ОП.",
    en: (_, value) =>
      `the sheet of managers has several people named ${value}, and the client’s office does not tell which is meant. ` +
      "Only what holds for each of them is judged; fill in the office.",
  },
  MANAGER_NOT_PERSONAL: {
    ru: (_, value) =>
      `имя ${value} – название ОП, отдела или вакансии, поэтому строка не считается менеджером, а его клиенты – закреплёнными лично. Если это человек, исправьте имя.`,
    en: (_, value) =>
      `the name ${value} is that of an office, a department or a vacancy, so the row is not taken for a manager nor its clients for attached in person. If it is a person, correct the name.`,
  },
  MONTH_NOT_ENDED: {
    ru: (problem) =>
      `отчётный месяц (${month(problem.value ?? "", "ru")}) на дату проверки ещё не закончился: оборот и встречи могут быть неполными. Выберите более ранний месяц или более позднюю дату.`,
    en: (problem) =>
      `the reporting month (${month(problem.value ?? "", "en")}) had not ended on the audit date: turnover and meetings may be incomplete. Choose an earlier month or a later date.`,
  },
  CYRILLIC_ES: {
    ru: () =>
      "в столбце потенциала есть и русская «С», и латинская «C» или «S». " +
      "Русская «С» по умолчанию читается как класс C; проверьте эти ячейки.",
    en: () =>
      "the column of potentials has both a Cyrillic “С” and a Latin “C” or “S”. " +
      "By default the Cyrillic one is read as class C; check these cells.",
  },
};

/** Says where in the workbook something was met, what was done about it and what the user can do. */
export function problemSentence(problem: Problem, language: Language): string {
  const text = textOf(problem, language);
  const place = placeOf(problem, language);
  return place === "" ? sentence(text) : `${place}: ${text}`;
}

/** The same where the place is shown beside it. */
export function problemText(problem: Problem, language: Language): string {
  return sentence(textOf(problem, language));
}

function textOf(problem: Problem, language: Language): string {
  return SENTENCES[problem.code][language](problem, quoted(problem.value ?? "", language));
}

/** «Лист «Клиенты», строка 5, столбец F «Статус»», as far as it is known. */
function placeOf({ sheet, row, column, header }: Problem, language: Language): string {
  const ru = language === "ru";
  const columnWords = [column, header && quoted(header, language)].filter((part) => part);
  return [
    ...(sheet === undefined ? [] : [`${ru ? "Лист" : "Sheet"} ${quoted(sheet, language)}`]),
    ...(row === undefined ? [] : [`${ru ? "строка" : "row"} ${row}`]),
    ...(columnWords.length === 0 ? [] : [`${ru ? "столбец" : "column"} ${columnWords.join(" ")}`]),
  ].join(", ");
}

function monthOrText(value: string | undefined, language: Language): string {
  return /^\d{4}-\d{2}$/.test(value ?? "") ? month(value!, language) : (value ?? "");
}

/** What may stand in the cells, which are Russian whatever the language of the user. */
function choices(words: Texts<string>): string {
  return Object.values(words)
    .map(({ ru }) => quoted(ru, "ru"))
    .join(", ");
}
