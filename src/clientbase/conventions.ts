import { isEitherOrder, orderProvenBy, type DayOrder } from "./cell-date";
import { marksProvenBy, readsEitherWay, type Grouping, type GroupingMark } from "./cell-number";
import type { ColumnNote } from "./column-notes";
import type { SheetValues } from "./sheet-values";

/**
 * How the columns of one table are written, where a cell alone can be read in two ways. A column is looked through when
 * such a cell is met, and only then.
 */
export class Conventions {
  private readonly groupings = new Map<number, Grouping>();
  private readonly orders = new Map<number, DayOrder>();
  private readonly askedForGrouping = new Set<number>();
  private readonly askedForOrder = new Set<number>();

  constructor(
    private readonly values: SheetValues["values"],
    private readonly headerRow: number,
  ) {}

  /** The mark that parts thousands in a column, as far as other cells of the column prove it. */
  grouping(index: number): Grouping {
    return known(this.groupings, index, () => {
      const mark = once(() => groupingProvenBy(this.textsOf(index)));
      return () => {
        this.askedForGrouping.add(index);
        return mark();
      };
    });
  }

  /** The order of day and month in a column of dates, as far as other cells of the column prove it. */
  dayOrder(index: number): DayOrder {
    return known(this.orders, index, () => {
      const order = once(() => dayOrderProvenBy(this.textsOf(index)));
      return () => {
        this.askedForOrder.add(index);
        return order();
      };
    });
  }

  /** Columns with amounts that can be read in two ways and in which nothing proves one of them. */
  ambiguousAmounts(): ColumnNote[] {
    return this.notesOn(this.askedForGrouping, readsEitherWay).filter(
      ({ index }) => provenMarks(this.textsOf(index)).size !== 1,
    );
  }

  /** Columns with dates that can be read in two ways and in which nothing proves one of them. */
  ambiguousDates(): ColumnNote[] {
    return this.notesOn(this.askedForOrder, isEitherOrder).filter(({ index }) => {
      const order = this.dayOrder(index)();
      return order === undefined || order === "mixed";
    });
  }

  /** Columns of dates in which the month stands first. */
  monthFirst(): ColumnNote[] {
    return this.notesOn(
      this.askedForOrder,
      (text) => isEitherOrder(text) || orderProvenBy(text) === "monthFirst",
    ).filter(({ index }) => this.dayOrder(index)() === "monthFirst");
  }

  private notesOn(columns: ReadonlySet<number>, concerns: (text: string) => boolean): ColumnNote[] {
    return [...columns].flatMap((index) => {
      let count = 0;
      let first = -1;
      for (let row = this.headerRow + 1; row < this.values.length; row++) {
        const cell = this.values[row][index];
        if (typeof cell !== "string" || !concerns(cell)) continue;
        if (count++ === 0) first = row;
      }
      return count === 0 ? [] : [{ index, count, row: first }];
    });
  }

  private *textsOf(index: number): Generator<string> {
    for (let row = this.headerRow + 1; row < this.values.length; row++) {
      const cell = this.values[row][index];
      if (typeof cell === "string" && cell !== "") yield cell;
    }
  }
}

/** Each mark that some text proves to part thousands; whoever proves the decimal mark proves the other one too. */
function provenMarks(texts: Iterable<string>): Set<GroupingMark> {
  const marks = new Set<GroupingMark>();
  for (const text of texts) {
    const { grouping, decimal } = marksProvenBy(text);
    if (grouping) marks.add(grouping);
    else if (decimal) marks.add(decimal === "," ? "." : ",");
  }
  return marks;
}

function groupingProvenBy(texts: Iterable<string>): GroupingMark | undefined {
  const [mark, ...others] = provenMarks(texts);
  return others.length === 0 ? mark : undefined;
}

function dayOrderProvenBy(texts: Iterable<string>): ReturnType<DayOrder> {
  const orders = new Set<"dayFirst" | "monthFirst">();
  for (const text of texts) {
    const order = orderProvenBy(text);
    if (order) orders.add(order);
  }
  const [order, other] = orders;
  return other === undefined ? order : "mixed";
}

function known<T>(map: Map<number, T>, index: number, make: () => T): T {
  let value = map.get(index);
  if (value === undefined) map.set(index, (value = make()));
  return value;
}

function once<T>(compute: () => T): () => T {
  let done = false;
  let value: T;
  return () => {
    if (!done) {
      value = compute();
      done = true;
    }
    return value;
  };
}
