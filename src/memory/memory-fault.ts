/** Why what is remembered cannot be read or changed. */
export type MemoryFaultReason =
  /** A newer add-in wrote what the workbook remembers: it must not be overwritten. */
  | "newer"
  | "newerFile"
  | "notWorkbook"
  /** Protected by a password, or a workbook of Excel 97–2003. */
  | "encrypted"
  | "tooLarge"
  | "damaged"
  /** A workbook, but the add-in has remembered nothing in it. */
  | "nothingOurs";

/** What is remembered in a workbook or a file cannot be used. wording/memory.ts says it. */
export class MemoryFault extends Error {
  override readonly name = "MemoryFault";

  constructor(
    readonly reason: MemoryFaultReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
