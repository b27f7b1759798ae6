import { addressOf, type Box } from "../../model/address";
import type { FilterCriteria, SheetFilter } from "../../model/sheet-objects";
import { DATE_PARTS, MONTHS } from "../read/filter";
import type { XmlElement } from "../xml/element";
import { attributesText, element, withAttributes, type AttributeValue } from "../xml/write";
import { sameValue } from "./same-value";
import type { StyleWriter } from "./style-writer";

/**
 * An autoFilter element; what did not change in the file's own stays.
 * @param own the file's element and the filter it was read as
 * @param box the cells it stands over
 */
export function filterXml(
  own: XmlElement | undefined,
  before: SheetFilter | undefined,
  after: SheetFilter,
  box: Box,
  styles: StyleWriter,
): string {
  const columns = after.criteria.map((criteria, index) => {
    const raw = own?.childrenNamed("filterColumn").find((column) => column.number("colId") === index);
    if (raw && sameValue(before?.criteria[index], criteria)) return raw.xml;
    if (criteria === undefined) return "";
    return element("filterColumn", { colId: index }, criteriaXml(criteria, styles));
  });
  const rest = (own?.children ?? []).filter(({ name }) => name !== "filterColumn").map(({ xml }) => xml);
  const tag = withAttributes(own?.openTag ?? "<autoFilter>", { ref: addressOf(box) }).replace(/\s*\/>$/, ">");
  const name = /^<([^\s>]+)/.exec(tag)?.[1] ?? "autoFilter";
  return `${tag}${[...columns, ...rest].join("")}</${name}>`;
}

function criteriaXml(criteria: FilterCriteria, styles: StyleWriter): string {
  const { filterOn, criterion1 = "", color = "" } = criteria;
  switch (filterOn) {
    case "Values":
      return valuesXml(criteria.values ?? []);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return element("top10", {
        top: filterOn.startsWith("Bottom") ? false : undefined,
        percent: filterOn.endsWith("Percent") || undefined,
        val: Number(criterion1),
      });
    case "Dynamic":
      return element("dynamicFilter", { type: dynamicType(criteria.dynamicCriteria ?? "") });
    case "CellColor":
      return element("colorFilter", { dxfId: styles.numberOfLook({ fill: color }) });
    case "FontColor":
      return element("colorFilter", { dxfId: styles.numberOfLook({ fontColor: color }), cellColor: false });
    case "Icon":
      return iconXml(criteria.icon);
  }
  return customXml(criteria);
}

function valuesXml(values: NonNullable<FilterCriteria["values"]>): string {
  const texts = values.filter((value) => typeof value === "string" && value !== "") as string[];
  const dates = values.filter((value) => typeof value !== "string");
  const inside = [
    ...texts.map((val) => element("filter", { val })),
    ...dates.map(({ date, specificity }) => dateXml(date, specificity)),
  ];
  return element("filters", { blank: values.includes("") || undefined }, inside.join(""));
}

function dateXml(date: string, specificity: string): string {
  const last = Math.max(
    DATE_PARTS.findIndex(([, word]) => word === specificity),
    0,
  );
  const numbers = date.split(/[-T:]/).map((text) => Number(text));
  const parts = DATE_PARTS.slice(0, last + 1).map(([part], index): [string, AttributeValue] => [
    part,
    numbers[index] ?? 0,
  ]);
  return element("dateGroupItem", { ...Object.fromEntries(parts), dateTimeGrouping: DATE_PARTS[last][0] });
}

const OPERATORS: readonly (readonly [sign: string, operator: string | undefined])[] = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", undefined],
];

function customXml({ criterion1, criterion2, operator }: FilterCriteria): string {
  const conditions = [criterion1, criterion2].filter((condition) => condition !== undefined);
  const inside = conditions.map((condition) => {
    const [sign, word] = OPERATORS.find(([start]) => condition.startsWith(start)) ?? ["", undefined];
    return element("customFilter", { operator: word, val: condition.slice(sign.length) });
  });
  const and = operator !== "Or" && conditions.length > 1;
  return `<customFilters${attributesText({ and: and || undefined })}>${inside.join("")}</customFilters>`;
}

/** "ThisMonth" as the file says it: "thisMonth". */
function dynamicType(criteria: string): string {
  const [, period] = /^AllDatesInPeriod(.+)$/.exec(criteria) ?? [];
  if (period?.startsWith("Quarter")) return `Q${period.slice("Quarter".length)}`;
  if (period !== undefined) return `M${MONTHS.indexOf(period) + 1}`;
  return criteria === "Unknown" ? "null" : criteria.charAt(0).toLowerCase() + criteria.slice(1);
}

function iconXml(icon: unknown): string {
  const { set, index } = icon as { set?: string; index?: number };
  return element("iconFilter", { iconSet: set ?? "3Arrows", iconId: index });
}
