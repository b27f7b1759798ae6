/** One file of a zip archive as it is stored there. */
export interface ZipEntry {
  readonly name: string;
  /** Date and time in the form of MS-DOS, as the archive keeps them. */
  readonly time: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Length of the contents in bytes. */
  readonly size: number;
  /** The bytes as they lie in the archive. */
  readonly stored: Uint8Array;
}

/** An archive that is damaged, or uses what workbooks never use. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}
