import { CellRange } from "../api/cell-range";
import type { HostContext } from "../api/host-context";
import { writeValues } from "../api/range-values";
import type { Sheet } from "../model/sheet";
import { parseAddress } from "../model/address";

/** A person at the workbook. */
export class User {
  private stopped: Promise<void> | undefined;
  private stop: () => void = () => undefined;

  constructor(private readonly host: HostContext) {}

  get isEditing(): boolean {
    return this.stopped !== undefined;
  }

  /** Begins typing into a cell. */
  startEditing(): void {
    this.stopped ??= new Promise((resolve) => {
      this.stop = resolve;
    });
  }

  stopEditing(): void {
    this.stopped = undefined;
    this.stop();
  }

  /** Types into a cell and presses Enter. */
  type(sheet: Sheet, address: string, input: string | number | boolean): void {
    writeValues(new CellRange(this.host, sheet, [parseAddress(address)]), input);
    this.host.calculation.settle();
    this.host.events.flush();
  }

  /** Settles when no cell is being edited. */
  async editingStopped(): Promise<void> {
    await this.stopped;
  }
}
