import { columnLetters } from "../../model/address";
import { columnOfCell, rowOf } from "../read/sheet-data";
import { Patch } from "../xml/patch";
import { Token, XmlScanner } from "../xml/scanner";
import { withAttributes } from "../xml/write";

const WITHOUT_ADDRESS = /<(?:\w+:)?(?:row|c)(?=[\s/>])(?![^>]*\sr\s*=)/;

/** The element around a sheet's rows with an address on each row and cell: some programs leave them out. */
export function withAddresses(sheetData: string): string {
  if (!WITHOUT_ADDRESS.test(sheetData)) return sheetData;
  const patch = new Patch(sheetData);
  const scanner = new XmlScanner(sheetData);
  let [row, column] = [-1, -1];
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open) continue;
    const isRow = scanner.is("row");
    if (!isRow && !scanner.is("c")) continue;
    if (isRow) [row, column] = [rowOf(scanner, row), -1];
    else column = columnOfCell(scanner, column);
    if (scanner.attribute("r") !== undefined) continue;
    const r = isRow ? row + 1 : `${columnLetters(column)}${row + 1}`;
    const tag = sheetData.slice(scanner.start, scanner.end);
    patch.replace(scanner.start, scanner.end, withAttributes(tag, { r }));
  }
  return patch.result();
}
