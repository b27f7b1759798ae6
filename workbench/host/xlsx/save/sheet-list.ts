import type { Sheet } from "../../model/sheet";
import type { ListedSheet, OpenedWorkbook } from "../read/workbook";

/** A sheet of the file to write: of the opened file, new, or both. */
export interface SavedSheet {
  /** The sheet to write; undefined for what is no worksheet, which stays as it is. */
  readonly after: Sheet | undefined;
  /** What it was in the opened file; undefined for a new sheet. */
  readonly listed: ListedSheet | undefined;
}

/**
 * The sheets to write in their order; what is no worksheet stays behind the sheet it stood behind.
 * @param fresh the file is new: its first sheet takes the place of the only one there
 */
export function sheetsToSave(opened: OpenedWorkbook, sheets: readonly Sheet[], fresh: boolean): SavedSheet[] {
  const free = new Set(opened.sheets.filter(({ sheet }) => sheet !== undefined));
  const saved: SavedSheet[] = sheets.map((after, index) => {
    const listed = [...free].find((it) =>
      fresh ? index === 0 : after.part !== undefined && it.part === after.part,
    );
    if (listed) free.delete(listed);
    return { after, listed };
  });
  opened.sheets.forEach((listed, index) => {
    if (listed.sheet !== undefined) return;
    const before = opened.sheets.slice(0, index).toReversed();
    const neighbour = before.find((it) => saved.some((one) => one.listed === it));
    const at = saved.findIndex((one) => neighbour !== undefined && one.listed === neighbour) + 1;
    saved.splice(at, 0, { after: undefined, listed });
  });
  return saved;
}
