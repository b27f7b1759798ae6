import { unzipSync } from "fflate";
import { carriedInDocuments, carriedInText, type Carried } from "./carried";
import { MemoryFault } from "./memory-fault";
import { documentIn } from "./parts";

const ZIP = [0x50, 0x4b];
/** A container of Office 97–2003; protected workbooks are one too. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const WORKBOOK = "xl/workbook.xml";
const BINARY_WORKBOOK = "xl/workbook.bin";
const CUSTOM_XML = /^\/?customXml\/[^/]+\.xml$/i;
/** Bytes unpacked at most: of one part, and of all; far above what the add-in ever writes. */
const PART_BYTES = 16_000_000;
const ALL_BYTES = 64_000_000;
const PARTS_AT_MOST = 200;

/**
 * Reads what the add-in remembers in a file: an .xlsx or .xlsm workbook, or a JSON text it has exported.
 * @throws MemoryFault `notWorkbook`, `encrypted`, `damaged`, `tooLarge`, `nothingOurs`, `newerFile`
 */
export function carriedInFile(bytes: Uint8Array): Carried {
  if (beginsWith(bytes, COMPOUND)) throw new MemoryFault("encrypted");
  if (!beginsWith(bytes, ZIP)) {
    if (bytes.length > PART_BYTES) throw new MemoryFault("notWorkbook");
    return carriedInText(textOf(bytes));
  }
  const xml = customXmlOf(bytes);
  return carriedInDocuments(documentIn("memory", xml), documentIn("history", xml));
}

/** The texts of a workbook's custom XML parts; nothing else is unpacked. */
function customXmlOf(bytes: Uint8Array): string[] {
  let isWorkbook = false;
  let size = 0;
  let parts = 0;
  let tooLarge = false;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        isWorkbook ||= name === WORKBOOK || name === BINARY_WORKBOOK;
        if (!CUSTOM_XML.test(name)) return false;
        size += originalSize;
        tooLarge ||= originalSize > PART_BYTES || size > ALL_BYTES || ++parts > PARTS_AT_MOST;
        return !tooLarge;
      },
    });
  } catch (cause) {
    throw new MemoryFault("damaged", { cause });
  }
  if (!isWorkbook) throw new MemoryFault("notWorkbook");
  if (tooLarge) throw new MemoryFault("tooLarge");
  return Object.values(unpacked).map(textOf);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** UTF-8, or UTF-16 as its first two bytes say. */
function textOf(bytes: Uint8Array): string {
  const encoding = beginsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : beginsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
