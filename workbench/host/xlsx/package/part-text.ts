const UTF_16_MARKS: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
];

/** Text of a part; a mark of its encoding is kept in it where the encoding is UTF-8, so that it comes back. */
export function textOf(bytes: Uint8Array): string {
  const mark = UTF_16_MARKS.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (mark === undefined) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return new TextDecoder(mark[2])
    .decode(bytes)
    .replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");
}

/** A text as the bytes of a part. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
