import type { SheetValues } from "../clientbase/sheet-values";
import { fold } from "../regulation/folding";
import type { Texts } from "../wording/language";

/** The header stands within these rows. */
const HEADER_ROWS = 20;

/** Where the titles of a sheet's columns stand; row and columns from 0, row -1 where there are none. */
export interface SheetHeader<Field extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
}

/** Finds the row with the most of these titles, in any language. */
export function headerIn<Field extends string>(
  { values }: SheetValues,
  titles: Texts<Field>,
): SheetHeader<Field> {
  const fields = new Map<string, Field>();
  for (const field of Object.keys(titles) as Field[])
    for (const title of Object.values(titles[field])) fields.set(fold(title), field);
  let best: SheetHeader<Field> = { row: -1, columns: new Map() };
  values.slice(0, HEADER_ROWS).forEach((cells, row) => {
    const columns = new Map<Field, number>();
    cells.forEach((cell, column) => {
      const field = fields.get(fold(String(cell)));
      if (field !== undefined && !columns.has(field)) columns.set(field, column);
    });
    if (columns.size > best.columns.size) best = { row, columns };
  });
  return best;
}
