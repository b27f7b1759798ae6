import type { WorkbookHost } from "../workbook-host";

const PARTITION = "workbook-host";

/** `Office.context` where there is no page to make it. */
export function officeContext(
  host: WorkbookHost,
  program: { readonly platform: string; readonly contentLanguage?: string },
): object {
  const { displayLanguage } = host;
  return {
    host: "Excel",
    platform: program.platform,
    displayLanguage,
    contentLanguage: program.contentLanguage ?? displayLanguage,
    partitionKey: PARTITION,
    officeTheme: undefined,
    diagnostics: { host: "Excel", platform: program.platform, version: "16.0.17000.00000" },
    requirements: {
      isSetSupported: (name: string, version?: string | number) => host.isSetSupported(name, version),
    },
    document: { mode: "readWrite", url: `https://localhost/${host.workbook.name}` },
  };
}
