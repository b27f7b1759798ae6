import { boxOf } from "../../model/address";
import { crossing, type Shift } from "../../model/shift";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";

/** A row or column, and how far into it a corner lies. */
interface Place {
  readonly index: number;
  readonly offset: number;
}

/** Where a corner lies. */
interface Corner {
  readonly rows: Place;
  readonly columns: Place;
}

const NAMES = {
  rows: ["row", "rowOff"],
  columns: ["col", "colOff"],
} as const;

/** A drawing with its pictures, charts and shapes moved with the cells they lie on. */
export function moveDrawing(text: string, shifts: readonly Shift[]): string {
  const root = parseXml(text);
  const patch = new Patch(text);
  for (const anchor of root.descendants("oneCellAnchor")) {
    const from = anchor.child("from");
    if (from)
      write(
        patch,
        from,
        shifts.reduce((at, shift) => movedPair(at, at, shift, true)[0], cornerOf(from)),
      );
  }
  for (const anchor of root.descendants("twoCellAnchor")) {
    const [from, to] = [anchor.child("from"), anchor.child("to")];
    const editAs = anchor.attribute("editAs") ?? "twoCell";
    if (!from || !to || editAs === "absolute") continue;
    const start: [Corner, Corner] = [cornerOf(from), cornerOf(to)];
    const [first, last] = shifts.reduce(
      ([a, b], shift) => movedPair(a, b, shift, editAs === "oneCell"),
      start,
    );
    write(patch, from, first);
    write(patch, to, last);
  }
  return patch.result();
}

/** Both corners after a shift; where the size is kept the second one goes as far as the first. */
function movedPair(from: Corner, to: Corner, shift: Shift, keepsSize: boolean): [Corner, Corner] {
  const { axis } = shift;
  const [top, left] = [from.rows.index, from.columns.index];
  const covered = boxOf(top, left, to.rows.index - top + 1, to.columns.index - left + 1);
  if (crossing(covered, shift) !== "whole") return [from, to];
  const first = movedPlace(from[axis], shift);
  const last = keepsSize
    ? { ...to[axis], index: to[axis].index + first.index - from[axis].index }
    : movedEnd(from[axis], to[axis], shift);
  return [
    { ...from, [axis]: first },
    { ...to, [axis]: last },
  ];
}

function movedPlace(place: Place, { kind, at, count }: Shift): Place {
  if (place.index < at) return place;
  if (kind === "insert") return { ...place, index: place.index + count };
  return place.index < at + count ? { index: at, offset: 0 } : { ...place, index: place.index - count };
}

/** An end right before inserted cells stays there. */
function movedEnd(start: Place, end: Place, shift: Shift): Place {
  const before = shift.kind === "insert" && end.index === shift.at && end.offset === 0;
  return before && start.index < shift.at ? end : movedPlace(end, shift);
}

function cornerOf(element: XmlElement): Corner {
  const number = (name: string) => Number(element.child(name)?.ownText ?? 0);
  return {
    rows: { index: number("row"), offset: number("rowOff") },
    columns: { index: number("col"), offset: number("colOff") },
  };
}

function write(patch: Patch, element: XmlElement, corner: Corner): void {
  for (const axis of ["rows", "columns"] as const) {
    const { index, offset } = corner[axis];
    [index, offset].forEach((number, i) => {
      const own = element.child(NAMES[axis][i]);
      if (own && Number(own.ownText) !== number) patch.replace(own.openEnd, own.closeStart, String(number));
    });
  }
}
