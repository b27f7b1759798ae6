import type { Events } from "../events";
import type { Faults } from "../faults";
import type { Habits } from "../habits";
import type { Workbook } from "../model/workbook";
import type { LiveRanges } from "./live-ranges";
import type { Recalculation } from "./recalculation";

/** What the objects of the API work on. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly habits: Habits;
  readonly faults: Faults;
  readonly events: Events;
  readonly ranges: LiveRanges;
  readonly calculation: Recalculation;
  /** Files the add-in had Excel open as new workbooks, in windows of their own. */
  readonly newWorkbooks: Uint8Array[];
  /** "ru-RU", "en-US". */
  readonly displayLanguage: string;
  /** Who is at work: tells what an event says of its cause. */
  readonly actor: "addIn" | "user";
}
