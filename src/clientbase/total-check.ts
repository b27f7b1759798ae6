import { BlockSums, type Block } from "./block-sums";
import type { Cards } from "./cards";
import { isBlank, kopecksInCell } from "./cell-number";
import type { Column } from "./header-row";
import type { ClientsLayout } from "./layout";
import { columnLetters, type Problem } from "./problems";
import type { CellValue, SheetValues } from "./sheet-values";
import { isPartialTotal, isShareOfTotal } from "./total-rows";

/** How many totals lie at most between a total and where its rows begin, unless they are all the sheet's. */
const BLOCKS_TRIED = 64;

/** Rows of amounts and the rows that should be sums of them; all zero-based and in the order of the sheet. */
export interface TotalledRows {
  readonly values: SheetValues["values"];
  readonly rows: Int32Array;
  readonly totals: readonly number[];
  readonly groups: readonly number[];
  readonly amounts: readonly Column[];
}

/** A row of sums beside the rows it stands for. */
export interface ComparedTotal {
  readonly row: number;
  /** How many of its amounts agree. */
  readonly agreeing: number;
  readonly differing: readonly Difference[];
}

interface Difference {
  readonly column: Column;
  readonly cell: CellValue;
  /** Kopecks. */
  readonly sum: number;
  readonly textsLeftOut: number;
}

/** Compares the totals of the clients sheet, subtotals of groups too, with the exact sums of the cards they stand for. */
export function totalProblems(layout: ClientsLayout, cards: Cards): Problem[] {
  const { sheet, months, columns } = layout.source ?? layout;
  const compared = compareTotals({
    values: sheet.values,
    rows: cards.row.subarray(0, cards.count),
    totals: cards.totalRows,
    groups: cards.groupRows,
    amounts: [...months, ...(columns.overdueDebt ? [columns.overdueDebt] : [])],
  });
  return compared.flatMap((total) => problemsOf(sheet.name, total));
}

/**
 * The totals that have amounts, each beside the rows since an earlier total or group row (for a group row: down to a
 * later one) or the whole sheet, whichever the amounts fit best. A column with an amount that cannot be read is not
 * compared: that is told at the cell.
 */
export function compareTotals({ values, rows, totals, groups, amounts }: TotalledRows): ComparedTotal[] {
  const isGroup = new Set(groups);
  const marks = [...totals, ...groups].sort((a, b) => a - b);
  const isFilled = (row: number) => amounts.some(({ index }) => !isBlank(values[row][index]));
  if (!marks.some(isFilled)) return [];

  const sums = new BlockSums(values, rows, marks, amounts);
  const grand = totals.findLast((row) => !isPartialTotal(values[row]));
  const depths = groupDepths(marks, isGroup, sums);
  return marks.flatMap((row, at): ComparedTotal[] => {
    const cells = values[row];
    if (!isFilled(row) || isShareOfTotal(cells)) return [];
    const parts = isGroup.has(row) ? blocksBelow(at, depths, sums) : blocksAbove(at, sums);
    const agreeing = (block: Block) =>
      amounts.reduce((fits, { index }, i) => fits + (fitsIn(sums, block, i, cells[index]) ? 1 : 0), 0);
    const block = bestFitting(row === grand ? [sums.whole, ...parts] : [...parts, sums.whole], agreeing);
    const differing = amounts.flatMap((column, i): Difference[] => {
      const sum = sums.kopecks(block, i);
      const cell = cells[column.index];
      if (isBlank(cell) || Number.isNaN(sum) || fitsIn(sums, block, i, cell)) return [];
      return [{ column, cell, sum, textsLeftOut: sums.textsLeftOut(block, i, cell) }];
    });
    return [{ row, agreeing: agreeing(block), differing }];
  });
}

function fitsIn(sums: BlockSums, block: Block, column: number, cell: CellValue | undefined): boolean {
  return cell !== undefined && !isBlank(cell) && sums.agrees(block, column, cell);
}

/** The nearest first, those with cards before empty ones. */
function blocksAbove(at: number, sums: BlockSums): Block[] {
  const tried = Math.min(at + 1, BLOCKS_TRIED);
  return filledFirst(Array.from({ length: tried }, (_, i) => sums.between(at - 1 - i, at)));
}

/** The one down to the next group of the same depth first. */
function blocksBelow(at: number, depths: readonly number[], sums: BlockSums): Block[] {
  const next = depths.findIndex((depth, i) => i > at && depth >= depths[at]);
  const tried = Math.min(sums.marks - at, BLOCKS_TRIED);
  return [
    sums.between(at, next < 0 ? sums.marks : next),
    ...filledFirst(Array.from({ length: tried }, (_, i) => sums.between(at, at + 1 + i))),
  ];
}

function filledFirst(blocks: readonly Block[]): Block[] {
  return [...blocks.filter(({ rows }) => rows > 0), ...blocks.filter(({ rows }) => rows === 0)];
}

/** Per mark: how many groups stand right below it before the first card; −1 for totals. */
function groupDepths(marks: readonly number[], groups: ReadonlySet<number>, sums: BlockSums): number[] {
  const depths = marks.map((row): number => (groups.has(row) ? 0 : -1));
  for (let i = marks.length - 2; i >= 0; i--) {
    if (depths[i] === 0 && depths[i + 1] >= 0 && sums.between(i, i + 1).rows === 0)
      depths[i] = depths[i + 1] + 1;
  }
  return depths;
}

function bestFitting(blocks: readonly Block[], fits: (block: Block) => number): Block {
  let best = blocks[0];
  let most = fits(best);
  for (const block of blocks.slice(1)) {
    const fitting = fits(block);
    if (fitting > most) [best, most] = [block, fitting];
  }
  return best;
}

/** What of a total does not add up. */
export function problemsOf(sheet: string, { row, differing }: ComparedTotal): Problem[] {
  return differing.map(({ column: { index, header, unit }, cell, sum, textsLeftOut }) => {
    const kopecks = kopecksInCell(cell, unit, NaN);
    return {
      code: "TOTAL_DIFFERS",
      sheet,
      row: row + 1,
      column: columnLetters(index),
      header,
      value: String(cell),
      ...(!Number.isNaN(kopecks) && { reading: String(kopecks / 100) }),
      ...(textsLeftOut > 0 && { count: textsLeftOut }),
      amount: sum / 100,
    };
  });
}
