import type { Problem, ProblemCode } from "../../src/clientbase/problems";
import { etmRegulation } from "../../src/regulation/regulation";
import { problemSentence } from "../../src/wording/problems";
import { ROLES, STATUSES } from "../../src/wording/words";

const onRow = { sheet: "Клиенты", row: 15, value: "Итого по отделу" };
const onColumn = { sheet: "Клиенты", column: "K", header: "Клиент" };
const ofTurnover = { sheet: "Обороты", row: 7, amount: 12_500 };
const inCell = { sheet: "Менеджеры", row: 4, column: "C", header: "Статус" };
const inAmounts = { sheet: "Клиенты", row: 7, column: "H", header: "06.2010" };
const inDates = { sheet: "Клиенты", row: 8, column: "G", header: "Дата закрепления" };
const inCodes = { sheet: "Клиенты", row: 9, column: "A", header: "Код клиента" };
const inNames = { sheet: "Клиенты", row: 10, column: "E", header: "Менеджер" };

/** A realistic problem of every code. */
const PROBLEMS: { readonly [C in ProblemCode]: Problem & { readonly code: C } } = {
  TOTAL_DIFFERS: {
    code: "TOTAL_DIFFERS",
    sheet: "Клиенты",
    row: 30,
    column: "K",
    header: "06.2010",
    value: "1500",
    reading: "1500000",
    amount: 1_400_000.5,
  },
  TAKEN_FROM_GROUP_ROWS: {
    code: "TAKEN_FROM_GROUP_ROWS",
    sheet: "TDSheet",
    row: 9,
    column: "A",
    value: "Менеджер",
    count: 12,
  },
  TAKEN_FROM_ABOVE: { ...onRow, code: "TAKEN_FROM_ABOVE", column: "I", value: "Менеджер", count: 5 },
  UNIT_OF_SOME_MONTHS: { ...onColumn, code: "UNIT_OF_SOME_MONTHS", header: "дек 2009", count: 2 },
  COMMENT_ROWS_SKIPPED: { ...onRow, code: "COMMENT_ROWS_SKIPPED", value: "Примечание", count: 2 },
  TURNOVER_WITHOUT_CARD: { ...ofTurnover, code: "TURNOVER_WITHOUT_CARD", value: "00-123" },
  TURNOVERS_WITHOUT_CARDS: { ...ofTurnover, code: "TURNOVERS_WITHOUT_CARDS", count: 201 },
  TURNOVER_OF_OTHER_MANAGER: { ...ofTurnover, code: "TURNOVER_OF_OTHER_MANAGER", value: "00-123, Петров" },
  TURNOVER_WITHOUT_CODE: { ...ofTurnover, code: "TURNOVER_WITHOUT_CODE", count: 3 },
  TURNOVER_WITHOUT_MONTH: {
    ...ofTurnover,
    code: "TURNOVER_WITHOUT_MONTH",
    column: "B",
    header: "Месяц",
    value: "потом",
  },
  TURNOVER_CONTRADICTS: {
    ...ofTurnover,
    code: "TURNOVER_CONTRADICTS",
    value: "2010-06",
    reading: "Отгрузки",
    count: 2,
  },
  MONTH_ON_BOTH_SHEETS: {
    code: "MONTH_ON_BOTH_SHEETS",
    sheet: "Клиенты",
    column: "F",
    header: "06.2010",
    value: "2010-06",
    reading: "Обороты",
  },
  ACTIVITIES_INCOMPLETE: {
    code: "ACTIVITIES_INCOMPLETE",
    sheet: "Журнал",
    row: 7,
    column: "C",
    header: "Вид",
    value: "прочее",
    count: 4,
  },
  ACTIVITIES_ABSENT_IN_MONTH: { code: "ACTIVITIES_ABSENT_IN_MONTH", sheet: "Журнал", value: "2010-06" },
  ACTIVITIES_TAKEN_AS_NONE: {
    code: "ACTIVITIES_TAKEN_AS_NONE",
    sheet: "Журнал",
    value: "2010-06",
    count: 2,
  },
  ACTIVITIES_CONTRADICT: {
    ...inCell,
    code: "ACTIVITIES_CONTRADICT",
    value: "20",
    reading: "Журнал",
    count: 18,
  },
  ACTIVITIES_OF_UNLISTED: { code: "ACTIVITIES_OF_UNLISTED", sheet: "Журнал", value: "Сидоров" },
  ROW_WITHOUT_CODE: { code: "ROW_WITHOUT_CODE", sheet: "Клиенты", row: 15, value: "ООО «Ёлка»" },
  TOTAL_ROW_SKIPPED: { code: "TOTAL_ROW_SKIPPED", ...onRow },
  HEADER_ROW_SKIPPED: { code: "HEADER_ROW_SKIPPED", ...onRow, value: "Код клиента" },
  UNIT_ABOVE_TABLE: {
    code: "UNIT_ABOVE_TABLE",
    sheet: "Клиенты",
    row: 3,
    column: "A",
    value: "Показатели: ТО, тыс. руб.",
  },
  COLUMN_NOT_USED: { code: "COLUMN_NOT_USED", ...onColumn },
  AMOUNTS_NOT_USED: {
    code: "AMOUNTS_NOT_USED",
    sheet: "Клиенты",
    value: "G «План 06.2010», H «2 квартал 2010»",
  },
  MONTH_FROM_DAY: { code: "MONTH_FROM_DAY", ...onColumn, header: "01.2010", value: "2010-01" },
  YEAR_ABOVE_TABLE: { code: "YEAR_ABOVE_TABLE", ...onColumn, header: "июнь", value: "2010-06" },
  SHEET_NOT_USED: { code: "SHEET_NOT_USED", sheet: "Архив", value: "Клиенты" },
  HIDDEN_SHEET_NOT_USED: { code: "HIDDEN_SHEET_NOT_USED", sheet: "Архив" },
  NO_MANAGERS_SHEET: { code: "NO_MANAGERS_SHEET" },
  MONTH_ABSENT: { code: "MONTH_ABSENT", value: "2010-06" },
  UNKNOWN_SPECIALIZATION: {
    code: "UNKNOWN_SPECIALIZATION",
    ...inCell,
    header: "Специализация",
    value: "МРХ",
  },
  NO_SPECIALIZATION: { code: "NO_SPECIALIZATION", sheet: "Менеджеры", row: 4, value: "Иванов И. И." },
  UNKNOWN_ROLE: { code: "UNKNOWN_ROLE", ...inCell, header: "Должность", value: "стажёр-кассир" },
  UNKNOWN_STATUS: { code: "UNKNOWN_STATUS", ...inCell, value: "мастер" },
  UNREADABLE_COUNT: { code: "UNREADABLE_COUNT", ...inCell, header: "Встречи вне ОП", value: "много" },
  UNREADABLE_CELL: { code: "UNREADABLE_CELL", ...onColumn, header: "Территория", value: "#N/A" },
  CONFLICTING_MANAGER_DATA: { code: "CONFLICTING_MANAGER_DATA", ...inCell, value: "новичок" },
  NAMESAKE_WITHOUT_OFFICE: {
    code: "NAMESAKE_WITHOUT_OFFICE",
    sheet: "Клиенты",
    row: 15,
    value: "Иванов И. И.",
  },
  MANAGER_NOT_PERSONAL: { code: "MANAGER_NOT_PERSONAL", ...inCell, header: "ФИО", value: "Север" },
  MONTH_NOT_ENDED: { code: "MONTH_NOT_ENDED", value: "2010-06" },
  CYRILLIC_ES: { code: "CYRILLIC_ES", sheet: "Клиенты" },
  UNREADABLE_AMOUNT: { code: "UNREADABLE_AMOUNT", ...inAmounts, value: "50 %" },
  UNREADABLE_DATE: { code: "UNREADABLE_DATE", ...inDates, value: "31.06.2010", count: 7 },
  ERROR_VALUE: { code: "ERROR_VALUE", ...inAmounts, header: "ЦКГ", value: "#Н/Д", count: 2 },
  HEAD_NOT_A_CODE: { code: "HEAD_NOT_A_CODE", ...inCodes, value: "нет", count: 12 },
  AMBIGUOUS_AMOUNTS: { code: "AMBIGUOUS_AMOUNTS", ...inAmounts, value: "1,234", count: 3 },
  AMBIGUOUS_DATES: { code: "AMBIGUOUS_DATES", ...inDates, value: "05/06/2010", count: 1 },
  CODE_EXPONENT: { code: "CODE_EXPONENT", ...inCodes, value: "1,23457E+11" },
  CODE_OF_TWO_NAMES: {
    code: "CODE_OF_TWO_NAMES",
    ...inCodes,
    value: "ООО Заря",
    reading: "ООО Луч",
    about: "00-17",
  },
  CODE_WITHOUT_ZEROS: { code: "CODE_WITHOUT_ZEROS", ...inCodes, value: "17", reading: "0017", count: 2 },
  NAME_TYPO: { code: "NAME_TYPO", ...inNames, value: "Сидорав С. С.", reading: "Сидоров С. С.", count: 4 },
  NAME_WRITTEN_DIFFERENTLY: {
    code: "NAME_WRITTEN_DIFFERENTLY",
    ...inNames,
    value: "И.И. Иванов",
    reading: "Иванов Иван Иванович",
    count: 1,
  },
  CODE_WRITTEN_DIFFERENTLY: {
    code: "CODE_WRITTEN_DIFFERENTLY",
    ...inCodes,
    value: "A-001",
    reading: "А-001",
  },
  NUMBERS_AS_TEXT: { code: "NUMBERS_AS_TEXT", ...inAmounts, value: "12 345,67", count: 41 },
  DATES_AS_TEXT: { code: "DATES_AS_TEXT", ...inDates, value: "30.06.2010", count: 1 },
  DATES_MONTH_FIRST: { code: "DATES_MONTH_FIRST", ...inDates, value: "06/30/2010", count: 22 },
  INN_PADDED: { code: "INN_PADDED", ...inCodes, header: "ИНН", value: "100000004", count: 2 },
};

