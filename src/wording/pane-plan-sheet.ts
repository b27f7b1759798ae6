import { quoted, whole } from "./format";
import type { Language } from "./language";

/** What the pane says of the sheet of the plan. */
export interface PlanSheetSaid {
  shown(sheet: string): string;
  read(changed: number): string;
  readonly noSheet: string;
}

export function planSheetSaid(language: Language): PlanSheetSaid {
  return language === "ru" ? RU : EN;
}

const RU: PlanSheetSaid = {
  shown: (sheet) =>
    `План – на листе ${quoted(sheet, "ru")}. Решения на нём можно править: столбец «Решение».`,
  read: (changed) =>
    changed === 0
      ? "На листе плана нет новых решений."
      : `С листа плана прочитано решений: ${whole(changed, "ru")}. План составляется заново.`,
  noSheet: "Листа плана в книге нет. Сначала покажите план на листе.",
};

const EN: PlanSheetSaid = {
  shown: (sheet) =>
    `The plan is on the sheet ${quoted(sheet, "en")}. Decisions can be edited there, in the column “Decision”.`,
  read: (changed) =>
    changed === 0
      ? "There are no new decisions on the sheet of the plan."
      : `Decisions read from the sheet of the plan: ${whole(changed, "en")}. The plan is being made anew.`,
  noSheet: "The workbook has no sheet of the plan. Show the plan on a sheet first.",
};
