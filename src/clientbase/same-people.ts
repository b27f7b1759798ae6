import { tidy } from "../regulation/folding";
import type { Cards } from "./cards";
import type { Column } from "./header-row";
import type { Holders } from "./holders";
import { differsByTypo, fitsInitials, nameKey, personName, type PersonName } from "./person-name";
import { cellOf, type Problem } from "./problems";
import type { SheetValues } from "./sheet-values";

/** Names that nobody lists are compared with each other only while they are few. */
const COMPARED_AT_MOST = 1500;

interface Person {
  readonly id: number;
  readonly text: string;
  readonly name: PersonName;
}

/**
 * Gives the cards of a name that is not listed to the listed manager it stands for: the one whose name it shortens or
 * writes out («Иванов И. И.» for «Иванов Иван Иванович»), when it fits nobody else.
 * @param officeOf the office that a card names
 * @returns per name, as written, the listed one
 */
export function uniteShortNames(
  cards: Cards,
  holders: Holders,
  officeOf: (card: number) => string,
): ReadonlyMap<string, string> {
  const { listed, unlisted } = peopleOf(holders);
  const united = new Map<number, Person>();
  for (const person of unlisted) {
    const fitting = listed.filter(({ name }) => fitsInitials(name, person.name));
    if (fitting.length === 0) continue;
    const rivals = unlisted.filter(({ name }) => fitting.some((it) => fitsInitials(it.name, name)));
    if (keysOf(fitting).size === 1 && keysOf(rivals).size === 1) united.set(person.id, fitting[0]);
  }
  if (united.size > 0) {
    for (let card = 0; card < cards.count; card++) {
      const person = united.get(cards.holder[card]);
      if (person) cards.holder[card] = holders.idOf(person.text, officeOf(card));
    }
  }
  const names = new Map([...united].map(([id, { text }]) => [holders.all[id].name, text]));
  united.forEach((_, id) => holders.withdraw(id));
  return names;
}

/** Names that were taken for one another, and those that look alike but were not. */
export function nameProblems(
  sheet: SheetValues,
  column: Column,
  cards: Cards,
  holders: Holders,
  united: ReadonlyMap<string, string>,
): Problem[] {
  const written = [...holders.variants.map(({ text, name }) => [tidy(text), name] as const), ...united];
  const cells = firstCells(sheet, column, cards, new Set(written.map(([text]) => text)));
  return [
    ...likeNames(holders).map(({ person, like }): Problem => ({
      code: "NAME_TYPO",
      ...cellOf(sheet, column, cards.row[cards.holder.indexOf(person.id)]),
      reading: like,
      count: cards.holder.reduce((count, holder) => (holder === person.id ? count + 1 : count), 0),
    })),
    ...written.flatMap(([text, name]): Problem[] => {
      const place = cells.get(text);
      return place === undefined
        ? []
        : [
            {
              code: "NAME_WRITTEN_DIFFERENTLY",
              ...cellOf(sheet, column, place.row),
              reading: name,
              count: place.count,
            },
          ];
    }),
  ];
}

/** Names that nobody lists and that resemble a listed one, or an earlier one that nobody lists either. */
function likeNames(holders: Holders): { person: Person; like: string }[] {
  const { listed, unlisted } = peopleOf(holders);
  if (unlisted.length > COMPARED_AT_MOST) return [];
  return unlisted.flatMap((person, i) => {
    const like = [...listed, ...unlisted.slice(0, i)].find(
      ({ name }) => differsByTypo(name, person.name) || fitsInitials(name, person.name),
    );
    return like ? [{ person, like: like.text }] : [];
  });
}

function peopleOf(holders: Holders): { listed: Person[]; unlisted: Person[] } {
  const people = holders.all.flatMap(({ name: text, personal, manager }, id) => {
    const name = personal ? personName(text) : undefined;
    return name === undefined ? [] : [{ id, text, name, isListed: manager !== undefined }];
  });
  return {
    listed: people.filter(({ isListed }) => isListed),
    unlisted: people.filter(({ isListed }) => !isListed),
  };
}

function keysOf(people: readonly Person[]): Set<string> {
  return new Set(people.map(({ text }) => nameKey(text)));
}

/** The first row of each of some texts in a column of the cards, and how many cells have it. */
function firstCells(
  sheet: SheetValues,
  { index }: Column,
  { row, count }: Cards,
  texts: ReadonlySet<string>,
): ReadonlyMap<string, { readonly row: number; readonly count: number }> {
  const found = new Map<string, { row: number; count: number }>();
  if (texts.size === 0) return found;
  for (let card = 0; card < count; card++) {
    const text = tidy(String(sheet.values[row[card]][index] ?? ""));
    if (!texts.has(text)) continue;
    const known = found.get(text);
    if (known) known.count++;
    else found.set(text, { row: row[card], count: 1 });
  }
  return found;
}
