import type { Sheet, Visibility } from "../../model/sheet";
import { CALCULATION_MODES } from "../read/workbook";
import type { XmlElement } from "../xml/element";
import { parseXml } from "../xml/element";
import { Patch } from "../xml/patch";
import { Children, element, withAttributes } from "../xml/write";
import { definedNamesXml } from "./names";
import { workbookProtectionXml } from "./protection";
import { sameValue } from "./same-value";
import type { SaveContext } from "./save-context";
import type { SavedSheet } from "./sheet-list";

const ORDER = [
  ..."fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups".split(" "),
  ..."externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr".split(" "),
  ..."smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(" "),
];

const STATES: Readonly<Record<Visibility, string | undefined>> = {
  Visible: undefined,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** A sheet with the relationship of the workbook part to its part. */
export interface PlacedSheet extends SavedSheet {
  /** For a new sheet. */
  readonly relation: string | undefined;
}

/**
 * Patches the workbook part: list of sheets, names, active sheet, protection, date system, calculation.
 * @param recalculate the results of formulas may be out of date
 */
export function saveWorkbookPart(
  context: SaveContext,
  sheets: readonly PlacedSheet[],
  recalculate: boolean,
): void {
  const { parts, opened, workbook } = context;
  const source = parts.text(opened.part);
  const root = parseXml(source);
  const book = new Children(root, ORDER);
  if (opened.workbook.dateSystem !== workbook.dateSystem) {
    const tag = root.child("workbookPr")?.openTag.replace(/\s*\/?>$/, "/>") ?? "<workbookPr/>";
    book.set("workbookPr", withAttributes(tag, { date1904: workbook.dateSystem === 1904 || undefined }));
  }
  if (!sameValue(opened.workbook.structureProtection, workbook.structureProtection)) {
    const own = root.child("workbookProtection");
    book.set("workbookProtection", workbookProtectionXml(own, workbook.structureProtection));
  }
  const listChanged = isListChanged(opened.sheets.length, sheets, opened);
  if (listChanged) book.set("sheets", sheetsXml(root, sheets));
  setActiveTab(book, context, sheets);
  if (listChanged || areNamesChanged(context, sheets)) {
    const saved = sheets.map(({ after, listed }) => ({
      after,
      before: listed?.sheet,
      oldIndex: listed && opened.sheets.indexOf(listed),
    }));
    book.set("definedNames", definedNamesXml(root, workbook.names, saved));
  }
  setCalculation(book, context, recalculate);
  const patch = new Patch(source);
  book.applyTo(patch);
  parts.setText(opened.part, patch.result());
}

function isListChanged(
  count: number,
  sheets: readonly PlacedSheet[],
  opened: SaveContext["opened"],
): boolean {
  return (
    sheets.length !== count ||
    sheets.some(({ after, listed }, index) => {
      if (listed === undefined || opened.sheets[index] !== listed) return true;
      const before = listed.sheet;
      return after?.name !== before?.name || after?.visibility !== before?.visibility;
    })
  );
}

function sheetsXml(root: XmlElement, sheets: readonly PlacedSheet[]): string {
  const own = root.child("sheets")?.children ?? [];
  let last = Math.max(0, ...own.map((sheet) => sheet.number("sheetId") ?? 0));
  const relationPrefix = relationAttribute(own[0]);
  const inside = sheets.map(({ after, listed, relation }) => {
    if (after === undefined) return listed?.element.xml ?? "";
    const state = STATES[after.visibility];
    if (listed === undefined) {
      return element("sheet", { name: after.name, sheetId: ++last, state, [relationPrefix]: relation });
    }
    const { element: old, sheet } = listed;
    return (
      withAttributes(old.openTag, {
        ...(sheet?.name !== after.name && { name: after.name }),
        ...(sheet?.visibility !== after.visibility && { state }),
      }) + old.xml.slice(old.openTag.length)
    );
  });
  return element("sheets", {}, inside.join(""));
}

function relationAttribute(sheet: XmlElement | undefined): string {
  return [...(sheet?.attributes.keys() ?? [])].find((name) => /^\w+:id$/.test(name)) ?? "r:id";
}

/** The tab that is shown: the same as before unless another sheet was activated or the list changed. */
function setActiveTab(book: Children, context: SaveContext, sheets: readonly PlacedSheet[]): void {
  const { opened, workbook } = context;
  const view = book.parent.child("bookViews")?.child("workbookView");
  const old = view?.number("activeTab") ?? 0;
  const activated = activatedSheet(context, sheets);
  const shown = activated ?? sheets.find(({ listed }) => listed && listed === opened.sheets[old])?.after;
  const tab = shown
    ? sheets.findIndex(({ after }) => after === shown)
    : sheets.findIndex(({ listed }) => listed !== undefined && listed === opened.sheets[old]);
  const index = tab >= 0 ? tab : sheets.findIndex(({ after }) => after === workbook.activeSheet);
  if (index === old && (view?.number("firstSheet") ?? 0) < sheets.length) return;

  const changes = { activeTab: index === 0 ? undefined : index, firstSheet: undefined };
  const views = book.parent.child("bookViews");
  if (views && view) {
    const patch = new Patch(views.xml);
    const tag = withAttributes(view.openTag, changes);
    patch.replace(view.start - views.start, view.openEnd - views.start, tag);
    book.set("bookViews", patch.result());
  } else book.set("bookViews", element("bookViews", {}, element("workbookView", { activeTab: index })));
}

/** The sheet that was activated since the file was opened. */
export function activatedSheet(context: SaveContext, sheets: readonly SavedSheet[]): Sheet | undefined {
  const { opened, workbook } = context;
  const active = workbook.activeSheet;
  const saved = sheets.find(({ after }) => after === active);
  return saved?.listed?.sheet === opened.workbook.activeSheet ? undefined : active;
}

function areNamesChanged({ opened, workbook }: SaveContext, sheets: readonly SavedSheet[]): boolean {
  return (
    !sameValue(opened.workbook.names, workbook.names) ||
    sheets.some(({ after, listed }) => {
      const before = listed?.sheet;
      return (
        !sameValue(before?.names, after?.names) ||
        !sameValue(before?.autoFilter?.box, after?.autoFilter?.box) ||
        !sameValue(before?.pageLayout, after?.pageLayout)
      );
    })
  );
}

function setCalculation(book: Children, { opened, workbook }: SaveContext, recalculate: boolean): void {
  const mode = workbook.calculationMode;
  const changed = opened.workbook.calculationMode !== mode;
  if (!changed && !recalculate) return;
  const tag = book.parent.child("calcPr")?.openTag.replace(/\s*\/?>$/, "/>") ?? "<calcPr/>";
  book.set(
    "calcPr",
    withAttributes(tag, {
      ...(changed && { calcMode: mode === "Automatic" ? undefined : CALCULATION_MODES.toFile(mode) }),
      ...(recalculate && { fullCalcOnLoad: true }),
    }),
  );
}
