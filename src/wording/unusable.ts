import type { UnusableInput, UnusableReason } from "../clientbase/problems";
import { choice, list, quoted } from "./format";
import type { Language } from "./language";

type Details = UnusableInput["details"];

/** Other headers that are understood, for the columns without which nothing can be audited. */
export const OTHER_HEADERS: Readonly<Record<string, readonly string[]>> = {
  "Код клиента": ["Код", "Код контрагента"],
  Наименование: ["Контрагент", "Клиент"],
  ЦКГ: ["Сегмент", "Клиентская группа"],
  Менеджер: ["Ответственный", "ФИО менеджера"],
};

/** Headers of monthly turnover that are understood. */
export const MONTH_HEADERS = ["06.2010", "июн.10", "Июнь 2010", "2010-06"] as const;

const SENTENCES: Readonly<Record<UnusableReason, Readonly<Record<Language, (details: Details) => string>>>> =
  {
    noClients: {
      ru: ({ sheets = [] }) =>
        `Лист с клиентами не найден${sheets.length > 0 ? ` (просмотрены ${quotedList(sheets, "ru")})` : ""}. ` +
        "Нужен лист с заголовками «Код клиента», «Наименование», «ЦКГ», «Менеджер» и оборотом по месяцам; " +
        "заголовки ищутся в начале листа. Если это один из ваших листов, укажите его в панели.",
      en: ({ sheets = [] }) =>
        `No sheet of clients was found${sheets.length > 0 ? ` (looked at ${quotedList(sheets, "en")})` : ""}. ` +
        "It needs the headers “Код клиента”, “Наименование”, “ЦКГ”, “Менеджер” and turnover by months; " +
        "headers are looked for at the beginning of a sheet. If it is one of your sheets, choose it in the pane.",
    },
    noHeaders: {
      ru: ({ sheet = "" }) =>
        `На листе ${quoted(sheet, "ru")} нет строки заголовков: он начинается сразу с данных. ` +
        "Вставьте над ними строку и подпишите столбцы: «Код клиента», «Наименование», «ЦКГ», «Менеджер», месяцы оборота, например «06.2010».",
      en: ({ sheet = "" }) =>
        `The sheet ${quoted(sheet, "en")} has no row of headers: it begins with the data. ` +
        "Insert a row above them and name the columns: “Код клиента”, “Наименование”, “ЦКГ”, “Менеджер”, the months of turnover, for example “06.2010”.",
    },
    linesInOneColumn: {
      ru: ({ sheet = "" }) =>
        `На листе ${quoted(sheet, "ru")} каждая строка целиком стоит в одном столбце: текстовый файл открыт без разбивки. ` +
        "Выделите этот столбец и выберите «Данные», «Текст по столбцам»; столбцу кодов задайте формат «Текстовый».",
      en: ({ sheet = "" }) =>
        `On the sheet ${quoted(sheet, "en")} each line stands in one column as a whole: a text file was opened without parting it. ` +
        "Select the column and choose Data, Text to Columns; give the column of codes the format Text.",
    },
    onlyHidden: {
      ru: ({ sheets = [] }) =>
        `Клиенты найдены только на ${sheets.length === 1 ? "скрытом листе" : "скрытых листах"} ${quotedList(sheets, "ru")}. ` +
        "Скрытые листы не читаются, пока вы не укажете их в панели; отобразите нужный и повторите проверку.",
      en: ({ sheets = [] }) =>
        `Clients were found only on the hidden ${sheets.length === 1 ? "sheet" : "sheets"} ${quotedList(sheets, "en")}. ` +
        "Hidden sheets are not read unless you choose them in the pane; unhide the one you need and audit again.",
    },
    missingColumns: {
      ru: ({ sheet = "", columns = [], noMonths = false, suggestions = [], withoutYear = [], together }) => {
        const named =
          columns.length === 0
            ? ""
            : `${columns.length === 1 ? "столбец" : "столбцы"} ${quotedList(columns, "ru")}`;
        const months = noMonths ? "столбцы с оборотом по месяцам" : "";
        const what = [named, months].filter((part) => part).join(" и ");
        const one = columns.length === 1 && !noMonths;
        return (
          `На листе ${quoted(sheet, "ru")} не ${one ? "найден" : "найдены"} ${what}. ` +
          suggestions
            .map(
              ({ field, column }) =>
                `Есть столбец ${column} – похоже на ${quoted(field, "ru")}: укажите это в панели. `,
            )
            .join("") +
          (withoutYear.length > 0
            ? `Есть столбцы месяцев без года: ${list(withoutYear, "ru")}; допишите год. `
            : "") +
          (together
            ? `В столбце ${together.column} код и наименование стоят вместе (${quoted(together.example, "ru")}): разделите их на два столбца, например через «Данные», «Текст по столбцам».`
            : `Добавьте недостающее или переименуйте заголовки; понимаются и другие названия: ${hints(columns, noMonths, "ru")}.`)
        );
      },
      en: ({ sheet = "", columns = [], noMonths = false, suggestions = [], withoutYear = [], together }) => {
        const named =
          columns.length === 0
            ? ""
            : `the ${columns.length === 1 ? "column" : "columns"} ${quotedList(columns, "en")}`;
        const months = noMonths ? "columns of monthly turnover" : "";
        const what = [named, months].filter((part) => part).join(" and ");
        return (
          `The sheet ${quoted(sheet, "en")} lacks ${what}. ` +
          suggestions
            .map(
              ({ field, column }) =>
                `There is a column ${column} – it looks like ${quoted(field, "en")}: say so in the pane. `,
            )
            .join("") +
          (withoutYear.length > 0
            ? `There are columns of months without a year: ${list(withoutYear, "en")}; add the year. `
            : "") +
          (together
            ? `The column ${together.column} holds code and name together (${quoted(together.example, "en")}): part them into two columns, for example with Data, Text to Columns.`
            : `Add what is missing or rename the headers; other names are understood too: ${hints(columns, noMonths, "en")}.`)
        );
      },
    },
    duplicateMonth: {
      ru: ({ sheet = "", columns = [] }) =>
        `На листе ${quoted(sheet, "ru")} один и тот же месяц стоит в столбцах ${list(columns, "ru")}. ` +
        "Неясно, какой оборот верный; оставьте один столбец или переименуйте лишний.",
      en: ({ sheet = "", columns = [] }) =>
        `On the sheet ${quoted(sheet, "en")} one month stands in the columns ${list(columns, "en")}. ` +
        "It is unclear which turnover is right; leave one column or rename the other.",
    },
    noRows: {
      ru: ({ sheet = "" }) =>
        `На листе ${quoted(sheet, "ru")} нет ни одной строки с кодом клиента. ` +
        "Заполните столбец кодов или проверьте, тот ли это лист.",
      en: ({ sheet = "" }) =>
        `The sheet ${quoted(sheet, "en")} has no row with a client code. ` +
        "Fill in the column of codes or check that this is the right sheet.",
    },
  };

/** Says why a workbook cannot be audited, where, and what to do. */
export function unusableSentence(
  { reason, details }: Pick<UnusableInput, "reason" | "details">,
  language: Language,
): string {
  return SENTENCES[reason][language](details);
}

function quotedList(texts: readonly string[], language: Language): string {
  return list(
    texts.map((text) => quoted(text, language)),
    language,
  );
}

function hints(columns: readonly string[], noMonths: boolean, language: Language): string {
  const either = (texts: readonly string[]) =>
    choice(
      texts.map((text) => quoted(text, language)),
      language,
    );
  const ofColumns = columns
    .filter((column) => column in OTHER_HEADERS)
    .map((column) => `${quoted(column, language)} – ${either(OTHER_HEADERS[column])}`);
  const ofMonths = `${language === "ru" ? "месяц" : "a month"} – ${either(MONTH_HEADERS)}`;
  return [...ofColumns, ...(noMonths ? [ofMonths] : [])].join("; ");
}
