import { NotModelled } from "./not-modelled";
import type { ApiObject } from "./object-type";
import type { QueryInfo } from "./wire";

/** Properties asked for, by name as asked; a link has those asked of the object behind it. */
interface Selection {
  [name: string]: Selection;
}

/**
 * What `load` asked for, as office.js expects it. Without names: every property of the object, or of each item.
 * @param identityOf what office.js finds an object again by
 * @throws NotModelled for a name the object does not have
 */
export function project(
  object: ApiObject,
  query: QueryInfo,
  identityOf: (object: ApiObject) => object | null,
): object {
  const selection: Selection = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) add(selection, path.split("/"));
  return projectSelected(object, selection, query, identityOf);
}

function add(selection: Selection, path: readonly string[]): void {
  const [name, ...rest] = path;
  const within = (selection[name] ??= {});
  if (rest.length > 0) add(within, rest);
}

const EVERYTHING = new Set(["*", "$all"]);
const NOTHING = "$none";

function projectSelected(
  object: ApiObject,
  selection: Selection,
  query: QueryInfo,
  identityOf: (object: ApiObject) => object | null,
): object {
  const asked = Object.keys(selection).filter((name) => name !== NOTHING);
  const { items } = object;
  if (items === undefined) {
    const result: Record<string, unknown> = { ...identityOf(object) };
    if (Object.keys(selection).length === 0 || asked.some((name) => EVERYTHING.has(name))) {
      for (const name of object.propertyNames) result[name] = object.read(name);
    }
    for (const name of asked.filter((it) => !EVERYTHING.has(it))) {
      const own = object.nameOf(name);
      if (own === undefined) throw new NotModelled(`${object.typeName}.${name}`);
      result[own] = valueOf(object, own, selection[name], identityOf);
    }
    return result;
  }
  const own = asked.filter((name) => object.nameOf(name) !== undefined);
  const ofItems = Object.fromEntries(Object.entries(selection).filter(([name]) => !own.includes(name)));
  const result: Record<string, unknown> = {};
  for (const name of own) {
    const declared = object.nameOf(name)!;
    result[declared] = valueOf(object, declared, selection[name], identityOf);
  }
  if (own.length === 0 || Object.keys(ofItems).length > 0) {
    const from = query.Skip ?? 0;
    result._Items = items
      .slice(from, query.Top === undefined ? undefined : from + query.Top)
      .map((item) => projectSelected(item, ofItems, {}, identityOf));
  }
  return result;
}

function valueOf(
  object: ApiObject,
  name: string,
  selection: Selection,
  identityOf: (object: ApiObject) => object | null,
): unknown {
  if (!object.isLink(name)) return object.read(name);
  const linked = object.link(name);
  return linked === null ? null : projectSelected(linked, selection, {}, identityOf);
}
