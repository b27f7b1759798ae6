import { extname } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

/** What a server says that a file of the site is. */
export function contentTypeOf(path: string): string {
  return TYPES[extname(path)] ?? "application/octet-stream";
}
