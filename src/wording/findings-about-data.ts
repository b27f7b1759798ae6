import type { FindingOf } from "../audit/finding";
import { date, list, listAtMost, month, quoted } from "./format";
import type { Language } from "./language";
import type { Brief, Messages } from "./message";
import { counted } from "./nouns";
import { STATUSES } from "./words";

const MONTHS_NAMED_AT_MOST = 12;
const VALUES_NAMED_AT_MOST = 3;

/** Messages on what is wrong with the data themselves. */
export const ABOUT_DATA = {
  DUPLICATE_ROW: {
    title: { ru: "Повтор строки", en: "Repeated row" },
    brief: rowLike,
    ru: ({ measured: { firstRow } }) =>
      `Строка повторяет уже учтённую (первая строка этого клиента у этого менеджера – ${firstRow}) и второй раз не считается.`,
    en: ({ measured: { firstRow } }) =>
      `The row repeats one already counted (the first row of this client with this manager is ${firstRow}) and is not counted again.`,
  },
  SPLIT_ROW: {
    title: { ru: "Клиент в нескольких строках", en: "Client in several rows" },
    brief: rowLike,
    ru: ({ measured: { firstRow } }) =>
      `Тот же клиент у того же менеджера, что в строке ${firstRow}, но данные различаются. ` +
      "Эти строки считаются одной карточкой.",
    en: ({ measured: { firstRow } }) =>
      `The same client with the same manager as in row ${firstRow}, but the data differ. ` +
      "These rows count as one card.",
  },
  INN_CHECKSUM: {
    title: { ru: "ИНН не проходит проверку", en: "INN fails the check" },
    brief: ({ measured: { inn } }, language) => ({
      measured: inn,
      norm: { ru: "верный ИНН", en: "a valid INN" }[language],
    }),
    ru: ({ measured: { inn } }) =>
      `У ИНН ${quoted(inn, "ru")} неверная длина или не сходятся контрольные цифры. Сверьте его с карточкой клиента.`,
    en: ({ measured: { inn } }) =>
      `The INN ${quoted(inn, "en")} has a wrong length or wrong check digits. Compare it with the client card.`,
  },
  BAD_NUMBER: {
    title: { ru: "Сумма не распознана", en: "Unreadable amount" },
    brief: ({ measured: { cells } }, language) => ({
      measured: valuesIn(cells, language),
      norm: { ru: "сумма", en: "an amount" }[language],
    }),
    ru: ({ measured: { cells } }) =>
      `Вместо суммы стоит другое: ${cellsIn(cells, "ru")}. ` +
      (cells.length === 1
        ? "Значение считается неизвестным, а не нулём."
        : "Эти значения считаются неизвестными, а не нулями."),
    en: ({ measured: { cells } }) =>
      `Not an amount: ${cellsIn(cells, "en")}. ` +
      (cells.length === 1
        ? "It is taken as unknown, not as zero."
        : "They are taken as unknown, not as zero."),
  },
  BAD_DATE: {
    title: { ru: "Дата не распознана", en: "Unreadable date" },
    brief: ({ measured: { cells } }, language) => ({
      measured: valuesIn(cells, language),
      norm: { ru: "дата", en: "a date" }[language],
    }),
    ru: ({ measured: { cells } }) =>
      `Вместо даты стоит другое: ${cellsIn(cells, "ru")}. ` +
      (cells.length === 1 ? "Дата считается неизвестной." : "Эти даты считаются неизвестными."),
    en: ({ measured: { cells } }) =>
      `Not a date: ${cellsIn(cells, "en")}. ` +
      (cells.length === 1 ? "It is taken as unknown." : "They are taken as unknown."),
  },
  STATUS_DISAGREES: {
    title: { ru: "Статус не совпадает с датой", en: "Status disagrees with date" },
    brief: ({ measured: { status, statusByDate } }, language) => ({
      measured: STATUSES[status][language],
      norm: STATUSES[statusByDate][language],
    }),
    ru: ({ measured: { status, statusByDate, noviceSince } }) =>
      `Указан статус «${STATUSES[status].ru}», а по дате перехода в новички (${date(noviceSince, "ru")}) ` +
      `получается «${STATUSES[statusByDate].ru}». Применён указанный статус.`,
    en: ({ measured: { status, statusByDate, noviceSince } }) =>
      `The status given is “${STATUSES[status].en}”, while the date of becoming a novice ` +
      `(${date(noviceSince, "en")}) makes it “${STATUSES[statusByDate].en}”. The status given is applied.`,
  },
  AMBIGUOUS_MANAGER: {
    title: { ru: "Одно ФИО в нескольких строках", en: "One name in several rows" },
    brief: ({ measured: { rows } }, language) => ({
      measured: counted(rows.length, "row", language),
      norm: { ru: "разные ОП или одна строка", en: "different offices or one row" }[language],
    }),
    ru: ({ measured: { rows } }) =>
      `Одно ФИО стоит в строках ${list(rows.map(String), "ru")}, и ОП их не различает; ` +
      "оценено только то, что одинаково для каждой из строк. Укажите разные ОП или оставьте одну строку.",
    en: ({ measured: { rows } }) =>
      `One name stands in rows ${list(rows.map(String), "en")}, and no office tells them apart; ` +
      "only what holds for each of the rows is judged. Give different offices or leave one row.",
  },
  MONTH_GAP: {
    title: { ru: "Пропуск месяца в выгрузке", en: "Month missing in the export" },
    brief: ({ measured: { months } }, language) => ({
      measured: monthsIn(months, language),
      norm: { ru: "без пропусков", en: "no gaps" }[language],
    }),
    ru: ({ measured: { months } }) =>
      `Между месяцами выгрузки нет столбца за ${monthsIn(months, "ru")}. ` +
      "Правила, которым нужен такой месяц, не оцениваются.",
    en: ({ measured: { months } }) =>
      `Between the months of the export there is no column for ${monthsIn(months, "en")}. ` +
      "Rules that need such a month are not evaluated.",
  },
} satisfies Partial<Messages>;

function rowLike(
  { measured: { firstRow } }: FindingOf<"DUPLICATE_ROW"> | FindingOf<"SPLIT_ROW">,
  language: Language,
): Brief {
  return {
    measured: { ru: `как в строке ${firstRow}`, en: `as in row ${firstRow}` }[language],
    norm: { ru: "одна строка", en: "one row" }[language],
  };
}

interface Cell {
  readonly header: string;
  readonly value: string;
  readonly from?: { readonly sheet: string; readonly row: number };
}

function placeIn({ sheet, row }: NonNullable<Cell["from"]>, language: Language): string {
  return language === "ru"
    ? `лист ${quoted(sheet, "ru")}, строка ${row}`
    : `sheet ${quoted(sheet, "en")}, row ${row}`;
}

function cellsIn(cells: readonly Cell[], language: Language): string {
  const column = language === "ru" ? "столбец" : "column";
  return cells
    .map(({ header, value, from }) => {
      const place = from ? `${placeIn(from, language)}, ` : "";
      return `${place}${column} ${quoted(header, language)} – ${quoted(value, language)}`;
    })
    .join("; ");
}

function valuesIn(cells: readonly Cell[], language: Language): string {
  return listAtMost(
    VALUES_NAMED_AT_MOST,
    cells.map(({ value }) => quoted(value, language)),
    language,
  );
}

function monthsIn(months: readonly string[], language: Language): string {
  return listAtMost(
    MONTHS_NAMED_AT_MOST,
    months.map((iso) => month(iso, language)),
    language,
  );
}
