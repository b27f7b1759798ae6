import { tidy } from "../regulation/folding";
import type { CellValue } from "./sheet-values";

const ORGANISATION_WEIGHTS = Uint8Array.of(2, 4, 10, 3, 5, 9, 4, 6, 8);
const PERSON_FIRST_WEIGHTS = Uint8Array.of(7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
const PERSON_SECOND_WEIGHTS = Uint8Array.of(3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
const ORGANISATION_LENGTH = 10;
const PERSON_LENGTH = 12;
const PERSON_OFFSET = 1e12;

const ZERO = 0x30;
const KPP_LENGTH = 9;
const APOSTROPHES_AND_BLANKS = /[\s'’‘`]/g;
/** An ИНН with its КПП behind it. */
const WITH_KPP = /^(\d{9,12})[/\\|](\d{8,9})$/;

/** An ИНН cell that holds none, and one whose number is wrong. */
export const NO_INN = 0;
export const WRONG_INN = -1;

/**
 * Checks an ИНН: 10 digits (organisation) or 12 (person) with the right check digits. One that lost its leading zero is
 * padded; blanks, apostrophes and a КПП behind a slash are left off.
 * @returns the ИНН as a number, plus 10¹² for the longer kind so that both never meet; `NO_INN` or `WRONG_INN`
 */
export function innInCell(cell: CellValue): number {
  if (typeof cell === "boolean") return WRONG_INN;
  if (typeof cell === "number") return innInNumber(cell);
  if (cell.length === ORGANISATION_LENGTH || cell.length === PERSON_LENGTH) {
    const inn = innInDigits(cell);
    if (inn !== WRONG_INN) return inn;
  }
  const digits = innDigits(cell);
  return digits === "" ? NO_INN : innInDigits(digits);
}

function innInDigits(digits: string): number {
  if (digits.length === ORGANISATION_LENGTH) return checked(digits, ORGANISATION_WEIGHTS);
  if (digits.length !== PERSON_LENGTH || checked(digits.slice(0, -1), PERSON_FIRST_WEIGHTS) < 0)
    return WRONG_INN;
  const person = checked(digits, PERSON_SECOND_WEIGHTS);
  return person < 0 ? WRONG_INN : person + PERSON_OFFSET;
}

/** True for an ИНН cell that is short of one digit, which then was a leading zero. */
export function lostLeadingZero(cell: CellValue): boolean {
  if (typeof cell === "number") {
    return cell < LONGEST_WITHOUT_ZERO || (cell >= SHORTEST_PERSON && cell < SHORTEST_WHOLE_PERSON);
  }
  return typeof cell === "string" && cell.length !== ORGANISATION_LENGTH && isShort(plainDigits(cell));
}

const SHORTEST_ORGANISATION = 1e8;
const SHORTEST_PERSON = 1e10;
const LONGEST_PERSON = 1e12;
const LONGEST_WITHOUT_ZERO = 1e9;
const SHORTEST_WHOLE_PERSON = 1e11;

/** A lost leading zero is no loss here: an ИНН as a number has none. */
function innInNumber(inn: number): number {
  if (!Number.isInteger(inn) || inn < SHORTEST_ORGANISATION || inn >= LONGEST_PERSON) return WRONG_INN;
  if (inn < SHORTEST_PERSON) return hasCheckDigit(inn, ORGANISATION_WEIGHTS) ? inn : WRONG_INN;
  const right =
    hasCheckDigit(Math.floor(inn / 10), PERSON_FIRST_WEIGHTS) && hasCheckDigit(inn, PERSON_SECOND_WEIGHTS);
  return right ? inn + PERSON_OFFSET : WRONG_INN;
}

/** True when the last digit is the check digit of those before it. */
function hasCheckDigit(inn: number, weights: Uint8Array): boolean {
  const high = Math.floor(inn / 1e6);
  let rest = inn - high * 1e6;
  const last = rest % 10;
  let sum = 0;
  for (let i = weights.length - 1; i >= 0; i--) {
    rest = i === weights.length - 6 ? high : Math.trunc(rest / 10);
    sum += (rest % 10) * weights[i];
  }
  return (sum % 11) % 10 === last;
}

/** An ИНН cell's digits: a lost leading zero put back; blanks, apostrophes and the КПП behind a slash dropped. */
export function innDigits(cell: CellValue): string {
  const digits = plainDigits(String(cell));
  return isShort(digits) ? "0" + digits : digits;
}

function plainDigits(text: string): string {
  const plain = tidy(text).replace(APOSTROPHES_AND_BLANKS, "");
  return WITH_KPP.exec(plain)?.[1] ?? plain;
}

function isShort({ length }: string): boolean {
  return length === ORGANISATION_LENGTH - 1 || length === PERSON_LENGTH - 1;
}

/** The number the digits write when the last of them is the check digit of the weighted others, else `WRONG_INN`. */
function checked(digits: string, weights: Uint8Array): number {
  let number = 0;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const digit = digits.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return WRONG_INN;
    number = number * 10 + digit;
    sum += digit * weights[i];
  }
  const last = digits.charCodeAt(weights.length) - ZERO;
  return (sum % 11) % 10 === last ? number * 10 + last : WRONG_INN;
}

/** A КПП as compared: its digits, padded when its leading zero is lost; "" for a blank. */
export function kppInCell(cell: CellValue): string {
  const plain = tidy(String(cell)).replace(APOSTROPHES_AND_BLANKS, "");
  return plain.length === KPP_LENGTH - 1 || typeof cell === "number"
    ? plain.padStart(KPP_LENGTH, "0")
    : plain;
}

/** The КПП of a row: that of its own cell, else the one behind the slash of its ИНН. */
export function kppOfRow(kpp: CellValue | undefined, inn: CellValue | undefined): string {
  const own = kpp === undefined ? "" : kppInCell(kpp);
  if (own !== "" || typeof inn !== "string") return own;
  return kppInCell(WITH_KPP.exec(tidy(inn).replace(APOSTROPHES_AND_BLANKS, ""))?.[2] ?? "");
}

/** The digits of an ИНН that `innInCell` gave as a number. */
export function innText(inn: number): string {
  return inn < PERSON_OFFSET
    ? String(inn).padStart(ORGANISATION_LENGTH, "0")
    : String(inn - PERSON_OFFSET).padStart(PERSON_LENGTH, "0");
}
