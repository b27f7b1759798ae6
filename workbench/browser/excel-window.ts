import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import type * as Host from "../host/bridges/web-page";
import { contentTypeOf } from "./content-type";
import { hostScript } from "./host-script";
import { builtSite } from "./site";

/** The same hostname on another port: the pane is a frame of another origin, as in Excel on the web. */
const EXCEL = "https://addin.local:8443/excel.html";
const ADD_IN = "https://addin.local";

/** What the page around the pane has. */
export interface ExcelPage {
  readonly excel: typeof Host;
  host: Host.WorkbookHost;
  frame: Host.WebFrame;
}

export interface WindowOptions extends BrowserContextOptions {
  /** Pixels. */
  readonly paneWidth?: number;
  readonly paneHeight?: number;
  readonly displayLanguage?: string;
}

/** A window of Excel on the web as the workbench has it: a workbook of a file, and the built pane beside it. */
export class ExcelWindow {
  private constructor(
    readonly page: Page,
    readonly pane: Frame,
    /** What the pane wrote to the console as an error, and addresses that were refused. */
    readonly complaints: readonly string[],
  ) {}

  static async open(browser: Browser, file: Uint8Array, options: WindowOptions = {}): Promise<ExcelWindow> {
    const { paneWidth = 320, paneHeight = 720, displayLanguage = "ru-RU", ...context } = options;
    const page = await (
      await browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: paneWidth, height: paneHeight },
        ...context,
      })
    ).newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await serve(page, excelPage(paneWidth, paneHeight), complaints);
    return new ExcelWindow(page, await opened(page, file, displayLanguage), complaints);
  }

  /** The same browser with another workbook: what the pane keeps in it is still there. */
  async reopened(file: Uint8Array, displayLanguage = "ru-RU"): Promise<ExcelWindow> {
    return new ExcelWindow(this.page, await opened(this.page, file, displayLanguage), this.complaints);
  }

  /** Runs a function in the page around the pane, where `host` and `frame` are. */
  inExcel<Result, Given>(
    work: (excel: ExcelPage, given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result> {
    return this.page.evaluate<Result>(`(${work.toString()})(globalThis, ${JSON.stringify(given ?? null)})`);
  }

  /** The workbook as it would be saved now. */
  async saved(): Promise<Uint8Array> {
    const base64 = await this.inExcel(({ excel, host }) => {
      const original = (globalThis as unknown as { file: Uint8Array }).file;
      const bytes = excel.saveXlsx(original, host.workbook);
      let text = "";
      bytes.forEach((byte) => (text += String.fromCharCode(byte)));
      return btoa(text);
    });
    return new Uint8Array(Buffer.from(base64, "base64"));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** Opens a workbook in the page. @returns the pane beside it */
async function opened(page: Page, file: Uint8Array, displayLanguage: string): Promise<Frame> {
  await page.goto(EXCEL);
  await page.evaluate(openWorkbook, {
    base64: Buffer.from(file).toString("base64"),
    source: `${ADD_IN}/taskpane.html`,
    displayLanguage,
  });
  return paneOf(page);
}

function openWorkbook({ base64, source, displayLanguage }: Record<string, string>): void {
  const window = globalThis as unknown as ExcelPage & { file: Uint8Array };
  window.file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  window.host = new window.excel.WorkbookHost({
    workbook: window.excel.openXlsx(window.file),
    displayLanguage,
  });
  window.frame = new window.excel.WebFrame(window.host, document.body, { source });
}

function excelPage(width: number, height: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Workbench</title>
<style>body { margin: 0 } iframe { border: 0; width: ${width}px; height: ${height}px }</style>
<script src="/host.js"></script></head><body></body></html>`;
}

async function serve(page: Page, excel: string, complaints: string[]): Promise<void> {
  const site = builtSite();
  // The whole context: what a worker loads is no request of the page.
  await page.context().route("**/*", (route) => {
    const { pathname, href } = new URL(route.request().url());
    if (pathname === "/excel.html") return route.fulfill({ body: excel, contentType: "text/html" });
    if (pathname === "/host.js") return route.fulfill({ body: hostScript(), contentType: "text/javascript" });
    const path = join(site, pathname);
    if (!existsSync(path) || !statSync(path).isFile()) {
      if (!pathname.includes("/telemetry/")) complaints.push(`refused ${href}`);
      return route.abort();
    }
    return route.fulfill({ body: readFileSync(path), contentType: contentTypeOf(path) });
  });
}

async function paneOf(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((it) => it.url().startsWith(ADD_IN + "/"));
    if (frame) {
      await frame.waitForLoadState();
      return frame;
    }
    await page.waitForTimeout(20);
  }
}
