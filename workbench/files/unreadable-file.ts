import type { UnreadableFileReason } from "../../src/wording/unreadable-files";

/** A file that cannot be audited, and why. The words for the reader are found by the reason. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly reason: UnreadableFileReason,
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}`, options);
  }
}
