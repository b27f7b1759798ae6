import { DEFAULT_FORMAT, FORMAT_PROPERTIES, formatKey, propertyKey, type CellFormat } from "./cell-format";

export interface StyleEntry {
  readonly format: CellFormat;
  /** The entry this one was derived from; undefined for those read from a file. A base has no base itself. */
  readonly base: number | undefined;
  /** What differs from the base. */
  readonly changed: readonly (keyof CellFormat)[];
}

/**
 * The formats of a workbook's cells, as Excel keeps them: cells hold an index.
 * Undoing a change gives the original index: entries that look alike but came apart in the file stay apart.
 */
export class StyleTable {
  readonly #entries: StyleEntry[] = [];
  readonly #keys: string[] = [];
  /** Entries without a base that look alike. */
  readonly #originals = new Map<string, number[]>();
  /** Entries derived from one original, by their looks. */
  readonly #families = new Map<number, Map<string, number>>();
  /** Earlier answers of `derive`. */
  readonly #derived = new Map<string, number>();

  /** @param formats the first is the default; a file's are added in its order */
  constructor(formats: readonly CellFormat[] = [DEFAULT_FORMAT]) {
    for (const format of formats) this.add(format);
  }

  get entries(): readonly StyleEntry[] {
    return this.#entries;
  }

  /** Adds an original entry, whether or not an equal one exists, and returns its index. */
  add(format: CellFormat): number {
    const index = this.#push(format, undefined, []);
    const alike = this.#originals.get(this.#keys[index]);
    if (alike) alike.push(index);
    else this.#originals.set(this.#keys[index], [index]);
    return index;
  }

  format(index: number): CellFormat {
    return (this.#entries[index] ?? this.#entries[0]).format;
  }

  /** Index of an entry like the given one with some properties changed; an equal entry is used again. */
  derive(index: number, change: Partial<CellFormat>): number {
    const question = `${index} ${JSON.stringify(change)}`;
    let answer = this.#derived.get(question);
    if (answer === undefined) this.#derived.set(question, (answer = this.#derive(index, change)));
    return answer;
  }

  #derive(index: number, change: Partial<CellFormat>): number {
    const format = { ...this.format(index), ...change };
    const key = formatKey(format);
    if (key === this.#keys[index]) return index;
    const base = this.#entries[index].base ?? index;
    if (key === this.#keys[base]) return base;
    const family = this.#families.get(base) ?? new Map<string, number>();
    const relative = family.get(key);
    if (relative !== undefined) return relative;
    const alike = this.#originals.get(key);
    if (alike?.length === 1 && this.#originals.get(this.#keys[base])?.length === 1) return alike[0];

    const original = this.#entries[base].format;
    const changed = FORMAT_PROPERTIES.filter(
      (name) => propertyKey(format, name) !== propertyKey(original, name),
    );
    const derived = this.#push(format, base, changed);
    this.#families.set(base, family.set(key, derived));
    return derived;
  }

  #push(format: CellFormat, base: number | undefined, changed: readonly (keyof CellFormat)[]): number {
    this.#keys.push(formatKey(format));
    return this.#entries.push({ format, base, changed }) - 1;
  }
}
