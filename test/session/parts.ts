import { strFromU8, unzipSync } from "fflate";

/** The parts of an .xlsx file by name, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
}
