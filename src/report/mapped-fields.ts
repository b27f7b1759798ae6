import { columnOf } from "../clientbase/field-match";
import { fieldsOf } from "../clientbase/fields";
import type { Column } from "../clientbase/header-row";
import type { Layout } from "../clientbase/layout";
import type { Recognition, SheetUse } from "../clientbase/mapping";
import { columnLetters } from "../clientbase/problems";
import type { RecognisedSheet } from "../clientbase/recognise";
import { columnKeys, shapeOf } from "../clientbase/shape";
import type { SheetReading } from "../clientbase/sheet-reading";
import { suggestionsFor, type Suggestion } from "../clientbase/suggestions";
import type { Language } from "../wording/language";
import { absenceReason, recognitionReason, suggestionReason, USE_NAMES } from "../wording/recognition";

export interface FoundSheet {
  readonly sheet: string;
  readonly use: SheetUse | "none";
  readonly useName: string;
  readonly hidden: boolean;
  /** The sheet's own number of its last header row, from 1. */
  readonly headerRow?: number;
  /** What corrections of the sheet go by. */
  readonly shape?: string;
  /** All columns that can be given a field. */
  readonly columns: readonly ColumnName[];
}

/** A column as corrections and people name it. */
export interface ColumnName {
  readonly key: string;
  readonly letters: string;
  readonly header: string;
}

export interface MappedField {
  readonly sheet: string;
  readonly shape: string;
  readonly use: SheetUse;
  readonly field: string;
  /** Canonical header. */
  readonly title: string;
  readonly required: boolean;
  readonly column?: ColumnName;
  readonly by: Recognition["by"] | "absent";
  /** From 0 to 1. */
  readonly confidence: number;
  /** How the column was recognised, or what its absence means, in a sentence. */
  readonly reason: string;
  /** Never used unless the user takes it. */
  readonly suggestion?: ColumnName & { readonly reason: string };
}

/** A sheet with the columns that can be given a field. */
export function foundSheet({ sheet, use, reading }: RecognisedSheet, language: Language): FoundSheet {
  const known = { sheet: sheet.name, use, useName: USE_NAMES[use][language], hidden: sheet.hidden ?? false };
  if (reading === undefined) return { ...known, columns: [] };
  const keys = columnKeys(reading.header);
  const columns = reading.header.columns.filter(
    ({ index, parts }) => parts.length > 0 || hasCells(reading, index),
  );
  return {
    ...known,
    headerRow: reading.header.headerRow + 1,
    shape: shapeOf(reading.header),
    columns: columns.map((column) => nameOf(columnOf(column, UNSURE), keys)),
  };
}

const UNSURE: Recognition = { by: "content", confidence: 0 };

/** A column without a header is one all the same where cells stand below. */
function hasCells({ sheet, header }: SheetReading, index: number): boolean {
  return sheet.values.slice(header.headerRow + 1).some((row) => (row[index] ?? "") !== "");
}

/** The fields that a used sheet has or may have. */
export function mappedFields(
  { sheet, use, reading }: RecognisedSheet,
  layout: Layout | undefined,
  language: Language,
): MappedField[] {
  if (use === "none" || reading === undefined) return [];
  const columns: Readonly<Record<string, Column | undefined>> = reading.matches[use].columns;
  const keys = columnKeys(reading.header);
  const shape = shapeOf(reading.header);
  const suggestions = suggestionsFor(reading, use);
  return Object.entries(fieldsOf(use)).map(([field, { header: title, required = false }]): MappedField => {
    const known = { sheet: sheet.name, shape, use, field, title, required };
    const column = columns[field];
    if (column?.recognised) {
      const { by, confidence } = column.recognised;
      const reason = recognitionReason(column.recognised, column.header, language);
      return { ...known, column: nameOf(column, keys), by, confidence, reason };
    }
    const inGroupRows = use === "clients" && field === "manager" && layout?.clients.groupRows !== undefined;
    const suggested = suggestions.find((it) => it.field === field);
    return {
      ...known,
      by: "absent",
      confidence: 0,
      reason: absenceReason({ required, inGroupRows }, language),
      ...(suggested && { suggestion: suggestionOf(suggested, keys, language) }),
    };
  });
}

function suggestionOf(
  { column, like }: Suggestion,
  keys: readonly string[],
  language: Language,
): NonNullable<MappedField["suggestion"]> {
  return { ...nameOf(column, keys), reason: suggestionReason(like, language) };
}

function nameOf({ index, header }: Column, keys: readonly string[]): ColumnName {
  return { key: keys[index], letters: columnLetters(index), header };
}
