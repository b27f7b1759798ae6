import { faultOf } from "./fault";
import { throwIfCancelled, type Watch } from "./watch";

/** Milliseconds after which silence is taken for a cell being edited: a small request, and any other. */
const SILENCE = { small: 1000, any: 5000 };

/**
 * Runs a batch on the active workbook. While a cell is being edited Excel keeps requests waiting without a word, so the
 * watch is told when one is not answered: a first small one within a second, later ones, which may be large, within five.
 * @throws WorkbookFault
 */
export async function inWorkbook<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  watch: Watch = {},
): Promise<T> {
  throwIfCancelled(watch);
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sync = context.sync.bind(context);
      context.sync = (value) => listening(watch, SILENCE.any, () => sync(value));
      context.application.load("calculationMode");
      await listening(watch, SILENCE.small, sync);
      return await batch(context);
    });
  } catch (error) {
    throw faultOf(error);
  }
}

async function listening<T>({ onWaiting }: Watch, patience: number, request: () => Promise<T>): Promise<T> {
  let waiting = false;
  const timer = setTimeout(() => {
    waiting = true;
    onWaiting?.(true);
  }, patience);
  try {
    return await request();
  } finally {
    clearTimeout(timer);
    if (waiting) onWaiting?.(false);
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
