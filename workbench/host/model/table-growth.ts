import { intersection, type Box } from "./address";
import type { Sheet, Table } from "./sheet";
import { resizeTable } from "./tables";

/**
 * What Excel does after values were written right below or right beside a table: the table takes them in. It does not
 * give them back when they are cleared.
 * @param written the cells values were written to
 * @returns the table that grew
 */
export function growTableInto(sheet: Sheet, written: Box): Table | undefined {
  if (!sheet.cells.hasContent(written)) return undefined;
  for (const table of sheet.tables) {
    const grown = grownBox(table, written);
    if (!grown) continue;
    const met = sheet.tables.some((other) => other !== table && intersection(other.box, grown));
    if (met || sheet.merges.some((merge) => intersection(merge, grown))) continue;
    resizeTable(sheet, table, grown);
    return table;
  }
  return undefined;
}

function grownBox({ box, showTotals }: Table, written: Box): Box | undefined {
  const below = written.row === box.row + box.rows && !showTotals;
  const within = written.column >= box.column && written.column + written.columns <= box.column + box.columns;
  if (below && within) return { ...box, rows: box.rows + written.rows };
  const beside = written.column === box.column + box.columns;
  const level = written.row >= box.row && written.row + written.rows <= box.row + box.rows;
  return beside && level ? { ...box, columns: box.columns + written.columns } : undefined;
}
