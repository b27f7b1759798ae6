import type { Expected, NormsError, NormsFault, NormsNames } from "../norms/norms-error";
import { choice, quoted, whole } from "./format";
import type { Language } from "./language";
import { allowedValues, NONE_WORDS } from "./norm-values";
import { NORM_TITLES, type NormKey } from "./norms-sheet";

/** So many errors are told at once. */
const MOST_ERRORS = 5;

/** Says that a regulation is broken, where, and what may stand there; the first errors of many. */
export function normsFaultSentence(fault: NormsFault, language: Language): string {
  const { errors, sheet } = fault;
  const count = whole(errors.length, language);
  const told = normsErrorSentences(fault, language).slice(0, MOST_ERRORS);
  const rest = errors.length - told.length;
  const more = rest === 0 ? [] : [language === "ru" ? `И ещё ошибок: ${rest}.` : `And ${rest} more errors.`];
  if (language === "ru") {
    const [opening, advice] =
      sheet === undefined
        ? [`Файл норм не принят, ошибок: ${count}.`, "Действующие нормы не изменены."]
        : [
            `На листе ${quoted(sheet, "ru")} ошибок: ${count}, по таким нормам проверка не выполняется.`,
            "Исправьте эти ячейки или верните исходные нормы и повторите.",
          ];
    return [opening, ...told, ...more, advice].join(" ");
  }
  const [opening, advice] =
    sheet === undefined
      ? [`The file of norms is not accepted, errors: ${count}.`, "The norms in force are unchanged."]
      : [
          `Errors on the sheet ${quoted(sheet, "en")}: ${count}; nothing is audited by such norms.`,
          "Correct these cells or restore the original norms and try again.",
        ];
  return [opening, ...told, ...more, advice].join(" ");
}

/** One sentence for each error. */
export function normsErrorSentences(
  { errors, names, sheet }: Pick<NormsFault, "errors" | "names" | "sheet">,
  language: Language,
): string[] {
  return errors.map((error) => {
    const place = placeOf(error, names, sheet === undefined, language);
    return `${place === "" ? "" : `${place}: `}${problemOf(error, names, language)}.`;
  });
}

/** «F23 (МРПП: доля платящих не менее, %)»; of a document the keys down to the place stand for the cell. */
function placeOf(
  { cell, path }: NormsError,
  names: NormsNames,
  isDocument: boolean,
  language: Language,
): string {
  const name = nameOfPlace(path, names, language);
  if (cell) return name === "" ? `${cell.column}${cell.row}` : `${cell.column}${cell.row} (${name})`;
  const keys = path.join(".");
  return isDocument && name !== keys ? `${keys} (${name})` : name;
}

/** What the document's place is called on the sheet of norms; its keys where it has no name there. */
export function nameOfPlace(path: readonly string[], names: NormsNames, language: Language): string {
  const [part, id, ...rest] = path;
  const within = (owner: string, keys: readonly string[]) => {
    const title = titleOf(keys, language);
    return title === "" ? owner : `${owner}: ${title}`;
  };
  if (part === "specializations" && id !== undefined) {
    return within(names.specializations[id]?.[language] ?? id, rest);
  }
  if (part === "settings" && id === "nonProfileLimit" && rest.length > 0) {
    return within(names.specializations[rest[0]]?.[language] ?? rest[0], [part, id]);
  }
  if (part === "groups" && id !== undefined) {
    return `${NORM_TITLES.group[language]} ${names.groups[id]?.[language] ?? id}`;
  }
  if (part === "sections" && id !== undefined) return `${NORM_TITLES.section[language]} ${id}`;
  if (part === "dictionaries" && id === "impersonal") return NORM_TITLES.impersonal[language];
  return titleOf(path, language) || path.join(".");
}

/** The title of the norm these keys lead to, or of the first one below or the nearest one above them. */
function titleOf(path: readonly string[], language: Language): string {
  const keys = path.filter(
    (key, i) => !/^\d+$/.test(key) && !(key === "value" && /^\d+$/.test(path[i - 1] ?? "")),
  );
  for (let length = keys.length; length > 0; length--) {
    const key = keys.slice(0, length).join(".");
    if (isKey(key)) return NORM_TITLES[key][language];
    const below = Object.keys(NORM_TITLES).find((it) => it.startsWith(`${key}.`));
    if (below !== undefined && isKey(below) && length > 1) return NORM_TITLES[below][language];
  }
  return "";
}

function isKey(key: string): key is NormKey {
  return Object.hasOwn(NORM_TITLES, key);
}

