import { recalculate } from "../model/calculation";
import type { Workbook } from "../model/workbook";

/** Keeps the results of formulas up to date: once after any number of changes, before somebody looks. */
export class Recalculation {
  private due = false;

  constructor(private readonly workbook: Workbook) {}

  /** Something formulas may depend on has changed. */
  changed(): void {
    this.due = true;
  }

  /** Works the formulas out, unless nothing changed or the workbook is calculated by hand. */
  settle(): void {
    if (this.due && this.workbook.calculationMode !== "Manual") this.now();
  }

  now(): void {
    this.due = false;
    recalculate(this.workbook);
  }
}
