import { parseIsoDay, type Day } from "./regulation/calendar";
import { etmRegulation } from "./regulation/regulation";
import type { Regulation } from "./regulation/schema";
import { today } from "./regulation/today";
import { recallMemory, type Person } from "./remember";
import { exampleClients, exampleManagers } from "./report/example-base";
import { clientsTemplate, managersTemplate, monthsBefore, type ManagerRow } from "./report/template";
import { alone } from "./workbook/alone";
import { outlineOf } from "./workbook/outline";
import { inWorkbook } from "./workbook/run";
import { addUserSheets } from "./workbook/user-sheets";
import type { Watch } from "./workbook/watch";

/**
 * Adds the sheets «Клиенты» and «Менеджеры» with the canonical headers and the six months that ended last, empty or with
 * a small base that has findings of every kind. They are the user's from then on.
 * @returns their names
 * @throws WorkbookFault
 */
export function insertTemplate(withExample: boolean, watch: Watch = {}): Promise<readonly string[]> {
  return alone(() =>
    inWorkbook(async (context) => {
      const months = monthsBefore(today());
      const at = serialOf((await outlineOf(context)).dateSystem);
      const sheets = [
        clientsTemplate(months, withExample ? exampleClients(months, at) : []),
        managersTemplate(withExample ? exampleManagers(months, at) : []),
      ];
      return addUserSheets(context, sheets, watch);
    }, watch),
  );
}

/**
 * Adds a sheet «Менеджеры» with people known from an earlier workbook; meetings and calls are left to be filled in.
 * @returns its name
 * @throws WorkbookFault
 */
export function insertPeople(people: readonly Person[], watch: Watch = {}): Promise<string> {
  return alone(() =>
    inWorkbook(async (context) => {
      const at = serialOf((await outlineOf(context)).dateSystem);
      const { regulation = etmRegulation } = (await recallMemory(context)).memory;
      const rows = people.map((person) => rowOf(person, regulation, at));
      const [name] = await addUserSheets(context, [managersTemplate(rows)], watch);
      return name;
    }, watch),
  );
}

const DAYS_BETWEEN_DATE_SYSTEMS = 1462;

/** How a workbook counts a day. */
function serialOf(dateSystem: 1900 | 1904): (day: Day) => number {
  return (day) => (dateSystem === 1904 ? day - DAYS_BETWEEN_DATE_SYSTEMS : day);
}

/** A person in the words that the dictionaries of the regulation know. */
function rowOf(person: Person, regulation: Regulation, at: (day: Day) => number): ManagerRow {
  const { dictionaries, specializations } = regulation;
  const { specialization, role, status, territories } = person;
  const dayAt = (iso: string | undefined) => {
    const day = iso === undefined ? undefined : parseIsoDay(iso);
    return day === undefined ? undefined : at(day);
  };
  const cells: Partial<Record<keyof ManagerRow, string | number | undefined>> = {
    name: person.name,
    specialization: specialization && (specializations[specialization]?.name.ru ?? specialization),
    role: role && dictionaries.roles[role].at(0),
    status: status && dictionaries.statuses[status].at(0),
    noviceSince: dayAt(person.noviceSince),
    leftOn: dayAt(person.leftOn),
    specializationChangedOn: dayAt(person.specializationChangedOn),
    office: person.office,
    cluster: person.cluster,
    centre: person.centre,
    city: person.city,
    territories: territories?.join("; "),
    group: person.group,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}
