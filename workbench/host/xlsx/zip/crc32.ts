const POLYNOMIAL = 0xedb88320;

/** For each byte its remainder, and that of the byte followed by one, two and three zeros. */
const TABLES = tables();

function tables(): readonly Int32Array[] {
  const [first, ...others] = Array.from({ length: 4 }, () => new Int32Array(256));
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    first[byte] = value;
  }
  others.forEach((table, index) => {
    const before = index === 0 ? first : others[index - 1];
    for (let byte = 0; byte < 256; byte++) {
      table[byte] = first[before[byte] & 0xff] ^ (before[byte] >>> 8);
    }
  });
  return [first, ...others];
}

/** The checksum zip files keep of each entry. */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = TABLES;
  const blocks = bytes.length - (bytes.length % 4);
  let crc = ~0;
  let at = 0;
  for (; at < blocks; at += 4) {
    crc ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    crc = four[crc & 0xff] ^ three[(crc >>> 8) & 0xff] ^ two[(crc >>> 16) & 0xff] ^ one[crc >>> 24];
  }
  for (; at < bytes.length; at++) crc = one[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}
