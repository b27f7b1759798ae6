import { tidy } from "../regulation/folding";
import type { Cards } from "./cards";
import type { Column } from "./header-row";
import type { Holders } from "./holders";
import { differsByTypo, fitsInitials, personName, type PersonName } from "./person-name";
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
 * Names that were taken for one another, and those that look alike but were not.
 * @param listedElsewhere the managers have a sheet of their own: a name on it is no typo
 */
export function nameProblems(
  sheet: SheetValues,
  column: Column,
  cards: Cards,
  holders: Holders,
  listedElsewhere: boolean,
): Problem[] {
  const written = holders.variants.map(({ text, name }) => ({ text: tidy(text), name }));
  const cells = firstCells(sheet, column, cards, new Set(written.map(({ text }) => text)));
  return [
    ...likeNames(holders, listedElsewhere).map(({ person, like }): Problem => ({
      code: "NAME_TYPO",
      ...cellOf(sheet, column, cards.row[cards.holder.indexOf(person.id)]),
      reading: like,
      count: cards.holder.reduce((count, holder) => (holder === person.id ? count + 1 : count), 0),
    })),
    ...written.flatMap(({ text, name }): Problem[] => {
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
function likeNames(holders: Holders, listedElsewhere: boolean): { person: Person; like: string }[] {
  const people = holders.all.flatMap(({ name: text, personal, manager }, id) => {
    const name = personal ? personName(text) : undefined;
    return name === undefined ? [] : [{ id, text, name, isListed: listedElsewhere && manager !== undefined }];
  });
  const listed = people.filter(({ isListed }) => isListed);
  const unlisted = people.filter(({ isListed }) => !isListed);
  if (unlisted.length > COMPARED_AT_MOST) return [];
  return unlisted.flatMap((person, i) => {
    const like = [...listed, ...unlisted.slice(0, i)].find(
      ({ name }) => differsByTypo(name, person.name) || fitsInitials(name, person.name),
    );
    return like ? [{ person, like: like.text }] : [];
  });
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
