import type { UnreadableFileReason } from "../../../src/wording/unreadable-files";

/** What can be wrong with the bytes themselves. */
export type UnreadableXlsxReason = Extract<
  UnreadableFileReason,
  "empty" | "encrypted" | "old-format" | "not-a-workbook"
>;

/** Bytes that cannot be opened as a workbook, and why; the message is for developers. */
export class UnreadableXlsx extends Error {
  override readonly name = "UnreadableXlsx";

  constructor(
    readonly reason: UnreadableXlsxReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
