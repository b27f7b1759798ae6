import {
  CARRIED_PARTS,
  carryOver,
  exportMemory,
  memoryInFile,
  noticesOf,
  sizeOfDecisions,
  sizeOfWishes,
  type Carried,
  type CarriedPart,
} from "../remember";
import { transferWords } from "../wording/pane-transfer";
import type { Records } from "./records";
import type { Work } from "./work";

/** Last month's data brought into the workbook, and this one's taken out of it. */
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
      const parts = CARRIED_PARTS.map((part) => ({ part, count: countOf(carried, part) }));
      work.show({
        carried: {
          file: file.name,
          parts: parts.filter(({ count }) => count > 0),
          notices: noticesOf(carried, work.language),
        },
      });
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
      transferWords(work.language).carried(await carryOver(carried, parts, work.language, watch)),
    ]);
    if (!done) return false;
    this.leave();
    await this.records.changed();
    return true;
  }

  /** Everything the workbook remembers as a text; undefined when it cannot be read, which is said. */
  exportData(): Promise<string | undefined> {
    return this.work.aside(() => exportMemory(this.work.aware));
  }
}

/** How much of a part a file holds. */
function countOf({ memory, history }: Carried, part: CarriedPart): number {
  switch (part) {
    case "norms":
      return memory.regulation === undefined ? 0 : 1;
    case "history":
      return history.snapshots.length;
    case "memos":
      return sizeOfWishes(memory.memos);
    case "plan":
      return sizeOfDecisions(memory.plan);
    default:
      return memory[part].length;
  }
}
