import { fold, tidy } from "../regulation/folding";
import type { ClientBase } from "../clientbase/client-base";
import { fitsInitials, nameKey, personName, type PersonName } from "../clientbase/person-name";
import type { Names } from "./names";
import type { ManagerName } from "./wishes";

/** A name and, in brackets, an office. */
const WITH_OFFICE = /^(.*\S)\s*\(([^()]*)\)$/u;

interface Known {
  readonly name: ManagerName;
  readonly office: string;
  readonly folded: string;
  readonly key: string;
  readonly person: PersonName | undefined;
}

/** A manager as a decision is written by hand: namesakes with their office, «Петров П. П. (Север)». */
export function writtenManager({ name, office }: ManagerName): string {
  return office === undefined ? name : `${name} (${office})`;
}

/**
 * Finds managers by names typed by hand, as names in cards are joined: exactly, else by the same words and initials, else
 * by initials for words. An office in brackets tells namesakes apart.
 * @param vacancies names of those who are supposed to be there too
 * @returns all whom a name may mean
 */
export function typedManagers(
  { holders }: ClientBase,
  names: Names,
  vacancies: readonly string[] = [],
): (text: string) => readonly ManagerName[] {
  const known = [
    ...holders.flatMap(({ personal, manager }, holder) =>
      personal ? [knownAs(names.nameOfHolder(holder), manager?.office ?? "")] : [],
    ),
    ...vacancies.map((name) => knownAs({ name }, "")),
  ];
  const found = new Map<string, readonly ManagerName[]>();
  const find = (text: string): readonly ManagerName[] => {
    const whole = fitting(known, text);
    if (whole.length > 0) return whole.map(({ name }) => name);
    const [, name, office] = WITH_OFFICE.exec(tidy(text)) ?? [];
    if (name === undefined) return [];
    return fitting(
      known.filter((it) => fold(it.office) === fold(office)),
      name,
    ).map((it) => it.name);
  };
  return (text) => {
    let managers = found.get(text);
    if (managers === undefined) found.set(text, (managers = find(text)));
    return managers;
  };
}

function knownAs(name: ManagerName, office: string): Known {
  return {
    name,
    office,
    folded: fold(name.name),
    key: nameKey(name.name),
    person: personName(name.name),
  };
}

function fitting(known: readonly Known[], text: string): readonly Known[] {
  const folded = fold(text);
  const exact = known.filter((it) => it.folded === folded);
  if (exact.length > 0) return exact;
  const key = nameKey(text);
  const written = known.filter((it) => it.key === key);
  if (written.length > 0) return written;
  const person = personName(text);
  return person === undefined
    ? []
    : known.filter((it) => it.person !== undefined && fitsInitials(it.person, person));
}
