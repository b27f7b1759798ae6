import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

/** A headless browser: the packaged Chromium on Linux, elsewhere the Edge that is installed. */
export async function launchBrowser(): Promise<Browser> {
  return process.platform === "linux"
    ? playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args })
    : playwright.launch({ channel: "msedge" });
}
