import { addressOf } from "../../model/address";
import type { Shift } from "../../model/shift";
import { sameName } from "../../model/sheet-name";
import type { Package } from "../package/package";
import { boxAt } from "../read/boxes";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { withAttributes } from "../xml/write";
import { moveComments, moveShapes } from "./moved-comments";
import { moveDrawing } from "./moved-drawing";
import { movedBox, moveFormula, type MovedSheet } from "./moved-places";
import { moveRules } from "./moved-rules";
import type { SavedSheet } from "./sheet-list";

/** What hangs on a sheet, by the kind of its relationship. */
const HANGING: Readonly<Record<string, (text: string, shifts: readonly Shift[]) => string>> = {
  comments: (text, shifts) => moveComments(text, "comment", shifts),
  threadedComment: (text, shifts) => moveComments(text, "threadedComment", shifts),
  vmlDrawing: moveShapes,
  drawing: moveDrawing,
  pivotTable: movePivotTable,
};

/**
 * Moves what is not modelled along with the cells it speaks of: validations, sparklines, page breaks, comments,
 * drawings, pivot tables, and the cells that charts and pivot tables show. To be done before sheets are patched.
 */
export function moveUnmodelled(parts: Package, saved: readonly SavedSheet[]): void {
  const moves = saved.flatMap(({ after, listed }): MovedSheet[] => {
    const [part, name, shifts] = [listed?.part, listed?.sheet?.name, after?.shifts ?? []];
    return part === undefined || name === undefined || shifts.length === 0 ? [] : [{ name, part, shifts }];
  });
  if (moves.length === 0) return;
  for (const { part, shifts } of moves) {
    for (const { kind, target, external } of parts.relationships(part)) {
      if (external || !Object.hasOwn(HANGING, kind) || !parts.has(target)) continue;
      parts.setText(target, HANGING[kind](parts.text(target), shifts));
    }
  }
  for (const { listed } of saved) {
    if (listed?.sheet === undefined || listed.part === undefined) continue;
    const own = moves.find(({ part }) => part === listed.part);
    parts.setText(listed.part, moveRules(parts.text(listed.part), own, moves));
  }
  for (const part of parts.reachable()) {
    const type = parts.contentType(part);
    if (type.endsWith("drawingml.chart+xml")) parts.setText(part, moveChart(parts.text(part), moves));
    if (type.endsWith("pivotCacheDefinition+xml")) parts.setText(part, moveSource(parts.text(part), moves));
  }
}

function moveChart(text: string, moves: readonly MovedSheet[]): string {
  const patch = new Patch(text);
  for (const formula of parseXml(text).descendants("f")) moveFormula(patch, formula, undefined, moves);
  return patch.result();
}

function moveSource(text: string, moves: readonly MovedSheet[]): string {
  const patch = new Patch(text);
  for (const source of parseXml(text).descendants("worksheetSource")) {
    const move = moves.find(({ name }) => sameName(name, source.attribute("sheet") ?? ""));
    if (move) moveReference(patch, source, move.shifts);
  }
  return patch.result();
}

function movePivotTable(text: string, shifts: readonly Shift[]): string {
  const patch = new Patch(text);
  const location = parseXml(text).child("location");
  if (location) moveReference(patch, location, shifts);
  return patch.result();
}

/** Moves the cells that an element names, unless all were deleted. */
function moveReference(patch: Patch, element: XmlElement, shifts: readonly Shift[]): void {
  const box = boxAt(element.attribute("ref"));
  const moved = box && movedBox(box, shifts);
  if (!moved) return;
  patch.replace(element.start, element.openEnd, withAttributes(element.openTag, { ref: addressOf(moved) }));
}
