import {
  exportNorms,
  importNorms,
  keepSettings,
  keepWords,
  restoreNorms,
  showNorms,
  type Addition,
} from "../norms-papers";
import { keepLeftUnknown } from "../remember";
import type { RegulationSettings, WordView } from "../session";
import { normsWords } from "../wording/pane-norms";
import { transferWords } from "../wording/pane-transfer";
import type { Records } from "./records";
import type { Work } from "./work";

/** Norms, settings and words of the workbook, as the user decides. The next audit goes by them. */
export class NormRecords {
  constructor(
    private readonly work: Work,
    private readonly records: Records,
  ) {}

  /** Keeps some settings. */
  async keepSettings(settings: Partial<RegulationSettings>): Promise<void> {
    const { language, aware } = this.work;
    await this.records.keep(() => keepSettings(settings, language, aware), normsWords(language).settingKept);
  }

  /** Keeps what words mean, and that others are left unknown. @returns whether it came to that */
  async keepWords(known: readonly Addition[], unknown: readonly WordView[]): Promise<boolean> {
    const { work } = this;
    const { language, aware } = work;
    const kept = await this.records.keep(async () => {
      if (known.length > 0) await keepWords(known, language, aware);
      await keepLeftUnknown(unknown, aware);
    }, transferWords(language).wordsKept);
    if (kept) work.change({ words: [] });
    return kept;
  }

  /** Shows the sheet of norms, which the next audit reads. */
  showNorms(): Promise<boolean> {
    const { language } = this.work;
    return this.work.run(async (watch) => [
      normsWords(language).normsShown(await showNorms(language, watch)),
    ]);
  }

  /** The norms in force as a text; undefined when they cannot be read, which is said. */
  exportNorms(): Promise<string | undefined> {
    return this.work.aside(() => exportNorms(this.work.aware));
  }

  /** Puts norms from a file in force. */
  async importNorms(file: Blob): Promise<void> {
    const { language } = this.work;
    await this.replace(async (watch) => importNorms(await file.text(), language, watch), "normsImported");
  }

  /** Puts the original norms in force again. */
  async restoreNorms(): Promise<void> {
    await this.replace((watch) => restoreNorms(this.work.language, watch), "normsRestored");
  }

  private async replace(
    steps: (watch: Parameters<Parameters<Work["run"]>[0]>[0]) => Promise<void>,
    done: "normsImported" | "normsRestored",
  ): Promise<void> {
    const finished = await this.work.run(async (watch) => {
      await steps(watch);
      return [normsWords(this.work.language)[done]];
    });
    if (finished) await this.records.changed();
  }
}
