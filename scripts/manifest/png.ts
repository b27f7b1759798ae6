const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The pixels of a PNG file; undefined when it is none. */
export function pngSize(file: Uint8Array): { width: number; height: number } | undefined {
  if (file.length < 24 || SIGNATURE.some((byte, i) => file[i] !== byte)) return undefined;
  const header = new DataView(file.buffer, file.byteOffset);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
