import { isoDay } from "../../src/regulation/calendar";
import { valueOf, type FileCell } from "./table";

/*
 * Writings of one value that exports, hands and other programs leave in cells. Each takes a clean cell and gives the same
 * said otherwise; what they cannot write they leave alone.
 */

export type Writing = (cell: FileCell) => FileCell;

function ofNumbers(write: (amount: number) => FileCell): Writing {
  return (cell) => {
    const value = valueOf(cell);
    return typeof value === "number" ? write(value) : cell;
  };
}

function ofTexts(write: (text: string) => string): Writing {
  return (cell) => (typeof cell === "string" && cell !== "" ? write(cell) : cell);
}

const grouped = (amount: number, grouping: string, decimal: string, decimals: number) => {
  const [whole, fraction] = Math.abs(amount).toFixed(decimals).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, grouping);
  return (amount < 0 ? "-" : "") + groups + (fraction === undefined ? "" : decimal + fraction);
};

/** `12 345,60` with no-break spaces. */
export const russianNumber = ofNumbers((amount) => grouped(amount, "\u00a0", ",", 2));
/** `12 345` with narrow no-break spaces. */
export const narrowNumber = ofNumbers((amount) => grouped(amount, "\u202f", ",", 0));
/** `12,345.60`. */
export const englishNumber = ofNumbers((amount) => grouped(amount, ",", ".", 2));
/** `12'345,60`. */
export const swissNumber = ofNumbers((amount) => grouped(amount, "'", ",", 2));
/** `12345` as text. */
export const plainNumber = ofNumbers((amount) => String(amount));
/** `12 345,60 руб.` */
export const rubles = ofNumbers((amount) => `${grouped(amount, " ", ",", 2)} руб.`);
/** `₽` behind the amount, a real minus before it. */
export const currencySign = ofNumbers((amount) =>
  `${grouped(amount, "\u00a0", ",", 2)} ₽`.replace("-", "\u2212"),
);
/** `7 210-`. */
export const trailingMinus = ofNumbers((amount) =>
  amount < 0 ? `${grouped(-amount, " ", ",", 2)}-` : grouped(amount, " ", ",", 2),
);
/** `(7 210,00)`. */
export const inBrackets = ofNumbers((amount) =>
  amount < 0 ? `(${grouped(-amount, " ", ",", 2)})` : grouped(amount, " ", ",", 2),
);

const LOOKALIKES = new Map(
  [..."АВЕКМНОРСТХаеорсх"].map((letter, i) => [letter, [..."ABEKMHOPCTXaeopcx"][i]]),
);

/** Cyrillic letters replaced by the Latin ones that look like them. */
export const latinLookalikes = ofTexts((text) =>
  [...text].map((letter) => LOOKALIKES.get(letter) ?? letter).join(""),
);
/** Cyrillic letters where Latin ones should stand: a potential `A`, `B`. */
export const cyrillicLookalikes = ofTexts((text) =>
  [...text].map((letter) => [...LOOKALIKES].find(([, latin]) => latin === letter)?.[0] ?? letter).join(""),
);
export const withoutYo = ofTexts((text) => text.replace(/ё/g, "е").replace(/Ё/g, "Е"));
export const noBreakSpaces = ofTexts((text) => ` ${text.replace(/ /g, "\u00a0")}\u00a0`);
export const doubledBlanks = ofTexts((text) => `  ${text.replace(/ /g, "  ")} `);
export const upperCase = ofTexts((text) => text.toUpperCase());
export const lowerCase = ofTexts((text) => text.toLowerCase());
export const straightQuotes = ofTexts((text) => text.replace(/[«»]/g, '"'));

/** `ООО «Заря»` as `Заря, ООО`. */
export const legalFormBehind = ofTexts((text) => text.replace(/^(\S+) «(.+)»$/, "$2, $1"));

/** `Орлова Мария Ивановна` as `Орлова М.И.` */
export const initials = ofTexts((text) => text.replace(FULL_NAME, "$1 $2.$4."));
/** … as `Орлова М. И.` */
export const spacedInitials = ofTexts((text) => text.replace(FULL_NAME, "$1 $2. $4."));
/** … as `М.И. Орлова` */
export const initialsFirst = ofTexts((text) => text.replace(FULL_NAME, "$2.$4. $1"));
/** … as `Мария Ивановна Орлова` */
export const surnameLast = ofTexts((text) => text.replace(FULL_NAME, "$2$3 $4$5 $1"));
const FULL_NAME = /^(\p{Lu}\p{Ll}+) (\p{Lu})(\p{Ll}+) (\p{Lu})(\p{Ll}+)$/u;

/** A date cell as text in a form of `dd`, `d`, `mm`, `m`, `yyyy` and `yy`. */
export function dateText(form: string): Writing {
  return (cell) => {
    if (typeof cell !== "object" || typeof cell.value !== "number") return cell;
    const [year, month, day] = isoDay(cell.value).split("-");
    const parts: Record<string, string> = {
      yyyy: year,
      yy: year.slice(2),
      mm: month,
      m: String(Number(month)),
      dd: day,
      d: String(Number(day)),
    };
    return form.replace(/yyyy|yy|mm|m|dd|d/g, (part) => parts[part]);
  };
}

const DAYS_BETWEEN_DATE_SYSTEMS = 1462;

/** A date cell as a workbook of the 1904 system stores it. */
export const dateOf1904: Writing = (cell) =>
  typeof cell === "object" && typeof cell.value === "number"
    ? { ...cell, value: cell.value - DAYS_BETWEEN_DATE_SYSTEMS }
    : cell;

/** Now the one, now the other. */
export function inTurn(
  ...writings: readonly Writing[]
): (cell: FileCell, row: number, column?: number) => FileCell {
  return (cell, row, column = 0) => writings[(row + column) % writings.length](cell);
}

/** A code of digits as CSV leaves it: `100217` as `1,00217E+05`. */
export const scientific = ofTexts((text) => {
  if (!/^[1-9]\d+$/.test(text)) return text;
  const [mantissa, exponent] = Number(text)
    .toExponential(text.length - 1)
    .split("e+");
  return `${mantissa.replace(".", ",")}E+${exponent.padStart(2, "0")}`;
});
