import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { CORPUS } from "./corpus";
import { fileOf } from "./write-file";

/** Writes the workbooks of the corpus to a folder, `dist/corpus` unless another is named. */
async function main(folder = join(__dirname, "../../dist/corpus")): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, story, sheets, file } of CORPUS) {
    writeFileSync(join(folder, `${name}.xlsx`), await fileOf(sheets, file));
    console.log(`${name}.xlsx: ${story}`);
  }
  console.log(`${relative(process.cwd(), folder)}: ${CORPUS.length}`);
}

void main(process.argv[2]);
