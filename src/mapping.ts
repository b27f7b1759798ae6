import type { Correction } from "./clientbase/mapping";
import { changeMemory } from "./remember";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

export type { Correction, SheetUse } from "./clientbase/mapping";

/**
 * Remembers in the workbook what the user says about sheets, in place of what was said about the same shapes before.
 * @throws WorkbookFault
 * @throws MemoryFault `newer`
 */
export function keepCorrections(corrections: readonly Correction[], watch: Watch = {}): Promise<void> {
  return inWorkbook(async (context) => {
    await changeMemory(context, (memory) => ({
      ...memory,
      corrections: [
        ...memory.corrections.filter(({ shape }) => !corrections.some((it) => it.shape === shape)),
        ...corrections,
      ],
    }));
  }, watch);
}

/**
 * Forgets what the workbook remembers of its sheets: they are recognised as if nothing had been said.
 * @throws WorkbookFault
 * @throws MemoryFault `newer`
 */
export function forgetCorrections(watch: Watch = {}): Promise<void> {
  return inWorkbook(async (context) => {
    await changeMemory(context, (memory) => ({ ...memory, corrections: [] }));
  }, watch);
}
