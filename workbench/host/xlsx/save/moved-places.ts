import type { Box } from "../../model/address";
import { shiftedReference, type Shift } from "../../model/shift";
import { shiftedFormula } from "../../model/structure-formulas";
import { escaped } from "../xml/characters";
import type { XmlElement } from "../xml/element";
import type { Patch } from "../xml/patch";

/** A sheet of the opened file on which cells were inserted or deleted since. */
export interface MovedSheet {
  /** Its name in the file. */
  readonly name: string;
  readonly part: string;
  readonly shifts: readonly Shift[];
}

/** A box after all shifts; undefined when nothing is left of it. */
export function movedBox(box: Box, shifts: readonly Shift[]): Box | undefined {
  let moved: Box | undefined = box;
  for (const shift of shifts) moved = moved && shiftedReference(moved, shift);
  return moved;
}

/** A formula "=…" after all shifts. @param own the sheet that references without a name mean, if it moved */
export function movedText(
  formula: string,
  own: MovedSheet | undefined,
  moves: readonly MovedSheet[],
): string {
  let moved = formula;
  for (const move of moves) {
    for (const shift of move.shifts) moved = shiftedFormula(moved, move, move === own, shift);
  }
  return moved;
}

/** Moves the references of an element that holds a formula. */
export function moveFormula(
  patch: Patch,
  element: XmlElement,
  own: MovedSheet | undefined,
  moves: readonly MovedSheet[],
): void {
  setFormula(patch, element, movedText(`=${element.ownText}`, own, moves));
}

/** Writes a formula "=…" into an element that held another one. */
export function setFormula(patch: Patch, element: XmlElement, formula: string): void {
  const text = formula.slice(1);
  if (text !== element.ownText) patch.replace(element.openEnd, element.closeStart, escaped(text));
}
