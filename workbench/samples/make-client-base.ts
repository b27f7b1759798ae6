import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleClientBase } from "./sample-client-base";
import { sampleFile } from "./sample-file";

const path = fileURLToPath(new URL("../../assets/samples/client-base.xlsx", import.meta.url));

async function main(): Promise<void> {
  const sheets = sampleClientBase();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await sampleFile(sheets));
  const sizes = sheets.map(({ name, rows }) => `«${name}» ${rows.length} строк`);
  console.log(`${relative(process.cwd(), path)}: ${sizes.join(", ")}`);
}

void main();
