import { insertPeople, insertTemplate } from "../template";
import { transferWords } from "../wording/pane-transfer";
import type { Records } from "./records";
import type { Work } from "./work";

/** Sheets for the user to fill in. */
export class Templates {
  constructor(
    private readonly work: Work,
    private readonly records: Records,
  ) {}

  /** Puts the managers that are remembered onto a sheet of their own. */
  async insertPeople(): Promise<void> {
    const { work } = this;
    const people = work.state.kept?.memory.people ?? [];
    await this.insert(async (watch) => [await insertPeople(people, watch)]);
  }

  /** Puts sheets to fill in into the workbook. */
  async insertTemplate(withExample: boolean): Promise<void> {
    await this.insert((watch) => insertTemplate(withExample, watch));
  }

  private async insert(
    steps: (watch: Parameters<Parameters<Work["run"]>[0]>[0]) => Promise<readonly string[]>,
  ): Promise<void> {
    const { language } = this.work;
    const done = await this.work.run(async (watch) => [transferWords(language).inserted(await steps(watch))]);
    if (done) await this.records.changed();
  }
}
