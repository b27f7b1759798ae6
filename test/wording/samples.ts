import type { Finding, FindingCode, FindingOf, MonthAmount, Norm } from "../../src/audit/finding";

type Samples = { readonly [C in FindingCode]: FindingOf<C> };

const HALF_YEAR = ["2010-01", "2010-02", "2010-03", "2010-04", "2010-05", "2010-06"];

/** Turnover of January to June 2010. */
export function halfYear(...amounts: (number | null)[]): MonthAmount[] {
  return HALF_YEAR.map((month, i) => ({ month, amount: amounts[i] ?? (amounts[i] === null ? null : 0) }));
}

export function norm(value: Norm["value"], unit: Norm["unit"], since: string | null = null): Norm {
  return { value, unit, since };
}

const ROWS = [{ sheet: "Клиенты", row: 12 }];
const ofOrganisation = {
  waived: false,
  subject: { kind: "organisation", client: "000123", manager: "Иванов И. И.", rows: ROWS },
  section: "МРЩ: количество непрофильных клиентов",
} as const;
const ofManager = {
  waived: false,
  subject: { kind: "manager", manager: "Иванов И. И.", rows: [{ sheet: "Менеджеры", row: 3 }] },
  section: "Универсальный МОПП: количество привязанных клиентов",
} as const;
const ofCard = {
  waived: false,
  subject: { kind: "card", client: "000123", manager: "Иванов И. И.", rows: ROWS },
  section: "Данные выгрузки",
} as const;
const ofClient = {
  waived: false,
  subject: { kind: "client", client: "000123", rows: ROWS },
  section: "Передача клиентов, п. 3",
} as const;
const violation = { severity: "violation" } as const;
const warning = { severity: "warning" } as const;
const info = { severity: "info" } as const;

