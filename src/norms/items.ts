/*
 * Lists in one cell: items parted by semicolons, commas or line breaks. An item that could be taken for something else
 * stands in double quotes, those within it doubled.
 */
const SEPARATORS = /[;,\n\r]/;

/** One item of a list, and what follows its quotes. */
export interface Item {
  readonly text: string;
  /** It stood in quotes, so that it is only itself. */
  readonly quoted: boolean;
  /** What stands between the closing quote and the next separator. */
  readonly rest: string;
}

/** The items as a cell shows them. @param isReserved whether an item would mean something else without quotes */
export function joinItems(items: readonly string[], isReserved: (item: string) => boolean): string {
  return items.map((item) => quotedIfNeeded(item, isReserved)).join("; ");
}

export function quotedIfNeeded(item: string, isReserved: (item: string) => boolean): string {
  const plain = !SEPARATORS.test(item) && !item.includes('"') && item.trim() === item && !isReserved(item);
  return plain ? item : `"${item.replace(/"/g, '""')}"`;
}

/** The items of a cell; blank ones are left out. */
export function splitItems(text: string): Item[] {
  const items: Item[] = [];
  let rest = text;
  while (rest !== "") {
    const [whole, quotedText, tail] = /^\s*"((?:[^"]|"")*)"([^;,\n\r]*)/.exec(rest) ?? [];
    if (whole !== undefined) {
      items.push({ text: quotedText.replace(/""/g, '"'), quoted: true, rest: tail.trim() });
      rest = rest.slice(whole.length + 1);
      continue;
    }
    const end = rest.search(SEPARATORS);
    const item = (end < 0 ? rest : rest.slice(0, end)).trim();
    if (item !== "") items.push({ text: item, quoted: false, rest: "" });
    rest = end < 0 ? "" : rest.slice(end + 1);
  }
  return items;
}
