import type { Random } from "./random";

/** Tax offices of a district that gives no numbers any more, so that no number belongs to anybody. */
const TAX_OFFICES = ["8890", "8891", "8893"];
const ORGANISATION = [[2, 4, 10, 3, 5, 9, 4, 6, 8]];
const PERSON = [
  [7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
  [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
];

/** ИНН of an organisation, with the right check digit. */
export function innOfOrganisation(random: Random): string {
  return withCheckDigits(random.pick(TAX_OFFICES) + digits(random, 5), ORGANISATION);
}

/** ИНН of a sole trader, with the right check digits. */
export function innOfPerson(random: Random): string {
  return withCheckDigits(random.pick(TAX_OFFICES) + digits(random, 6), PERSON);
}

export function kppOf(inn: string): string {
  return inn.length === 10 ? `${inn.slice(0, 4)}01001` : "";
}

/** КПП of a branch of the organisation with that ИНН. */
export function kppOfBranch(inn: string, branch: number): string {
  return `${inn.slice(0, 4)}43${String(branch).padStart(3, "0")}`;
}

/** Client codes in the order in which they are given out, with gaps. */
export class CodeSeries {
  private last = 17_204;

  next(random: Random): string {
    this.last += random.whole(3, 160);
    return String(this.last).padStart(8, "0");
  }
}

function withCheckDigits(start: string, weights: readonly (readonly number[])[]): string {
  return weights.reduce((inn, row) => {
    const sum = row.reduce((total, weight, i) => total + weight * Number(inn[i]), 0);
    return inn + String((sum % 11) % 10);
  }, start);
}

function digits(random: Random, count: number): string {
  return String(random.whole(0, 10 ** count - 1)).padStart(count, "0");
}
