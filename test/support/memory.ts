import { documentIn, NAMESPACES, partXml, type PartName } from "../../src/memory/parts";
import { storedParts } from "../../src/workbook/store";

/** Puts a document into the active workbook as if an add-in, older, newer or broken, had remembered it. */
export async function rememberAs(name: PartName, document: unknown): Promise<void> {
  await rememberXml(name, partXml(name, JSON.stringify(document)));
}

export async function rememberXml(name: PartName, xml: string): Promise<void> {
  await Excel.run(async (context) => {
    (await storedParts(context, NAMESPACES))[name].keep(xml);
    await context.sync();
  });
}

/** The document in a part of the active workbook. */
export async function rememberedIn(name: PartName): Promise<unknown> {
  return Excel.run(async (context) => documentIn(name, (await storedParts(context, NAMESPACES))[name].xml));
}
