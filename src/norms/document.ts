import type { Path } from "./rows";

/** A part of a regulation's document while it is not known to be right. */
export type Part = { [key: string]: unknown };

/** What stands at a place; undefined when nothing does. `*` gives a list of what stands there in every entry. */
export function valueAt(node: unknown, path: Path): unknown {
  if (path.length === 0) return node;
  const [key, ...rest] = path;
  if (key === "*") return Array.isArray(node) ? node.map((entry) => valueAt(entry, rest)) : undefined;
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return undefined;
  return valueAt((node as Part)[key], rest);
}

/** Puts a value at a place, making the objects on the way; undefined only makes these. `*` deals a list out. */
export function put(node: Part, path: Path, value: unknown): void {
  const [key, ...rest] = path;
  if (rest.length === 0) {
    if (value !== undefined) set(node, key, value);
  } else if (rest[0] === "*") {
    const values = value as readonly unknown[];
    const entries = (valueAt(node, [key]) ?? values.map(() => ({}))) as Part[];
    set(node, key, entries);
    values.forEach((one, i) => entries[i] && put(entries[i], rest.slice(1), one));
  } else {
    if (!Object.hasOwn(node, key)) set(node, key, {});
    put(node[key] as Part, rest, value);
  }
}

/** Keys come from the sheet: none of them may reach a prototype. */
function set(node: Part, key: string, value: unknown): void {
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
}
