import { HostError } from "../model/host-error";
import { ObjectType, writable } from "../server/object-type";
import { collection } from "./collection";
import type { HostContext } from "./host-context";

interface SettingTarget {
  readonly host: HostContext;
  readonly key: string;
}

const settingType: ObjectType<SettingTarget> = new ObjectType<SettingTarget>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: writable(
      ({ host, key }) => {
        if (!host.workbook.settings.has(key)) throw new HostError("ItemNotFound");
        return host.workbook.settings.get(key);
      },
      ({ host, key }, value) => void host.workbook.settings.set(key, value),
    ),
  },
  methods: {
    Delete: ({ host, key }) => {
      if (!host.workbook.settings.delete(key)) throw new HostError("ItemNotFound");
    },
  },
});

const members = collection<HostContext>(
  (host) => [...host.workbook.settings.keys()].map((key) => settingType.of({ host, key })),
  (host, key) =>
    typeof key === "string" && host.workbook.settings.has(key) ? settingType.of({ host, key }) : undefined,
);

/** Settings of the add-in kept in the workbook; keys keep their case. */
export const settingsType: ObjectType<HostContext> = new ObjectType<HostContext>("SettingCollection", {
  ...members,
  properties: {},
  methods: {
    ...members.methods,
    Add: (host, given) => {
      const key = given.text(0);
      host.workbook.settings.set(key, given.at(1) ?? null);
      return settingType.of({ host, key });
    },
  },
});
