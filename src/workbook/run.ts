import { faultOf } from "./fault";
import { throwIfCancelled, type Watch } from "./watch";

const SILENCE_MEANS_EDITING = 1000;

/**
 * Runs a batch on the active workbook. While a cell is being edited Excel keeps a batch waiting without a word, so a
 * first small request that is not answered within a second is taken for that.
 * @throws WorkbookFault
 */
export async function inWorkbook<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  watch: Watch = {},
): Promise<T> {
  throwIfCancelled(watch);
  let waiting = false;
  const timer = setTimeout(() => {
    waiting = true;
    watch.onWaiting?.(true);
  }, SILENCE_MEANS_EDITING);
  const answered = () => {
    clearTimeout(timer);
    if (waiting) watch.onWaiting?.(false);
    waiting = false;
  };
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.application.load("calculationMode");
      await context.sync();
      answered();
      return await batch(context);
    });
  } catch (error) {
    throw faultOf(error);
  } finally {
    answered();
  }
}

/** Excel neither redraws nor recalculates before the next request. */
export function quietly({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}
