import { addressOf, type Box } from "../../model/address";
import { isWhole, shiftedIndex, shiftedList, type Shift } from "../../model/shift";
import { shiftedRuleFormula } from "../../model/structure-formulas";
import { boxesOf } from "../read/boxes";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { withAttributes } from "../xml/write";
import { moveFormula, movedText, setFormula, type MovedSheet } from "./moved-places";
import { sameValue } from "./same-value";

/** Elements that speak of cells, and the attribute that names these; "" for an xm:sqref inside. */
const ON_CELLS: Readonly<Record<string, string>> = {
  dataValidation: "sqref",
  "x14:dataValidation": "",
  "x14:sparkline": "",
  ignoredError: "sqref",
  protectedRange: "sqref",
  sortState: "ref",
  sortCondition: "ref",
};

/** Elements that go when nothing is left of what they hold, by the name of that; undefined: of anything. */
const HOLDERS: Readonly<Record<string, string | undefined>> = {
  dataValidations: "dataValidation",
  "x14:dataValidations": "x14:dataValidation",
  "x14:sparklines": "x14:sparkline",
  "x14:sparklineGroup": "x14:sparklines",
  "x14:sparklineGroups": "x14:sparklineGroup",
  ignoredErrors: "ignoredError",
  protectedRanges: "protectedRange",
  sortState: "sortCondition",
  rowBreaks: "brk",
  colBreaks: "brk",
  ext: undefined,
  extLst: undefined,
};

const BREAKS = { rowBreaks: "rows", colBreaks: "columns" } as const;

/**
 * A sheet's part with its validations, sparklines, page breaks and the like moved.
 * @param own the sheet itself, if cells of it moved
 * @param moves all sheets with moved cells
 */
export function moveRules(text: string, own: MovedSheet | undefined, moves: readonly MovedSheet[]): string {
  const left = own ? withoutDeleted(text, own.shifts) : text;
  const root = sheetRoot(left);
  const patch = new Patch(left);
  for (const name of Object.keys(ON_CELLS)) {
    for (const element of root.descendants(name)) moveElement(patch, element, own, moves);
  }
  for (const group of root.descendants("x14:sparklineGroup")) {
    for (const dates of group.childrenNamed("xm:f")) moveFormula(patch, dates, own, moves);
  }
  for (const { element, axis } of breaksOf(root)) {
    const id = movedBreak(element, axis, own?.shifts ?? []);
    patch.replace(element.start, element.openEnd, withAttributes(element.openTag, { id }));
  }
  return patch.result();
}

function sheetRoot(text: string): XmlElement {
  return parseXml(text, { sheetData: (scanner) => scanner.skip() });
}

/** Takes out what stood on deleted cells only. */
function withoutDeleted(text: string, shifts: readonly Shift[]): string {
  const root = sheetRoot(text);
  const gone = new Set<XmlElement>();
  for (const name of Object.keys(ON_CELLS)) {
    for (const element of root.descendants(name)) {
      const boxes = boxesOf(cellsOf(element));
      if (boxes.length > 0 && movedList(boxes, shifts).length === 0) gone.add(element);
    }
  }
  for (const { element, axis } of breaksOf(root)) {
    if (movedBreak(element, axis, shifts) === undefined) gone.add(element);
  }
  const patch = new Patch(text);
  prune(patch, root, gone);
  return patch.result();
}

function prune(patch: Patch, element: XmlElement, gone: ReadonlySet<XmlElement>): void {
  const left = element.children.filter((child) => !vanishes(child, gone));
  for (const child of left) prune(patch, child, gone);
  if (left.length === element.children.length) return;
  for (const child of element.children) if (!left.includes(child)) patch.remove(child.start, child.end);
  const counts = {
    ...(element.number("count") !== undefined && { count: left.length }),
    ...(element.number("manualBreakCount") !== undefined && {
      manualBreakCount: left.filter((child) => child.flag("man")).length,
    }),
  };
  patch.replace(element.start, element.openEnd, withAttributes(element.openTag, counts));
}

function vanishes(element: XmlElement, gone: ReadonlySet<XmlElement>): boolean {
  if (gone.has(element)) return true;
  if (!Object.hasOwn(HOLDERS, element.name)) return false;
  const name = HOLDERS[element.name];
  const held = name === undefined ? element.children : element.childrenNamed(name);
  return held.length > 0 && held.every((child) => vanishes(child, gone));
}

function cellsOf(element: XmlElement): string | undefined {
  const attribute = ON_CELLS[element.name];
  return attribute === "" ? element.child("xm:sqref")?.ownText : element.attribute(attribute);
}

function movedList(boxes: readonly Box[], shifts: readonly Shift[]): readonly Box[] {
  return shifts.reduce<readonly Box[]>((moved, shift) => shiftedList(moved, shift), boxes);
}

function moveElement(
  patch: Patch,
  element: XmlElement,
  own: MovedSheet | undefined,
  moves: readonly MovedSheet[],
): void {
  const others = moves.filter((move) => move !== own);
  const before = boxesOf(cellsOf(element));
  for (const formula of formulasOf(element)) {
    const moved = own ? movedRule(`=${formula.ownText}`, before, own) : `=${formula.ownText}`;
    setFormula(patch, formula, movedText(moved, undefined, others));
  }
  const after = movedList(before, own?.shifts ?? []);
  if (sameValue(before, after)) return;
  const attribute = ON_CELLS[element.name];
  const cells = after.map(addressOf).join(" ");
  const inside = element.child("xm:sqref");
  if (attribute !== "") {
    const tag = withAttributes(element.openTag, { [attribute]: cells });
    patch.replace(element.start, element.openEnd, tag);
  } else if (inside) patch.replace(inside.openEnd, inside.closeStart, cells);
}

/** Formulas that are read from the first of the cells their element speaks of. */
function formulasOf(element: XmlElement): XmlElement[] {
  return ["formula1", "formula2", "xm:f"].flatMap((name) => element.descendants(name));
}

function movedRule(formula: string, cells: readonly Box[], own: MovedSheet): string {
  let rule = { formula, ranges: [...cells] };
  for (const shift of own.shifts) {
    const ranges = shiftedList(rule.ranges, shift);
    if (ranges.length === 0) break;
    rule = { formula: shiftedRuleFormula(rule, ranges, own, shift), ranges };
  }
  return rule.formula;
}

function breaksOf(root: XmlElement): { element: XmlElement; axis: Shift["axis"] }[] {
  return Object.entries(BREAKS).flatMap(([name, axis]) =>
    (root.child(name)?.childrenNamed("brk") ?? []).map((element) => ({ element, axis })),
  );
}

/** The row or column before which a page breaks; undefined when it was deleted. */
function movedBreak(element: XmlElement, axis: Shift["axis"], shifts: readonly Shift[]): number | undefined {
  let at = element.number("id");
  for (const shift of shifts) {
    if (at !== undefined && shift.axis === axis && isWhole(shift)) at = shiftedIndex(at, shift);
  }
  return at;
}
