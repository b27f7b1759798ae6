import { HostError } from "../model/host-error";
import type { Workbook } from "../model/workbook";
import { Package } from "./package/package";
import { readWorkbook, type OpenedWorkbook } from "./read/workbook";
import { UnreadableXlsx } from "./unreadable-xlsx";
import { XmlError } from "./xml/xml-error";
import { ZipError } from "./zip/zip-entry";

/** What .xls files and encrypted .xlsx files are kept in starts so. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens the bytes of an .xlsx or .xlsm file.
 * @throws UnreadableXlsx, whatever the bytes hold: nothing, an old or an encrypted file, or what is no workbook,
 *   a damaged one, or one without worksheets
 */
export function openXlsx(bytes: Uint8Array): Workbook {
  return openParts(bytes).workbook;
}

/**
 * Opens a file and keeps what it was read from.
 * @throws UnreadableXlsx
 */
export function openParts(bytes: Uint8Array): OpenedWorkbook {
  if (bytes.length === 0) throw new UnreadableXlsx("empty", "There are no bytes");
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) {
    throw isEncrypted(bytes)
      ? new UnreadableXlsx("encrypted", "The workbook is encrypted")
      : new UnreadableXlsx("old-format", "The workbook is of a format before .xlsx");
  }
  try {
    return readWorkbook(Package.open(bytes));
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError || error instanceof HostError) {
      throw new UnreadableXlsx("not-a-workbook", error.message, { cause: error });
    }
    throw error;
  }
}

/** The stream of an encrypted workbook has a name that other compound files do not have. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(name[0]); at >= 0; at = bytes.indexOf(name[0], at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
