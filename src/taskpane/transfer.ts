import { carryOver, exportMemory, memoryInFile, type Carried } from "../remember";
import { insertPeople, insertTemplate } from "../template";
import { transferWords, type CarriedPart } from "../wording/pane-transfer";
import type { Records } from "./records";
import type { Work } from "./work";

/** What is brought into the workbook from elsewhere, and taken out of it: last month's data, sheets to fill in. */
export class Transfer {
  private carried: Carried | undefined;

  constructor(
    private readonly work: Work,
    private readonly records: Records,
  ) {}

  /** Reads what last month's file would bring along; nothing is changed. */
  async read(file: File): Promise<void> {
    const { work } = this;
    this.leave();
    await work.aside(async () => {
      const carried = memoryInFile(new Uint8Array(await file.arrayBuffer()));
      this.carried = carried;
      work.show({ carried: { file: file.name, ...carriedView(carried, work.language) } });
    });
  }

  leave(): void {
    this.carried = undefined;
    this.work.show({ carried: undefined });
  }

  /** Brings the chosen parts into the workbook. @returns whether it came to that */
  async carry(parts: readonly CarriedPart[]): Promise<boolean> {
    const { carried, work } = this;
    if (!carried) return false;
    const done = await work.run(async (watch) => [
      ...(await carryOver(carried, parts, work.language, watch)),
      transferWords(work.language).carried,
    ]);
    if (!done) return false;
    this.leave();
    await this.records.changed();
    return true;
  }

  /** Puts the managers that are remembered onto a sheet of their own. */
  async insertPeople(): Promise<void> {
    const { work } = this;
    const people = work.state.kept?.memory.people ?? [];
    await this.insert(async (watch) => [await insertPeople(people, work.language, watch)]);
  }

  /** Puts sheets to fill in into the workbook. */
  async insertTemplate(withExample: boolean): Promise<void> {
    await this.insert((watch) => insertTemplate(withExample, this.work.language, watch));
  }

  /** Everything the workbook remembers as a text; undefined when it cannot be read, which is said. */
  exportData(): Promise<string | undefined> {
    return this.work.aside(() => exportMemory(this.work.aware));
  }

  private async insert(
    steps: (watch: Parameters<Parameters<Work["run"]>[0]>[0]) => Promise<readonly string[]>,
  ): Promise<void> {
    const { language } = this.work;
    const done = await this.work.run(async (watch) => [transferWords(language).inserted(await steps(watch))]);
    if (done) await this.records.changed();
  }
}
