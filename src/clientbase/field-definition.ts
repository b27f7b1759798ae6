/** A column that a sheet may have: its canonical header and the other headers it goes by in exports. */
export interface FieldDefinition {
  readonly header: string;
  /** The most telling first: it wins where several columns fit. */
  readonly synonyms: readonly string[];
  readonly required?: boolean;
}

export function field(header: string, ...synonyms: string[]): FieldDefinition {
  return { header, synonyms };
}

export function requiredField(header: string, ...synonyms: string[]): FieldDefinition {
  return { header, synonyms, required: true };
}
