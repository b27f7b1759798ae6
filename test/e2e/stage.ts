import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright-core";
import { ExcelWindow, type WindowOptions } from "../../workbench/browser/excel-window";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** A window of Excel with the pane, as a test looks at it. */
export class Stage {
  excel!: ExcelWindow;

  constructor(private readonly browser: () => Browser) {}

  async open(file: Uint8Array, options: WindowOptions = {}): Promise<void> {
    this.excel = await ExcelWindow.open(this.browser(), file, options);
    await this.at("audit").waitFor();
  }

  /** Opens another file in the same browser. */
  async reopen(file: Uint8Array): Promise<void> {
    this.excel = await this.excel.reopened(file);
    await this.at("audit").waitFor();
  }

  /** Opens a file and audits it by the one click it takes. */
  async openAudited(file: Uint8Array, options: WindowOptions = {}): Promise<void> {
    await this.open(file, options);
    await this.at("audit").click();
    await this.at("verdict").waitFor();
  }

  /** What tests know by this name. */
  at(name: string): Locator {
    return this.excel.pane.locator(`[data-test="${name}"]`);
  }

  said(text: string | RegExp): Promise<void> {
    return this.at("message").getByText(text).first().waitFor();
  }

  async eventually<T>(look: () => Promise<T>, expected: T): Promise<void> {
    const until = Date.now() + 10_000;
    let seen = await look();
    while (JSON.stringify(seen) !== JSON.stringify(expected) && Date.now() < until) {
      await this.excel.page.waitForTimeout(50);
      seen = await look();
    }
    expect(seen).toEqual(expected);
  }

  /** What axe objects to, and what Tab does not reach, with the elements. */
  async violations(): Promise<string[][]> {
    await this.excel.pane.evaluate(AXE);
    const found = await this.excel.pane.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    const unreached = await this.unreachedByTab();
    return [
      ...found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
      ...(unreached.length > 0 ? [["unreached-by-tab", ...unreached]] : []),
    ];
  }

  /** On the web office.js moves the focus itself, by a list of its own that has no `summary`. */
  private unreachedByTab(): Promise<string[]> {
    return this.excel.pane.evaluate(() =>
      [...document.querySelectorAll("summary:not([tabindex='0'])")].map(({ outerHTML }) => outerHTML),
    );
  }

  /** The page's width, what sticks out included; pixels. */
  width(): Promise<number> {
    return this.excel.pane.evaluate(() => document.documentElement.scrollWidth);
  }
}
