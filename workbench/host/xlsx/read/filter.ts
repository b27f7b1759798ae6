import type { Box } from "../../model/address";
import type { ConditionalLook, FilterCriteria, SheetFilter } from "../../model/sheet-objects";
import type { XmlElement } from "../xml/element";
import { decodedCellText } from "../xml/characters";
import { boxAt } from "./boxes";

/** Which rows of the sheet are hidden, whatever hides them. */
export type IsHidden = (row: number) => boolean;

/** Reads an autoFilter element; the hidden rows of its box are its own where it has criteria. */
export function readFilter(
  element: XmlElement | undefined,
  looks: readonly ConditionalLook[],
  isHidden: IsHidden,
): SheetFilter | undefined {
  const box = boxAt(element?.attribute("ref"));
  if (element === undefined || box === undefined) return undefined;
  const criteria: (FilterCriteria | undefined)[] = new Array<undefined>(box.columns).fill(undefined);
  for (const column of element.childrenNamed("filterColumn")) {
    const index = column.number("colId") ?? -1;
    if (index >= 0 && index < box.columns) criteria[index] = criteriaOf(column, looks);
  }
  const filters = criteria.some((one) => one !== undefined);
  return { box, criteria, hiddenRows: new Set(filters ? hiddenIn(box, isHidden) : []) };
}

function hiddenIn(box: Box, isHidden: IsHidden): number[] {
  const rows: number[] = [];
  for (let row = box.row + 1; row < box.row + box.rows; row++) if (isHidden(row)) rows.push(row);
  return rows;
}

function criteriaOf(column: XmlElement, looks: readonly ConditionalLook[]): FilterCriteria | undefined {
  const [kind] = column.children;
  switch (kind?.name) {
    case "filters":
      return { filterOn: "Values", values: valuesOf(kind) };
    case "customFilters":
      return customOf(kind);
    case "top10": {
      const top = kind.flag("top", true) ? "Top" : "Bottom";
      const unit = kind.flag("percent") ? "Percent" : "Items";
      return { filterOn: top + unit, criterion1: kind.attribute("val") ?? "10" };
    }
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: dynamicWord(kind.attribute("type") ?? "") };
    case "colorFilter":
      return colourOf(kind, looks);
    case "iconFilter":
      return {
        filterOn: "Icon",
        icon: { set: kind.attribute("iconSet") ?? "", index: kind.number("iconId") ?? 0 },
      };
  }
  return undefined;
}

function colourOf(kind: XmlElement, looks: readonly ConditionalLook[]): FilterCriteria {
  const look = looks[kind.number("dxfId") ?? -1];
  const ofCell = kind.flag("cellColor", true);
  const color = look?.fill ?? look?.fontColor;
  return { filterOn: ofCell ? "CellColor" : "FontColor", ...(color !== undefined && { color }) };
}

function valuesOf(kind: XmlElement): (string | { date: string; specificity: string })[] {
  const values = kind.children.map((child) =>
    child.name === "dateGroupItem" ? dateOf(child) : decodedCellText(child.attribute("val") ?? ""),
  );
  return kind.flag("blank") ? [...values, ""] : values;
}

/** Parts of a date in the order of the file's attributes, and the word of office.js for each. */
export const DATE_PARTS: readonly (readonly [file: string, specificity: string])[] = [
  ["year", "Year"],
  ["month", "Month"],
  ["day", "Day"],
  ["hour", "Hour"],
  ["minute", "Minute"],
  ["second", "Second"],
];

function dateOf(item: XmlElement): { date: string; specificity: string } {
  const grouping = item.attribute("dateTimeGrouping") ?? "day";
  const [year, month, day, hour, minute, second] = DATE_PARTS.map(([part], index) =>
    (item.attribute(part) ?? (index === 1 || index === 2 ? "1" : "0")).padStart(index === 0 ? 4 : 2, "0"),
  );
  const specificity = DATE_PARTS.find(([part]) => part === grouping)?.[1] ?? "Day";
  const clock = DATE_PARTS.findIndex(([part]) => part === grouping) > 2;
  return { date: `${year}-${month}-${day}${clock ? `T${hour}:${minute}:${second}` : ""}`, specificity };
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

function customOf(kind: XmlElement): FilterCriteria {
  const [first, second] = kind
    .childrenNamed("customFilter")
    .map((one) => (SIGNS[one.attribute("operator") ?? "equal"] ?? "=") + (one.attribute("val") ?? ""));
  return {
    filterOn: "Custom",
    criterion1: first ?? "=",
    ...(second !== undefined && { criterion2: second, operator: kind.flag("and") ? "And" : "Or" }),
  };
}

/** "thisMonth" as office.js says it: "ThisMonth"; "Q1" stays, "M1" is a month's name. */
function dynamicWord(type: string): string {
  const month = /^M(\d\d?)$/.exec(type);
  if (month) return `AllDatesInPeriod${MONTHS[Number(month[1]) - 1] ?? ""}`;
  const quarter = /^Q([1-4])$/.exec(type);
  if (quarter) return `AllDatesInPeriodQuarter${quarter[1]}`;
  return type === "null" ? "Unknown" : type.charAt(0).toUpperCase() + type.slice(1);
}

export const MONTHS =
  "January February March April May June July August September October November December".split(" ");
