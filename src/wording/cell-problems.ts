import type { CellProblemCode, Problem } from "../clientbase/problems";
import { quoted } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";
import type { Sentence } from "./problems";

/** What is said about the writing of cells, codes and names. */
export const CELL_PROBLEMS: Readonly<Record<CellProblemCode, Readonly<Record<Language, Sentence>>>> = {
  UNREADABLE_AMOUNT: {
    ru: (problem, value) =>
      `вместо суммы стоит ${value}${others(problem, "ru")}. Сумма считается неизвестной, а не нулём; впишите число.`,
    en: (problem, value) =>
      `${value} is no amount${others(problem, "en")}. The amount is taken as unknown, not as zero; fill in a number.`,
  },
  UNREADABLE_DATE: {
    ru: (problem, value) =>
      `вместо даты стоит ${value}${others(problem, "ru")}. Дата считается неизвестной; впишите дату с 1990 по 2100 год, например 30.06.2010.`,
    en: (problem, value) =>
      `${value} is no date${others(problem, "en")}. The date is taken as unknown; fill in a date from 1990 to 2100, for example 30.06.2010.`,
  },
  ERROR_VALUE: {
    ru: (problem, value) =>
      `вместо значения стоит ${value}${others(problem, "ru")}. Оно считается неизвестным; исправьте формулу или впишите значение.`,
    en: (problem, value) =>
      `${value} stands instead of a value${others(problem, "en")}. It is taken as unknown; correct the formula or fill in the value.`,
  },
  HEAD_NOT_A_CODE: {
    ru: (problem, value) =>
      `вместо кода головной организации стоит ${value}${others(problem, "ru")}. Клиент считается головным; если это не так, впишите код.`,
    en: (problem, value) =>
      `${value} is no code of a head organisation${others(problem, "en")}. The client is taken for a head; if it is not, fill in the code.`,
  },
  AMBIGUOUS_AMOUNTS: {
    ru: (problem, value) =>
      `${value} можно прочитать двояко: разделитель отделяет тысячи или копейки${others(problem, "ru")}. Прочитано как дробь; если это тысячи, уберите разделитель.`,
    en: (problem, value) =>
      `${value} can be read in two ways: its mark parts thousands or decimals${others(problem, "en")}. It is read as decimals; if they are thousands, remove the mark.`,
  },
  AMBIGUOUS_DATES: {
    ru: (problem, value) =>
      `в дате ${value} не ясно, что стоит первым, день или месяц${others(problem, "ru")}. Первым прочитан день; впишите даты в виде 30.06.2010.`,
    en: (problem, value) =>
      `the date ${value} does not tell whether the day or the month stands first${others(problem, "en")}. The day is read first; write dates as 30.06.2010.`,
  },
  CODE_EXPONENT: {
    ru: ({ reading }, value) =>
      reading === undefined
        ? `код ${value} записан числом, у которого последние цифры потеряны. Разные клиенты могли получить один код; восстановите коды и храните их как текст.`
        : `код ${value} прочитан как ${quoted(reading, "ru")}. Чтобы Excel не менял коды, храните их как текст.`,
    en: ({ reading }, value) =>
      reading === undefined
        ? `the code ${value} is a number whose last digits are lost. Different clients may have got one code; restore the codes and keep them as text.`
        : `the code ${value} is read as ${quoted(reading, "en")}. Keep codes as text so that Excel does not change them.`,
  },
  CODE_OF_TWO_NAMES: {
    ru: ({ reading = "", about = "" }, value) =>
      `код ${quoted(about, "ru")} здесь у клиента ${value}, а выше у клиента ${quoted(reading, "ru")}. Строки считаются одним клиентом; если это разные клиенты, исправьте код.`,
    en: ({ reading = "", about = "" }, value) =>
      `the code ${quoted(about, "en")} belongs to ${value} here and to ${quoted(reading, "en")} above. The rows are taken for one client; if they are different ones, correct the code.`,
  },
  CODE_WITHOUT_ZEROS: {
    ru: (problem, value) =>
      `кода головной ${value} среди клиентов нет, но есть ${quoted(problem.reading ?? "", "ru")}${others(problem, "ru")}. Это считаются разные коды; если потеряны нули, допишите их.`,
    en: (problem, value) =>
      `no client has the head code ${value}, but one has ${quoted(problem.reading ?? "", "en")}${others(problem, "en")}. They are taken for different codes; if zeros are lost, put them back.`,
  },
  NAME_TYPO: {
    ru: (problem, value) =>
      `имя ${value} похоже на ${quoted(problem.reading ?? "", "ru")}${others(problem, "ru")}. Это считаются разные люди; если человек один, исправьте имя.`,
    en: (problem, value) =>
      `the name ${value} resembles ${quoted(problem.reading ?? "", "en")}${others(problem, "en")}. They are taken for different people; if it is one person, correct the name.`,
  },
  NAME_WRITTEN_DIFFERENTLY: {
    ru: (problem, value) =>
      `имя ${value} прочитано как ${quoted(problem.reading ?? "", "ru")}${others(problem, "ru")}. Если это разные люди, впишите имена полностью.`,
    en: (problem, value) =>
      `the name ${value} is read as ${quoted(problem.reading ?? "", "en")}${others(problem, "en")}. If they are different people, write the names in full.`,
  },
  CODE_WRITTEN_DIFFERENTLY: {
    ru: (problem, value) =>
      `код ${value} прочитан как ${quoted(problem.reading ?? "", "ru")}: они отличаются только похожими буквами или регистром${others(problem, "ru")}. Если это разные клиенты, измените один из кодов.`,
    en: (problem, value) =>
      `the code ${value} is read as ${quoted(problem.reading ?? "", "en")}: only look-alike letters or case differ${others(problem, "en")}. If they are different clients, change one of the codes.`,
  },
  NUMBERS_AS_TEXT: {
    ru: (problem) =>
      `числа записаны текстом${first(problem, "ru")}. Прочитаны как числа, делать ничего не нужно.`,
    en: (problem) =>
      `numbers stand as text${first(problem, "en")}. They are read as numbers, nothing needs to be done.`,
  },
  DATES_AS_TEXT: {
    ru: (problem) =>
      `даты записаны текстом${first(problem, "ru")}. Прочитаны как даты, делать ничего не нужно.`,
    en: (problem) =>
      `dates stand as text${first(problem, "en")}. They are read as dates, nothing needs to be done.`,
  },
  DATES_MONTH_FIRST: {
    ru: (problem) =>
      `даты записаны по-американски, месяц впереди${first(problem, "ru")}: другие ячейки столбца это доказывают. Так они и прочитаны, делать ничего не нужно.`,
    en: (problem) =>
      `dates have the month in front${first(problem, "en")}: other cells of the column prove it. They are read so, nothing needs to be done.`,
  },
  INN_PADDED: {
    ru: (problem) =>
      `у ИНН потерян ведущий ноль${first(problem, "ru")}. Ноль дописан при чтении, контрольная сумма сошлась; делать ничего не нужно.`,
    en: (problem) =>
      `the leading zero of the ИНН is lost${first(problem, "en")}. It is put back when reading, the check digits are right; nothing needs to be done.`,
  },
};

/** «, так же ещё в 3 ячейках»: how many more cells are alike; "" for none. */
function others({ count = 1 }: Problem, language: Language): string {
  if (count < 2) return "";
  return language === "ru"
    ? `, так же ещё в ${counted(count - 1, "inCell", "ru")}`
    : `, likewise in ${counted(count - 1, "cell", "en")} more`;
}

/** « (3 ячейки, это первая)»: of how many cells this one is the first. */
function first({ count = 1 }: Problem, language: Language): string {
  if (count < 2) return "";
  return language === "ru"
    ? ` (${counted(count, "cell", "ru")}, это первая)`
    : ` (${counted(count, "cell", "en")}, this is the first)`;
}
