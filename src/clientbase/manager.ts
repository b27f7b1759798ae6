import { tidy } from "../regulation/folding";
import type { Day } from "../regulation/calendar";
import type { Lexicon } from "../regulation/lexicon";
import type { Role, Status } from "../regulation/schema";
import { BAD_DATE, dateInCell, NO_DATE, type DayOrder } from "./cell-date";
import { countInCell, isBlank } from "./cell-number";
import type { ManagerField } from "./fields";
import type { CellValue } from "./sheet-values";

/** A value the sheet does not give: the cell is blank or its column absent, or what stands in it cannot be read. */
export type Missing = "blank" | "unreadable";

/** A manager of the managers sheet (or, on one sheet with the clients, gathered from the cards). */
export interface Manager {
  readonly name: string;
  /** Zero-based rows of the sheet that tell of this manager. */
  readonly rows: readonly number[];
  /** Id in the regulation; undefined where blank or not in the dictionary. */
  readonly specialization: string | undefined;
  readonly role: Role | "unreadable";
  readonly status: Status | Missing;
  readonly noviceSince: Day | Missing;
  readonly leftOn: Day | Missing;
  readonly specializationChangedOn: Day | Missing;
  readonly office: string;
  readonly cluster: string;
  readonly centre: string;
  readonly city: string;
  readonly territories: readonly string[];
  readonly meetings: number | Missing;
  readonly calls: number | Missing;
  readonly group: string;
  readonly groupMeetings: number | Missing;
  /** Date columns whose cell is not a date. */
  readonly badDates: readonly ManagerField[];
  /** The managers of all rows that carry this name where no office tells them apart, else none. */
  readonly namesakes: readonly Manager[];
}

/** The cells of one row by field; absent columns are blank. */
export type ManagerCells = { readonly [field in ManagerField]?: CellValue };

export const DATE_FIELDS = ["noviceSince", "leftOn", "specializationChangedOn"] as const;

/**
 * Reads the manager of one row.
 * @param orderOf what proves the order of day and month in a column of dates
 */
export function managerInRow(
  row: number,
  cells: ManagerCells,
  lexicon: Lexicon,
  dateSystem: 1900 | 1904,
  orderOf: (field: ManagerField) => DayOrder,
): Manager {
  const date = (field: (typeof DATE_FIELDS)[number]) => dateInCell(cells[field], dateSystem, orderOf(field));
  return {
    name: String(cells.name).trim(),
    rows: [row],
    specialization: lexicon.specializationOf(cellText(cells.specialization)),
    role: wordIn(cells.role, lexicon.roleOf, "manager"),
    status: wordIn(cells.status, lexicon.statusOf, "blank"),
    noviceSince: knownDay(date("noviceSince")),
    leftOn: knownDay(date("leftOn")),
    specializationChangedOn: knownDay(date("specializationChangedOn")),
    office: cellText(cells.office),
    cluster: cellText(cells.cluster),
    centre: cellText(cells.centre),
    city: cellText(cells.city),
    territories: placesIn(cellText(cells.territories)),
    meetings: knownCount(cells.meetings),
    calls: knownCount(cells.calls),
    group: cellText(cells.group),
    groupMeetings: knownCount(cells.groupMeetings),
    badDates: DATE_FIELDS.filter((field) => date(field) === BAD_DATE),
    namesakes: [],
  };
}

/** Rows that cannot be told apart made one manager, for whom one of the rows is taken to hold. */
export function oneOfNamesakes(namesakes: readonly Manager[], taken: number): Manager {
  return {
    ...namesakes[taken],
    name: namesakes[0].name,
    rows: namesakes.flatMap(({ rows }) => rows),
    badDates: DATE_FIELDS.filter((field) => namesakes.some(({ badDates }) => badDates.includes(field))),
    namesakes,
  };
}

/** A cell's text with its blanks tidied. */
export function cellText(cell: CellValue | undefined): string {
  return cell === undefined ? "" : tidy(String(cell));
}

function wordIn<T extends string, B>(
  cell: CellValue | undefined,
  find: (text: string) => T | undefined,
  blank: B,
): T | B | "unreadable" {
  return isBlank(cell) ? blank : (find(cellText(cell)) ?? "unreadable");
}

function knownDay(day: Day): Day | Missing {
  return day === NO_DATE ? "blank" : day === BAD_DATE ? "unreadable" : day;
}

function knownCount(cell: CellValue | undefined): number | Missing {
  const count = countInCell(cell);
  return count === undefined ? "blank" : Number.isNaN(count) ? "unreadable" : count;
}

function placesIn(text: string): string[] {
  return text === ""
    ? []
    : text
        .split(/[;,]/)
        .map(tidy)
        .filter((place) => place !== "");
}
