import type { FindingCode } from "../../src/audit/finding";
import { clientBase, MONTHS, type ClientBaseBuilder } from "../support/client-base";
import { codes, findings } from "../support/findings";

interface Fixture {
  readonly base: ClientBaseBuilder;
  readonly asOf?: string;
  /** Codes found besides the one the fixture is for. */
  readonly beside?: readonly FindingCode[];
}

const INN = "7707083893";
const SILENT = { turnover: 0, overdueDebt: 0 };
const LATELY_SILENT = Object.fromEntries(MONTHS.slice(2).map((month) => [month, 0]));

const FIXTURES: Readonly<Record<FindingCode, Fixture>> = {
  BASE_BELOW_MIN: { base: clientBase().manager({ status: "ветеран" }).client() },
  BASE_ABOVE_MAX: {
    base: clientBase().manager({ specialization: "МРС" }).clients(11, { group: "сети" }),
  },
  SHARE_BELOW_MIN: {
    base: clientBase().manager({ noviceSince: "2010-06-30" }).client({ turnover: 15_000 }),
  },
  NON_PROFILE: { base: clientBase().manager().client({ group: "сети" }) },
  FORBIDDEN_GROUP: {
    base: clientBase().manager({ specialization: "МРПП" }).client({ group: "ЭМО" }),
    asOf: "2010-07-01",
    beside: ["NON_PROFILE_LIMIT"],
  },
  NON_PROFILE_LIMIT: {
    base: clientBase().manager({ specialization: "территориальный" }).clients(4, { group: "сети" }),
    beside: ["NON_PROFILE"],
  },
  NEW_NON_PROFILE: {
    base: clientBase().manager({ specialization: "МРЩ" }).client({ group: "ПП", attachedOn: "2010-01-01" }),
    beside: ["NON_PROFILE"],
  },
  UNKNOWN_GROUP: { base: clientBase().client({ group: "прочие" }) },
  BLACKLIST: {
    base: clientBase()
      .manager()
      .client({ turnover: { "2010-05": 14_999.99, "2010-06": 14_999.99 } }),
  },
  MEETINGS_BELOW_MIN: {
    base: clientBase()
      .manager({ specialization: "МРС", status: "опытный", meetings: 0 })
      .client({ group: "сети" }),
  },
  CALLS_BELOW_MIN: { base: clientBase().manager({ noviceSince: "2010-06-30", calls: 99 }).client() },
  LEADER_MEETINGS_BELOW_MIN: { base: clientBase().manager({ role: "НОП", meetings: 14 }).client() },
  OUT_OF_TERRITORY: { base: clientBase().manager({ city: "Орёл" }).client({ territory: "Тула" }) },
  NON_TARGET_POTENTIAL: { base: clientBase().manager().client({ potential: "D" }) },
  AUTO_DETACH: { base: clientBase().client(SILENT) },
  DETACH_BLOCKED_BY_DEBT: { base: clientBase().client({ ...SILENT, overdueDebt: 1 }) },
  DETACH_SOON: { base: clientBase().client({ turnover: LATELY_SILENT }) },
  NO_PERSONAL_MANAGER: { base: clientBase().client({ manager: "" }) },
  UNKNOWN_MANAGER: { base: clientBase().manager().client({ manager: "Петров" }) },
  MULTIPLE_ATTACHMENT: {
    base: clientBase().client({ code: "1" }).client({ code: "1", manager: "Петров" }),
  },
  LINKED_SPLIT: { base: clientBase().client().client({ head: "1", manager: "Петров" }) },
  DISMISSED_OVERDUE: { base: clientBase().manager({ leftOn: "2010-05-29" }).client() },
  DISMISSED_PENDING: { base: clientBase().manager({ leftOn: "2010-05-30" }).client() },
  SPECIALIZATION_CHANGE_OVERDUE: {
    base: clientBase().manager({ specializationChangedOn: "2010-04-29" }).client({ group: "сети" }),
    beside: ["NON_PROFILE"],
  },
  SPECIALIZATION_CHANGE_PENDING: {
    base: clientBase().manager({ specializationChangedOn: "2010-04-30" }).client({ group: "сети" }),
    beside: ["NON_PROFILE"],
  },
  NOVICE_HOLDS_TERRITORY: {
    base: clientBase()
      .manager({ noviceSince: "2010-06-30" })
      .manager({ name: "Хозяинов", specialization: "территориальный", territories: "Орёл" })
      .client({ territory: "Орёл" }),
  },
  TRANSFER_CANDIDATE: {
    base: clientBase().client({ manager: "ООК", potential: "B" }),
    beside: ["NO_PERSONAL_MANAGER"],
  },
  DUPLICATE_ROW: { base: clientBase().clients(2, { code: "1" }) },
  SPLIT_ROW: { base: clientBase().client({ code: "1" }).client({ code: "1", name: "Другое" }) },
  INN_CHECKSUM: { base: clientBase().client({ inn: "7707083894" }) },
  INN_SHARED_UNLINKED: { base: clientBase().clients(2, { inn: INN }) },
  BAD_NUMBER: { base: clientBase().client({ overdueDebt: "?" }) },
  BAD_DATE: { base: clientBase().client({ attachedOn: "?" }) },
  UNKNOWN_POTENTIAL: { base: clientBase().client({ potential: "?" }) },
  STATUS_DISAGREES: {
    base: clientBase()
      .manager({ specialization: "МРС", status: "опытный", noviceSince: "2001-01-01" })
      .client({ group: "сети" }),
  },
  AMBIGUOUS_MANAGER: { base: clientBase().manager().manager().client() },
  LINK_LOOP: { base: clientBase().client({ head: "2" }).client({ head: "1" }) },
  MONTH_GAP: { base: clientBase().client().months("2010-04", "2010-06") },
};

const table = Object.entries(FIXTURES) as [FindingCode, Fixture][];

test.each(table)("%s", (code, { base, asOf, beside = [] }) => {
  const audit = base.audit(asOf === undefined ? {} : { asOf });
  expect(codes(audit)).toEqual([code, ...beside].sort());
});

test.each(table)("%s says what, against what, where and by which section", (code, { base, asOf }) => {
  const audit = base.audit(asOf === undefined ? {} : { asOf });
  for (let i = 0; i < audit.count; i++) {
    const finding = audit.finding(i);
    expect(finding).toEqual(JSON.parse(JSON.stringify(finding)));
    expect(finding.waived).toBe(false);
    expect(finding.section).toMatch(/^[^{}]{5,}$/);
    expect(Object.keys(finding.measured).length).toBeGreaterThan(0);
    expect(finding.norm).toHaveProperty("value");
    expect(finding.norm).toHaveProperty("since");
    expect(finding.subject.rows.length > 0).toBe(
      finding.subject.kind === "organisation" ||
        finding.subject.kind === "card" ||
        finding.subject.kind === "client" ||
        finding.subject.kind === "manager",
    );
  }
  expect(findings(audit, code).length).toBeGreaterThan(0);
});

test("a base in order has no findings", () => {
  const audit = clientBase()
    .manager({ status: "ветеран", city: "Орёл", meetings: 10, calls: 0, office: "Север" })
    .clients(20, { potential: "A", territory: "Орёл", attachedOn: "2009-01-01", overdueDebt: 0 })
    .audit({ asOf: "2010-07-01" });
  expect(findings(audit)).toEqual([]);
  expect(audit.notEvaluated).toEqual([]);
});
