import type { WaiversError } from "../report/waivers-in-sheet";
import { date, quoted, whole } from "./format";
import type { Language, Text, Texts } from "./language";

export type WaiverColumn = "finding" | "client" | "manager" | "reason" | "approvedBy" | "until";

/** Titles of the columns; a sheet in either language is read. */
export const WAIVER_COLUMNS: Texts<WaiverColumn> = {
  finding: { ru: "Замечание", en: "Finding" },
  client: { ru: "Клиент (код)", en: "Client (code)" },
  manager: { ru: "Менеджер", en: "Manager" },
  reason: { ru: "Причина", en: "Reason" },
  approvedBy: { ru: "Кто согласовал", en: "Approved by" },
  until: { ru: "Действует до", en: "Valid until" },
};

export const WAIVERS_SHEET: Texts<"sheet" | "title" | "howTo" | "footer"> = {
  sheet: { ru: "Исключения", en: "Waivers" },
  title: { ru: "Исключения из регламента", en: "Waivers of the regulation" },
  howTo: {
    ru: "Строка – одно исключение. Замечание – его название или код правила из отчёта; клиент – любой код организации; менеджер – как в базе; заполните клиента, менеджера или обоих. «Действует до» – последний день, пусто – без срока. Лист читается перед каждой проверкой.",
    en: "A row is one waiver. Finding: its title or code as in the report; client: any code of the organisation; manager: as in the base; fill in the client, the manager or both. “Valid until”: the last day, blank for no end. The sheet is read before every audit.",
  },
  footer: { ru: "Исключения – страница &P из &N", en: "Waivers – page &P of &N" },
};

/** A day as the sheet shows it, in a form that is read back: `31.12.2010`, `2010-12-31`. */
export function waiverDay(iso: string, language: Language): string {
  return language === "ru" ? date(iso, "ru") : iso;
}

const SHOWN = 10;

/** Says which cells of the sheet of waivers are wrong, and what is allowed there. */
export function waiversFaultSentence(
  sheet: string,
  errors: readonly WaiversError[],
  language: Language,
): string {
  const told = errors.slice(0, SHOWN).map((error) => errorText(error, language));
  const more = errors.length - told.length;
  const name = quoted(sheet, language);
  return language === "ru"
    ? [
        `Исключения на листе ${name} не читаются, поэтому проверка не выполнена.`,
        ...told,
        ...(more > 0 ? [`И ещё ошибок: ${whole(more, "ru")}.`] : []),
        "Исправьте и повторите.",
      ].join(" ")
    : [
        `The waivers on the sheet ${name} cannot be read, so nothing was audited.`,
        ...told,
        ...(more > 0 ? [`And ${whole(more, "en")} more errors.`] : []),
        "Correct them and try again.",
      ].join(" ");
}

const ALLOWED: Readonly<Record<WaiversError["kind"], Text>> = {
  missingColumn: {
    ru: "нет такого столбца; верните его или удалите лист и откройте исключения из панели заново",
    en: "there is no such column; put it back, or delete the sheet and open the waivers from the pane again",
  },
  unknownFinding: {
    ru: "такого замечания нет; допустимо название из столбца «Замечание» отчёта или код правила, например BLACKLIST",
    en: "there is no such finding; allowed is a title from the report’s column “Finding”, or a code such as BLACKLIST",
  },
  blankFinding: {
    ru: "не указано замечание; допустимо его название или код правила из отчёта",
    en: "the finding is not named; allowed is its title or code as in the report",
  },
  noSubject: {
    ru: "не указан ни клиент, ни менеджер; заполните код клиента, менеджера или обоих",
    en: "neither a client nor a manager is named; fill in the client’s code, the manager or both",
  },
  blankReason: {
    ru: "не указана причина; допустим любой текст",
    en: "no reason is given; any text is allowed",
  },
  blankApproval: {
    ru: "не указано, кто согласовал; допустим любой текст",
    en: "it is not said who approved; any text is allowed",
  },
  badDate: {
    ru: "не дата; допустима дата вида 31.12.2010 или пустая ячейка (без срока)",
    en: "no date; allowed is a date such as 2010-12-31 or a blank cell (no end)",
  },
  errorValue: { ru: "ошибка формулы; введите значение", en: "an error of a formula; type a value" },
};

function errorText({ kind, field, row, column, value }: WaiversError, language: Language): string {
  const title = quoted(WAIVER_COLUMNS[field][language], language);
  const place =
    row === undefined
      ? { ru: `Столбец ${title}`, en: `The column ${title}` }[language]
      : { ru: `Ячейка ${column}${row} ${title}`, en: `Cell ${column}${row} ${title}` }[language];
  const stands = value === "" ? "" : `${quoted(value, language)} – `;
  return `${place}: ${stands}${ALLOWED[kind][language]}.`;
}
