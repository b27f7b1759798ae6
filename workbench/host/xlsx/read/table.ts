import type { ConditionalLook, Table } from "../../model/sheet-objects";
import { decodedCellText } from "../xml/characters";
import type { XmlElement } from "../xml/element";
import { boxAt } from "./boxes";
import { readFilter, type IsHidden } from "./filter";

/** Reads a table part; undefined when it has no place on the sheet. */
export function readTable(
  root: XmlElement,
  part: string,
  looks: readonly ConditionalLook[],
  isHidden: IsHidden,
): Table | undefined {
  const box = boxAt(root.attribute("ref"));
  if (box === undefined) return undefined;
  const style = root.child("tableStyleInfo");
  return {
    id: root.attribute("id") ?? "",
    name: root.attribute("displayName") ?? root.attribute("name") ?? "",
    box,
    showHeaders: root.number("headerRowCount") !== 0,
    showTotals: (root.number("totalsRowCount") ?? 0) > 0,
    style: style?.attribute("name") ?? "",
    bandedRows: style?.flag("showRowStripes") ?? false,
    bandedColumns: style?.flag("showColumnStripes") ?? false,
    highlightFirstColumn: style?.flag("showFirstColumn") ?? false,
    highlightLastColumn: style?.flag("showLastColumn") ?? false,
    columns: (root.child("tableColumns")?.childrenNamed("tableColumn") ?? []).map((column) => ({
      id: column.number("id") ?? 0,
      name: decodedCellText(column.attribute("name") ?? ""),
    })),
    filter: readFilter(root.child("autoFilter"), looks, isHidden),
    part,
  };
}
