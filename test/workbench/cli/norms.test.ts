import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { regulationJson } from "../../../src/norms/json";
import { etmRegulation } from "../../../src/regulation/regulation";
import { smallBase } from "../../session/bases";
import { auditJsonSchema } from "./audit-json-schema";
import { runAudit, temporaryFolder, writeWorkbook } from "./command-line";

jest.setTimeout(60_000);

const folder = temporaryFolder("audit-norms-");

test("a file is audited by exported norms, and audit.json names what they change", async () => {
  const file = await writeWorkbook(join(folder, "base.xlsx"), smallBase());
  const norms = join(folder, "norms.json");
  const regulation = { ...etmRegulation, payingOver: 20_000 };
  writeFileSync(norms, regulationJson(regulation));
  const ran = await runAudit(file, "--norms", norms, "--out", join(folder, "out"));
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  const document: unknown = JSON.parse(readFileSync(join(folder, "out", "audit.json"), "utf8"));
  expect(auditJsonSchema.parse(document).regulation).toEqual({
    id: "etm",
    version: "2010",
    changed: [{ path: ["payingOver"], builtIn: 15_000, inForce: 20_000 }],
  });
});
