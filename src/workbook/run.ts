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

/** Excel does not recalculate before the next request; what is due then is for `catchUp`. */
export function uncalculated({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
}

/** Nor does it redraw. Not for use block by block: Excel's window would flicker. */
export function quietly(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  uncalculated(context);
}

/** Has Excel calculate what it was kept from, unless the user calculates by hand. */
export function catchUp({ application }: Excel.RequestContext): void {
  if (application.calculationMode === Excel.CalculationMode.manual) return;
  application.calculate(Excel.CalculationType.recalculate);
}

/** Sends what may fail without harm. @returns whether Excel did it */
export async function succeeds(context: OfficeExtension.ClientRequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}
