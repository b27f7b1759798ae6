import type { ClientBase } from "../clientbase/client-base";
import type { Manager, Missing } from "../clientbase/manager";
import { isoDay, type Day } from "../regulation/calendar";
import type { Person } from "./memory";

/** The managers as read, without meetings and calls: these are counted anew every month. */
export function peopleOf({ register }: ClientBase): Person[] {
  return (register?.managers ?? []).filter(({ name }) => name !== "").map(personOf);
}

function personOf(manager: Manager): Person {
  const { specialization, role, status, territories } = manager;
  return withoutBlanks({
    name: manager.name,
    specialization,
    role: role === "unreadable" ? undefined : role,
    status: status === "blank" || status === "unreadable" ? undefined : status,
    noviceSince: isoOf(manager.noviceSince),
    leftOn: isoOf(manager.leftOn),
    specializationChangedOn: isoOf(manager.specializationChangedOn),
    office: manager.office,
    cluster: manager.cluster,
    centre: manager.centre,
    city: manager.city,
    territories: territories.length > 0 ? territories : undefined,
    group: manager.group,
  });
}

function isoOf(day: Day | Missing): string | undefined {
  return typeof day === "number" ? isoDay(day) : undefined;
}

function withoutBlanks(person: Person): Person {
  return Object.fromEntries(
    Object.entries(person).filter(([, value]) => value !== undefined && value !== ""),
  ) as unknown as Person;
}
