import { strFromU8, unzipSync } from "fflate";

/** Parts of a file, unpacked by another program's unpacker. */
export function partsOf(file: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(file);
}

export function textsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(partsOf(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Names of the parts that are not in both files with the same bytes. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => !(old[name] && now[name] && Buffer.compare(old[name], now[name]) === 0))
    .sort();
}
