// npm run validate: checks manifest.xml and the built dist/manifest.xml without a network.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkManifest } from "./manifest/check-manifest";
import type { Surroundings } from "./manifest/manifest";
import { schemaProblems } from "./manifest/schemas";

const ROOT = join(__dirname, "..");
const SITE = join(ROOT, "dist");
const MANIFESTS = ["manifest.xml", "dist/manifest.xml"];

async function validate(): Promise<boolean> {
  if (!existsSync(join(ROOT, "dist/manifest.xml"))) {
    console.error("dist/manifest.xml is missing: run `npm run build` first.");
    return false;
  }
  const schemas = schemaFolder();
  if (!schemas) {
    console.log("The XML schemas are not here, their part is skipped: put their folder into MANIFEST_XSD.");
  }
  let sound = true;
  for (const name of MANIFESTS) {
    const xml = readFileSync(join(ROOT, name), "utf8");
    const problems = [
      ...(schemas ? await schemaProblems(xml, schemas) : []),
      ...checkManifest(xml, surroundings()),
    ];
    for (const { line, element, message } of problems) {
      console.error(`${name}${line === undefined ? "" : `:${line}`} ${element}: ${message}`);
    }
    console.log(problems.length === 0 ? `${name} is valid.` : `${name} has ${problems.length} problems.`);
    sound &&= problems.length === 0;
  }
  return sound;
}

/** The folder of Microsoft's schemas: what MANIFEST_XSD names, or the one beside the checkout. */
function schemaFolder(): string | undefined {
  const named = process.env.MANIFEST_XSD;
  const folder = named ?? join(ROOT, "../shared/xsd");
  if (existsSync(folder)) return folder;
  if (named !== undefined) throw new Error(`MANIFEST_XSD names a folder that does not exist: ${named}`);
  return undefined;
}

function surroundings(): Surroundings {
  return {
    file: (path) => {
      const file = join(SITE, path);
      return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
    },
    sources: readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(ROOT, "src", name), "utf8")),
  };
}

validate().then(
  (sound) => {
    process.exitCode = sound ? 0 : 1;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
