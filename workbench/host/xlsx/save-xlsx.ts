import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { openParts } from "./open-xlsx";
import type { Package } from "./package/package";
import { readSheet } from "./read/sheet";
import { readWorkbook, type OpenedWorkbook } from "./read/workbook";
import { moveUnmodelled } from "./save/moved-parts";
import { NEW_SHEET, NEW_STYLES, newWorkbookParts, STYLES_TYPE, WORKSHEET_TYPE } from "./save/new-workbook";
import { renameSheets } from "./save/renamed-sheets";
import { sameValue } from "./save/same-value";
import { SaveContext } from "./save/save-context";
import { patchCustomXml, patchSettings } from "./save/settings";
import { saveSheet, type CellChanges } from "./save/sheet";
import { sheetsToSave, type SavedSheet } from "./save/sheet-list";
import { StyleWriter } from "./save/style-writer";
import { TextIndex } from "./save/text-index";
import { activatedSheet, saveWorkbookPart, type PlacedSheet } from "./save/workbook-part";

/**
 * The bytes of a workbook as an .xlsx file. Only what is not as it was in the original changes: the workbook is
 * compared with it, and its parts are patched; all else stays byte for byte.
 * @param original the bytes the workbook was opened from; undefined for a new file
 * @throws UnreadableXlsx when the original cannot be opened; UnwritableChart, UnwritableConditionalFormat
 */
export function saveXlsx(original: Uint8Array | undefined, workbook: Workbook): Uint8Array {
  const opened = original === undefined ? readWorkbook(newWorkbookParts()) : openParts(original);
  const { parts } = opened;
  const held = parts.reachable();
  const styles = parts.related(opened.part, "styles");
  const stylesXml = styles !== undefined && parts.has(styles) ? parts.text(styles) : NEW_STYLES;
  const strings = parts.related(opened.part, "sharedStrings");
  const styleWriter = new StyleWriter(stylesXml, opened.workbook.styles, workbook.styles);
  const texts = new TextIndex(() => (strings === undefined ? "" : parts.text(strings)));
  const context = new SaveContext(opened, workbook, styleWriter, texts);

  const sheets = sheetsToSave(opened, workbook.sheets, original === undefined);
  moveUnmodelled(parts, sheets);
  const placed = sheets.map((sheet) => placeSheet(opened, sheet));
  dropDeletedSheets(opened, sheets);
  const changes = saveSheets(context, placed);
  const formulasChanged = changes.some(({ formulas }) => formulas) || sheets.length < opened.sheets.length;
  if (formulasChanged) dropCalculationChain(parts, opened.part);
  const valuesChanged = formulasChanged || changes.some(({ values }) => values);
  saveWorkbookPart(context, placed, valuesChanged && hasFormulas(workbook));
  saveStyles(parts, opened.part, styles, stylesXml, styleWriter.result());
  patchSettings(parts, opened.workbook.settings, workbook.settings);
  patchCustomXml(parts, opened.part, opened.workbook.customXmlParts, workbook.customXmlParts);
  dropUnheld(parts, held);
  renameSheets(parts, renamesOf(sheets));
  return parts.write();
}

function saveStyles(
  parts: Package,
  workbookPart: string,
  part: string | undefined,
  before: string,
  after: string,
): void {
  if (before === after) return;
  if (part !== undefined && parts.has(part)) {
    parts.setText(part, after);
    return;
  }
  const added = parts.freePath("xl/styles#.xml");
  parts.add(added, after, STYLES_TYPE);
  parts.relate(workbookPart, "styles", added);
}

type PlacedPart = PlacedSheet & { readonly part: string | undefined; readonly before: Sheet | undefined };

/** Finds the part of a sheet, or adds one for a new sheet. */
function placeSheet(opened: OpenedWorkbook, sheet: SavedSheet): PlacedPart {
  const { parts } = opened;
  if (sheet.listed)
    return { ...sheet, relation: undefined, part: sheet.listed.part, before: sheet.listed.sheet };
  const part = parts.freePath("xl/worksheets/sheet#.xml");
  parts.add(part, NEW_SHEET, WORKSHEET_TYPE);
  const relation = parts.relate(opened.part, "worksheet", part);
  const { looks, colourOf } = opened;
  const before = opened.workbook.addSheet();
  readSheet(parts, part, before, { looks, colourOf, sharedStrings: () => [], dateSystem: 1900 });
  return { ...sheet, relation, part, before };
}

function dropDeletedSheets({ parts, part, sheets }: OpenedWorkbook, saved: readonly SavedSheet[]): void {
  for (const listed of sheets) {
    const id = listed.element.relationId;
    if (id !== undefined && !saved.some((sheet) => sheet.listed === listed)) parts.unrelate(part, id);
  }
}

function saveSheets(context: SaveContext, sheets: readonly PlacedPart[]): CellChanges[] {
  const { selection } = context.workbook;
  const activated = activatedSheet(context, sheets);
  return sheets.flatMap(({ before, after, listed, part }) => {
    if (before === undefined || after === undefined || part === undefined) return [];
    const selected = selection.sheet === after ? selection.boxes : undefined;
    const old = listed?.selection.length ? listed.selection : [{ row: 0, column: 0, rows: 1, columns: 1 }];
    return saveSheet(context, part, {
      before,
      after,
      active: activated === undefined ? undefined : activated === after,
      selection: selected === undefined || sameValue(selected, old) ? undefined : selected,
    });
  });
}

/** The order in which formulas were calculated holds only for the formulas that were there. */
function dropCalculationChain(parts: Package, workbookPart: string): void {
  for (const { id, kind } of parts.relationships(workbookPart)) {
    if (kind === "calcChain") parts.unrelate(workbookPart, id);
  }
}

function hasFormulas({ sheets }: Workbook): boolean {
  return sheets.some(({ cells }) => {
    let found = false;
    cells.eachFormula(() => (found = true));
    return found;
  });
}

function renamesOf(sheets: readonly SavedSheet[]): Map<string, string> {
  const renames = new Map<string, string>();
  for (const { listed, after } of sheets) {
    const before = listed?.sheet;
    if (before && after && before.name !== after.name) renames.set(before.name, after.name);
  }
  return renames;
}

/** Takes out the parts that no relationship leads to any more. */
function dropUnheld(parts: Package, before: ReadonlySet<string>): void {
  const held = parts.reachable();
  for (const part of before) if (!held.has(part)) parts.remove(part);
}
