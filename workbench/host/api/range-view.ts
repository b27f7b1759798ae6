import { addressOf, boxOf } from "../model/address";
import { ObjectType, type ApiObject } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { collection } from "./collection";
import { shownText } from "./shown-text";
import { visibleBoxes } from "./hidden-lines";
import { rangeType } from "./range";
import { wireValue } from "./range-values";

/** The shown rows and columns of a range. */
interface View {
  readonly range: CellRange;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

function grid({ rows, columns }: View, cell: (row: number, column: number) => unknown): unknown[][] {
  return rows.map((row) => columns.map((column) => cell(row, column)));
}

const rowViews = collection<View>(
  (view) => view.rows.map((row, index) => viewType.of({ ...view, rows: [row], index })),
  () => undefined,
);
const viewCollectionType: ObjectType<View> = new ObjectType<View>("RangeViewCollection", {
  items: rowViews.items,
  methods: { GetCount: rowViews.methods.GetCount, GetItemAt: rowViews.methods.GetItemAt },
});

const viewType: ObjectType<View> = new ObjectType<View>("RangeView", {
  properties: {
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    Index: { get: ({ index }) => index },
    Values: {
      get: (view) => grid(view, (row, column) => wireValue(view.range.sheet.cells.value(row, column))),
    },
    Formulas: {
      get: (view) => {
        const { cells } = view.range.sheet;
        return grid(view, (row, column) => cells.formula(row, column) ?? wireValue(cells.value(row, column)));
      },
    },
    Text: {
      get: (view) => grid(view, (row, column) => shownText(view.range.host, view.range.sheet, row, column)),
    },
    CellAddresses: { get: (view) => grid(view, (row, column) => addressOf(boxOf(row, column))) },
  },
  links: { Rows: (view) => viewCollectionType.of(view) },
  methods: { GetRange: ({ range }) => rangeType.of(range) },
});

export function visibleView(range: CellRange): ApiObject {
  const boxes = visibleBoxes(range.sheet, range.box);
  const lines = (of: (box: (typeof boxes)[number]) => [number, number]) => [
    ...new Set(boxes.flatMap((box) => Array.from({ length: of(box)[1] }, (_, i) => of(box)[0] + i))),
  ];
  return viewType.of({
    range,
    rows: lines(({ row, rows }) => [row, rows]),
    columns: lines(({ column, columns }) => [column, columns]),
    index: 0,
  });
}
