import { boxOf, intersection, type Box } from "../model/address";

/** What is left of a box when another is cut out of it. */
export function boxWithout(box: Box, cut: Box): Box[] {
  const shared = intersection(box, cut);
  if (shared === undefined) return [box];
  const bottom = box.row + box.rows;
  const right = box.column + box.columns;
  const sharedBottom = shared.row + shared.rows;
  const sharedRight = shared.column + shared.columns;
  return [
    boxOf(box.row, box.column, shared.row - box.row, box.columns),
    boxOf(shared.row, box.column, shared.rows, shared.column - box.column),
    boxOf(shared.row, sharedRight, shared.rows, right - sharedRight),
    boxOf(sharedBottom, box.column, bottom - sharedBottom, box.columns),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
