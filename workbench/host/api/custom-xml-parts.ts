import { HostError } from "../model/host-error";
import type { CustomXmlPart } from "../model/workbook";
import { ObjectType, type ApiObject } from "../server/object-type";
import { collection } from "./collection";
import type { HostContext } from "./host-context";

interface PartTarget {
  readonly host: HostContext;
  readonly part: CustomXmlPart;
}

interface ScopeTarget {
  readonly host: HostContext;
  readonly namespace: string;
}

/** Namespace of the root element: its own, or that of its prefix. */
function namespaceOf(xml: string): string {
  const root = /<([\w.-]+:)?[\w.-]+((?:\s[^<>]*)?)>/.exec(xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ""));
  if (root === null) throw new HostError("InvalidArgument");
  const attribute = root[1] === undefined ? "xmlns" : `xmlns:${root[1].slice(0, -1)}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root[2])?.[1] ?? "";
}

function live({ host, part }: PartTarget): CustomXmlPart {
  if (!host.workbook.customXmlParts.includes(part)) throw new HostError("ItemNotFound");
  return part;
}

const partType: ObjectType<PartTarget> = new ObjectType<PartTarget>("CustomXmlPart", {
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: (target) => namespaceOf(live(target).xml) },
  },
  methods: {
    GetXml: (target) => live(target).xml,
    SetXml: (target, given) => {
      const xml = given.text(0);
      namespaceOf(xml);
      live(target).xml = xml;
    },
    Delete: (target) => {
      const { customXmlParts } = target.host.workbook;
      customXmlParts.splice(customXmlParts.indexOf(live(target)), 1);
    },
  },
});

function parts(host: HostContext, namespace?: string): ApiObject[] {
  return host.workbook.customXmlParts
    .filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace)
    .map((part) => partType.of({ host, part }));
}

function byId(host: HostContext, key: unknown): ApiObject | undefined {
  const part = host.workbook.customXmlParts.find(({ id }) => id === key);
  return part && partType.of({ host, part });
}

const scoped = collection<ScopeTarget>(
  ({ host, namespace }) => parts(host, namespace),
  ({ host }, key) => byId(host, key),
);

const scopeType: ObjectType<ScopeTarget> = new ObjectType<ScopeTarget>("CustomXmlPartScopedCollection", {
  ...scoped,
  properties: {},
  methods: {
    ...scoped.methods,
    GetOnlyItem: ({ host, namespace }) => {
      const found = parts(host, namespace);
      if (found.length !== 1) throw new HostError(found.length === 0 ? "ItemNotFound" : "InvalidOperation");
      return found[0];
    },
    GetOnlyItemOrNullObject: ({ host, namespace }) => {
      const found = parts(host, namespace);
      return found.length === 1 ? found[0] : null;
    },
  },
});

const members = collection<HostContext>((host) => parts(host), byId);

export const customXmlPartsType: ObjectType<HostContext> = new ObjectType<HostContext>(
  "CustomXmlPartCollection",
  {
    ...members,
    properties: {},
    methods: {
      ...members.methods,
      Add: (host, given) => {
        const xml = given.text(0);
        namespaceOf(xml);
        const part: CustomXmlPart = { id: freeId(host), xml };
        host.workbook.customXmlParts.push(part);
        return partType.of({ host, part });
      },
      GetByNamespace: (host, given) => scopeType.of({ host, namespace: given.text(0) }),
    },
  },
);

function freeId({ workbook }: HostContext): string {
  let number = workbook.customXmlParts.length + 1;
  const idOf = (it: number) => `{C0000000-0000-0000-0000-${String(it).padStart(12, "0")}}`;
  while (workbook.customXmlParts.some(({ id }) => id === idOf(number))) number++;
  return idOf(number);
}
