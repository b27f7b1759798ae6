import type { Correction, SheetUse } from "../clientbase/mapping";

export type Use = SheetUse | "none";

/** A field of a sheet, or a month `month:2010-06`, and the column it is in. */
export interface PlacedField {
  readonly shape: string;
  readonly use: Use;
  readonly field: string;
  readonly column?: { readonly key: string };
}

/** A sheet of this shape is read as that; its columns are then recognised anew. */
export function withUse(shape: string, use: Use): Correction {
  return { shape, use, columns: {} };
}

/**
 * A field is in this column of the sheet, or in none.
 * @param before what was said about the shape so far
 * @param use what the sheet is read as
 * @param from the key of the column the field was in, which is then not used
 * @param to a column's key, "" for none
 */
export function withColumn(
  before: Correction | undefined,
  { shape, use }: { readonly shape: string; readonly use: Use },
  field: string,
  from: string | undefined,
  to: string,
): Correction {
  const kept = Object.entries(before?.use === use ? before.columns : {}).filter(
    ([, known]) => known !== field,
  );
  return {
    shape,
    use,
    columns: {
      ...Object.fromEntries(kept),
      ...(from !== undefined && from !== to && { [from]: "" }),
      ...(to !== "" && { [to]: field }),
    },
  };
}
