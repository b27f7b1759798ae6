import { isWholeColumns, isWholeRows, splitReference, type Box } from "../../model/address";
import type { DefinedName, PageLayout } from "../../model/sheet-objects";
import { formulaFromFile } from "../formulas/file-formula";
import type { XmlElement } from "../xml/element";
import { boxAt } from "./boxes";

export const PRINT_AREA = "_xlnm.Print_Area";
export const PRINT_TITLES = "_xlnm.Print_Titles";
export const FILTER_DATABASE = "_xlnm._FilterDatabase";

/** Names that Excel itself keeps start so; they are no names of the model. */
const BUILT_IN = "_xlnm.";

/** The defined names of a workbook part. */
export function nameElements(workbook: XmlElement): XmlElement[] {
  return workbook.child("definedNames")?.childrenNamed("definedName") ?? [];
}

/** Whether a name is of Excel's own. */
export function isBuiltIn(name: string): boolean {
  return name.toLowerCase().startsWith(BUILT_IN);
}

/** A name of the model; its formula as office.js gives it. */
export function readName(element: XmlElement): DefinedName {
  return {
    name: element.attribute("name") ?? "",
    formula: formulaFromFile(element.ownText),
    visible: !element.flag("hidden"),
    comment: element.attribute("comment") ?? "",
  };
}

/** Reads the print areas or titles that a name of Excel's own holds, where it is a plain list of boxes. */
export function readPrintName(element: XmlElement, layout: PageLayout): void {
  const boxes = boxesIn(element.ownText);
  if (boxes === undefined) return;
  if (element.attribute("name") === PRINT_AREA) layout.printAreas = boxes;
  else if (element.attribute("name") === PRINT_TITLES) {
    const rows = boxes.find(isWholeRows);
    const columns = boxes.find(isWholeColumns);
    layout.titleRows = rows && { row: rows.row, rows: rows.rows };
    layout.titleColumns = columns && { column: columns.column, columns: columns.columns };
  }
}

function boxesIn(text: string): Box[] | undefined {
  const areas = [...text.matchAll(/(?:'(?:[^']|'')*'|[^',])+/g)].map(([area]) =>
    boxAt(splitReference(area.trim()).address),
  );
  return areas.every((box) => box !== undefined) ? areas : undefined;
}
