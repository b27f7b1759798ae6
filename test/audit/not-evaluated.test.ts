import { clientBase } from "../support/client-base";
import { findings, notEvaluated } from "../support/findings";

test("what could not be evaluated is counted by manager and missing input", () => {
  const audit = clientBase()
    .manager({ specialization: "МРЩ" })
    .clients(3, { potential: "", group: "щитовики" })
    .client({ potential: "A", group: "щитовики", turnover: { "2010-06": "?" } })
    .client({ potential: "A", group: "щитовики", manager: "Петров" })
    .audit();
  expect(notEvaluated(audit, "BLACKLIST")).toEqual([
    { code: "BLACKLIST", missing: ["potential"], manager: "Иванов", count: 3 },
    { code: "BLACKLIST", missing: ["turnover 2010-06"], manager: "Иванов", count: 1 },
    { code: "BLACKLIST", missing: ["specialization"], manager: "Петров", count: 1 },
  ]);
});

test("what belongs to no manager is listed without one", () => {
  const audit = clientBase()
    .manager({ office: "Север" })
    .manager({ name: "Петров", office: "Север", leftOn: "?" })
    .client({ code: "1" })
    .client({ code: "1", manager: "Петров" })
    .audit();
  expect(notEvaluated(audit, "MULTIPLE_ATTACHMENT")).toEqual([
    { code: "MULTIPLE_ATTACHMENT", missing: ["leftOn"], count: 1 },
  ]);
});

test("of unlisted managers and of leaders only what needs no specialization is judged", () => {
  const cells = { group: "", potential: "", turnover: 0, overdueDebt: 0, territory: "Тула" };
  const needing = [
    "BLACKLIST",
    "FORBIDDEN_GROUP",
    "NEW_NON_PROFILE",
    "NON_PROFILE",
    "NON_TARGET_POTENTIAL",
    "NOVICE_HOLDS_TERRITORY",
    "OUT_OF_TERRITORY",
  ];
  for (const role of ["НОП", "НОПП", "руководитель ВТЦ"]) {
    const audit = clientBase()
      .manager({ role, meetings: 99 })
      .client(cells)
      .client({ ...cells, manager: "Петров" })
      .audit();
    for (const manager of ["Иванов", "Петров"]) {
      const found = findings(audit).filter((it) => it.manager === manager && it.kind === "organisation");
      expect(found.map(({ code }) => code).sort()).toEqual([
        "AUTO_DETACH",
        "UNKNOWN_GROUP",
        "UNKNOWN_POTENTIAL",
      ]);
      const open = audit.notEvaluated.filter((it) => it.manager === manager).map(({ code }) => code);
      expect(open).toEqual(expect.arrayContaining(needing));
    }
  }
});

test("whether somebody left is needed for every norm of a manager", () => {
  const audit = clientBase()
    .manager({ status: "ветеран", meetings: 0, leftOn: "?" })
    .client({ turnover: 0 })
    .audit();
  expect(findings(audit).filter(({ kind }) => kind === "manager")).toEqual([
    { code: "BAD_DATE", severity: "violation", kind: "manager", manager: "Иванов" },
  ]);
  for (const code of ["BASE_BELOW_MIN", "SHARE_BELOW_MIN", "MEETINGS_BELOW_MIN"] as const) {
    expect(notEvaluated(audit, code)).toEqual([{ code, missing: ["leftOn"], manager: "Иванов", count: 1 }]);
  }
});

test("nothing is left open where everything is known", () => {
  const audit = clientBase()
    .manager({ specialization: "МРС", status: "ветеран", meetings: 1 })
    .client({ group: "сети", potential: "S", overdueDebt: 0 })
    .audit();
  expect(audit.notEvaluated).toEqual([]);
});
