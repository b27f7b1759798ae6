import type { Locale } from "./locale";

/** A number or date read from a text, and the format Excel gives a cell that had none. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat: string;
}

const SIGNIFICANT_DIGITS = 15;

/** Reads a number as Excel does when it is typed: thousands, percents, currency, exponents, fractions, (5) for -5. */
export function typedNumber(text: string, locale: Locale): TypedNumber | undefined {
  const fraction = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (fraction) return fractionOf(fraction);

  let rest = text;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) rest = bracketed[1];
  const sign = /^[+-]/.exec(rest)?.[0];
  if (sign !== undefined) rest = rest.slice(1);
  if (bracketed && sign !== undefined) return undefined;
  const currency = locale.currency.test(rest);
  if (currency) rest = rest.replace(locale.currency, "").trim();
  const percent = /^%\s*|\s*%$/.exec(rest);
  if (percent) rest = rest.replace(percent[0], "");
  if (currency && percent) return undefined;

  const figures = figuresOf(rest, locale);
  if (!figures) return undefined;
  const negative = bracketed !== null || sign === "-";
  const value = (negative ? -1 : 1) * figures.value * (percent ? 0.01 : 1);
  if (!Number.isFinite(value)) return undefined;
  const decimals = figures.decimals > 0 ? ".00" : "";
  if (percent) return { value: Number(value.toPrecision(SIGNIFICANT_DIGITS)), numberFormat: `0${decimals}%` };
  if (currency) return { value, numberFormat: locale.currencyFormat };
  if (figures.exponent) return { value, numberFormat: "0.00E+00" };
  return { value, numberFormat: figures.grouped ? `#,##0${decimals}` : "General" };
}

function fractionOf([, sign, whole, above, below]: RegExpExecArray): TypedNumber | undefined {
  if (Number(below) === 0) return undefined;
  const value = Number(whole) + Number(above) / Number(below);
  const figures = Math.max(above.length, below.length) > 1 ? "# ??/??" : "# ?/?";
  return { value: sign === "-" ? -value : value, numberFormat: figures };
}

function figuresOf(text: string, { decimal, groups }: Locale) {
  const pattern = decimal === "," ? COMMA_DECIMAL : POINT_DECIMAL;
  const parts = pattern.exec(text);
  if (!parts) return undefined;
  const [, whole, decimals = "", exponent = ""] = parts;
  if (whole === "" && decimals === "") return undefined;
  const grouped = [...whole].some((sign) => groups.includes(sign));
  const digits = whole.replace(/\D/g, "");
  return {
    value: Number(`${keptDigits(digits, decimals)}${exponent}`),
    decimals: decimals.length,
    exponent: exponent !== "",
    grouped,
  };
}

const COMMA_DECIMAL = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:,(\d*))?(e[+-]?\d{1,3})?$/i;
const POINT_DECIMAL = /^(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(e[+-]?\d{1,3})?$/i;

/** The figures with zeros after the fifteenth: Excel keeps no more. */
function keptDigits(whole: string, decimals: string): string {
  const leading = /^0*/.exec(whole + decimals)![0].length;
  const kept = leading + SIGNIFICANT_DIGITS;
  const zeroed = (digits: string, from: number) =>
    digits.slice(0, Math.max(0, from)) + "0".repeat(Math.max(0, digits.length - Math.max(0, from)));
  return `${zeroed(whole, kept)}.${zeroed(decimals, kept - whole.length)}0`;
}
