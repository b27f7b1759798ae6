import { fold } from "../regulation/folding";
import type { Lexicon } from "../regulation/lexicon";
import { isBlank } from "./cell-number";
import { Choices } from "./choices";
import { Conventions } from "./conventions";
import type { ManagerField } from "./fields";
import type { ManagersLayout } from "./layout";
import { cellText, managerInRow, oneOfNamesakes, type Manager, type ManagerCells } from "./manager";
import { nameKeys } from "./person-name";
import { columnLetters, type Problem } from "./problems";
import type { CellValue } from "./sheet-values";
import { isTotalCell, isTotalRow } from "./total-rows";

/** Who is on the managers sheet. */
export interface ManagerRegister {
  readonly managers: readonly Manager[];
  /** Folded names of sales offices: a client «held» by one has no personal manager. */
  readonly officeNames: ReadonlySet<string>;
  readonly has: (field: ManagerField) => boolean;
  /** Who is taken for managers that cannot be told apart. */
  readonly choices: Choices;
  /** How the columns are written, where a cell alone can be read in two ways. */
  readonly conventions: Conventions;
  readonly problems: readonly Problem[];
}

interface Entry {
  readonly row: number;
  readonly cells: ManagerCells;
  /** What all writings of the name share. */
  readonly name: string;
  readonly office: string;
}

/**
 * Reads the managers. Rows that share a folded name are one manager unless their offices differ.
 * @param world which row is taken to hold for such a manager; see `ClientBase.worlds`
 */
export function readManagers(layout: ManagersLayout, lexicon: Lexicon, world: number): ManagerRegister {
  const problems: Problem[] = [];
  const entries = entriesOf(layout);
  const officeNames = new Set(entries.map(({ office }) => office).filter((office) => office !== ""));
  const personal = entries.filter(
    ({ cells }) => !officeNames.has(fold(String(cells.name))) && !lexicon.impersonalOf(String(cells.name)),
  );
  const conventions = new Conventions(layout.sheet.values, layout.headerRow);
  const orderOf = (field: ManagerField) => conventions.dayOrder(layout.columns[field]?.index ?? -1);
  const read = (entry: Entry) =>
    managerInRow(entry.row, entry.cells, lexicon, layout.sheet.dateSystem, orderOf);
  const people = groupBy(personal, ({ name }) => name).map((namesakes) => ({
    name: namesakes[0].name,
    rows: layout.onClientsSheet ? [[gathered(namesakes, layout, problems)]] : toldApart(namesakes),
  }));
  const keyOf = (rows: readonly Entry[]) => `${rows[0].name}\n${rows[0].office}`;
  const choices = new Choices(
    people.flatMap(({ rows }) =>
      rows.filter((own) => own.length > 1).map((own) => ({ key: keyOf(own), options: own.length })),
    ),
    people
      .filter(({ rows }) => rows.length > 1)
      .map(({ name, rows }) => ({ key: name, options: rows.length })),
  );
  const managers = people.flatMap(({ rows }) =>
    rows.map((own): Manager => {
      if (own.length > 1) return oneOfNamesakes(own.map(read), choices.taken(keyOf(own), world));
      const manager = read(own[0]);
      problems.push(...problemsOf(manager, own[0], layout));
      return manager;
    }),
  );
  const persons = new Set(personal);
  const dropped = layout.onClientsSheet
    ? []
    : entries.filter((entry) => !persons.has(entry) && isUnusual(entry));
  problems.push(...dropped.map((entry) => problemAt("MANAGER_NOT_PERSONAL", layout, "name", entry)));
  return {
    managers,
    officeNames,
    choices,
    conventions,
    has: (field) => layout.columns[field] !== undefined,
    problems,
  };
}

/** A row that names nobody in person but gives what only a person has. */
function isUnusual({ cells }: Entry): boolean {
  return !isBlank(cells.specialization) || !isBlank(cells.noviceSince) || !isBlank(cells.role);
}

function entriesOf(layout: ManagersLayout): Entry[] {
  const fields = Object.keys(layout.columns) as ManagerField[];
  const indices = fields.map((field) => layout.columns[field]!.index);
  const { name, office } = layout.columns;
  const entries: Entry[] = [];
  const keyOf = nameKeys();
  for (let row = layout.headerRow + 1; row < layout.sheet.values.length; row++) {
    const values = layout.sheet.values[row];
    const cell = values[name!.index];
    if (isBlank(cell) || cell === name!.header || isTotalCell(cell) || isTotalRow(values)) continue;
    const cells: { [field in ManagerField]?: CellValue } = {};
    for (let i = 0; i < fields.length; i++) cells[fields[i]] = values[indices[i]] ?? "";
    entries.push({
      row,
      cells,
      name: keyOf(String(cell)),
      office: office ? fold(cellText(values[office.index])) : "",
    });
  }
  return entries;
}

/** Rows of one name split by office; all together when an office is blank. */
function toldApart(namesakes: Entry[]): Entry[][] {
  if (namesakes.length === 1) return [namesakes];
  return namesakes.some(({ office }) => office === "")
    ? [namesakes]
    : groupBy(namesakes, ({ office }) => office);
}

/** What the repeated rows of one manager say together: the first filled cell of each column. */
function gathered(rows: Entry[], layout: ManagersLayout, problems: Problem[]): Entry {
  const cells: { [field in ManagerField]?: CellValue } = { ...rows[0].cells };
  for (const field of Object.keys(layout.columns) as ManagerField[]) {
    if (field === "name") continue;
    const filled = rows.filter(({ cells: row }) => !isBlank(row[field]));
    cells[field] = filled[0]?.cells[field] ?? "";
    if (field === "office") continue;
    const first = fold(cellText(cells[field]));
    const other = filled.find(
      ({ cells: row }) => row[field] !== cells[field] && fold(cellText(row[field])) !== first,
    );
    if (other) problems.push(problemAt("CONFLICTING_MANAGER_DATA", layout, field, other));
  }
  return { ...rows[0], cells };
}

/** What of a manager's row could not be understood, besides dates: those are findings. */
function problemsOf(manager: Manager, entry: Entry, layout: ManagersLayout): Problem[] {
  const at = (code: Problem["code"], field: ManagerField) => problemAt(code, layout, field, entry);
  const { role, status, specialization } = manager;
  const counts = (["meetings", "calls", "groupMeetings"] as const).filter(
    (field) => manager[field] === "unreadable",
  );
  const isSpecialist = role === "manager" || role === "groupLead";
  return [
    ...(role === "unreadable" ? [at("UNKNOWN_ROLE", "role")] : []),
    ...(status === "unreadable" ? [at("UNKNOWN_STATUS", "status")] : []),
    ...counts.map((field) => at("UNREADABLE_COUNT", field)),
    ...(isSpecialist && specialization === undefined
      ? [
          at(
            isBlank(entry.cells.specialization) ? "NO_SPECIALIZATION" : "UNKNOWN_SPECIALIZATION",
            "specialization",
          ),
        ]
      : []),
  ];
}

function problemAt(
  code: Problem["code"],
  layout: ManagersLayout,
  field: ManagerField,
  entry: Entry,
): Problem {
  const column = layout.columns[field];
  const value = cellText(entry.cells[field]);
  return {
    code,
    sheet: layout.sheet.name,
    row: entry.row + 1,
    ...(column && { column: columnLetters(column.index), header: column.header }),
    value: value === "" ? cellText(entry.cells.name) : value,
  };
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
