import { boxOf, MOST_COLUMNS, MOST_ROWS, type Box } from "./address";

/** Cells that are inserted or deleted: `count` rows or columns from `at` on, as wide as `from` and `size` say. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** First column of inserted rows, first row of inserted columns; and how many. */
  readonly from: number;
  readonly size: number;
}

/** An end-exclusive run of rows or columns. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** The shift of whole rows or columns. */
export function wholeShift(kind: Shift["kind"], axis: Shift["axis"], at: number, count: number): Shift {
  return { kind, axis, at, count, from: 0, size: axis === "rows" ? MOST_COLUMNS : MOST_ROWS };
}

/** Whether whole rows or columns move. */
export function isWhole(shift: Shift): boolean {
  return shift.size === (shift.axis === "rows" ? MOST_COLUMNS : MOST_ROWS);
}

/** The inserted or deleted cells. */
export function shiftedBox({ axis, at, count, from, size }: Shift): Box {
  return axis === "rows" ? boxOf(at, from, count, size) : boxOf(from, at, size, count);
}

/** Where a row or column comes to; undefined when it is deleted or pushed off the sheet. */
export function shiftedIndex(index: number, shift: Shift): number | undefined {
  const run = shiftedRun({ start: index, end: index + 1 }, shift);
  return run?.start;
}

/** The run along the shift's axis afterwards: longer by what is inserted within it, undefined when nothing is left. */
function shiftedRun({ start, end }: Run, { kind, axis, at, count }: Shift): Run | undefined {
  const most = axis === "rows" ? MOST_ROWS : MOST_COLUMNS;
  if (start === 0 && end === most) return { start, end };
  if (kind === "insert") {
    const moved = {
      start: start >= at ? start + count : start,
      end: Math.min(end > at ? end + count : end, most),
    };
    return moved.start < moved.end ? moved : undefined;
  }
  const after = (index: number) => (index <= at ? index : Math.max(at, index - count));
  const moved = { start: after(start), end: after(end) };
  return moved.start < moved.end ? moved : undefined;
}

function along(box: Box, { axis }: Shift): Run {
  return axis === "rows"
    ? { start: box.row, end: box.row + box.rows }
    : { start: box.column, end: box.column + box.columns };
}

function across(box: Box, { axis }: Shift): Run {
  return axis === "rows"
    ? { start: box.column, end: box.column + box.columns }
    : { start: box.row, end: box.row + box.rows };
}

function boxFrom(main: Run, cross: Run, { axis }: Shift): Box {
  const [rows, columns] = axis === "rows" ? [main, cross] : [cross, main];
  return boxOf(rows.start, columns.start, rows.end - rows.start, columns.end - columns.start);
}

/** How the moving cells lie to a box's other dimension. */
export function crossing(box: Box, shift: Shift): "whole" | "part" | "none" {
  const { start, end } = across(box, shift);
  const last = shift.from + shift.size;
  if (start >= shift.from && end <= last) return "whole";
  return start < last && end > shift.from ? "part" : "none";
}

/** Whether anything of the box stands where cells move or are deleted, whatever its other dimension. */
export function reaches(box: Box, shift: Shift): boolean {
  return along(box, shift).end > shift.at;
}

/**
 * A box after the shift, the same object when it does not change, undefined when nothing is left of it.
 * Where only a part of its width moves, it stays, as references in formulas do.
 */
export function shiftedReference(box: Box, shift: Shift): Box | undefined {
  if (crossing(box, shift) !== "whole") return box;
  const run = along(box, shift);
  const moved = shiftedRun(run, shift);
  if (!moved) return undefined;
  return moved.start === run.start && moved.end === run.end ? box : boxFrom(moved, across(box, shift), shift);
}

/** What a box becomes, cut up where only a part of its width moves. */
function shiftedBoxes(box: Box, shift: Shift): Box[] {
  if (crossing(box, shift) !== "part" || !reaches(box, shift)) {
    const moved = shiftedReference(box, shift);
    return moved ? [moved] : [];
  }
  const main = along(box, shift);
  const { start, end } = across(box, shift);
  const cuts = [start, Math.max(start, shift.from), Math.min(end, shift.from + shift.size), end];
  const parts: Box[] = [];
  for (let i = 0; i < 3; i++) {
    if (cuts[i] === cuts[i + 1]) continue;
    const part = boxFrom(main, { start: cuts[i], end: cuts[i + 1] }, shift);
    const moved = i === 1 ? shiftedReference(part, shift) : part;
    if (moved) parts.push(moved);
  }
  return joinedBoxes(parts);
}

/** The boxes of a list after the shift; where one was cut, those that fit together again are joined. */
export function shiftedList(boxes: readonly Box[], shift: Shift): Box[] {
  const moved = boxes.flatMap((box) => shiftedBoxes(box, shift));
  const cut = boxes.some((box) => crossing(box, shift) === "part" && reaches(box, shift));
  const gathered = !isWhole(shift) && boxes.length > 1 && boxes.some((box) => reaches(box, shift));
  return cut || gathered ? joinedBoxes(moved) : moved;
}

function joinedBoxes(boxes: readonly Box[]): Box[] {
  const joined = [...boxes];
  for (let i = 0; i < joined.length; i++) {
    for (let j = i + 1; j < joined.length; j++) {
      const both = joinedPair(joined[i], joined[j]);
      if (!both) continue;
      joined[i] = both;
      joined.splice(j, 1);
      j = i;
    }
  }
  return joined;
}

function joinedPair(a: Box, b: Box): Box | undefined {
  if (a.column === b.column && a.columns === b.columns) {
    const [upper, lower] = a.row <= b.row ? [a, b] : [b, a];
    if (upper.row + upper.rows === lower.row) return { ...upper, rows: upper.rows + lower.rows };
  }
  if (a.row === b.row && a.rows === b.rows) {
    const [left, right] = a.column <= b.column ? [a, b] : [b, a];
    if (left.column + left.columns === right.column)
      return { ...left, columns: left.columns + right.columns };
  }
  return undefined;
}
