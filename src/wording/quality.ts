import type { ProblemWeight } from "../clientbase/problem-weight";
import type { Language, Texts } from "./language";

/** How much a problem of the data matters. */
export const PROBLEM_WEIGHT_NAMES: Texts<ProblemWeight> = {
  total: { ru: "итог не сходится", en: "total differs" },
  unknown: { ru: "не прочитано", en: "not read" },
  doubtful: { ru: "проверьте", en: "check" },
  harmless: { ru: "прочитано", en: "read" },
};

/** Column titles of «Качество данных». */
export interface QualityWords {
  readonly weight: string;
  /** Stands for the weight of the line that adds up the rows. */
  readonly rows: string;
  readonly sheet: string;
  readonly column: string;
  readonly cell: string;
  readonly value: string;
  readonly reading: string;
  readonly count: string;
  readonly done: string;
  row(row: number): string;
}

const RU: QualityWords = {
  weight: "Важность",
  rows: "сверка строк",
  sheet: "Лист",
  column: "Столбец",
  cell: "Ячейка",
  value: "Что стоит",
  reading: "Прочитано как",
  count: "Ячеек",
  done: "Что сделано и что делать",
  row: (row) => `строка ${row}`,
};

const EN: QualityWords = {
  weight: "Weight",
  rows: "rows",
  sheet: "Sheet",
  column: "Column",
  cell: "Cell",
  value: "What stands there",
  reading: "Read as",
  count: "Cells",
  done: "What was done and what to do",
  row: (row) => `row ${row}`,
};

export function qualityWords(language: Language): QualityWords {
  return language === "ru" ? RU : EN;
}
