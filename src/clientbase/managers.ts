import { fold, tidy } from "../regulation/folding";
import type { Day } from "../regulation/calendar";
import type { Lexicon } from "../regulation/lexicon";
import type { Role, Status } from "../regulation/schema";
import { BAD_DATE, dayInCell, NO_DATE } from "./cell-date";
import { countInCell, isBlank } from "./cell-number";
import type { ManagerField } from "./fields";
import type { ManagersLayout } from "./layout";
import { columnLetters, type Problem } from "./problems";
import type { CellValue } from "./sheet-values";
import { isTotalCell, isTotalRow } from "./total-rows";

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
  /** Several rows carry this name and no office tells them apart. */
  readonly ambiguous: boolean;
}

/** Who is on the managers sheet. */
export interface ManagerRegister {
  readonly managers: readonly Manager[];
  /** Folded names of sales offices: a client «held» by one has no personal manager. */
  readonly officeNames: ReadonlySet<string>;
  readonly has: (field: ManagerField) => boolean;
  readonly problems: readonly Problem[];
}

type Cells = { readonly [field in ManagerField]?: CellValue };

interface Entry {
  readonly row: number;
  readonly cells: Cells;
  /** Folded. */
  readonly name: string;
  readonly office: string;
}

const DATE_FIELDS = ["noviceSince", "leftOn", "specializationChangedOn"] as const;
const COUNT_FIELDS = ["meetings", "calls", "groupMeetings"] as const;

/** Reads the managers. Rows that share a folded name are one manager unless their offices differ. */
export function readManagers(layout: ManagersLayout, lexicon: Lexicon): ManagerRegister {
  const problems: Problem[] = [];
  const entries = entriesOf(layout);
  const officeNames = new Set(entries.map(({ office }) => office).filter((office) => office !== ""));
  const personal = entries.filter(
    ({ cells, name }) => !officeNames.has(name) && !lexicon.impersonalOf(textOf(cells.name)),
  );
  const byName = groupBy(personal, ({ name }) => name);
  const managers = layout.onClientsSheet
    ? byName.map((rows) => {
        const together = { ...rows[0], cells: gathered(rows, layout, problems) };
        return managerOf([together], layout, lexicon, problems, false);
      })
    : byName.flatMap((namesakes) =>
        toldApart(namesakes).map((rows) => managerOf(rows, layout, lexicon, problems, rows.length > 1)),
      );
  return { managers, officeNames, has: (field) => layout.columns[field] !== undefined, problems };
}

function entriesOf(layout: ManagersLayout): Entry[] {
  const fields = Object.keys(layout.columns) as ManagerField[];
  const indices = fields.map((field) => layout.columns[field]!.index);
  const { name, office } = layout.columns;
  const entries: Entry[] = [];
  for (let row = layout.headerRow + 1; row < layout.sheet.values.length; row++) {
    const values = layout.sheet.values[row];
    const cell = values[name!.index];
    if (isBlank(cell) || cell === name!.header || isTotalCell(cell) || isTotalRow(values)) continue;
    const cells: { [field in ManagerField]?: CellValue } = {};
    for (let i = 0; i < fields.length; i++) cells[fields[i]] = values[indices[i]] ?? "";
    const folded = (index: number) => fold(textOf(values[index]));
    entries.push({ row, cells, name: folded(name!.index), office: office ? folded(office.index) : "" });
  }
  return entries;
}

/** Rows of one name split by office; all together when an office is blank. */
function toldApart(namesakes: Entry[]): Entry[][] {
  return namesakes.some(({ office }) => office === "")
    ? [namesakes]
    : groupBy(namesakes, ({ office }) => office);
}

/** What the repeated rows of one manager say together: the first filled cell of each column. */
function gathered(rows: Entry[], layout: ManagersLayout, problems: Problem[]): Cells {
  const fields = (Object.keys(layout.columns) as ManagerField[]).filter(
    (field) => field !== "name" && field !== "office",
  );
  const cells: { [field in ManagerField]?: CellValue } = { ...rows[0].cells };
  for (const field of fields) {
    const filled = rows.filter(({ cells: row }) => !isBlank(row[field]));
    cells[field] = filled[0]?.cells[field] ?? "";
    const other = filled.find(({ cells: row }) => fold(textOf(row[field])) !== fold(textOf(cells[field])));
    if (other) problems.push(problemAt("CONFLICTING_MANAGER_DATA", layout, field, other));
  }
  cells.office = rows.find(({ cells: row }) => !isBlank(row.office))?.cells.office ?? "";
  return cells;
}

