import { fold, tidy } from "../regulation/folding";
import type { Text } from "../wording/language";
import { personForms, type Forms, type Gender, type PersonForms } from "./declension/person";
import { positionForms } from "./declension/position";

/** Somebody who writes, receives or agrees to memos. */
export interface DirectoryPerson {
  /** The sales office he stands for; "" for all. */
  readonly unit: string;
  readonly position: string;
  /** Surname with initials, or the full name. */
  readonly name: string;
  /** Where the name does not tell it. */
  readonly gender?: Gender | undefined;
  /** Forms that somebody has corrected; the others are declined. */
  readonly forms?: DirectoryForms | undefined;
}

export interface DirectoryForms {
  readonly positionGenitive?: string | undefined;
  readonly positionDative?: string | undefined;
  readonly nameGenitive?: string | undefined;
  readonly nameDative?: string | undefined;
}

/** A person's position and name in all cases, as corrected or declined. */
export function formsOf({ position, name, gender, forms = {} }: DirectoryPerson): {
  readonly position: Forms;
  readonly name: PersonForms;
} {
  const declinedPosition = positionForms(position);
  const declinedName = personForms(name, gender);
  return {
    position: {
      nominative: declinedPosition.nominative,
      genitive: forms.positionGenitive ?? declinedPosition.genitive,
      dative: forms.positionDative ?? declinedPosition.dative,
    },
    name: {
      ...declinedName,
      genitive: forms.nameGenitive ?? declinedName.genitive,
      dative: forms.nameDative ?? declinedName.dative,
    },
  };
}

/**
 * Who holds a position: of the only unit concerned, else of all units; undefined where nobody is listed or several are.
 * @param position in the nominative, or in the dative as memos are addressed; in either language
 */
export function personIn(
  directory: readonly DirectoryPerson[],
  position: Text,
  units: readonly string[],
): DirectoryPerson | undefined {
  const wanted = [fold(position.ru), fold(position.en)];
  const holders = directory.filter(
    (person) => tidy(person.name) !== "" && writingsOf(person).some((it) => wanted.includes(fold(it))),
  );
  const of = (unit: string) => holders.filter((person) => fold(person.unit) === fold(unit));
  const own = units.length === 1 && units[0] !== "" ? of(units[0]) : [];
  const fitting = own.length > 0 ? own : of("");
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** How a person's position may be written where memos name it. */
function writingsOf(person: DirectoryPerson): string[] {
  const declined = positionForms(person.position);
  const { nominative, dative } = formsOf(person).position;
  return [nominative, dative, declined.dative];
}
