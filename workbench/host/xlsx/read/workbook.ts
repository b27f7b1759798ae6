import type { Box } from "../../model/address";
import type { ConditionalLook } from "../../model/sheet-objects";
import type { Sheet, Visibility } from "../../model/sheet";
import { checkSheetName } from "../../model/sheet-name";
import { HostError } from "../../model/host-error";
import { StyleTable } from "../../model/style-table";
import { Workbook } from "../../model/workbook";
import type { Package } from "../package/package";
import { pairs } from "../terms/pairs";
import type { XmlElement } from "../xml/element";
import { colourReader, type ColourOf } from "./colours";
import { isBuiltIn, nameElements, readName, readPrintName } from "./names";
import { readStructureProtection } from "./protection";
import { readCustomXml, readSettings } from "./settings";
import { readSharedStrings } from "./shared-strings";
import { readSheet, type SheetContext } from "./sheet";
import { readStyles } from "./styles";
import { UnreadableXlsx } from "../unreadable-xlsx";

/** A sheet in the list of a workbook part. */
export interface ListedSheet {
  readonly element: XmlElement;
  /** Undefined for a sheet that the file names but does not hold. */
  readonly part: string | undefined;
  /** Undefined for what is no worksheet, such as a chart on a sheet of its own. */
  readonly sheet: Sheet | undefined;
  /** The boxes selected on it. */
  readonly selection: readonly Box[];
}

/** A workbook with the parts it was read from. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly parts: Package;
  /** Path of the workbook part. */
  readonly part: string;
  readonly sheets: readonly ListedSheet[];
  /** Looks of conditional formats by their number, and how colours are understood. */
  readonly looks: readonly ConditionalLook[];
  readonly colourOf: ColourOf;
}

export const CALCULATION_MODES = pairs(
  ["auto", "Automatic"],
  ["manual", "Manual"],
  ["autoNoTable", "AutomaticExceptTables"],
);

const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

/** @throws UnreadableXlsx for a package that is no workbook or holds no worksheet; XmlError, ZipError */
export function readWorkbook(parts: Package): OpenedWorkbook {
  const part = parts.related("", "officeDocument");
  const root = part === undefined ? undefined : parts.xml(part);
  if (part === undefined || root?.name !== "workbook") {
    throw new UnreadableXlsx("not-a-workbook", "The package holds no workbook");
  }
  const theme = parts.related(part, "theme");
  const stylesPart = parts.related(part, "styles");
  const styles = stylesPart === undefined ? undefined : parts.xml(stylesPart);
  const colourOf = colourReader(theme === undefined ? undefined : parts.xml(theme), styles);
  const { formats, looks } = readStyles(styles, colourOf);

  const workbook = new Workbook(new StyleTable(formats));
  workbook.dateSystem = root.child("workbookPr")?.flag("date1904") ? 1904 : 1900;
  workbook.calculationMode =
    CALCULATION_MODES.toModel(root.child("calcPr")?.attribute("calcMode")) ?? "Automatic";
  workbook.structureProtection = readStructureProtection(root.child("workbookProtection"));
  const sharedStrings = sharedStringsOf(parts, parts.related(part, "sharedStrings"));
  const context = { looks, colourOf, sharedStrings, dateSystem: workbook.dateSystem };
  const sheets = readSheets(parts, part, root, workbook, context);
  if (workbook.sheets.length === 0) {
    throw new UnreadableXlsx("not-a-workbook", "The workbook holds no worksheet");
  }
  readNames(root, sheets, workbook);
  activate(root, sheets, workbook);
  for (const [name, value] of readSettings(parts)) workbook.settings.set(name, value);
  workbook.customXmlParts.push(...readCustomXml(parts, part));
  return { workbook, parts, part, sheets, looks, colourOf };
}

function sharedStringsOf(parts: Package, part: string | undefined): () => readonly string[] {
  let texts: readonly string[] | undefined;
  return () => (texts ??= part !== undefined && parts.has(part) ? readSharedStrings(parts.text(part)) : []);
}

function readSheets(
  parts: Package,
  workbookPart: string,
  root: XmlElement,
  workbook: Workbook,
  context: SheetContext,
): ListedSheet[] {
  const relationships = parts.relationships(workbookPart);
  return (root.child("sheets")?.childrenNamed("sheet") ?? []).map((element) => {
    const target = relationships.find(({ id }) => id === element.relationId);
    const part = target && parts.has(target.target) ? target.target : undefined;
    if (target?.kind !== "worksheet" || part === undefined)
      return { element, part, sheet: undefined, selection: [] };
    const visibility = VISIBILITIES[element.attribute("state") ?? ""] ?? "Visible";
    const name = usableName(element.attribute("name") ?? "", workbook);
    const sheet = workbook.addSheet(name, workbook.sheets.length, visibility);
    const selection = readSheet(parts, part, sheet, context);
    return { element, part, sheet, selection };
  });
}

/** The sheet's name, or the one Excel gives it when it has to repair the file. */
function usableName(name: string, workbook: Workbook): string {
  const taken = workbook.sheets.map((sheet) => sheet.name);
  try {
    checkSheetName(name, taken);
    return name;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    let number = 1;
    while (taken.includes(`Recovered_Sheet${number}`)) number++;
    return `Recovered_Sheet${number}`;
  }
}

function readNames(root: XmlElement, sheets: readonly ListedSheet[], workbook: Workbook): void {
  for (const element of nameElements(root)) {
    const scope = element.number("localSheetId");
    const sheet = scope === undefined ? undefined : sheets[scope]?.sheet;
    if (isBuiltIn(element.attribute("name") ?? "")) {
      if (sheet) readPrintName(element, sheet.pageLayout);
    } else if (scope === undefined) workbook.names.push(readName(element));
    else sheet?.names.push(readName(element));
  }
}

function activate(root: XmlElement, sheets: readonly ListedSheet[], workbook: Workbook): void {
  const active = sheets[root.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0];
  if (active?.sheet?.visibility !== "Visible") return;
  workbook.activeSheet = active.sheet;
  if (active.selection.length > 0) workbook.selection = { sheet: active.sheet, boxes: [...active.selection] };
}
