import { CellError, type StoredValue } from "./cell-value";
import type { DateSystem } from "./date-serial";
import { displayedDate } from "./displayed-date";
import { localeOf, type Locale } from "./locale";
import { sectionsOf, type FormatPart } from "./number-format";

/** Figures a General number shows, the decimal mark not counted. */
const GENERAL_FIGURES = 10;
const FROM_EXPONENT = 1e11;
/** The code of Excel's short date, which follows the system's settings. */
const SHORT_DATE = "m/d/yyyy";
const SECTIONS_KEPT = 1_000;
const sections = new Map<string, FormatPart[][]>();

/** What a cell shows in a column that is wide enough: the value in its number format, in a locale's signs and words. */
export function displayedText(
  value: StoredValue,
  numberFormat: string,
  localeName: string,
  dateSystem: DateSystem = 1900,
): string {
  const locale = localeOf(localeName);
  if (typeof value === "boolean") return value ? locale.true : locale.false;
  if (value instanceof CellError) {
    return Object.keys(locale.errors).find((own) => locale.errors[own] === value.text) ?? value.text;
  }
  const parsed = sectionsFor(numberFormat === SHORT_DATE ? locale.shortDate : numberFormat);
  if (typeof value === "string") return textIn(value, parsed);
  const section = parsed.length === 1 || value > 0 ? 0 : value < 0 ? 1 : 2;
  const own = section < parsed.length ? section : 0;
  const number = own === 1 ? -value : value;
  return numberIn(number, parsed[own], locale, dateSystem);
}

function sectionsFor(code: string): FormatPart[][] {
  let parsed = sections.get(code);
  if (!parsed) {
    if (sections.size >= SECTIONS_KEPT) sections.clear();
    sections.set(code, (parsed = sectionsOf(code)));
  }
  return parsed;
}

function textIn(value: string, parsed: readonly FormatPart[][]): string {
  const section = parsed.length === 4 ? parsed[3] : parsed[0];
  if (!section.some(({ kind }) => kind === "text")) return value;
  return section
    .map((part) => (part.kind === "text" ? value : part.kind === "literal" ? part.text : ""))
    .join("");
}

function numberIn(number: number, parts: readonly FormatPart[], locale: Locale, system: DateSystem): string {
  if (parts.some(({ kind }) => kind === "date"))
    return displayedDate(number, parts, locale, system) ?? "########";
  if (parts.some(({ kind }) => kind === "text")) return generalText(number, locale);
  const percents = parts.filter(({ kind }) => kind === "percent").length;
  const scaled = Math.abs(number) * 100 ** percents;
  const [figures, ...others] = parts.filter((part) => part.kind === "figures");
  const whole = others.length === 0 ? figures : undefined;
  const body = parts.map((part) => {
    if (part.kind === "literal") return part.text;
    if (part.kind === "percent") return "%";
    if (part.kind === "general") return generalText(Math.abs(number), locale);
    return part === whole ? figuresText(scaled, whole.text, locale) : String(Math.round(scaled));
  });
  const shown = body.join("");
  return number < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

function figuresText(value: number, pattern: string, { decimal, group }: Locale): string {
  const exponent = /E([+-])([0#?]+)$/i.exec(pattern);
  const mantissa = exponent ? pattern.slice(0, exponent.index) : pattern;
  const [wholePattern, decimalPattern = ""] = mantissa.split(".");
  const most = decimalPattern.replace(/[^0#?]/g, "").length;
  const least = decimalPattern.replace(/[^0?]/g, "").length;
  if (exponent) {
    const power = value === 0 ? 0 : Math.floor(Math.log10(value));
    const sign = power < 0 ? "-" : exponent[1] === "+" ? "+" : "";
    const figures = (value / 10 ** power).toFixed(most).replace(".", decimal);
    return `${figures}E${sign}${String(Math.abs(power)).padStart(exponent[2].length, "0")}`;
  }
  const thousands = /,+$/.exec(wholePattern)?.[0].length ?? 0;
  const rounded = fixed(value / 1000 ** thousands, most);
  const [digits, decimals = ""] = rounded.split(".");
  const fewest = wholePattern.replace(/[^0]/g, "").length;
  const whole = (digits === "0" ? "" : digits).padStart(fewest, "0");
  const grouped = /[0#?],+[0#?]/.test(wholePattern) ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  let kept = decimals;
  while (kept.length > least && kept.endsWith("0")) kept = kept.slice(0, -1);
  return mantissa.includes(".") ? grouped + decimal + kept : grouped;
}

/** Rounds half away from zero, as the figures stand in decimal notation. */
function fixed(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  return Number(`${Math.round(Number(`${exact}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

function generalText(value: number, { decimal }: Locale): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= FROM_EXPONENT || size < 1e-9)) {
    const [figures, power] = value.toExponential(5).split("e");
    const sign = power.startsWith("-") ? "-" : "+";
    const mantissa = String(Number(figures)).replace(".", decimal);
    return `${mantissa}E${sign}${power.slice(1).padStart(2, "0")}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, GENERAL_FIGURES - whole)))).replace(".", decimal);
}
