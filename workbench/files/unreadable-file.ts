export type UnreadableReason =
  "missing" | "folder" | "not-a-workbook" | "old-format" | "encrypted" | "empty" | "no-access";

/** A file that cannot be audited, and why. The words for the reader are found by the reason. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly reason: UnreadableReason,
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}`, options);
  }
}
