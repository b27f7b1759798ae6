import { strToU8, unzipSync, zipSync } from "fflate";
import { crc32 } from "../../../../workbench/host/xlsx/zip/crc32";
import { readZip, unpack } from "../../../../workbench/host/xlsx/zip/read-zip";
import { pack, writeZip } from "../../../../workbench/host/xlsx/zip/write-zip";
import { ZipError } from "../../../../workbench/host/xlsx/zip/zip-entry";

const LONG = "Клиент ".repeat(5000);

/** The checksum as its definition has it, bit by bit. */
function checksum(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

test("the checksum of a known text", () => expect(crc32(strToU8("123456789"))).toBe(0xcbf43926));

test.each([0, 1, 2, 3, 4, 5, 7, 8, 1000, 1001])("the checksum of %i bytes", (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + 7) & 0xff);
  expect(crc32(bytes)).toBe(checksum(bytes));
});

test("what is written is read here and elsewhere, in its order", () => {
  const names = ["я.xml", "a/b.xml", "empty"];
  const bytes = writeZip(names.map((name) => pack(name, strToU8(name === "empty" ? "" : LONG), 0x3cde_63c0)));
  expect(Object.keys(unzipSync(bytes)).sort()).toEqual([...names].sort());
  expect(readZip(bytes).map(({ name, time }) => [name, time])).toEqual(
    names.map((name) => [name, 0x3cde_63c0]),
  );
  expect(unpack(readZip(bytes)[0])).toEqual(strToU8(LONG));
});

test("an archive with a comment, and with something before it", () => {
  const bytes = zipSync({ "a.xml": strToU8(LONG) }, { comment: "примечание PK" });
  expect(unpack(readZip(bytes)[0])).toEqual(strToU8(LONG));
});

/** The same archive with its sizes told in the long form only. */
function longForm(): Uint8Array {
  const plain = Buffer.from(writeZip([pack("a.xml", strToU8(LONG), 0)]));
  const directory = plain.readUInt32LE(plain.length - 6);
  const [stored, size] = [plain.readUInt32LE(directory + 20), plain.readUInt32LE(directory + 24)];
  const entry = Buffer.from(plain.subarray(directory, plain.length - 22));
  entry.writeUInt32LE(0xffff_ffff, 20);
  entry.writeUInt32LE(0xffff_ffff, 24);
  entry.writeUInt16LE(20, 30);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(stored), 12);
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(1n, 32);
  end.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directory + entry.length + extra.length), 8);
  const tail = Buffer.from(plain.subarray(plain.length - 22));
  tail.writeUInt32LE(0xffff_ffff, 16);
  return Buffer.concat([plain.subarray(0, directory), entry, extra, end, locator, tail]);
}

test("an archive in the long form", () => {
  expect(unpack(readZip(longForm())[0])).toEqual(strToU8(LONG));
});

test.each([
  ["a flipped byte", (bytes: Buffer) => (bytes[60] ^= 0xff)],
  ["a wrong checksum", (bytes: Buffer) => (bytes[bytes.indexOf("PK\x01\x02") + 16] ^= 1)],
  ["a wrong size", (bytes: Buffer) => (bytes[bytes.indexOf("PK\x01\x02") + 24] ^= 1)],
  ["an unknown method", (bytes: Buffer) => (bytes[bytes.indexOf("PK\x01\x02") + 10] = 12)],
  ["encryption", (bytes: Buffer) => (bytes[bytes.indexOf("PK\x01\x02") + 8] |= 1)],
  ["a wrong offset", (bytes: Buffer) => (bytes[bytes.indexOf("PK\x01\x02") + 42] = 9)],
  ["a damaged directory", (bytes: Buffer) => (bytes[bytes.indexOf("PK\x01\x02")] = 0)],
])("%s is an error", (_, damage) => {
  const bytes = Buffer.from(zipSync({ "a.xml": strToU8(LONG) }));
  damage(bytes);
  expect(() => readZip(bytes).map(unpack)).toThrow(ZipError);
});
