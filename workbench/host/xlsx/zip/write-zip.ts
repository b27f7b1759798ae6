import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-entry";

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;

const VERSION = 20;
const UTF_8_NAMES = 0x0800;

/** The first of January 1980, the earliest time an archive can say. */
export const EARLIEST_TIME = 0x0021_0000;

const LARGE = 4_000_000;

/** An entry of new contents. */
export function pack(name: string, contents: Uint8Array, time: number): ZipEntry {
  return {
    name,
    time,
    method: 8,
    crc: crc32(contents),
    size: contents.length,
    stored: deflateSync(contents, { level: contents.length > LARGE ? 2 : 6 }),
  };
}

/** An archive of the entries, in their order; the same entries always give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const sizes = entries.map(({ stored }, index) => 76 + 2 * names[index].length + stored.length);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 22));
  const view = new DataView(bytes.buffer);

  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeFacts(view, at + 4, entry, names[index].length);
    bytes.set(names[index], at + 30);
    bytes.set(entry.stored, at + 30 + names[index].length);
    at += 30 + names[index].length + entry.stored.length;
  });

  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    writeFacts(view, at + 6, entry, names[index].length);
    view.setUint32(at + 42, offsets[index], true);
    bytes.set(names[index], at + 46);
    at += 46 + names[index].length;
  });

  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that the local header and the directory have in common. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF_8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.stored.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
