import type { Workbook } from "../../model/workbook";
import type { Package } from "../package/package";
import type { OpenedWorkbook } from "../read/workbook";
import type { StyleWriter } from "./style-writer";
import { tableIds } from "./tables";
import type { TextIndex } from "./text-index";

/** What saving a workbook works with. */
export class SaveContext {
  private lastTableId: number | undefined;

  constructor(
    /** The file as it was opened. */
    readonly opened: OpenedWorkbook,
    readonly workbook: Workbook,
    readonly styles: StyleWriter,
    readonly texts: TextIndex,
  ) {}

  /** The parts, changed as saving goes on. */
  get parts(): Package {
    return this.opened.parts;
  }

  /** An id that no table of the file has. */
  nextTableId(): number {
    this.lastTableId ??= Math.max(0, ...tableIds(this.parts));
    return ++this.lastTableId;
  }
}