/** A realistic finding of every code. */
export const SAMPLES: Samples = {
  BASE_BELOW_MIN: {
    ...ofManager,
    ...violation,
    code: "BASE_BELOW_MIN",
    measured: { organisations: 12 },
    norm: norm(20, "organisations"),
  },
  BASE_ABOVE_MAX: {
    ...ofManager,
    ...violation,
    code: "BASE_ABOVE_MAX",
    measured: { organisations: 61 },
    norm: norm(60, "organisations"),
  },
  SHARE_BELOW_MIN: {
    ...ofManager,
    ...violation,
    code: "SHARE_BELOW_MIN",
    measured: { paying: 7, organisations: 21, unknown: 0, share: 33.33 },
    norm: norm(35, "percent"),
  },
  NON_PROFILE: {
    ...ofOrganisation,
    ...warning,
    code: "NON_PROFILE",
    measured: { group: "dealers", held: 2, mayHold: false },
    norm: norm(3, "organisations", "2010-04-01"),
  },
  FORBIDDEN_GROUP: {
    ...ofOrganisation,
    ...violation,
    code: "FORBIDDEN_GROUP",
    measured: { group: "electricalContractors" },
    norm: norm(["electricalContractors", "infrastructure", "distributors"], "groups", "2010-07-01"),
  },
  NON_PROFILE_LIMIT: {
    ...ofManager,
    ...violation,
    code: "NON_PROFILE_LIMIT",
    measured: { nonProfile: 5, mayHold: [] },
    norm: norm(3, "organisations", "2010-04-01"),
  },
  NEW_NON_PROFILE: {
    ...ofOrganisation,
    ...violation,
    code: "NEW_NON_PROFILE",
    measured: { group: "dealers", attachedOn: "2010-02-15" },
    norm: norm("2010-01-01", "date", "2010-01-01"),
  },
  UNKNOWN_GROUP: {
    ...ofOrganisation,
    ...warning,
    code: "UNKNOWN_GROUP",
    measured: { group: "Бюджет" },
    norm: norm(["electricalContractors", "distributors", "chains"], "groups"),
  },
  BLACKLIST: {
    ...ofOrganisation,
    ...violation,
    code: "BLACKLIST",
    measured: {
      turnover: [
        { month: "2010-05", amount: 12000 },
        { month: "2010-06", amount: 9500.5 },
      ],
      potential: "A",
      daysAttached: 45,
    },
    norm: norm(15000, "rubles"),
  },
  MEETINGS_BELOW_MIN: {
    ...ofManager,
    ...violation,
    code: "MEETINGS_BELOW_MIN",
    measured: { meetings: 12, organisations: 31 },
    norm: norm(50, "percentOfOrganisations"),
  },
  CALLS_BELOW_MIN: {
    ...ofManager,
    ...violation,
    code: "CALLS_BELOW_MIN",
    measured: { calls: 80 },
    norm: norm(100, "calls"),
  },
  LEADER_MEETINGS_BELOW_MIN: {
    ...ofManager,
    ...violation,
    code: "LEADER_MEETINGS_BELOW_MIN",
    measured: { meetings: 10, organisations: 0, groupMeetings: null },
    norm: norm(15, "meetings"),
  },
  OUT_OF_TERRITORY: {
    ...ofOrganisation,
    ...violation,
    code: "OUT_OF_TERRITORY",
    measured: { territory: "Псков", group: "electricalContractors" },
    norm: norm(["Санкт-Петербург", "Гатчина"], "places"),
  },
  NON_TARGET_POTENTIAL: {
    ...ofOrganisation,
    ...warning,
    code: "NON_TARGET_POTENTIAL",
    measured: { potential: "C" },
    norm: norm(["S", "A", "B"], "potentials"),
  },
  AUTO_DETACH: {
    ...ofOrganisation,
    ...violation,
    code: "AUTO_DETACH",
    measured: { turnover: halfYear(), overdueDebt: 0 },
    norm: norm(6, "months"),
  },
  DETACH_BLOCKED_BY_DEBT: {
    ...ofOrganisation,
    ...warning,
    code: "DETACH_BLOCKED_BY_DEBT",
    measured: { turnover: halfYear(), overdueDebt: 12345.67 },
    norm: norm(6, "months"),
  },
  DETACH_SOON: {
    ...ofOrganisation,
    ...info,
    code: "DETACH_SOON",
    measured: { silentMonths: 5, overdueDebt: 1000 },
    norm: norm(6, "months"),
  },
  NO_PERSONAL_MANAGER: {
    ...ofCard,
    ...violation,
    code: "NO_PERSONAL_MANAGER",
    measured: { holder: "ООК" },
    norm: norm(null, "managers"),
  },
  UNKNOWN_MANAGER: {
    ...ofCard,
    ...warning,
    code: "UNKNOWN_MANAGER",
    measured: { holder: "Иванов И. И." },
    norm: norm("Менеджеры", "managers"),
  },
  MULTIPLE_ATTACHMENT: {
    ...ofClient,
    ...warning,
    code: "MULTIPLE_ATTACHMENT",
    measured: {
      managers: [
        { name: "Иванов И. И.", office: "Псков", cluster: "Север" },
        { name: "Петров П. П.", office: "Тула", cluster: "Центр" },
      ],
      approver: "salesManagement",
      officeUnknown: false,
    },
    norm: norm(1, "managers"),
  },
  LINKED_SPLIT: {
    ...ofClient,
    ...warning,
    code: "LINKED_SPLIT",
    measured: {
      codes: [
        { client: "001", managers: ["Иванов И. И."] },
        { client: "002", managers: ["Иванов И. И."] },
        { client: "003", managers: ["Иванов И. И.", "Петров П. П."] },
        { client: "004", managers: [] },
      ],
    },
    norm: norm(1, "managers"),
  },
  DISMISSED_OVERDUE: {
    ...ofManager,
    ...violation,
    code: "DISMISSED_OVERDUE",
    measured: { organisations: 22, leftOn: "2010-04-15" },
    norm: norm("2010-05-15", "date"),
  },
  DISMISSED_PENDING: {
    ...ofManager,
    ...warning,
    code: "DISMISSED_PENDING",
    measured: { organisations: 1, leftOn: "2010-06-15" },
    norm: norm("2010-07-15", "date"),
  },
  SPECIALIZATION_CHANGE_OVERDUE: {
    ...ofManager,
    ...violation,
    code: "SPECIALIZATION_CHANGE_OVERDUE",
    measured: { nonProfile: 7, changedOn: "2010-04-01" },
    norm: norm("2010-06-01", "date"),
  },
  SPECIALIZATION_CHANGE_PENDING: {
    ...ofManager,
    ...warning,
    code: "SPECIALIZATION_CHANGE_PENDING",
    measured: { nonProfile: 7, changedOn: "2010-05-01" },
    norm: norm("2010-07-01", "date"),
  },
  NOVICE_HOLDS_TERRITORY: {
    ...ofOrganisation,
    ...violation,
    code: "NOVICE_HOLDS_TERRITORY",
    measured: { territory: "Гатчина", owners: ["Сидоров С. С."] },
    norm: norm(null, "places"),
  },
  TRANSFER_CANDIDATE: {
    ...ofCard,
    ...info,
    code: "TRANSFER_CANDIDATE",
    measured: { potential: "A", holder: "ООК" },
    norm: norm(["S", "A", "B"], "potentials"),
  },
  DUPLICATE_ROW: {
    ...ofCard,
    ...warning,
    code: "DUPLICATE_ROW",
    measured: { firstRow: 5 },
    norm: norm(1, "text"),
  },
  SPLIT_ROW: {
    ...ofCard,
    ...warning,
    code: "SPLIT_ROW",
    measured: { firstRow: 5 },
    norm: norm(1, "text"),
  },
  INN_CHECKSUM: {
    ...ofCard,
    ...warning,
    code: "INN_CHECKSUM",
    measured: { inn: "7812345678" },
    norm: norm(null, "text"),
  },
  INN_SHARED_UNLINKED: {
    ...ofClient,
    ...warning,
    code: "INN_SHARED_UNLINKED",
    measured: { inn: "7707083893", clients: ["001", "002"] },
    norm: norm(1, "organisations"),
  },
  BAD_NUMBER: {
    ...ofCard,
    ...violation,
    code: "BAD_NUMBER",
    measured: { cells: [{ header: "Июнь 2010", value: "12 тыс" }] },
    norm: norm(null, "text"),
  },
  BAD_DATE: {
    ...ofCard,
    ...violation,
    code: "BAD_DATE",
    measured: { cells: [{ header: "Дата закрепления", value: "32.13.2010" }] },
    norm: norm(null, "text"),
  },
  UNKNOWN_POTENTIAL: {
    ...ofOrganisation,
    ...warning,
    code: "UNKNOWN_POTENTIAL",
    measured: { potential: "X" },
    norm: norm(["S", "A", "B", "C", "D", "E"], "potentials"),
  },
  STATUS_DISAGREES: {
    ...ofManager,
    ...warning,
    code: "STATUS_DISAGREES",
    measured: { status: "experienced", statusByDate: "novice", noviceSince: "2010-02-01" },
    norm: norm("novice", "status"),
  },
  AMBIGUOUS_MANAGER: {
    ...ofManager,
    ...violation,
    code: "AMBIGUOUS_MANAGER",
    measured: { rows: [5, 9] },
    norm: norm(1, "managers"),
  },
  LINK_LOOP: {
    ...ofClient,
    ...violation,
    code: "LINK_LOOP",
    measured: { codes: ["001", "002"] },
    norm: norm(null, "text"),
  },
  MONTH_GAP: {
    waived: false,
    severity: "warning",
    subject: { kind: "workbook", rows: [] },
    section: "Данные выгрузки",
    code: "MONTH_GAP",
    measured: { months: ["2010-03", "2010-04"] },
    norm: norm(null, "months"),
  },
};

/** The sample of a code with other data. */
export function sample<C extends FindingCode>(
  code: C,
  changes: Partial<Pick<FindingOf<C>, "measured" | "norm" | "severity">> = {},
): Finding {
  return { ...SAMPLES[code], ...changes } as unknown as Finding;
}
