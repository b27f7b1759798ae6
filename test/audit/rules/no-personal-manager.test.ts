import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

function verdictOn(manager: string): string {
  const audit = clientBase().manager({ office: "Север" }).client({ manager }).audit();
  return verdict(audit, "NO_PERSONAL_MANAGER");
}

test.each([
  "",
  "  ",
  "\u00a0",
  "ООК",
  "оок",
  "OOK",
  "НООК",
  "ОПП",
  "ОП",
  "ОП Север",
  "ОП-3",
  "ОП2",
  "ВТЦ Рязань",
  "ВТЦ",
  "отдел продаж",
  "Отдел",
  "вакансия",
  "Вакансия",
  "вакантно",
  "не закреплен",
  "Не  закреплён",
  "без менеджера",
  "нет",
  "-",
  "Север",
  "СЕВЕP",
])("%p is nobody in person", (manager) => {
  expect(verdictOn(manager)).toBe("violation");
});

test.each(["Опарин", "Опарина О. П.", "Иванов", "Нетесов", "Вакансин", "Северов", "Оокин", "Втцев"])(
  "%p is a person",
  (manager) => {
    expect(verdictOn(manager)).toBe("clear");
  },
);

test("holds for the card, not for an organisation", () => {
  const audit = clientBase().client({ manager: "ООК" }).client({ manager: "", head: "1" }).audit();
  expect(findings(audit, "NO_PERSONAL_MANAGER")).toEqual([
    { code: "NO_PERSONAL_MANAGER", severity: "violation", kind: "card", client: "1", manager: "ООК" },
    { code: "NO_PERSONAL_MANAGER", severity: "violation", kind: "card", client: "2" },
  ]);
  expect(firstFinding(audit, "NO_PERSONAL_MANAGER")).toMatchObject({
    subject: { rows: [{ sheet: "Клиенты", row: 2 }] },
    measured: { holder: "ООК" },
  });
});

test("nobody in person has organisations", () => {
  const audit = clientBase()
    .client({ manager: "ООК", turnover: 0, overdueDebt: 0, group: "" })
    .client({ manager: "отдел продаж", turnover: 0, overdueDebt: 0, group: "" })
    .audit();
  expect(findings(audit).map(({ code }) => code)).toEqual(["NO_PERSONAL_MANAGER", "NO_PERSONAL_MANAGER"]);
});

test("a row of the managers sheet that names nobody in person is no manager", () => {
  const audit = clientBase()
    .manager({ name: "Вакансия", status: "ветеран" })
    .manager({ name: "Иванов", status: "ветеран" })
    .client({ manager: "Иванов" })
    .audit();
  expect(findings(audit, "BASE_BELOW_MIN").map(({ manager }) => manager)).toEqual(["Иванов"]);
});

test("clients of persons and of nobody on one sheet", () => {
  const audit = clientBase().client().client({ manager: "ООК" }).client({ manager: "Опарин" }).audit();
  expect(findings(audit, "NO_PERSONAL_MANAGER").map(({ client }) => client)).toEqual(["2"]);
});
