import { forgetCorrections, keepCorrections, type Correction } from "../mapping";
import { readMemory } from "../remember";
import { normsViewOf, type FoundSheet, type WordView } from "../session";
import { shownPeriod } from "../settings";
import { mappingWords } from "../wording/pane-mapping";
import type { Watch } from "../workbook/watch";
import { withColumn, withUse, type PlacedField, type Use } from "./corrections";
import type { RememberedShapes } from "./remembered-shapes";
import type { Work } from "./work";

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
  async recall(watch = this.work.aware): ReturnType<typeof readMemory> {
    const { language } = this.work;
    const recalled = await readMemory(language, watch);
    const { memory, notices } = recalled;
    this.work.show({ kept: { memory, notices, norms: normsViewOf(memory.regulation, language) } });
    return recalled;
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

  /** The words that the user has not decided to leave unknown. */
  undecided(words: readonly WordView[]): readonly WordView[] {
    const left = this.work.state.kept?.memory.leftUnknown ?? [];
    return words.filter(({ kind, word }) => !left.includes(`${kind} ${word}`));
  }

  /** A sheet is read as that from now on. */
  useSheet({ shape }: FoundSheet, use: Use): Promise<void> {
    return this.correct(shape, (at) => withUse(at, use));
  }

  /** A field is in that column from now on, or in none. @param column its key; "" for none */
  useColumn(field: PlacedField, column: string): Promise<void> {
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
    await this.keep(async () => {
      if (this.own.length > 0) await forgetCorrections(this.work.aware);
      for (const shape of shapes) {
        this.declined.add(shape);
        this.shapes.forget(shape);
      }
    }, mappingWords(this.work.language).uncorrected);
  }

  /**
   * Keeps something small that the next audit goes by, and says so.
   * @returns whether it came to that
   */
  async keep(steps: () => Promise<void>, line: string): Promise<boolean> {
    const { work } = this;
    if (work.state.busy) return false;
    const done = await work.aside(async () => {
      await steps();
      return true;
    });
    if (!done) {
      work.show({});
      return false;
    }
    work.say([line]);
    await this.changed();
    return true;
  }

  /** What the next audit goes by is different now: looks at it, and an audit before is no longer up to date. */
  async changed(): Promise<void> {
    this.work.change({ outdated: "changed" });
    await this.look();
  }

  private get own(): readonly Correction[] {
    return this.work.state.kept?.memory.corrections ?? [];
  }

  private said(shape: string): Correction | undefined {
    return [...this.own, ...this.known].find((it) => it.shape === shape);
  }

  private async correct(shape: string | undefined, correct: (shape: string) => Correction): Promise<void> {
    if (shape === undefined) return;
    const correction = correct(shape);
    await this.keep(async () => {
      await keepCorrections([correction], this.work.aware);
      this.shapes.keep(correction);
    }, mappingWords(this.work.language).corrected);
  }
}
