import { columnLetters } from "./problems";
import type { HeaderColumn, HeaderRows } from "./header-block";
import { withoutTime } from "./month-header";

/** A date, a month or a year inside a header, which is another one next month. */
const TIME =
  /(?<![\p{L}\d])(?:\d{1,2} )?(?:\d{1,2} )?(?:199|20[0-9])\d(?: \d{1,2})?(?: \d{1,2})?(?![\p{L}\d])/gu;

/**
 * The keys that corrections name columns by, in the order of the columns: the header's rows, dates left out unless the
 * column is a month's, and a number from the second of equals on; a blank header gives way to the column's letters.
 */
export function columnKeys({ columns }: Pick<HeaderRows, "columns">): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const text = textOf(column);
    const key = text === "" ? `@${columnLetters(column.index)}` : isOfTime(column) ? text : timeless(text);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** What a month's column says besides the month: the same on the next month's column. */
export function monthlessKey(key: string): string {
  return withoutTime(key.replace(/#\d+$/, ""));
}

/**
 * A fingerprint of a header: the same next month, when months have come and gone. It is a number from which no header can
 * be read back, since headers of an unknown sheet may be anything.
 */
export function shapeOf(header: Pick<HeaderRows, "columns">): string {
  const texts = header.columns
    .filter((column) => !isOfTime(column))
    .map(textOf)
    .filter((text) => text !== "")
    .map(timeless);
  return `${texts.length}-${fingerprint(texts.sort().join("\n"))}`;
}

function textOf({ parts }: HeaderColumn): string {
  return parts
    .map(({ key, cell }) => (key === "" ? (typeof cell === "number" ? String(cell) : "") : key))
    .filter((text) => text !== "")
    .join(" ");
}

function isOfTime({ parts }: HeaderColumn): boolean {
  const isTime = parts.some(
    ({ words }) => words.month !== undefined || words.ofYear !== undefined || words.year !== undefined,
  );
  return isTime && !(parts.at(-1)?.words.unknown ?? true);
}

function timeless(text: string): string {
  return text.replace(TIME, "*");
}

/** FNV-1a, twice 32 bits from different starts. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((start) => {
      let hash = start;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join("");
}
