import { MOST_COLUMNS, MOST_ROWS, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { PageLayout } from "../model/sheet";
import { fieldsOf, flagOf, numberOf, oneOf, textOf, type Arguments } from "../server/arguments";
import { ObjectType, writable, type ApiObject, type Property } from "../server/object-type";
import { CellRange } from "./cell-range";
import { rangeAreasType, rangeType } from "./range";
import { boxGiven } from "./range-places";
import { liveSheet, type SheetTarget } from "./worksheet";

function layoutOf(target: SheetTarget): PageLayout {
  return liveSheet(target).pageLayout;
}

function flag(
  name: "blackAndWhite" | "centerHorizontally" | "centerVertically" | "printHeadings" | "printGridlines",
): Property<SheetTarget> {
  return writable(
    (target) => layoutOf(target)[name],
    (target, value) => {
      layoutOf(target)[name] = flagOf(value);
    },
  );
}

/** Points. */
function margin(name: keyof PageLayout["margins"]): Property<SheetTarget> {
  return writable(
    (target) => layoutOf(target).margins[name],
    (target, value) => {
      const points = numberOf(value);
      if (points < 0) throw new HostError("InvalidArgument");
      const layout = layoutOf(target);
      layout.margins = { ...layout.margins, [name]: points };
    },
  );
}

function setZoom(target: SheetTarget, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = fieldsOf(value);
  const layout = layoutOf(target);
  layout.scale = scale === undefined ? undefined : within(numberOf(scale), 10, 400);
  layout.fitToPagesWide = horizontalFitToPages === undefined ? undefined : numberOf(horizontalFitToPages);
  layout.fitToPagesTall = verticalFitToPages === undefined ? undefined : numberOf(verticalFitToPages);
}

function zoomOf(target: SheetTarget): object {
  const { scale, fitToPagesWide, fitToPagesTall } = layoutOf(target);
  return {
    ...(scale !== undefined && { scale }),
    ...(fitToPagesWide !== undefined && { horizontalFitToPages: fitToPagesWide }),
    ...(fitToPagesTall !== undefined && { verticalFitToPages: fitToPagesTall }),
  };
}

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw new HostError("InvalidArgument");
  return value;
}

function cells(target: SheetTarget, box: Box): ApiObject {
  return rangeType.of(new CellRange(target.host, target.sheet, [box]));
}

function titleRows(target: SheetTarget): ApiObject | null {
  const { titleRows: titles } = layoutOf(target);
  return titles ? cells(target, { ...titles, column: 0, columns: MOST_COLUMNS }) : null;
}

function titleColumns(target: SheetTarget): ApiObject | null {
  const { titleColumns: titles } = layoutOf(target);
  return titles ? cells(target, { ...titles, row: 0, rows: MOST_ROWS }) : null;
}

function printArea(target: SheetTarget): ApiObject | null {
  const { printAreas } = layoutOf(target);
  return printAreas.length > 0
    ? rangeAreasType.of(new CellRange(target.host, target.sheet, printAreas))
    : null;
}

function orError(find: (target: SheetTarget) => ApiObject | null) {
  return (target: SheetTarget) => {
    const found = find(target);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  };
}

function setPrintArea(target: SheetTarget, given: Arguments): void {
  const areas = given.object(0, rangeAreasType);
  if (areas !== undefined && areas.sheet !== target.sheet) throw new HostError("InvalidArgument");
  layoutOf(target).printAreas = areas ? [...areas.boxes] : [boxGiven(target, given, 0)];
}

const HEADER_PARTS = [
  "LeftHeader",
  "CenterHeader",
  "RightHeader",
  "LeftFooter",
  "CenterFooter",
  "RightFooter",
] as const;

const headerFooterType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>("HeaderFooter", {
  properties: Object.fromEntries(
    HEADER_PARTS.map((part) => {
      const name = (part.charAt(0).toLowerCase() + part.slice(1)) as keyof PageLayout["headersFooters"];
      const property = writable<SheetTarget>(
        (target) => layoutOf(target).headersFooters[name],
        (target, value) => {
          const layout = layoutOf(target);
          layout.headersFooters = { ...layout.headersFooters, [name]: textOf(value) };
        },
      );
      return [part, property];
    }),
  ),
});

const headerFooterGroupType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>("HeaderFooterGroup", {
  properties: { State: { get: () => "Default" } },
  links: { DefaultForAllPages: (target) => headerFooterType.of(target) },
});

const ORIENTATIONS = ["Portrait", "Landscape"] as const;

export const pageLayoutType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>("PageLayout", {
  properties: {
    Orientation: writable(
      (target) => layoutOf(target).orientation,
      (target, value) => {
        layoutOf(target).orientation = oneOf(value, ORIENTATIONS);
      },
    ),
    PaperSize: writable(
      (target) => layoutOf(target).paperSize,
      (target, value) => {
        layoutOf(target).paperSize = textOf(value);
      },
    ),
    Zoom: writable(zoomOf, setZoom),
    BlackAndWhite: flag("blackAndWhite"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintHeadings: flag("printHeadings"),
    PrintGridlines: flag("printGridlines"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  links: { HeadersFooters: (target) => headerFooterGroupType.of(target) },
  methods: {
    SetPrintArea: setPrintArea,
    SetPrintMargins: (target, given) => setMargins(target, given.text(0), given.fields(1)),
    SetPrintTitleRows: (target, given) => {
      const { row, rows } = boxGiven(target, given, 0);
      layoutOf(target).titleRows = { row, rows };
    },
    SetPrintTitleColumns: (target, given) => {
      const { column, columns } = boxGiven(target, given, 0);
      layoutOf(target).titleColumns = { column, columns };
    },
    GetPrintArea: orError(printArea),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: orError(titleRows),
    GetPrintTitleRowsOrNullObject: titleRows,
    GetPrintTitleColumns: orError(titleColumns),
    GetPrintTitleColumnsOrNullObject: titleColumns,
  },
});

const POINTS_PER_UNIT: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

function setMargins(target: SheetTarget, unit: string, margins: Readonly<Record<string, unknown>>): void {
  const factor = POINTS_PER_UNIT[unit];
  if (factor === undefined) throw new HostError("InvalidArgument");
  const layout = layoutOf(target);
  const given = Object.entries(margins).filter(([name]) => name in layout.margins);
  layout.margins = {
    ...layout.margins,
    ...Object.fromEntries(given.map(([name, value]) => [name, numberOf(value) * factor])),
  };
}
