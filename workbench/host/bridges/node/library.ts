import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The names the library gives a page. */
export interface OfficeNames {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeRuntime: object;
  /** The library's own things; the first script puts on a page what is asked for here. */
  readonly OSF: {
    _OfficeAppFactory?: { getContext(): object; getHostInfo(): object };
  };
}

/** Parts of the first script, which loads the second on a page: where functions and actions are associated. */
const ASSOCIATIONS = { from: /\(function \(OfficeExt\) \{\s*var Association/, to: "var g_isExpEnabled" };

/** Folder of the scripts of the npm package. */
export function officeJsFolder(): string {
  const require = createRequire(__filename);
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/**
 * Runs the library's own scripts, unmodified, without a page. They are run within a window of their own, so that the
 * little of a page they look for does not stand among the globals of Node, where other packages would take it for a
 * browser.
 */
export function runLibrary(): OfficeNames {
  const folder = officeJsFolder();
  const loader = readFileSync(join(folder, "office.debug.js"), "utf8");
  const from = loader.search(ASSOCIATIONS.from);
  const associations = loader.slice(from, loader.indexOf(ASSOCIATIONS.to, from));
  const library = readFileSync(join(folder, "excel-web-16.00.debug.js"), "utf8").replace(/^\uFEFF/, "");
  const body = ["with (window) {", associations, library, "}", "//# sourceURL=office.js"].join("\n");
  const run = Reflect.construct(Function, ["window", body]) as (window: object) => void;
  const window = pageWindow();
  run(window);
  return window as unknown as OfficeNames;
}

/** Like a page's `window`: what the scripts declare are its properties, and its properties are their variables. */
function pageWindow(): object {
  const office = {};
  const page: Record<PropertyKey, unknown> = {
    Office: office,
    Microsoft: { Office: { WebExtension: office } },
    document: blankDocument(),
    location: LOCATION,
    navigator: { userAgent: "node" },
  };
  const window: object = new Proxy(page, {
    has: (_, name) => Object.hasOwn(page, name) || !(name in globalThis),
  });
  page.window = page.self = window;
  return window;
}

const LOCATION = {
  href: "https://localhost/",
  origin: "https://localhost",
  protocol: "https:",
  search: "",
  hash: "",
};

function blankDocument(): object {
  const none = () => null;
  return {
    URL: LOCATION.href,
    readyState: "complete",
    getElementById: none,
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: none,
  };
}
