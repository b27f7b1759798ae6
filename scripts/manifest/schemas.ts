import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import type { Problem } from "./manifest";

const [MAIN, ...IMPORTED] = [
  "OfficeAppManifestV1_1.xsd",
  "OfficeAppBasicTypesV1_0.xsd",
  "TaskPaneAppVersionOverridesV1_0.xsd",
];

/** Checks a manifest against Microsoft's XML schemas in a folder. */
export async function schemaProblems(xml: string, folder: string): Promise<Problem[]> {
  const schema = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") });
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [schema(MAIN)],
    preload: IMPORTED.map(schema),
  });
  return errors.map(({ loc, message }) => ({
    line: loc?.lineNumber,
    element: "schema",
    message: message.replaceAll(/\{http[^}]*\}/g, ""),
  }));
}
