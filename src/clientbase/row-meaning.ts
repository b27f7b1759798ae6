import { fold } from "../regulation/folding";
import type { Lexicon } from "../regulation/lexicon";
import type { Settings } from "../regulation/schema";
import type { Cards } from "./cards";
import { dateInCell } from "./cell-date";
import { isBlank, kopecksInCell } from "./cell-number";
import { cleanCode } from "./code-text";
import { companyKey } from "./company-name";
import type { ClientField } from "./fields";
import { innDigits, kppInCell } from "./inn";
import type { ClientsLayout } from "./layout";
import type { CellValue } from "./sheet-values";

/** What two writings must share to say the same: the value read, else the folded text. */
type Meaning = (cell: CellValue) => string;

/**
 * What a card's row, of one client with one holder, says in every mapped column, as one text: two rows that say the same have the same text, however
 * they are written.
 */
export function meaningOfRows(
  layout: ClientsLayout,
  lexicon: Lexicon,
  settings: Settings,
  cards: Pick<Cards, "row" | "conventions">,
): (card: number) => string {
  const { values, dateSystem } = layout.sheet;
  const blankTurnover = settings.blankTurnover === "zero" ? "0" : "";
  const amount =
    (index: number, unit: number, blank: string): Meaning =>
    (cell) => {
      if (isBlank(cell)) return blank;
      const kopecks = kopecksInCell(cell, unit, NaN, cards.conventions.grouping(index));
      return Number.isNaN(kopecks) ? fold(String(cell)) : String(kopecks);
    };
  const meanings = (Object.keys(layout.columns) as ClientField[]).map((field) => {
    const { index, unit } = layout.columns[field]!;
    return { index, meaning: meaningOf(field, index, unit) };
  });
  const all = [
    ...meanings,
    ...layout.months.map(({ index, unit }) => ({ index, meaning: amount(index, unit, blankTurnover) })),
  ];

  function meaningOf(field: ClientField, index: number, unit: number): Meaning {
    switch (field) {
      case "overdueDebt":
        return amount(index, unit, settings.blankDebt === "zero" ? "0" : "");
      case "attachedOn":
        return (cell) => known(dateInCell(cell, dateSystem, cards.conventions.dayOrder(index)), cell);
      case "group":
        return (cell) => known(lexicon.groupOf(String(cell)), cell);
      case "potential":
        return (cell) => known(lexicon.potentialOf(String(cell)), cell);
      case "inn":
        return innDigits;
      case "kpp":
        return kppInCell;
      case "manager":
        return () => "";
      case "name":
        return (cell) => companyKey(String(cell));
      case "code":
      case "head":
        return (cell) => fold(cleanCode(String(cell)));
      default:
        return (cell) => fold(String(cell));
    }
  }

  return (card) => {
    const row = values[cards.row[card]];
    const code = fold(cleanCode(String(row[layout.columns.code!.index])));
    return all
      .map(({ index, meaning }) => {
        const said = meaning(row[index] ?? "");
        return index === layout.columns.head?.index && said === code ? "" : said;
      })
      .join("\u001f");
  };
}

/** A dictionary's index or a day, where the cell gave one: below zero it says only that it did not. */
function known(value: number, cell: CellValue): string {
  return value >= 0 ? String(value) : fold(String(cell));
}