function problemOf(error: NormsError, names: NormsNames, language: Language): string {
  const ru = language === "ru";
  const stands = quoted(error.value, language);
  const groups = Object.values(names.groups).map((name) => name[language]);
  switch (error.code) {
    case "unreadable":
      return ru
        ? `${stands} не подходит, можно – ${allowedValues(error.allowed, groups, "ru")}`
        : `${stands} does not fit; it may be ${allowedValues(error.allowed, groups, "en")}`;
    case "blank":
      return ru
        ? `не заполнено, можно – ${allowedValues(error.allowed, groups, "ru")}`
        : `blank; it may be ${allowedValues(error.allowed, groups, "en")}`;
    case "missingRow":
      return missingRow(error.since, language);
    case "unknownRow":
      return ru
        ? `строка ${stands} не похожа ни на одну норму – верните её название или удалите строку`
        : `the row ${stands} is like none of the norms – restore its title or delete the row`;
    case "rowDisagrees":
      return ru
        ? `название ${stands} и ключ в первом столбце – от разных норм, оставьте что-то одно`
        : `the title ${stands} and the key in the first column are of different norms, keep one of them`;
    case "notDated":
      return ru
        ? `${stands} – у этой нормы нет редакций по датам, ячейка должна быть пуста`
        : `${stands} – this norm has no versions by dates, the cell must be blank`;
    case "notApplicable":
      return ru
        ? `${stands} здесь не действует при выбранном правиле – оставьте «–» или смените правило`
        : `${stands} has no effect under the chosen rule – leave “–” or change the rule`;
    case "duplicate":
      return ru
        ? `то же уже стоит в строке ${error.firstRow} – оставьте одну из строк или укажите другую дату`
        : `the same stands in row ${error.firstRow} already – keep one of the rows or give another date`;
    case "unknownGroup":
      return ru
        ? `группы ${quoted(error.word, "ru")} нет, есть – ${groups.join(", ")}`
        : `there is no group ${quoted(error.word, "en")}, there are ${groups.join(", ")}`;
    case "minAboveMax":
      return ru
        ? `минимум больше максимума (${error.max})`
        : `the minimum is above the maximum (${error.max})`;
    case "sameWord": {
      const other = nameOfPlace(error.other, names, language);
      return ru
        ? `слово ${quoted(error.word, "ru")} уже значит другое (${other}) – оставьте его в одном месте`
        : `the word ${quoted(error.word, "en")} means something else already (${other}) – keep it in one place`;
    }
    case "unequalLists":
      return ru
        ? `по-английски должно быть столько же, сколько по-русски: ${error.count}`
        : `there must be as many in English as in Russian: ${error.count}`;
    case "unknownKeys":
      return ru
        ? `лишнее: ${error.keys.join(", ")} – удалите`
        : `unknown: ${error.keys.join(", ")} – remove it`;
    case "missing":
      return ru ? "не указано" : "missing";
    case "versionOrder":
      return ru
        ? "редакции должны идти по порядку дат, без даты – первая"
        : "versions must stand in the order of their dates, the undated one first";
    case "notJson":
      return ru ? "это не JSON, выгрузите нормы заново" : "this is no JSON, export the norms anew";
    case "expected": {
      const what = expectedValue(error.expected, language);
      return ru ? `${stands} не подходит, нужно – ${what}` : `${stands} does not fit; needed: ${what}`;
    }
  }
}

function missingRow(since: string | null | undefined, language: Language): string {
  if (since === undefined) {
    return language === "ru" ? "строка удалена – верните её" : "the row is gone – restore it";
  }
  const day = since === null ? NONE_WORDS.fromTheBeginning[language] : since.split("-").reverse().join(".");
  return language === "ru"
    ? `нет строки с «${day}», а у соседних норм такая редакция есть – добавьте её`
    : `there is no row with “${day}”, though the norms beside it have such a version – add it`;
}

function expectedValue(expected: Expected, language: Language): string {
  const ru = language === "ru";
  switch (expected.type) {
    case "oneOf":
      return choice(
        expected.values.map((value) => quoted(value, language)),
        language,
      );
    case "atLeast":
      return ru ? `не меньше ${expected.bound}` : `at least ${expected.bound}`;
    case "atMost":
      return ru ? `не больше ${expected.bound}` : `at most ${expected.bound}`;
    default:
      return EXPECTED[expected.type][language];
  }
}

const EXPECTED = {
  text: { ru: "текст", en: "a text" },
  number: { ru: "число", en: "a number" },
  wholeNumber: { ru: "целое число", en: "a whole number" },
  list: { ru: "список", en: "a list" },
  object: { ru: "раздел с полями", en: "an object" },
  flag: { ru: "true или false", en: "true or false" },
  day: { ru: "дата вида 2010-07-01", en: "a date such as 2010-07-01" },
  notEmpty: { ru: "непустое значение", en: "something not blank" },
} as const;
