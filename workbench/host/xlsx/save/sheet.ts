import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { Children } from "../xml/write";
import { withAddresses } from "./addresses";
import { CellWriter } from "./cell-writer";
import { rowChanges, type RowChanges } from "./row-changes";
import { RowWriter } from "./rows";
import { sameValue } from "./same-value";
import type { SaveContext } from "./save-context";
import { setDrawing, setHyperlinks, setTables } from "./sheet-relations";
import { setConditionalFormats, setSheetLooks, setSheetRules } from "./sheet-looks";
import type { ViewChange } from "./view";

const ORDER = [
  ..."sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection".split(" "),
  ..."protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells".split(" "),
  ..."phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins".split(" "),
  ..."pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors".split(" "),
  ..."smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls".split(" "),
  ..."webPublishItems tableParts extLst".split(" "),
];

/** What a sheet is beside its cells. */
const LOOKS = [
  "tabColor",
  "showGridlines",
  "showHeadings",
  "standardWidth",
  "columns",
  "merges",
  "freeze",
  "autoFilter",
  "tables",
  "conditionalFormats",
  "hyperlinks",
  "protection",
  "pageLayout",
  "charts",
] as const;

/** What of a sheet's cells changed. */
export type CellChanges = Pick<RowChanges, "formulas" | "values">;

/** Patches the part of a sheet, and the parts that hang on it, where the sheet is not what it was. */
export function saveSheet(context: SaveContext, part: string, view: ViewChange): CellChanges {
  const { parts, styles, texts } = context;
  const { before, after } = view;
  const source = parts.text(part);
  const prefix = /<([^\s<>/!?]+:)?worksheet[\s>]/.exec(source)?.[1] ?? "";
  const writer = new CellWriter(before, after, styles, texts, prefix);
  let known: XmlElement | undefined;
  const root = () => (known ??= parseXml(source, { sheetData: (scanner) => scanner.skip() }));
  const rows = rowChanges(before, after, writer, () => root().child("sheetData")?.xml ?? "");
  const sameRows = rows.cells.size === 0 && rows.looks.size === 0;
  const sameView = view.active === undefined && view.selection === undefined;
  if (sameRows && sameView && LOOKS.every((name) => sameValue(before[name], after[name]))) return rows;

  const sheet = new Children(root(), ORDER);
  const patch = new Patch(source);
  setSheetLooks(sheet, patch, view, styles);
  const data = root().child("sheetData");
  if (data && !sameRows) {
    const changed = new RowWriter(withAddresses(data.xml), before, after, rows, writer, styles);
    patch.replace(data.start, data.end, changed.result());
  }
  setSheetRules(sheet, before, after, styles);
  setConditionalFormats(sheet, patch, context, before, after);
  setHyperlinks(sheet, context, part, before, after);
  setTables(sheet, context, part, before, after);
  setDrawing(sheet, context, part, before, after);
  sheet.applyTo(patch);
  parts.setText(part, patch.result());
  return rows;
}
