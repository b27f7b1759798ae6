import type { Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import type { HostContext } from "./host-context";
import { formatsIn } from "./formatting";

/** What a protected sheet may allow all the same, in office.js' words. */
type Allowance =
  | "allowAutoFilter"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowEditObjects"
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertHyperlinks"
  | "allowInsertRows"
  | "allowSort";

/** @throws HostError AccessDenied on a protected sheet that does not allow it */
export function guard(host: HostContext, sheet: Sheet, allowance?: Allowance): void {
  if (!host.habits.guardsProtectedSheets || sheet.protection === undefined) return;
  if (allowance === undefined || sheet.protection.options[allowance] !== true) {
    throw new HostError("AccessDenied");
  }
}

/** @throws HostError AccessDenied when the structure of the workbook is protected */
export function guardStructure({ workbook }: HostContext): void {
  if (workbook.structureProtection !== undefined) throw new HostError("AccessDenied");
}

/** @throws HostError AccessDenied when the sheet is protected and one of the cells is locked */
export function guardCells(host: HostContext, sheet: Sheet, boxes: readonly Box[]): void {
  if (!host.habits.guardsProtectedSheets || sheet.protection === undefined) return;
  for (const box of boxes) {
    for (const format of formatsIn(host.workbook, sheet, box)) {
      if (format.locked) throw new HostError("AccessDenied");
    }
  }
}
