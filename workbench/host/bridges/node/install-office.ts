import type { WorkbookHost } from "../../workbook-host";
import { createNativeBridge } from "../native-bridge";
import { officeContext } from "../office-context";
import { runLibrary, type OfficeNames } from "./library";

export interface NodeBridgeOptions {
  /** Refuse members above the declared requirement sets, as an old Excel does. By default true. */
  readonly checkRequirements?: boolean;
  /** What `Office.context` tells of the program. */
  readonly platform?: keyof typeof Office.PlatformType;
  readonly contentLanguage?: string;
}

export interface OfficeInNode {
  /** Runs a function the add-in associated with a ribbon button, until it calls `completed`. */
  invokeAction(id: string): Promise<void>;
  /** Unplugs the host; the library stays. */
  uninstall(): void;
}

/** What of the library is needed and not among its types. */
interface Internals {
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: object): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  };
  readonly Office: {
    readonly actions: { readonly _association: { readonly mappings: Record<string, ActionFunction> } };
  };
}

type ActionFunction = (event: { readonly source: { readonly id: string }; completed(): void }) => unknown;

let library: OfficeNames | undefined;
let unplugCurrent: (() => void) | undefined;

/**
 * Puts the real office.js on `globalThis`, talking to a host. The library is read once; each further call gives it
 * another workbook. What the add-in associated stays associated, as it does on a page that lives on.
 */
export function installOfficeJs(host: WorkbookHost, options: NodeBridgeOptions = {}): OfficeInNode {
  const { checkRequirements = true, platform = "OfficeOnline", contentLanguage } = options;
  library ??= loadLibrary(platform);
  const { OfficeExtension, Office } = library as unknown as Internals;
  const context = officeContext(host, { platform, ...(contentLanguage && { contentLanguage }) });
  library.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }),
  };
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = checkRequirements;
  unplugCurrent?.();
  OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  const { bridge, unplug } = createNativeBridge(host);
  OfficeExtension.HostBridge.init(bridge);
  unplugCurrent = unplug;
  return {
    invokeAction: (id) => invokeAction(Office.actions._association.mappings, id),
    uninstall: unplug,
  };
}

/** On a page the first script adds these to `Office`. */
function loadLibrary(platform: string): OfficeNames {
  const names = runLibrary();
  const info = { host: "Excel", platform };
  Object.assign(names.Office, {
    onReady: async (callback?: (told: object) => unknown) => {
      await callback?.(info);
      return info;
    },
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Universal: "Universal" },
  });
  const { Office, Excel, OfficeExtension, CustomFunctions, OfficeRuntime } = names;
  Object.assign(globalThis, { Office, Excel, OfficeExtension, CustomFunctions, OfficeRuntime });
  return names;
}

function invokeAction(mappings: Readonly<Record<string, ActionFunction>>, id: string): Promise<void> {
  const action = mappings[id.toUpperCase()];
  if (action === undefined) return Promise.reject(new Error(`No function is associated with ${id}`));
  return new Promise((resolve, reject) => {
    void Promise.resolve(action({ source: { id }, completed: resolve })).catch(reject);
  });
}
