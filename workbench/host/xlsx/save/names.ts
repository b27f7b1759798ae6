import { boxOf, MOST_COLUMNS, MOST_ROWS, type Box } from "../../model/address";
import { absoluteReference } from "../../model/references";
import type { Sheet } from "../../model/sheet";
import type { DefinedName } from "../../model/sheet-objects";
import { formulaToFile } from "../formulas/file-formula";
import { FILTER_DATABASE, isBuiltIn, nameElements, PRINT_AREA, PRINT_TITLES, readName } from "../read/names";
import { escaped } from "../xml/characters";
import type { XmlElement } from "../xml/element";
import { element, withAttributes } from "../xml/write";
import { sameValue } from "./same-value";

/** A sheet of the saved file. */
export interface SavedSheet {
  /** Undefined for what is no worksheet. */
  readonly after: Sheet | undefined;
  /** The sheet as it was in the file; undefined for a new one. */
  readonly before: Sheet | undefined;
  /** Its place in the list of the opened file, undefined for a new one. */
  readonly oldIndex: number | undefined;
}

interface Wanted {
  readonly scope: number | undefined;
  readonly name: DefinedName;
}

/**
 * The defined names of a workbook part; undefined where it has none. Names that did not change stay as they are.
 */
export function definedNamesXml(
  root: XmlElement,
  names: readonly DefinedName[],
  sheets: readonly SavedSheet[],
): string | undefined {
  const wanted: Wanted[] = [
    ...names.map((name) => ({ scope: undefined, name })),
    ...sheets.flatMap(({ after }, scope) => (after?.names ?? []).map((name) => ({ scope, name }))),
    ...sheets.flatMap((sheet, scope) => builtInNames(sheet).map((name) => ({ scope, name }))),
  ];
  const texts: string[] = [];
  for (const own of nameElements(root)) {
    const old = own.number("localSheetId");
    const scope = old === undefined ? undefined : sheets.findIndex(({ oldIndex }) => oldIndex === old);
    if (scope === -1) continue;
    const name = own.attribute("name") ?? "";
    const index = wanted.findIndex(
      (it) => it.scope === scope && it.name.name.toLowerCase() === name.toLowerCase(),
    );
    const sheet = scope === undefined ? undefined : sheets[scope];
    if (index < 0) {
      if (isKept(name, sheet)) texts.push(nameXml(own, scope, undefined));
      continue;
    }
    const [{ name: after }] = wanted.splice(index, 1);
    const same = isBuiltIn(name) ? sheet && isBuiltInSame(name, sheet) : sameValue(readName(own), after);
    texts.push(nameXml(own, scope, same ? undefined : after));
  }
  const missing = wanted.filter(
    ({ scope, name }) =>
      scope === undefined || !isBuiltIn(name.name) || !isBuiltInSame(name.name, sheets[scope]),
  );
  texts.push(...missing.map(({ scope, name }) => nameXml(undefined, scope, name)));
  return texts.length === 0 ? undefined : element("definedNames", {}, texts.join(""));
}

function nameXml(own: XmlElement | undefined, localSheetId: number | undefined, name?: DefinedName): string {
  const tag = own?.openTag ?? "<definedName>";
  const whole = withAttributes(tag, {
    ...(own === undefined && { name: name?.name }),
    localSheetId,
    ...(name && {
      hidden: !name.visible || undefined,
      comment: name.comment === "" ? undefined : name.comment,
    }),
  });
  if (own !== undefined && name === undefined) return whole + own.xml.slice(tag.length);
  const end = /^<([^\s>]+)/.exec(tag)?.[1] ?? "definedName";
  return `${whole}${escaped(name ? formulaToFile(name.formula) : "")}</${end}>`;
}

/** Names of Excel's own stay, but for those that the model has and wants no more. */
function isKept(name: string, sheet: SavedSheet | undefined): boolean {
  if (!isBuiltIn(name)) return false;
  if (sheet?.after === undefined) return true;
  return isBuiltInSame(name, sheet);
}

function isBuiltInSame(name: string, { before, after }: SavedSheet): boolean {
  if (before === undefined || after === undefined) return false;
  const [old, now] = [before.pageLayout, after.pageLayout];
  const renamed = before.name !== after.name;
  switch (name) {
    case PRINT_AREA:
      return sameValue(old.printAreas, now.printAreas) && !(renamed && now.printAreas.length > 0);
    case PRINT_TITLES: {
      const has = now.titleRows !== undefined || now.titleColumns !== undefined;
      const same = sameValue(old.titleRows, now.titleRows) && sameValue(old.titleColumns, now.titleColumns);
      return same && !(renamed && has);
    }
    case FILTER_DATABASE:
      return sameValue(before.autoFilter?.box, after.autoFilter?.box) && !(renamed && after.autoFilter);
  }
  return true;
}

function builtInNames({ after }: SavedSheet): DefinedName[] {
  if (after === undefined) return [];
  const { printAreas, titleRows, titleColumns } = after.pageLayout;
  const titles: Box[] = [
    ...(titleColumns ? [boxOf(0, titleColumns.column, MOST_ROWS, titleColumns.columns)] : []),
    ...(titleRows ? [boxOf(titleRows.row, 0, titleRows.rows, MOST_COLUMNS)] : []),
  ];
  const filter = after.autoFilter ? [after.autoFilter.box] : [];
  return [
    ...builtIn(PRINT_AREA, after, printAreas, true),
    ...builtIn(PRINT_TITLES, after, titles, true),
    ...builtIn(FILTER_DATABASE, after, filter, false),
  ];
}

function builtIn(name: string, sheet: Sheet, boxes: readonly Box[], visible: boolean): DefinedName[] {
  if (boxes.length === 0) return [];
  const formula = `=${boxes.map((box) => absoluteReference(sheet.name, box)).join(",")}`;
  return [{ name, formula, visible, comment: "" }];
}
