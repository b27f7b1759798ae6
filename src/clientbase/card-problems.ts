import { tidy } from "../regulation/folding";
import type { Cards } from "./cards";
import { isBlank, kopecksInCell } from "./cell-number";
import type { ClientsLayout } from "./layout";
import { columnLetters, type Problem } from "./problems";

/** Amount cells of a card that are not numbers. */
export function badAmountCells(
  layout: ClientsLayout,
  cards: Cards,
  card: number,
): { header: string; value: string }[] {
  const cells = layout.sheet.values[cards.row[card]];
  const columns = [...layout.months, ...(layout.columns.overdueDebt ? [layout.columns.overdueDebt] : [])];
  return columns
    .filter(({ index, unit }) => !isBlank(cells[index]) && Number.isNaN(kopecksInCell(cells[index], unit, 0)))
    .map(({ index, header }) => ({ header, value: tidy(String(cells[index])) }));
}

/** What reading the rows brought to light besides findings. */
export function cardProblems(layout: ClientsLayout, cards: Cards): Problem[] {
  const sheet = layout.sheet.name;
  const at = (code: Problem["code"], row: number): Problem => ({
    code,
    sheet,
    row: row + 1,
    value: tidy(String(layout.sheet.values[row].find((cell) => !isBlank(cell)) ?? "")),
  });
  const errors = (field: "territory" | "office", texts: ReadonlySet<string>): Problem[] =>
    [...texts].map((value) => ({
      code: "UNREADABLE_CELL",
      sheet,
      column: columnLetters(layout.columns[field]!.index),
      header: layout.columns[field]!.header,
      value,
    }));
  return [
    ...cards.withoutCode.map((row) => at("ROW_WITHOUT_CODE", row)),
    ...cards.totalRows.map((row) => at("TOTAL_ROW_SKIPPED", row)),
    ...cards.repeatedHeaders.map((row) => at("HEADER_ROW_SKIPPED", row)),
    ...errors("territory", cards.territories.errors),
    ...errors("office", cards.offices.errors),
    ...(cards.cyrillicEsDoubtful ? [{ code: "CYRILLIC_ES", sheet } as const] : []),
  ];
}
