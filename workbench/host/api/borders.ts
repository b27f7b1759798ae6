import { boxOf, type Box } from "../model/address";
import type { BorderPlace, Border } from "../model/cell-format";
import { HostError } from "../model/host-error";
import { oneOf } from "../server/arguments";
import { ObjectType, writable, type Property } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { colorOf } from "./colors";
import { format } from "./range-format";
import { sharedFormat } from "./formatting";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const NONE: Border = { style: "None", weight: "Thin", color: "#000000" };

interface BorderTarget {
  readonly range: CellRange;
  readonly side: Side;
}

/** Where a side of a box is kept: cells and the place of their border. */
function placesOf(box: Box, side: Side): [Box, BorderPlace][] {
  const { row, column, rows, columns } = box;
  switch (side) {
    case "EdgeTop":
      return [[boxOf(row, column, 1, columns), side]];
    case "EdgeBottom":
      return [[boxOf(row + rows - 1, column, 1, columns), side]];
    case "EdgeLeft":
      return [[boxOf(row, column, rows, 1), side]];
    case "EdgeRight":
      return [[boxOf(row, column + columns - 1, rows, 1), side]];
    case "InsideHorizontal":
      return rows === 1
        ? []
        : [
            [boxOf(row, column, rows - 1, columns), "EdgeBottom"],
            [boxOf(row + 1, column, rows - 1, columns), "EdgeTop"],
          ];
    case "InsideVertical":
      return columns === 1
        ? []
        : [
            [boxOf(row, column, rows, columns - 1), "EdgeRight"],
            [boxOf(row, column + 1, rows, columns - 1), "EdgeLeft"],
          ];
    default:
      return [[box, side]];
  }
}

function read({ range, side }: BorderTarget, name: keyof Border): string | null {
  const values = range.boxes.flatMap((box) =>
    placesOf(box, side).map(([cells, place]) =>
      sharedFormat(range.host.workbook, range.sheet, [cells], (it) => (it.borders[place] ?? NONE)[name]),
    ),
  );
  const [first = NONE[name], ...others] = new Set(values);
  return others.length === 0 ? first : null;
}

function change({ range, side }: BorderTarget, part: Partial<Border>): void {
  for (const box of range.boxes) {
    for (const [cells, place] of placesOf(box, side)) {
      format(range.with(cells), ({ borders }) => {
        const { [place]: before = NONE, ...others } = borders;
        const shown = part.style === undefined && before.style === "None" ? { style: "Continuous" } : {};
        const border = { ...before, ...shown, ...part };
        return { borders: border.style === "None" ? others : { ...others, [place]: border } };
      });
    }
  }
}

function property(name: keyof Border, parse: (value: unknown) => string): Property<BorderTarget> {
  return writable(
    (target) => read(target, name),
    (target, value) => change(target, { [name]: parse(value) }),
  );
}

const borderType: ObjectType<BorderTarget> = new ObjectType<BorderTarget>("RangeBorder", {
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: property("style", (value) => oneOf(value, STYLES)),
    Weight: property("weight", (value) => oneOf(value, WEIGHTS)),
    Color: property("color", colorOf),
  },
});

export const borderCollectionType: ObjectType<CellRange> = new ObjectType<CellRange>(
  "RangeBorderCollection",
  {
    properties: { Count: { get: () => SIDES.length } },
    items: (range) => SIDES.map((side) => borderType.of({ range, side })),
    item: (range, key) => borderType.of({ range, side: oneOf(key, SIDES) }),
    methods: {
      GetItemAt: (range, given) => {
        const side = SIDES[given.whole(0)];
        if (side === undefined) throw new HostError("InvalidArgument");
        return borderType.of({ range, side });
      },
    },
  },
);
