import { addMonths, type Day } from "../../src/regulation/calendar";
import type { Group } from "./client";
import type { IncidentName } from "./incidents";
import { AS_OF, day } from "./period";

export type Specialization = keyof typeof SPECIALIZATIONS;

interface Profile {
  /** As the managers sheet writes it. */
  readonly word: string;
  readonly groups: Readonly<Partial<Record<Group, number>>>;
  readonly potentials: Readonly<Record<string, number>>;
  /** The least turnover of a month by potential; none: black-listed below 15 000 two months in a row. */
  readonly thresholds?: Readonly<Record<string, number>>;
}

const BY_POTENTIAL = { S: 300_000, A: 150_000, B: 50_000 };

/** What the clients of a specialization are like, the numbers are weights. */
export const SPECIALIZATIONS = {
  territorial: {
    word: "Территориальный",
    groups: {
      electricalContractors: 40,
      infrastructure: 27,
      industry: 18,
      distributors: 10,
      panelBuilders: 5,
    },
    potentials: { S: 2, A: 28, B: 70 },
  },
  universal: {
    word: "Универсальный",
    groups: {
      electricalContractors: 52,
      infrastructure: 20,
      distributors: 14,
      industry: 9,
      panelBuilders: 5,
    },
    potentials: { S: 6, A: 34, B: 60 },
  },
  industrial: {
    word: "МРПП",
    groups: { industry: 92, panelBuilders: 8 },
    potentials: { S: 12, A: 40, B: 48 },
  },
  panelBuilders: {
    word: "МРЩ",
    groups: { panelBuilders: 1 },
    potentials: { S: 10, A: 35, B: 55 },
    thresholds: BY_POTENTIAL,
  },
  dealers: {
    word: "МРД",
    groups: { dealers: 1 },
    potentials: { S: 10, A: 40, B: 50 },
    thresholds: BY_POTENTIAL,
  },
  chains: {
    word: "МРС",
    groups: { chains: 1 },
    potentials: { S: 40, A: 40, B: 20 },
    thresholds: BY_POTENTIAL,
  },
} satisfies Record<string, Profile>;

export function profileOf(specialization: Specialization): Profile {
  return SPECIALIZATIONS[specialization];
}

export interface Office {
  readonly name: string;
  readonly cluster: string;
  readonly city: string;
  readonly suburbs: readonly string[];
}

export interface EmployeeDetails {
  readonly role?: string;
  /** What the status column says; left out, what the novice date gives. */
  readonly status?: string;
  /** ISO date; anything else stands on the sheet as it is. */
  readonly noviceSince?: string;
  /** Territories allotted to a territorial manager. */
  readonly territories?: readonly string[];
  readonly leftOn?: string;
  readonly changedOn?: string;
  readonly meetings?: number;
  readonly calls?: number;
  readonly group?: string;
  readonly groupMeetings?: number;
  readonly withoutOffice?: boolean;
  /** Organisations held, and how many of them have what about them. */
  readonly organisations?: number;
  readonly incidents?: Readonly<Partial<Record<IncidentName, number>>>;
}

export interface Employee extends EmployeeDetails {
  readonly name: string;
  readonly office: Office;
  readonly specialization: Specialization | undefined;
}

export type OfficeStaff = (
  name: string,
  specialization: Specialization | undefined,
  details: EmployeeDetails,
) => Employee;

export function staffOf(office: Office): OfficeStaff {
  return (name, specialization, details) => ({ name, office, specialization, ...details });
}

export function statusOf({ status, noviceSince, specialization }: Employee): string {
  if (status !== undefined || specialization === undefined) return status ?? "";
  const since = day(noviceSince ?? "");
  if (since === undefined) return "Стажёр";
  if (AS_OF <= addMonths(since, 6)) return "Новичок";
  return AS_OF <= addMonths(since, 12) ? "Опытный" : "Ветеран";
}

/** Where the clients of an employee are. */
export function placesOf({ specialization, territories, office }: Employee): readonly string[] {
  return specialization === "territorial" && territories ? territories : [office.city, ...office.suburbs];
}

/** The first day on which an employee could have a client. */
export function startOf({ noviceSince, specialization }: Employee): Day {
  if (noviceSince === undefined && specialization !== undefined) return day("2010-06-15");
  return day(noviceSince ?? "") ?? day("2005-02-01");
}
