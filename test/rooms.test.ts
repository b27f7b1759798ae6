import { ESLint, type Linter } from "eslint";
import typescript from "typescript-eslint";
import config from "../eslint.config.mjs";

const untyped = typescript.configs.disableTypeChecked as Linter.Config;
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [...config, untyped],
  ruleFilter: ({ ruleId }) => ruleId.includes("no-restricted"),
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map(({ message }) => message);
}

test.each([
  ["src/audit/audit.ts", 'import { clientBase } from "../clientbase/client-base";'],
  [
    "src/audit/rules/black-list.ts",
    'import { inForce } from "../../regulation/in-force"; import "../finding";',
  ],
  ["src/audit/rules/black-list.ts", 'import "./moves/moves";'],
  ["src/regulation/schema.ts", 'import { z } from "zod"; import document from "./etm-2010.json";'],
  ["src/wording/russian.ts", 'import type { Finding } from "../audit/finding";'],
  [
    "src/workbook/read.ts",
    'import type { SheetValues } from "../clientbase/sheet-values"; void Excel.run();',
  ],
  ["src/core.ts", 'export * from "./audit/audit";'],
  ["src/taskpane/taskpane.ts", 'void import("./pane/pane"); import { html } from "lit/html.js";'],
  ["workbench/cli/audit.ts", 'import "node:fs"; import "../../src/core";'],
])("%s may say %s", async (file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});

test.each([
  ["src/audit/audit.ts", 'import { memo } from "../memo/memo";'],
  ["src/audit/audit.ts", 'import type { Memo } from "../memo/memo";'],
  ["src/audit/rules/black-list.ts", 'export * from "../../moves/moves";'],
  ["src/audit/audit.ts", 'const memo = import("../memo/memo");'],
  ["src/audit/audit.ts", 'import { openWorkbook } from "../../workbench/files/open-workbook";'],
  ["src/audit/audit.ts", 'import { core } from "../core";'],
  ["src/audit/audit.ts", 'import { z } from "zod";'],
  ["src/memo/docx.ts", 'import { readFileSync } from "node:fs";'],
  ["src/wording/russian.ts", 'import { audit } from "../audit/audit";'],
  ["src/core.ts", 'export * from "./workbook/read";'],
  ["src/taskpane/taskpane.ts", 'import { audit } from "../audit/audit";'],
  ["src/taskpane/taskpane.ts", 'void import("../audit/audit");'],
  ["src/report/report.ts", "Excel.run(() => {});"],
  ["src/report/report.ts", "console.log(process.argv);"],
])("%s may not say %s", async (file, code) => {
  expect(await complaints(file, code)).toHaveLength(1);
});
