/** One namespace of custom XML parts: what stands in them, and how to put something else in their place. */
export interface StoredParts {
  readonly xml: readonly string[];
  /** Makes one part of them all, to be sent by the next sync. */
  keep(xml: string): void;
  /** Takes them away with the next sync. */
  forget(): void;
}

/** The custom XML parts of some namespaces. Two requests. */
export async function storedParts<K extends string>(
  context: Excel.RequestContext,
  namespaces: Readonly<Record<K, string>>,
): Promise<Readonly<Record<K, StoredParts>>> {
  const { workbook } = context;
  const names = Object.keys(namespaces) as K[];
  const asked = names.map((name) =>
    workbook.customXmlParts.getByNamespace(namespaces[name]).load("items/id"),
  );
  await context.sync();
  const found = asked.map(({ items }) =>
    items.map(({ id }) => {
      const part = workbook.customXmlParts.getItem(id);
      return { part, xml: part.getXml() };
    }),
  );
  await context.sync();
  const stored = found.map((parts): StoredParts => {
    const [first, ...others] = parts.map(({ part }) => part);
    return {
      xml: parts.map(({ xml }) => xml.value),
      keep(xml) {
        others.forEach((part) => part.delete());
        if (parts.length > 0) first.setXml(xml);
        else workbook.customXmlParts.add(xml);
      },
      forget: () => parts.forEach(({ part }) => part.delete()),
    };
  });
  return Object.fromEntries(names.map((name, i) => [name, stored[i]])) as Record<K, StoredParts>;
}
