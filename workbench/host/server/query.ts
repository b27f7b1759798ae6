import { NotModelled } from "./not-modelled";
import type { ApiObject } from "./object-type";
import type { QueryInfo } from "./wire";

/** Properties asked for, by name as asked; a link has those asked of the object behind it. */
interface Selection {
  [name: string]: Selection;
}

/** What office.js finds an object again by. */
type IdentityOf = (object: ApiObject) => object | null;

const EVERYTHING = ["*", "$all"];
const NOTHING = "$none";

/**
 * What `load` asked for, as office.js expects it. Without names: every property of the object, or of each item.
 * @throws NotModelled for a name the object does not have
 */
export function project(object: ApiObject, query: QueryInfo, identityOf: IdentityOf): object {
  const selection: Selection = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) add(selection, path.split("/"));
  return new Projection(identityOf).of(object, selection, query);
}

function add(selection: Selection, path: readonly string[]): void {
  const [name, ...rest] = path;
  const within = (selection[name] ??= {});
  if (rest.length > 0) add(within, rest);
}

class Projection {
  constructor(private readonly identityOf: IdentityOf) {}

  of(object: ApiObject, selection: Selection, query: QueryInfo = {}): object {
    const { items } = object;
    return items === undefined
      ? this.single(object, selection)
      : this.collection(object, items, selection, query);
  }

  private single(object: ApiObject, selection: Selection): object {
    const asked = Object.keys(selection);
    const result: Record<string, unknown> = { ...this.identityOf(object) };
    if (asked.length === 0 || asked.some((name) => EVERYTHING.includes(name))) {
      for (const name of object.propertyNames) result[name] = object.read(name);
    }
    for (const name of asked) {
      if (EVERYTHING.includes(name) || name === NOTHING) continue;
      const declared = object.nameOf(name);
      if (declared === undefined) throw new NotModelled(`${object.typeName}.${name}`);
      result[declared] = this.value(object, declared, selection[name]);
    }
    return result;
  }

  /** Names of the collection's own are answered by it, all others by its items. */
  private collection(
    object: ApiObject,
    items: readonly ApiObject[],
    selection: Selection,
    query: QueryInfo,
  ): object {
    const result: Record<string, unknown> = {};
    const ofItems: Selection = {};
    for (const [name, within] of Object.entries(selection)) {
      const declared = object.nameOf(name);
      if (declared === undefined) ofItems[name] = within;
      else result[declared] = this.value(object, declared, within);
    }
    if (Object.keys(result).length > 0 && Object.keys(ofItems).length === 0) return result;
    const from = query.Skip ?? 0;
    const to = query.Top === undefined ? undefined : from + query.Top;
    return { ...result, _Items: items.slice(from, to).map((item) => this.of(item, ofItems)) };
  }

  private value(object: ApiObject, name: string, selection: Selection): unknown {
    if (!object.isLink(name)) return object.read(name);
    const linked = object.link(name);
    return linked === null ? null : this.of(linked, selection);
  }
}
