import type { WorkbookHost } from "../workbook-host";

const PARTITION = "workbook-host";

/** `Office.context.document.settings`; what is set is in the document after `saveAsync`. */
function documentSettings(saved: Map<string, unknown>): object {
  let own = new Map(saved);
  const saveAsync = (callback?: (result: object) => void) => {
    saved.clear();
    for (const [name, value] of own) saved.set(name, value);
    setTimeout(() => callback?.({ status: "succeeded", value: undefined }));
  };
  const refreshAsync = (callback?: (result: object) => void) => {
    own = new Map(saved);
    setTimeout(() => callback?.({ status: "succeeded", value: undefined }));
  };
  return {
    get: (name: string) => own.get(name) ?? null,
    set: (name: string, value: unknown) => void own.set(name, value),
    remove: (name: string) => void own.delete(name),
    saveAsync,
    refreshAsync,
  };
}

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
    document: {
      mode: "readWrite",
      url: `https://localhost/${host.workbook.name}`,
      settings: documentSettings(host.documentSettings),
    },
  };
}
