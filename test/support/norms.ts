import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { normsSheet } from "../../src/norms/sheet";
import { regulationFromSheet } from "../../src/norms/read";
import type { NormsError } from "../../src/norms/norms-error";
import { etmRegulation } from "../../src/regulation/regulation";
import type { Regulation } from "../../src/regulation/schema";
import type { Language } from "../../src/wording/language";

/** The sheet of norms as Excel gives its values. */
export function normsValues(
  regulation: Regulation = etmRegulation,
  language: Language = "ru",
): CellValue[][] {
  const [{ cells }] = normsSheet(regulation, language).blocks;
  return cells.map((row) =>
    row.map((cell) => {
      if (cell !== null && typeof cell === "object") throw new Error("A norm is no link");
      return cell ?? "";
    }),
  );
}

export function asSheet(values: CellValue[][], more: Partial<SheetValues> = {}): SheetValues {
  return { name: "Нормы", values, dateSystem: 1900, ...more };
}

/** What the sheet is read as. */
export function regulationIn(values: CellValue[][], more: Partial<SheetValues> = {}): Regulation {
  const read = regulationFromSheet(asSheet(values, more));
  if ("regulation" in read) return read.regulation;
  throw new Error(JSON.stringify(read.errors, null, 1));
}

export function errorsIn(values: CellValue[][], more: Partial<SheetValues> = {}): readonly NormsError[] {
  const read = regulationFromSheet(asSheet(values, more));
  return "errors" in read ? read.errors : [];
}

/** Number of the row, from 0, of a norm, of its version of a date. */
export function rowOf(values: readonly (readonly CellValue[])[], key: string, since?: string): number {
  const found = values.findIndex((row) => row[0] === key && (since === undefined || row[2] === since));
  if (found < 0) throw new Error(`There is no row ${key}`);
  return found;
}
