import { CellError, type StoredValue } from "./cell-value";
import { criterionTest } from "./criterion";
import { datePartsOf } from "./date-serial";
import { displayedText } from "./displayed-text";
import { isDynamicMatch } from "./dynamic-filter";
import { HostError } from "./host-error";
import { isDateFormat } from "./number-format";
import type { FilterCriteria, Sheet, SheetFilter } from "./sheet";
import type { Workbook } from "./workbook";

/** A column under a filter: what its cells hold, show and look like. */
interface FilteredCell {
  readonly value: StoredValue;
  readonly text: string;
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontColor: string;
}

type CellTest = (cell: FilteredCell) => boolean;

/**
 * Sets or removes the criterion of a column of a filter and hides the rows that do not meet all its criteria.
 * @param column counted from the filter's first
 * @throws HostError InvalidArgument for a column outside or criteria Excel would not take, NotImplemented for icons
 */
export function filterColumn(
  workbook: Workbook,
  sheet: Sheet,
  filter: SheetFilter,
  column: number,
  criteria: FilterCriteria | undefined,
  locale: string,
): void {
  if (!Number.isInteger(column) || column < 0 || column >= filter.box.columns)
    throw new HostError("InvalidArgument");
  const before = filter.criteria[column];
  filter.criteria[column] = criteria;
  try {
    reapplyFilter(workbook, sheet, filter, locale);
  } catch (error) {
    filter.criteria[column] = before;
    throw error;
  }
}

/** Removes all criteria of a filter and shows its rows. */
export function clearFilter(filter: SheetFilter): void {
  filter.criteria = filter.criteria.map(() => undefined);
  filter.hiddenRows.clear();
}

/** Hides the rows of a filter that do not meet its criteria now, and shows the others. @throws HostError as `filterColumn` */
export function reapplyFilter(workbook: Workbook, sheet: Sheet, filter: SheetFilter, locale: string): void {
  const rows = dataRows(sheet, filter);
  const tests = filter.criteria.flatMap((criteria, column) => {
    if (!criteria) return [];
    const cells = rows.map((row) => filteredCell(workbook, sheet, row, filter.box.column + column, locale));
    const test = testOf(criteria, cells, workbook);
    return [cells.map(test)];
  });
  filter.hiddenRows = new Set(rows.filter((_, i) => !tests.every((passed) => passed[i])));
}

/**
 * Shows the hidden rows of a filter that meet all its criteria now, as when a criterion is gone; hides none.
 * A criterion that cannot be tested keeps them hidden.
 */
export function showFitting(workbook: Workbook, sheet: Sheet, filter: SheetFilter, locale: string): void {
  const { hiddenRows } = filter;
  try {
    reapplyFilter(workbook, sheet, filter, locale);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return;
  }
  filter.hiddenRows = new Set([...filter.hiddenRows].filter((row) => hiddenRows.has(row)));
}

/** The rows a filter decides about: without the headers, and the totals of a table, down to the last used one. */
function dataRows(sheet: Sheet, filter: SheetFilter): number[] {
  const { box } = filter;
  const totals = sheet.tables.some(
    (table) => table.filter === filter && table.showTotals && table.box.rows === box.rows,
  );
  const bounds = sheet.cells.bounds(true);
  const end = bounds ? Math.min(bounds.row + bounds.rows, box.row + box.rows - (totals ? 1 : 0)) : box.row;
  return Array.from({ length: Math.max(0, end - box.row - 1) }, (_, i) => box.row + 1 + i);
}

function filteredCell(
  { styles, dateSystem }: Workbook,
  { cells }: Sheet,
  row: number,
  column: number,
  locale: string,
): FilteredCell {
  const value = cells.value(row, column);
  const { numberFormat, fill, font } = styles.format(cells.format(row, column));
  const text = displayedText(value, numberFormat, locale, dateSystem);
  return { value, text, numberFormat, fill, fontColor: font.color };
}

function testOf(criteria: FilterCriteria, cells: readonly FilteredCell[], workbook: Workbook): CellTest {
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(criteria, workbook);
    case "Custom":
      return customTest(criteria);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return extremesTest(criteria, cells);
    case "CellColor":
      return ({ fill }) => sameColor(fill, criteria.color);
    case "FontColor":
      return ({ fontColor }) => sameColor(fontColor, criteria.color);
    case "Dynamic": {
      const numbers = cells.map(({ value }) => value).filter((value) => typeof value === "number");
      return ({ value }) =>
        isDynamicMatch(value, criteria.dynamicCriteria ?? "", numbers, workbook.dateSystem);
    }
    default:
      throw new HostError(criteria.filterOn === "Icon" ? "NotImplemented" : "InvalidArgument");
  }
}

/** Texts are compared with what cells show; "" stands for blank cells. */
function valuesTest({ values = [] }: FilterCriteria, { dateSystem }: Workbook): CellTest {
  const texts = new Set(
    values.filter((value) => typeof value === "string").map((value) => value.toLowerCase()),
  );
  const dates = values.filter((value) => typeof value !== "string");
  return ({ value, text, numberFormat }) => {
    if (texts.has(text.toLowerCase())) return true;
    if (dates.length === 0 || typeof value !== "number" || !isDateFormat(numberFormat)) return false;
    const parts = datePartsOf(value, dateSystem);
    return dates.some(({ date, specificity }) => {
      const [year, month, day] = date.slice(0, 10).split("-").map(Number);
      if (parts?.year !== year || specificity === "Year") return parts?.year === year;
      if (parts.month !== month || specificity === "Month") return parts.month === month;
      return parts.day === day;
    });
  };
}

function customTest({ criterion1, criterion2, operator = "And" }: FilterCriteria): CellTest {
  if (criterion1 === undefined) throw new HostError("InvalidArgument");
  const first = customCriterion(criterion1);
  if (criterion2 === undefined) return first;
  const second = customCriterion(criterion2);
  return operator === "Or" ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

function customCriterion(criterion: string): CellTest {
  const test = criterionTest(criterion);
  const positive = !criterion.startsWith("<>");
  const wild = /[*?]/.test(criterion);
  return ({ value, text }) => {
    if (wild || value instanceof CellError) return test(typeof value === "number" ? value : text);
    return positive ? test(value) || (criterion.startsWith("=") && test(text)) : test(value) && test(text);
  };
}

function extremesTest({ filterOn, criterion1 }: FilterCriteria, cells: readonly FilteredCell[]): CellTest {
  const wanted = Number(criterion1);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 500) throw new HostError("InvalidArgument");
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === "number");
  numbers.sort((a, b) => (filterOn.startsWith("Top") ? b - a : a - b));
  const percent = filterOn.endsWith("Percent");
  const count = percent ? Math.max(1, Math.floor((numbers.length * wanted) / 100)) : wanted;
  const last = numbers[Math.min(count, numbers.length) - 1] as number | undefined;
  return ({ value }) => {
    if (typeof value !== "number" || last === undefined) return false;
    return filterOn.startsWith("Top") ? value >= last : value <= last;
  };
}

function sameColor(color: string | null, wanted: string | undefined): boolean {
  return (color ?? "").toUpperCase() === (wanted ?? "").toUpperCase();
}
