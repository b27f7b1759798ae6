/** Why a sheet cannot be marked, or not without the user's word. */
export type ObstacleReason =
  /** The sheet is protected. */
  | "protected"
  /** The two columns beside the table are not blank. */
  | "occupied"
  /** Wider by two columns, the Excel table would push other data. */
  | "pushes"
  /** An Excel table holds only some of the clients' rows. */
  | "partly"
  /** A filter is active: Excel may put values into wrong rows. */
  | "filtered"
  /** What was read back was not what had been written; the marks were erased. */
  | "misplaced";

export interface Obstacle {
  readonly sheet: string;
  readonly reason: ObstacleReason;
  /** Address of the cells in the way. */
  readonly address?: string | undefined;
}

/** What the user says to an obstacle: mark nevertheless, leave the sheet unmarked, or stop everything. */
export type Answer = "mark" | "skip" | "cancel";

export type Ask = (obstacle: Obstacle) => Promise<Answer>;

/** Obstacles that the user may tell to disregard. */
export function canBeDisregarded({ reason }: Obstacle): boolean {
  return reason === "filtered";
}
