import type { CellValue } from "../clientbase/sheet-values";
import { quoted } from "./format";
import type { Text } from "./language";

/** What a formula answers when its arguments cannot be used. */
export const FORMULA_PROBLEMS = {
  notADate: (cell: CellValue): Text => ({
    ru: `${quoted(String(cell), "ru")} – не дата. Укажите дату Excel или текст вида 30.06.2010.`,
    en: `${quoted(String(cell), "en")} is not a date. Give an Excel date or a text like 30.06.2010.`,
  }),
  differentSizes: {
    ru: "Диапазоны разного размера. Укажите диапазоны с одинаковым числом строк и столбцов или одну ячейку.",
    en: "The ranges differ in size. Give ranges with as many rows and columns, or one cell.",
  },
} as const;

/** The text of a formula's error: a formula does not know whose language it is read in. */
export function inBothLanguages({ ru, en }: Text): string {
  return `${ru} / ${en}`;
}