function managerOf(
  rows: Entry[],
  layout: ManagersLayout,
  lexicon: Lexicon,
  problems: Problem[],
  ambiguous: boolean,
): Manager {
  const { dateSystem } = layout.sheet;
  const report = (code: Problem["code"], field: ManagerField) =>
    problems.push(problemAt(code, layout, field, rows[0]));
  /** What all rows of the manager agree on; a disagreement cannot be read. */
  function agreed<T>(read: (cells: Cells) => T): T | "unreadable" {
    if (rows.length === 1) return read(rows[0].cells);
    const values = rows.map(({ cells }) => read(cells));
    return values.every((value) => value === values[0]) ? values[0] : "unreadable";
  }
  const text = (field: ManagerField) => {
    const value = agreed((cells) => textOf(cells[field]));
    return value === "unreadable" ? "" : value;
  };
  const word = <T extends string>(field: ManagerField, find: (text: string) => T | undefined): T | Missing =>
    agreed((cells) => (isBlank(cells[field]) ? "blank" : (find(textOf(cells[field])) ?? "unreadable")));
  const date = (field: ManagerField): Day | Missing =>
    agreed((cells) => {
      const day = dayInCell(cells[field], dateSystem);
      return day === NO_DATE ? "blank" : day === BAD_DATE ? "unreadable" : day;
    });
  const count = (field: ManagerField): number | Missing =>
    agreed((cells) => {
      const value = countInCell(cells[field]);
      return value === undefined ? "blank" : Number.isNaN(value) ? "unreadable" : value;
    });

  const role = word("role", lexicon.roleOf);
  const specialization = agreed((cells) => lexicon.specializationOf(textOf(cells.specialization)) ?? "");
  const status = word("status", lexicon.statusOf);
  const counts = Object.fromEntries(COUNT_FIELDS.map((field) => [field, count(field)])) as Record<
    (typeof COUNT_FIELDS)[number],
    number | Missing
  >;
  if (!ambiguous) {
    if (role === "unreadable") report("UNKNOWN_ROLE", "role");
    if (status === "unreadable") report("UNKNOWN_STATUS", "status");
    for (const field of COUNT_FIELDS) if (counts[field] === "unreadable") report("UNREADABLE_COUNT", field);
  }
  const specialist = role === "blank" || role === "manager" || role === "groupLead";
  if (specialization === "" && specialist) {
    report(text("specialization") === "" ? "NO_SPECIALIZATION" : "UNKNOWN_SPECIALIZATION", "specialization");
  }
  return {
    name: String(rows[0].cells.name).trim(),
    rows: rows.map(({ row }) => row),
    specialization: specialization === "" || specialization === "unreadable" ? undefined : specialization,
    role: role === "blank" ? "manager" : role,
    status,
    noviceSince: date("noviceSince"),
    leftOn: date("leftOn"),
    specializationChangedOn: date("specializationChangedOn"),
    office: text("office"),
    cluster: text("cluster"),
    centre: text("centre"),
    city: text("city"),
    territories: text("territories")
      .split(/[;,]/)
      .map(tidy)
      .filter((territory) => territory !== ""),
    group: text("group"),
    ...counts,
    badDates: DATE_FIELDS.filter((field) =>
      rows.some(({ cells }) => dayInCell(cells[field], dateSystem) === BAD_DATE),
    ),
    ambiguous,
  };
}

function problemAt(
  code: Problem["code"],
  layout: ManagersLayout,
  field: ManagerField,
  entry: Entry,
): Problem {
  const column = layout.columns[field];
  const value = textOf(entry.cells[field]);
  return {
    code,
    sheet: layout.sheet.name,
    row: entry.row + 1,
    ...(column && { column: columnLetters(column.index), header: column.header }),
    value: value === "" ? textOf(entry.cells.name) : value,
  };
}

function textOf(cell: CellValue | undefined): string {
  return cell === undefined ? "" : tidy(String(cell));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
