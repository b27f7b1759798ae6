import { MOST_COLUMNS } from "../../model/address";
import type { ColumnLook, Sheet } from "../../model/sheet";
import type { XmlElement } from "../xml/element";
import { element, withAttributes } from "../xml/write";
import { sameValue } from "./same-value";
import type { StyleWriter } from "./style-writer";

interface Span {
  first: number;
  last: number;
  readonly tag: string;
}

const DEFAULT_WIDTH = 9.140625;

/** The columns' element of a sheet; undefined where no column has a look of its own. */
export function columnsXml(
  root: XmlElement,
  before: Sheet,
  after: Sheet,
  styles: StyleWriter,
): string | undefined {
  const own = new Map<number, string>();
  for (const { openTag, first, last } of spansOf(root)) {
    for (let column = first; column <= last; column++) own.set(column, openTag);
  }
  const spans: Span[] = [];
  const columns = [...new Set([...own.keys(), ...after.columns.keys()])].sort((a, b) => a - b);
  for (const column of columns) {
    const raw = own.get(column);
    const look = after.columns.get(column);
    const tag = sameValue(before.columns.get(column), look) ? raw : changedTag(raw, look, styles);
    if (tag === undefined) continue;
    const span = spans.at(-1);
    const bare = withAttributes(tag, { min: undefined, max: undefined });
    if (span?.last === column - 1 && span.tag === bare) span.last = column;
    else spans.push({ first: column, last: column, tag: bare });
  }
  if (spans.length === 0) return undefined;
  const inside = spans.map(({ first, last, tag }) =>
    withAttributes(tag.replace(/^<\S*col\b/, `<col min="${first + 1}" max="${last + 1}"`), {}),
  );
  return element("cols", {}, inside.join(""));
}

function spansOf(root: XmlElement): { openTag: string; first: number; last: number }[] {
  return (root.child("cols")?.children ?? []).map((column) => ({
    openTag: column.openTag,
    first: (column.number("min") ?? 1) - 1,
    last: Math.min(column.number("max") ?? 0, MOST_COLUMNS) - 1,
  }));
}

function changedTag(
  raw: string | undefined,
  look: ColumnLook | undefined,
  styles: StyleWriter,
): string | undefined {
  if (look === undefined) return undefined;
  const format = look.format === undefined ? 0 : styles.numberOf(look.format);
  return withAttributes(raw ?? "<col/>", {
    width: look.width ?? DEFAULT_WIDTH,
    style: format === 0 ? undefined : format,
    hidden: look.hidden === true || undefined,
    customWidth: look.width === undefined ? undefined : true,
  });
}
