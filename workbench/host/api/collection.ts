import { HostError } from "../model/host-error";
import type { ApiObject, Members } from "../server/object-type";

/**
 * The members all collections have alike.
 * @param items their objects
 * @param find an item by its key; undefined when there is none
 */
export function collection<Target>(
  items: (target: Target) => readonly ApiObject[],
  find: (target: Target, key: unknown) => ApiObject | undefined,
): Required<Pick<Members<Target>, "items" | "item" | "properties" | "methods">> {
  const item = (target: Target, key: unknown): ApiObject => {
    const found = find(target, key);
    if (found === undefined) throw new HostError("ItemNotFound");
    return found;
  };
  return {
    items,
    item,
    properties: { Count: { get: (target) => items(target).length } },
    methods: {
      GetCount: (target) => items(target).length,
      GetItem: (target, given) => item(target, given.at(0)),
      GetItemOrNullObject: (target, given) => find(target, given.at(0)) ?? null,
      GetItemAt: (target, given) => {
        const found = items(target)[given.whole(0)];
        if (found === undefined) throw new HostError("InvalidArgument");
        return found;
      },
    },
  };
}
