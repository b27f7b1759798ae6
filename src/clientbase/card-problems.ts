import { tidy } from "../regulation/folding";
import type { Cards } from "./cards";
import { isBlank, kopecksInCell } from "./cell-number";
import type { Column } from "./header-row";
import type { ClientsLayout } from "./layout";
import { columnLetters, type Problem } from "./problems";

/** A cell of an amount, and where it stands if not in the card's own row. */
export interface AmountCell {
  readonly header: string;
  readonly value: string;
  /** `row` is the sheet's own number. */
  readonly from?: { readonly sheet: string; readonly row: number; readonly column: string };
}

/** Amount cells of a card that are not numbers. */
export function badAmountCells(layout: ClientsLayout, cards: Cards, card: number): AmountCell[] {
  const cells = layout.sheet.values[cards.row[card]];
  return badAmountColumns(layout, cards, card).map((column): AmountCell => {
    const origin = column.virtual?.cellOf(cards.row[card]);
    return {
      header: column.header,
      value: tidy(String(cells[column.index])),
      ...(origin && {
        from: {
          sheet: origin.sheet ?? column.virtual!.sheet,
          row: origin.row + 1,
          column: columnLetters(origin.column),
        },
      }),
    };
  });
}

/** Columns of amounts in which a card's cell is not a number. */
export function badAmountColumns(layout: ClientsLayout, cards: Cards, card: number): Column[] {
  const cells = layout.sheet.values[cards.row[card]];
  const { overdueDebt } = layout.columns;
  return [...layout.months, ...(overdueDebt ? [overdueDebt] : [])].filter(
    ({ index, unit }) =>
      !isBlank(cells[index]) &&
      Number.isNaN(kopecksInCell(cells[index], unit, 0, cards.conventions.grouping(index))),
  );
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
    [...texts].map((value) => {
      const { index, header, virtual } = layout.columns[field]!;
      return {
        code: "UNREADABLE_CELL",
        sheet,
        ...(!virtual && { column: columnLetters(index) }),
        header,
        value,
      };
    });
  return [
    ...cards.withoutCode.map((row) => at("ROW_WITHOUT_CODE", row)),
    ...cards.totalRows.map((row) => at("TOTAL_ROW_SKIPPED", row)),
    ...cards.repeatedHeaders.map((row) => at("HEADER_ROW_SKIPPED", row)),
    ...(cards.comments.length > 0
      ? [{ ...at("COMMENT_ROWS_SKIPPED", cards.comments[0]), count: cards.comments.length }]
      : []),
    ...errors("territory", cards.territories.errors),
    ...errors("office", cards.offices.errors),
    ...(cards.cyrillicEsDoubtful ? [{ code: "CYRILLIC_ES", sheet } as const] : []),
  ];
}
