import { addressOf, type Box } from "../../model/address";
import type { Table } from "../../model/sheet-objects";
import type { Package } from "../package/package";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { Children, element, prefixOf, prefixed } from "../xml/write";
import { filterXml } from "./filter";
import { sameValue } from "./same-value";
import type { StyleWriter } from "./style-writer";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}"></table>`;

/** Patches the part of a table that was in the file. */
export function patchTable(
  parts: Package,
  part: string,
  before: Table,
  after: Table,
  styles: StyleWriter,
): void {
  if (!sameValue(before, after)) parts.setText(part, tableXml(parts.text(part), before, after, styles));
}

/**
 * Adds a part for a new table.
 * @param number an id that no table of the workbook has
 */
export function addTable(parts: Package, table: Table, number: number, styles: StyleWriter): string {
  const part = parts.freePath("xl/tables/table#.xml");
  const text = EMPTY.replace("<table", `<table id="${number}"`);
  parts.add(part, tableXml(text, undefined, table, styles), CONTENT_TYPE);
  return part;
}

/** Ids of all tables in the parts. */
export function tableIds(parts: Package): number[] {
  return [...parts.reachable()].flatMap((part) =>
    parts.contentType(part) === CONTENT_TYPE ? (parts.xml(part)?.number("id") ?? []) : [],
  );
}

function tableXml(text: string, before: Table | undefined, after: Table, styles: StyleWriter): string {
  const root = parseXml(text);
  const table = new Children(root, ORDER);
  const { box, showHeaders, showTotals } = after;
  table.setAttributes({
    ...(before?.name !== after.name && { name: after.name, displayName: after.name }),
    ref: addressOf(box),
    ...(before?.showHeaders !== showHeaders && { headerRowCount: showHeaders ? undefined : 0 }),
    ...(before?.showTotals !== showTotals && {
      totalsRowCount: showTotals ? 1 : undefined,
      totalsRowShown: showTotals ? undefined : false,
    }),
  });
  if (
    !sameValue(before?.filter, after.filter) ||
    !sameValue(before?.box, box) ||
    before?.showTotals !== showTotals
  ) {
    const cells: Box = showTotals ? { ...box, rows: box.rows - 1 } : box;
    const filter = after.filter && showHeaders ? after.filter : undefined;
    table.set(
      "autoFilter",
      filter && filterXml(root.child("autoFilter"), before?.filter, filter, cells, styles),
    );
    if (!sameValue(before?.box, box)) table.set("sortState", undefined);
  }
  if (!sameValue(before?.columns, after.columns)) table.set("tableColumns", columnsXml(root, after));
  if (styleOf(before) !== styleOf(after)) table.set("tableStyleInfo", styleOf(after));
  const patch = new Patch(text);
  table.applyTo(patch);
  return patch.result();
}

/** Columns keep what the file says of them: formulas, totals, formats. */
function columnsXml(root: XmlElement, { columns }: Table): string {
  const own = root.child("tableColumns")?.childrenNamed("tableColumn") ?? [];
  const prefix = prefixOf(root);
  const inside = columns.map(({ id, name }) => {
    const column = own.find((it) => it.number("id") === id);
    const before = column ?? parseXml(prefixed(element("tableColumn", { id }), prefix));
    const children = new Children(before, []);
    const written = columnName(name);
    if (before.attribute("name") !== written) children.setAttributes({ name: written });
    return children.result();
  });
  return element("tableColumns", { count: columns.length }, inside.join(""));
}

/** A line break in a column's name is spelled out. */
function columnName(name: string): string {
  return name
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("\r", "_x000d_")
    .replaceAll("\n", "_x000a_");
}

function styleOf(table: Table | undefined): string | undefined {
  if (table === undefined) return undefined;
  return element("tableStyleInfo", {
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.bandedRows,
    showColumnStripes: table.bandedColumns,
  });
}
