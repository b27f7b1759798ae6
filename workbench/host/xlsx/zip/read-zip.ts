import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { ZipError, type ZipEntry } from "./zip-entry";

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

const ENCRYPTED_FLAG = 1;
const EXTRA_64 = 1;
const IN_EXTRA_64 = 0xffff_ffff;

const MOST_COMMENT = 0xffff;
const MOST_SIZE = 0x7fff_ffff;

/**
 * Lists the entries of a zip archive in the order of its directory, without unpacking them.
 * @throws ZipError for what is no archive, a damaged one, an encrypted one, or one with a name twice
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  try {
    return entriesOf(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError("The archive is cut off", { cause: error });
    throw error;
  }
}

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ZipError("The archive's directory is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (names.has(name)) throw new ZipError(`${name} is twice in the archive`);
    names.add(name);
    entries.push(entryAt(bytes, view, at, name, at + 46 + nameLength, extraLength));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - MOST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64) {
      const end = longAt(view, at - 12);
      if (view.getUint32(end, true) !== END_64) throw new ZipError("The archive's end is damaged");
      return { count: longAt(view, end + 32), offset: longAt(view, end + 48) };
    }
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw new ZipError("Not a zip archive");
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  name: string,
  extra: number,
  extraLength: number,
): ZipEntry {
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new ZipError(`${name} is encrypted`);
  let size = view.getUint32(at + 24, true);
  let storedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let long = extra64(view, extra, extra + extraLength);
  const next = (value: number): number => {
    if (value !== IN_EXTRA_64 || long === undefined) return value;
    long += 8;
    return longAt(view, long - 8);
  };
  size = next(size);
  storedSize = next(storedSize);
  offset = next(offset);

  if (size > MOST_SIZE) throw new ZipError(`${name} is too large`);
  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw new ZipError(`${name} is not where it should be`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + storedSize > bytes.length) throw new ZipError(`${name} is cut off`);
  return {
    name,
    time: view.getUint32(at + 12, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    stored: bytes.subarray(start, start + storedSize),
  };
}

/** Where the long sizes of an entry begin, if it has them. */
function extra64(view: DataView, start: number, end: number): number | undefined {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === EXTRA_64) return at + 4;
  }
  return undefined;
}

function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/**
 * The contents of an entry.
 * @throws ZipError when they do not match what the archive says of them
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = inflated(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw new ZipError(`${entry.name} is damaged`);
  return bytes;
}

function inflated({ name, method, size, stored }: ZipEntry): Uint8Array {
  if (method === 0) return stored;
  if (method !== 8) throw new ZipError(`${name} is packed in an unknown way`);
  try {
    return inflateSync(stored, { out: new Uint8Array(size) });
  } catch (error) {
    throw new ZipError(`${name} is damaged`, { cause: error });
  }
}
