/**
 * Reads .xlsx files with hucre: kept, MIT, no dependencies, keeps number formats and styles. Of the others
 * exceljs is unmaintained and loses charts, and the npm copy of xlsx is frozen with known vulnerabilities.
 */
import { readFile } from "node:fs/promises";
import {
  ParseError,
  readXlsx,
  streamXlsxRows,
  XmlError,
  ZipError,
  type CellValue as FileValue,
  type Sheet,
  type SheetFilterInfo,
} from "hucre";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import type { UnreadableFileReason } from "../../src/wording/unreadable-files";
import { UnreadableFile } from "./unreadable-file";

const MOST_ROWS = 1_048_576;
const MOST_CELLS = 60_000_000;
const ROWS_WITH_FORMATS = 40;

/** Rejects with UnreadableFile, whatever the file holds. */
export async function readWorkbook(path: string): Promise<SheetValues[]> {
  const bytes = await bytesOf(path);
  if (bytes.length === 0) throw new UnreadableFile("empty", path);
  if (isCompoundFile(bytes)) throw new UnreadableFile(isEncrypted(bytes) ? "encrypted" : "old-format", path);

  const sheets = await sheetsOf(bytes).catch((cause: unknown) => {
    throw new UnreadableFile("not-a-workbook", path, { cause });
  });
  if (sheets.every(({ values }) => values.length === 0)) throw new UnreadableFile("empty", path);
  return sheets;
}

async function bytesOf(path: string): Promise<Buffer> {
  const reasons: Record<string, UnreadableFileReason> = {
    EISDIR: "folder",
    ENAMETOOLONG: "missing",
    ENOENT: "missing",
    ENOTDIR: "missing",
    ERR_INVALID_ARG_VALUE: "missing",
  };
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new UnreadableFile(reasons[cause.code ?? ""] ?? "no-access", path, { cause });
  });
}

/** What .xls files and encrypted .xlsx files are kept in. */
function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"));
}

function isEncrypted(bytes: Buffer): boolean {
  return bytes.includes("EncryptedPackage", 0, "utf16le");
}

async function sheetsOf(bytes: Buffer): Promise<SheetValues[]> {
  const listed: SheetFilterInfo[] = [];
  const { dateSystem } = await readXlsx(bytes, { sheets: (sheet) => listed.push(sheet) < 0 });

  const sheets: SheetValues[] = [];
  for (const { index, name, hidden, veryHidden } of listed) {
    const cells = await cellsOf(bytes, index);
    if (!cells) continue;
    sheets.push({
      name,
      ...cells,
      dateSystem: dateSystem === "1904" ? 1904 : 1900,
      hidden: hidden === true || veryHidden === true,
    });
  }
  return sheets;
}

type Cells = Pick<SheetValues, "values" | "numberFormats">;

/** Undefined for a chart sheet. */
async function cellsOf(bytes: Buffer, index: number): Promise<Cells | undefined> {
  try {
    const { sheets } = await readXlsx(bytes, { sheets: [index], readStyles: true, dateSystem: "1904" });
    markUncalculated(sheets[0]);
    return { values: valuesOf(sheets[0].rows), numberFormats: numberFormatsOf(sheets[0]) };
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError) throw error;
    if (error instanceof ParseError && error.message.includes("missing worksheet file")) return undefined;
    return streamedCellsOf(bytes, index);
  }
}

/** hucre lays out the whole used range, up to 20 million cells; one stray cell far below a table makes more. */
async function streamedCellsOf(bytes: Buffer, index: number): Promise<Cells> {
  const rows: FileValue[][] = [];
  let cells = 0;
  for await (const row of streamXlsxRows(bytes, { sheet: index, dateSystem: "1904" })) {
    cells += row.values.length;
    if (row.index >= MOST_ROWS || cells > MOST_CELLS) throw new RangeError("The sheet is too large");
    while (rows.length < row.index) rows.push([]);
    rows[row.index] = row.values;
  }
  return { values: valuesOf(rows) };
}

function valuesOf(rows: FileValue[][]): CellValue[][] {
  const values = rows.map((row) => row.map(valueOf));
  while (values.at(-1)?.every((value) => value === "")) values.pop();
  return values;
}

const UNCALCULATED = "#CALC!";

/** A formula saved without its result, as programs other than Excel may do, is an error to be seen, not a blank. */
function markUncalculated({ rows, cells }: Sheet): void {
  for (const [place, cell] of cells ?? []) {
    if (cell.type !== "formula" || cell.value !== null) continue;
    const [row, column] = place.split(",").map(Number);
    rows[row][column] = UNCALCULATED;
  }
}

const FIRST_DAY_OF_1904 = Date.UTC(1904, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

/**
 * Dates are read in the 1904 system whatever the file's own, for there hucre's dates are the serial numbers
 * in a row: in the 1900 system serials 59 and 60 become one date.
 */
function valueOf(value: FileValue): CellValue {
  if (value === null) return "";
  const plain = value instanceof Date ? (value.getTime() - FIRST_DAY_OF_1904) / DAY : value;
  return typeof plain === "number" && !Number.isFinite(plain) ? "#NUM!" : plain;
}

function numberFormatsOf({ rows, cells }: Sheet): (string | undefined)[][] {
  return rows.slice(0, ROWS_WITH_FORMATS).map((values, row) =>
    values.map((_, column) => {
      const format = cells?.get(`${row},${column}`)?.style?.numFmt;
      return format === "General" ? undefined : format;
    }),
  );
}
