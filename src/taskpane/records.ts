import { forgetCorrections, keepCorrections, type Correction } from "../mapping";
import { readMemory } from "../remember";
import type { FoundSheet, MappedField } from "../session";
import { shownPeriod } from "../settings";
import { mappingWords } from "../wording/pane-mapping";
import { withColumn, withUse, type Use } from "./corrections";
import type { RememberedShapes } from "./remembered-shapes";
import type { Work } from "./work";
import type { Watch } from "../workbook/watch";

type Month = NonNullable<Parameters<typeof shownPeriod>[0]["month"]>;

/** What the user tells the add-in about the workbook, which then remembers it. The next audit goes by it. */
export class Records {
  /** Shapes known from other workbooks that the user does not want to be read that way here. */
  private readonly declined = new Set<string>();

  /** @param look looks at the workbook anew */
  constructor(
    private readonly work: Work,
    private readonly shapes: RememberedShapes,
    private readonly look: () => Promise<void>,
  ) {}

  /** Reads what the workbook remembers. */
  async recall(watch = this.work.aware): Promise<void> {
    const { memory, notices } = await readMemory(this.work.language, watch);
    this.work.show({ kept: { memory, notices } });
  }

  /** What was said in other workbooks about sheets of the same shapes and holds for this one. */
  get known(): Correction[] {
    return this.shapes.corrections().filter(({ shape }) => !this.declined.has(shape));
  }

  /** Those of them that a sheet of this workbook is read by, while the workbook itself says nothing about its shape. */
  applied(sheets: readonly FoundSheet[]): Correction[] {
    const own = this.own;
    return this.known.filter(
      ({ shape }) => sheets.some((it) => it.shape === shape) && !own.some((it) => it.shape === shape),
    );
  }

  /** Remembers in the workbook what it is read by. */
  async keepApplied(watch: Watch): Promise<void> {
    const { look } = this.work.state;
    const applied = look && "fields" in look ? this.applied(look.sheets) : [];
    if (applied.length === 0) return;
    await keepCorrections(applied, watch);
    await this.recall(watch);
  }

  /** A sheet is read as that from now on. */
  useSheet({ shape }: FoundSheet, use: Use): Promise<void> {
    return this.correct(shape, (at) => withUse(at, use));
  }

  /** A field is in that column from now on, or in none. @param column its key; "" for none */
  useColumn(field: MappedField, column: string): Promise<void> {
    return this.correct(field.shape, () =>
      withColumn(this.said(field.shape), field, field.field, field.column?.key, column),
    );
  }

  /** A column is the turnover of that month from now on. */
  useMonth(sheet: FoundSheet, column: string, month: Month): Promise<void> {
    const iso = shownPeriod({ month }).month.split(".").reverse().join("-");
    return this.correct(sheet.shape, (shape) =>
      withColumn(this.said(shape), { shape, use: sheet.use }, `month:${iso}`, undefined, column),
    );
  }

  /** Forgets everything that was said about the sheets of this workbook, here and in others. */
  async recogniseAnew(): Promise<void> {
    const { look } = this.work.state;
    const shapes = look && "fields" in look ? look.sheets.flatMap(({ shape }) => shape ?? []) : [];
    const done = await this.work.aside(async () => {
      if (this.own.length > 0) await forgetCorrections(this.work.aware);
      return true;
    });
    if (!done) return;
    for (const shape of shapes) {
      this.declined.add(shape);
      this.shapes.forget(shape);
    }
    await this.changed(mappingWords(this.work.language).uncorrected);
  }

  private get own(): readonly Correction[] {
    return this.work.state.kept?.memory.corrections ?? [];
  }

  private said(shape: string): Correction | undefined {
    return [...this.own, ...this.known].find((it) => it.shape === shape);
  }

  private async correct(shape: string | undefined, correct: (shape: string) => Correction): Promise<void> {
    if (shape === undefined || this.work.state.busy) return;
    const correction = correct(shape);
    const done = await this.work.aside(async () => {
      await keepCorrections([correction], this.work.aware);
      return true;
    });
    if (!done) return;
    this.shapes.keep(correction);
    await this.changed(mappingWords(this.work.language).corrected);
  }

  /** Says what was changed, looks at what is different now, and that an audit before is no longer up to date. */
  private async changed(line: string): Promise<void> {
    this.work.show({ message: { kind: "done", lines: [line] } });
    this.work.change({ outdated: "changed" });
    await this.look();
  }
}
