import type { Box } from "../report/edits";
import { BOX, boxOf } from "./boxes";
import { askForOwn, type Own } from "./ours";
import { askForStrays } from "./strays";

/** One sheet of the workbook, before its cells are read. */
export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Its cells with values; undefined when there are none. */
  readonly used: Box | undefined;
  readonly own: Own;
  /** Rows below the audit columns that hold marks. */
  readonly strays: readonly number[];
}

export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly dateSystem: 1900 | 1904;
  /** Sheets can be neither added nor deleted. */
  readonly protected: boolean;
}

const FIRST_DAY_OF_2000 = { 1900: 36_526, 1904: 35_064 };

/** The workbook's sheets. Three requests. */
export async function outlineOf(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { worksheets, functions, protection } = context.workbook;
  protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility");
  const day = functions.date(2000, 1, 1).load("value");
  await context.sync();
  const asked = worksheets.items.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load(BOX),
    own: askForOwn(sheet),
  }));
  await context.sync();
  const withOwn = asked.map(({ sheet, used, own }) => {
    const it = { sheet, used: boxOf(used), own: own() };
    return { ...it, strays: askForStrays(sheet, it.own.columns, it.used) };
  });
  await context.sync();
  return {
    dateSystem: day.value === FIRST_DAY_OF_2000[1904] ? 1904 : 1900,
    protected: protection.protected,
    sheets: withOwn.map(({ sheet, used, own, strays }) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== Excel.SheetVisibility.visible,
      used,
      own,
      strays: strays(),
    })),
  };
}
