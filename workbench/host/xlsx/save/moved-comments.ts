import { boxOf, addressOf } from "../../model/address";
import type { Shift } from "../../model/shift";
import { boxAt } from "../read/boxes";
import { parseXml } from "../xml/element";
import { Patch } from "../xml/patch";
import { withAttributes } from "../xml/write";
import { movedBox } from "./moved-places";

/** A part of comments with these moved; those of deleted cells go. @param name of the element of a comment */
export function moveComments(text: string, name: string, shifts: readonly Shift[]): string {
  const patch = new Patch(text);
  for (const comment of parseXml(text).descendants(name)) {
    const box = boxAt(comment.attribute("ref"));
    if (!box) continue;
    const moved = movedBox(box, shifts);
    if (moved) {
      const tag = withAttributes(comment.openTag, { ref: addressOf(moved) });
      patch.replace(comment.start, comment.openEnd, tag);
    } else patch.remove(comment.start, comment.end);
  }
  return patch.result();
}

const SHAPE = /<v:shape\s[^]*?<\/v:shape>/g;
const NUMBERS_OF_A_CORNER = 2;
const FIRST_ROW = 2;

/** The boxes of comments moved with their cells. Such drawings are not always well-formed XML. */
export function moveShapes(text: string, shifts: readonly Shift[]): string {
  return text.replace(SHAPE, (shape) => {
    const row = numberIn(shape, "Row");
    const column = numberIn(shape, "Column");
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape) || row === undefined || column === undefined)
      return shape;
    const moved = movedBox(boxOf(row, column), shifts);
    if (!moved) return "";
    const [down, right] = [moved.row - row, moved.column - column];
    return shape
      .replace(/(<x:Row>)[^<]*/, `$1${moved.row}`)
      .replace(/(<x:Column>)[^<]*/, `$1${moved.column}`)
      .replace(
        /(<x:Anchor>)([^<]*)/,
        (_, tag: string, numbers: string) => tag + movedAnchor(numbers, down, right),
      );
  });
}

function numberIn(shape: string, name: string): number | undefined {
  const found = new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(shape);
  return found ? Number(found[1]) : undefined;
}

/** Left, top, right and bottom of a shape: a column or row each, followed by how far into it that is. */
function movedAnchor(numbers: string, down: number, right: number): string {
  if (down === 0 && right === 0) return numbers;
  return numbers
    .split(",")
    .map((number, index) => {
      if (index % NUMBERS_OF_A_CORNER !== 0) return number;
      const by = index % (2 * NUMBERS_OF_A_CORNER) === FIRST_ROW ? down : right;
      return number.replace(/\d+/, (old) => String(Math.max(0, Number(old) + by)));
    })
    .join(",");
}
