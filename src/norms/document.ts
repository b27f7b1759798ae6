import type { NormCell, Path } from "./rows";

/** A part of a regulation's document while it is not known to be right. */
export type Part = { [key: string]: unknown };

/** What stands at a place; undefined when nothing does. */
export function valueAt(node: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    return (at as Part)[key];
  }, node);
}

/** What a cell shows of a place. */
export function cellValueAt(node: unknown, { leaf, every }: NormCell): unknown {
  return every ? (node as readonly unknown[]).map((entry) => valueAt(entry, leaf)) : valueAt(node, leaf);
}

/** Puts a value at a place, making the objects on the way; undefined only makes these. */
export function put(node: Part, [key, ...rest]: Path, value: unknown): void {
  if (rest.length === 0) {
    if (value !== undefined) set(node, key, value);
    return;
  }
  if (!Object.hasOwn(node, key)) set(node, key, {});
  put(node[key] as Part, rest, value);
}

/** Puts what a cell shows at a place. */
export function putCell(node: Part, place: Path, { leaf, every }: NormCell, value: unknown): void {
  if (!every) return put(node, [...place, ...leaf], value);
  const values = value as readonly unknown[];
  const entries = (valueAt(node, place) ?? values.map(() => ({}))) as Part[];
  entries.forEach((entry, i) => put(entry, leaf, values[i]));
  put(node, place, entries);
}

/** Keys come from the sheet: none of them may reach a prototype. */
function set(node: Part, key: string, value: unknown): void {
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
}
