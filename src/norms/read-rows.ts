import { isBlank } from "../clientbase/cell-number";
import { columnLetters } from "../clientbase/problems";
import type { CellValue, SheetValues } from "../clientbase/sheet-values";
import { fold } from "../regulation/folding";
import type { Language, Text } from "../wording/language";
import { NORM_TITLES, NORMS_SHEET, type NormKey } from "../wording/norms-sheet";
import type { NormsError, NormsProblem } from "./norms-error";
import type { Path } from "./rows";
import { COLUMNS_ROW, NOT_A_NORM } from "./sheet";

/** A cell of the sheet, or where one should be. */
export interface CellPlace {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** A row of the sheet that holds a norm. */
export interface SheetRow {
  readonly row: number;
  readonly key: NormKey;
}

/** Which column of the sheet is which, from 0. */
interface SheetColumns {
  readonly key: number;
  readonly title: number;
  readonly since: number;
  readonly values: readonly number[];
}

/** The sheet of norms as rows by their keys, wherever sorting and inserting have moved them. */
export class NormsRows {
  private readonly columns: SheetColumns;
  private readonly byKey: ReadonlyMap<NormKey, readonly SheetRow[]>;
  readonly errors: NormsError[] = [];

  constructor(readonly sheet: SheetValues) {
    this.columns = columnsOf(sheet);
    const rows = sheet.values.flatMap((_, i) => this.rowAt(i + 1) ?? []);
    this.byKey = grouped(rows);
  }

  /** The columns of values, from the left. */
  get values(): readonly number[] {
    return this.columns.values;
  }

  get titleColumn(): number {
    return this.columns.title;
  }

  rowsOf(key: NormKey): readonly SheetRow[] {
    return this.byKey.get(key) ?? [];
  }

  /** Where the date of a row stands. */
  sinceOf({ row }: SheetRow): CellPlace {
    return { row, column: this.columns.since };
  }

  /** Where a value of a row stands. @param index of the column of values, from 0 */
  valueOf({ row }: SheetRow, index: number): CellPlace {
    return { row, column: this.columns.values[index] ?? this.columns.since + 1 + index };
  }

  at({ row, column }: CellPlace): CellValue {
    return this.sheet.values[row - 1]?.[column] ?? "";
  }

  formatAt({ row, column }: CellPlace): string | undefined {
    return this.sheet.numberFormats?.[row - 1]?.[column];
  }

  fail(problem: NormsProblem, path: Path, place?: CellPlace): void {
    this.errors.push({
      ...problem,
      path,
      ...(place && { cell: { row: place.row, column: columnLetters(place.column) } }),
      value: place ? String(this.at(place)) : "",
    });
  }

  private rowAt(row: number): SheetRow | undefined {
    const { key, title, values } = this.columns;
    const written = String(this.at({ row, column: key })).trim();
    if (written === NOT_A_NORM || written === COLUMNS_ROW.key) return undefined;
    const byTitle = TITLES.get(fold(String(this.at({ row, column: title }))));
    const known = isKey(written) ? written : byTitle;
    if (known !== undefined) {
      if (byTitle !== undefined && byTitle !== known) {
        this.fail({ code: "rowDisagrees" }, [known], { row, column: title });
      }
      return { row, key: known };
    }
    const filled = values.find((column) => !isBlank(this.at({ row, column })));
    if (written !== "" || filled !== undefined) {
      this.fail({ code: "unknownRow" }, [], { row, column: written !== "" ? key : title });
    }
    return undefined;
  }
}

const LANGUAGES: readonly Language[] = ["ru", "en"];

const TITLES: ReadonlyMap<string, NormKey> = new Map(
  Object.entries(NORM_TITLES).flatMap(([key, { ru, en }]) =>
    [ru, en].map((title): [string, NormKey] => [fold(title), key as NormKey]),
  ),
);

function isKey(text: string): text is NormKey {
  return Object.hasOwn(NORM_TITLES, text);
}

function grouped(rows: readonly SheetRow[]): Map<NormKey, SheetRow[]> {
  const byKey = new Map<NormKey, SheetRow[]>();
  for (const row of rows) {
    const known = byKey.get(row.key);
    if (known) known.push(row);
    else byKey.set(row.key, [row]);
  }
  return byKey;
}

/** The columns as their row names them, or, where it is gone, the titles of any part of the sheet. */
function columnsOf({ values }: SheetValues): SheetColumns {
  const { key, title, since, allowed } = COLUMNS_ROW;
  const rowWith = (...marks: string[]) => values.find((row) => marks.every((mark) => row.includes(mark)));
  const marked = rowWith(key, title, since);
  const titles = LANGUAGES.map((language) =>
    rowWith(NORMS_SHEET.norm[language], NORMS_SHEET.since[language]),
  );
  const titled = titles.find((row) => row !== undefined);
  const width = Math.max(0, ...values.map((row) => row.length));
  const place = (mark: string, { ru, en }: Text): number | undefined => {
    const at = marked?.indexOf(mark) ?? titled?.findIndex((cell) => cell === ru || cell === en) ?? -1;
    return at < 0 ? undefined : at;
  };
  const titleAt = place(title, NORMS_SHEET.norm) ?? 1;
  const sinceAt = place(since, NORMS_SHEET.since) ?? titleAt + 1;
  const end = place(allowed, NORMS_SHEET.allowed) ?? width;
  const between = Array.from({ length: Math.max(0, end - sinceAt - 1) }, (_, i) => sinceAt + 1 + i);
  const markOf = (column: number) => MARK.exec(String(marked?.[column] ?? ""))?.[1];
  const known = between.filter((column) => markOf(column) !== undefined);
  known.sort((a, b) => Number(markOf(a)) - Number(markOf(b)));
  return {
    key: marked?.indexOf(key) ?? titleAt - 1,
    title: titleAt,
    since: sinceAt,
    values: [...known, ...between.filter((column) => !known.includes(column))],
  };
}

/** `value 1`; a column without it was inserted by the user, who may have put another specialization into it. */
const MARK = /^value (\d+)$/;
