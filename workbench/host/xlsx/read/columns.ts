import { MOST_COLUMNS } from "../../model/address";
import type { ColumnLook } from "../../model/sheet";
import { Token, type XmlScanner } from "../xml/scanner";

/** Reads the looks of columns; the scanner stands on the open tag around them. */
export function readColumns(scanner: XmlScanner, columns: Map<number, ColumnLook>): void {
  const depth = scanner.depth;
  for (;;) {
    const token = scanner.next();
    if (token === Token.Close && scanner.depth < depth) return;
    if (token !== Token.Open || !scanner.is("col")) continue;
    const first = Number(scanner.attribute("min") ?? 0) - 1;
    const last = Math.min(Number(scanner.attribute("max") ?? 0), MOST_COLUMNS) - 1;
    const look = lookOf(scanner);
    if (look === undefined || first < 0) continue;
    for (let column = first; column <= last; column++) columns.set(column, { ...look });
  }
}

function lookOf(scanner: XmlScanner): ColumnLook | undefined {
  const width = scanner.attribute("width");
  const hidden = scanner.attribute("hidden");
  const format = Number(scanner.attribute("style") ?? 0);
  const isHidden = hidden === "1" || hidden === "true";
  if (width === undefined && !isHidden && format === 0) return undefined;
  return {
    ...(width !== undefined && { width: Number(width) }),
    ...(isHidden && { hidden: true }),
    ...(format !== 0 && { format }),
  };
}