test.each(Object.values(PROBLEMS))("$code has a sentence in both languages", (problem) => {
  for (const language of ["ru", "en"] as const) {
    const text = problemSentence(problem, language);
    expect(text).toMatch(/^\p{Lu}.*[^.]\.$/u);
    expect(text).not.toMatch(/undefined|!|«»|“”|—/);
  }
});

test.each<[Problem, string]>([
  [
    PROBLEMS.ROW_WITHOUT_CODE,
    "Лист «Клиенты», строка 15: нет кода клиента, в строке стоит «ООО «Ёлка»». " +
      "Строка не учтена; если это клиент, впишите его код.",
  ],
  [
    PROBLEMS.COLUMN_NOT_USED,
    "Лист «Клиенты», столбец K «Клиент»: не использован, те же сведения взяты из другого, более подходящего столбца. " +
      "Если нужен этот, переименуйте заголовок другого.",
  ],
  [
    PROBLEMS.MONTH_ABSENT,
    "Нет столбца с оборотом за отчётный месяц (июнь 2010), и правила, которым он нужен, не оценены. " +
      "Добавьте столбец или выберите другой месяц.",
  ],
  [
    PROBLEMS.UNKNOWN_STATUS,
    "Лист «Менеджеры», строка 4, столбец C «Статус»: статус «мастер» не распознан и считается неизвестным. " +
      "Известные статусы: «стажёр», «новичок», «опытный», «ветеран».",
  ],
  [
    PROBLEMS.NUMBERS_AS_TEXT,
    "Лист «Клиенты», строка 7, столбец H «06.2010»: числа записаны текстом (41 ячейка, это первая). " +
      "Прочитаны как числа, делать ничего не нужно.",
  ],
  [
    PROBLEMS.UNREADABLE_DATE,
    "Лист «Клиенты», строка 8, столбец G «Дата закрепления»: вместо даты стоит «31.06.2010», так же ещё в 6 ячейках. " +
      "Дата считается неизвестной; впишите дату с 1990 по 2100 год, например 30.06.2010.",
  ],
  [
    PROBLEMS.CODE_OF_TWO_NAMES,
    "Лист «Клиенты», строка 9, столбец A «Код клиента»: код «00-17» здесь у клиента «ООО Заря», а выше у клиента «ООО Луч». " +
      "Строки считаются одним клиентом; если это разные клиенты, исправьте код.",
  ],
  [
    PROBLEMS.NAME_TYPO,
    "Лист «Клиенты», строка 10, столбец E «Менеджер»: имя «Сидорав С. С.» похоже на «Сидоров С. С.», так же ещё в 3 ячейках. " +
      "Это считаются разные люди; если человек один, исправьте имя.",
  ],
])("%#", (problem, expected) => expect(problemSentence(problem, "ru")).toBe(expected));

test("roles and statuses offered to the user are in the regulation’s dictionary", () => {
  const { roles, statuses } = etmRegulation.dictionaries;
  for (const [role, { ru }] of Object.entries(ROLES)) expect(roles[role as keyof typeof roles]).toContain(ru);
  for (const [status, { ru }] of Object.entries(STATUSES)) {
    expect(statuses[status as keyof typeof statuses]).toContain(ru.replaceAll("ё", "е"));
  }
});
