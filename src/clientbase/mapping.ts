/** What a sheet of the workbook is read as. */
export type SheetUse = "clients" | "managers" | "turnover" | "activities";

/** What the user said about sheets of a certain shape. Holds no client data, so it may be kept outside the workbook. */
export interface Correction {
  /** `shapeOf` the sheet's header block: months left out, so that the next month's export has the same. */
  readonly shape: string;
  readonly use: SheetUse | "none";
  /**
   * By column key (the header's key and, from the second of equals on, its number: `ответственный`, `сумма#2`): a field
   * of the use, `month:2010-06`, or "" for a column that is not to be used. Other columns are recognised as ever.
   */
  readonly columns: Readonly<Record<string, string>>;
}

/** How a column was recognised. */
export interface Recognition {
  readonly by: "canonical" | "synonym" | "content" | "corrected";
  /** From 0 to 1. */
  readonly confidence: number;
}

/** What holds for a workbook: its own corrections, and others for the shapes it says nothing about. */
export function correctionsInForce(
  own: readonly Correction[],
  others: readonly Correction[] = [],
): readonly Correction[] {
  return [...own, ...others.filter(({ shape }) => !own.some((it) => it.shape === shape))];
}
