import { CellError, ERROR_TEXTS, LONGEST_FORMULA, LONGEST_TEXT, type StoredValue } from "./cell-value";
import { today, type DateParts, type DateSystem } from "./date-serial";
import { parseFormula } from "./formula-parser";
import { HostError } from "./host-error";
import { localeOf, mayNameMonth, type Locale } from "./locale";
import { typedDate } from "./typed-date";
import { typedNumber } from "./typed-number";

export interface TypingSettings {
  /** "ru-RU" or "en-US". */
  readonly locale: string;
  readonly dateSystem?: DateSystem;
  /** The year of dates typed without one; today by default. */
  readonly today?: DateParts;
}

/** What a cell holds after something was typed into it. */
export interface Typed {
  readonly value: StoredValue;
  /** Instead of the value: "=…". */
  readonly formula?: string;
  /** The text was typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
  /** What Excel formats the cell with, were it General. */
  readonly numberFormat?: string;
}

const TEXT_FORMAT = "@";
/** Only texts that begin so can be anything but themselves. */
const SUSPICIOUS = /^[\s\d+\-=@'"(#.,$₽%]|\d|^(?:true|false|истина|ложь)$/iu;
const LETTER = /^\p{L}/u;
/** Signs of the longest name of an error or logical value. */
const LONGEST_CONSTANT = 13;
const ONLY_SIGNS = /^[-+=@\s]*$/;

/**
 * What Excel makes of a value that is typed or written by a program into a cell: texts that look like numbers, dates,
 * percents, logical values or formulas become such. A cell formatted as text keeps texts, except formulas.
 * @param numberFormat the cell's own format
 * @throws HostError InvalidArgument for a text longer than a cell holds or a formula that is none,
 * FormulaLengthExceedsLimit for a formula that is too long
 */
export function typed(
  input: string | number | boolean,
  numberFormat: string,
  settings: TypingSettings,
): Typed {
  if (typeof input === "boolean") return plain(input);
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new HostError("InvalidArgument");
    return plain(input);
  }
  if (input.length > LONGEST_TEXT + (input.startsWith("'") ? 1 : 0)) {
    if (!input.startsWith("=")) throw new HostError("InvalidArgument");
  }
  if (!SUSPICIOUS.test(input)) return plain(input);
  if (input.startsWith("'")) return { value: input.slice(1), quotePrefix: true };
  if (input.startsWith("=") && !ONLY_SIGNS.test(input)) return formula(input);
  if (numberFormat === TEXT_FORMAT) return plain(input);
  return guessed(input, settings);
}

function guessed(input: string, { locale: name, dateSystem = 1900, today: day }: TypingSettings): Typed {
  const locale = localeOf(name);
  const text = input.trim();
  const constant = constantOf(text, locale);
  if (constant !== undefined) return plain(constant);
  if (LETTER.test(text) && !mayNameMonth(text)) return plain(input);
  const number = typedNumber(text, locale) ?? typedDate(text, locale, dateSystem, day ?? today());
  if (number) {
    const { value, numberFormat } = number;
    return { value, quotePrefix: false, ...(numberFormat !== "General" && { numberFormat }) };
  }
  if (/^[+\-@]/.test(input) && !ONLY_SIGNS.test(input)) {
    return formula(`=${input.startsWith("@") ? input.slice(1) : input}`);
  }
  return plain(input);
}

function constantOf(text: string, locale: Locale): StoredValue | undefined {
  if (text.length > LONGEST_CONSTANT) return undefined;
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === locale.true) return true;
  if (upper === "FALSE" || upper === locale.false) return false;
  if (!upper.startsWith("#")) return undefined;
  if (ERROR_TEXTS.includes(upper)) return CellError.of(upper);
  return upper in locale.errors ? CellError.of(locale.errors[upper]) : undefined;
}

function formula(text: string): Typed {
  if (text.length > LONGEST_FORMULA) throw new HostError("FormulaLengthExceedsLimit");
  parseFormula(text);
  return { value: "", formula: text, quotePrefix: false };
}

function plain(value: StoredValue): Typed {
  return { value, quotePrefix: false };
}
