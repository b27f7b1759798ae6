import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as functions from "../../src/functions/functions";

test("Excel is told of every function as functions.json says", async () => {
  const source = join(__dirname, "../../src/functions/functions.ts");
  const { metadataJson, errors, associate } = await generateCustomFunctionsMetadata([source], true);
  expect(errors).toEqual([]);
  expect(JSON.parse(metadataJson)).toEqual(
    JSON.parse(readFileSync(join(__dirname, "golden/functions.json"), "utf8")),
  );
  expect(associate.map(({ functionName }) => functionName).sort()).toEqual(Object.keys(functions).sort());
});
