import type { FilterCriteria } from "../model/sheet";
import { HostError } from "../model/host-error";
import { fieldsOf, oneOf, textOf } from "../server/arguments";
import { colorOf } from "./colors";

const FILTER_ON = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;

/** What Excel shows for a column it has no criteria for. */
const NONE = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: null,
  filterOn: "Custom",
  icon: null,
  operator: null,
  subField: null,
  values: null,
};

/** Criteria as Excel tells them: with every field, also for a column without criteria. It takes no such nulls back. */
export function shownCriteria(criteria: FilterCriteria | undefined): object {
  return { ...NONE, ...criteria };
}

/**
 * Reads office.js FilterCriteria.
 * @throws HostError InvalidArgument where what the kind needs is missing, or a field is null
 */
export function criteriaOf(value: unknown): FilterCriteria {
  const fields = fieldsOf(value);
  if (Object.values(fields).includes(null)) throw new HostError("InvalidArgument");
  const criteria: FilterCriteria = { filterOn: oneOf(fields.filterOn, FILTER_ON) };
  if (fields.values !== undefined) criteria.values = valuesOf(fields.values);
  if (fields.criterion1 !== undefined) criteria.criterion1 = criterion(fields.criterion1);
  if (fields.criterion2 !== undefined) criteria.criterion2 = criterion(fields.criterion2);
  if (fields.operator !== undefined) criteria.operator = oneOf(fields.operator, ["And", "Or"] as const);
  if (fields.color !== undefined) criteria.color = colorOf(fields.color);
  if (fields.dynamicCriteria !== undefined) criteria.dynamicCriteria = textOf(fields.dynamicCriteria);
  const { filterOn, values, criterion1, color, dynamicCriteria } = criteria;
  const needed = {
    Values: values,
    Custom: criterion1,
    TopItems: criterion1,
    TopPercent: criterion1,
    BottomItems: criterion1,
    BottomPercent: criterion1,
    CellColor: color,
    FontColor: color,
    Dynamic: dynamicCriteria,
    Icon: fields.icon,
  }[filterOn as (typeof FILTER_ON)[number]];
  if (needed === undefined) throw new HostError("InvalidArgument");
  return criteria;
}

function criterion(value: unknown): string {
  return typeof value === "number" ? String(value) : textOf(value);
}

function valuesOf(value: unknown): NonNullable<FilterCriteria["values"]> {
  if (!Array.isArray(value)) throw new HostError("InvalidArgument");
  return value.map((it: unknown) => {
    if (typeof it === "string") return it;
    const { date, specificity } = fieldsOf(it);
    return { date: textOf(date), specificity: textOf(specificity) };
  });
}
