import { boxOf, type Box } from "./address";
import { CellError } from "./cell-value";
import { UnknownPart, type Area } from "./formula-values";
import { sameName } from "./sheet-name";
import type { Table } from "./sheet";
import { tableData } from "./table-parts";
import type { Workbook } from "./workbook";

/**
 * The cells of "Table[]", "Table[Column]", "Table[#All]", "Table[@Column]" or "Table[[#This Row],[Column]]".
 * @param row the formula's own row
 * @throws UnknownPart for other forms
 */
export function structuredArea(workbook: Workbook, text: string, row: number): Area | CellError {
  const bracket = text.indexOf("[");
  const name = text.slice(0, bracket);
  const inner = text.slice(bracket + 1, -1).trim();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((it) => sameName(it.name, name));
    if (!table) continue;
    const box = boxIn(table, inner, row);
    return box ? { sheet, box } : CellError.of("#REF!");
  }
  return CellError.of("#REF!");
}

function boxIn(table: Table, inner: string, row: number): Box | undefined {
  const data = tableData(table);
  if (inner === "" || /^#data$/i.test(inner)) return data;
  if (/^#all$/i.test(inner)) return table.box;
  if (/^#headers$/i.test(inner)) return { ...table.box, rows: 1 };
  const thisRow = /^@\[?([^[\]]+)\]?$/.exec(inner) ?? /^\[#this row\],\s*\[([^[\]]+)\]$/i.exec(inner);
  if (!thisRow && /[[#@]/.test(inner)) throw new UnknownPart();
  const wanted = (thisRow?.[1] ?? inner).replace(/'(.)/g, "$1");
  const at = table.columns.findIndex((column) => sameName(column.name, wanted));
  if (at === -1) return undefined;
  return thisRow ? boxOf(row, table.box.column + at) : { ...data, column: table.box.column + at, columns: 1 };
}
