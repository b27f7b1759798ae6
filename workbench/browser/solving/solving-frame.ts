import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import type { SheetValues } from "../../../src/clientbase/sheet-values";
import { contentTypeOf } from "../content-type";
import { solvingSite } from "../site";
import type * as Solving from "./page";

/** What Excel on the web allows the frame of a pane. */
const SANDBOX = "allow-scripts allow-forms allow-same-origin allow-popups allow-downloads allow-modals";

/** What the frame has when a task is there. */
export interface SolvingFrame {
  readonly solving: typeof Solving;
  readonly verdict: ReturnType<typeof Solving.audit>;
  readonly task: ReturnType<typeof Solving.planTask>;
}

export interface FrameOptions {
  readonly sandbox?: string;
  /** Changes what the page's Content-Security-Policy says. */
  readonly policy?: (policy: string) => string;
  /** Files of the site that the server does not give. */
  readonly withheld?: readonly string[];
  /** The policy the server sends with every file. */
  readonly sentPolicy?: string;
}

export interface OpenFrame {
  readonly frame: Frame;
  /** Files of the site that were given, in order. */
  readonly loaded: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a page that plans as the pane does, with the pane's Content-Security-Policy, in a frame of another site. A real
 * server gives its files, with the headers it is to send.
 */
export async function openSolvingFrame(
  browser: Browser,
  { sandbox = SANDBOX, ...options }: FrameOptions = {},
): Promise<OpenFrame> {
  const loaded: string[] = [];
  const site = solvingSite();
  const server = createServer((request, response) => serve(site, request, response, options, loaded));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/favicon.ico`);
  await page.setContent(`<iframe sandbox="${sandbox}" src="http://localhost:${port}/solving.html"></iframe>`);
  const [, frame] = page.frames();
  await frame.waitForLoadState();
  const close = async () => {
    await context.close();
    server.closeAllConnections();
    server.close();
  };
  return { frame, loaded, close };
}

function serve(
  site: string,
  { url = "/" }: IncomingMessage,
  response: ServerResponse,
  { policy = (it) => it, withheld = [], sentPolicy }: FrameOptions,
  loaded: string[],
): void {
  const name = url.slice(1);
  const path = join(site, name);
  if (withheld.includes(name) || !existsSync(path) || !statSync(path).isFile()) {
    response.writeHead(404).end();
    return;
  }
  loaded.push(name);
  if (sentPolicy !== undefined) response.setHeader("content-security-policy", sentPolicy);
  response.setHeader("content-type", contentTypeOf(path));
  const body = readFileSync(path);
  response.end(
    name === "solving.html" ? body.toString().replace(/(?<=content=")default-src[^"]*/, policy) : body,
  );
}

/** Audits a base in the frame, and makes the task of its plan. */
export async function makeTask(frame: Frame, sheets: readonly SheetValues[]): Promise<void> {
  await inFrame(
    frame,
    (here, given) => {
      const { audit, readClientBase, recognise, etmRegulation, planTask } = here.solving;
      const verdict = audit(readClientBase(recognise(given), etmRegulation));
      Object.assign(globalThis, { verdict, task: planTask(verdict) });
    },
    [...sheets],
  );
}

/** Runs a function in the frame. */
export function inFrame<Result, Given>(
  frame: Frame,
  work: (here: SolvingFrame, given: Given) => Result | Promise<Result>,
  given?: Given,
): Promise<Result> {
  return frame.evaluate<Result>(`(${work.toString()})(globalThis, ${JSON.stringify(given ?? null)})`);
}
