import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { officeJsFolder } from "../../../../workbench/host/bridges/node/library";

/** Another port on the same hostname: a frame of another origin, as in Excel. */
export const EXCEL_PAGE = "https://addin.local:8443/excel.html";
export const PANE_PAGE = "https://addin.local/pane.html";
const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".html": "text/html" };

/** Serves pages by name, office.js from its package; everything else is refused and noted. */
export async function servePages(page: Page, pages: Readonly<Record<string, string>>): Promise<string[]> {
  const refused: string[] = [];
  await page.route("**/*", async (route) => {
    const { pathname, href } = new URL(route.request().url());
    const file = join(officeJsFolder(), pathname.replace("/officejs/", ""));
    const isLibrary = pathname.startsWith("/officejs/") && existsSync(file);
    const body = isLibrary ? readFileSync(file) : pages[pathname.slice(1)];
    if (body === undefined) {
      refused.push(href);
      return route.abort();
    }
    return route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? "application/octet-stream" });
  });
  return refused;
}
