interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to places of a text, gathered and then made at once. */
export class Patch {
  private readonly changes: Change[] = [];

  constructor(private readonly source: string) {}

  /** Puts a text in the place of another; an empty place inserts, in the order of the calls. */
  replace(start: number, end: number, text: string): void {
    if (this.source.slice(start, end) !== text) this.changes.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    this.replace(start, end, "");
  }

  /** The changed text. */
  result(): string {
    if (this.changes.length === 0) return this.source;
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of this.changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < at) throw new RangeError("Changes of a text overlap");
      pieces.push(this.source.slice(at, start), text);
      at = end;
    }
    return pieces.join("") + this.source.slice(at);
  }
}
