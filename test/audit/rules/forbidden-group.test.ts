import { clientBase } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

const GROUPS = ["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики", "дилеры", "сети"];

describe.each<[string, string[]]>([
  ["территориальный", []],
  ["универсальный", []],
  ["МРПП", ["ЭМО", "инфраструктура", "дистрибьюторы"]],
  ["МРЩ", ["ЭМО", "инфраструктура", "дистрибьюторы", "ПП"]],
  ["МРД", []],
  ["МРС", []],
])("%s: from 1 July 2010 forbidden %p", (specialization, forbidden) => {
  test.each(GROUPS)("%s", (group) => {
    const base = clientBase().manager({ specialization }).client({ group });
    expect(verdict(base.audit({ asOf: "2010-06-30" }), "FORBIDDEN_GROUP")).toBe("clear");
    expect(verdict(base.audit({ asOf: "2010-07-01" }), "FORBIDDEN_GROUP")).toBe(
      forbidden.includes(group) ? "violation" : "clear",
    );
  });
});

test.each([
  ["", "violation"],
  ["2010-05-01", "warning"],
  ["2010-04-30", "violation"],
  ["2010-07-02", "violation"],
  ["весной", "not evaluated: specializationChangedOn"],
])("specialization changed on %p", (specializationChangedOn, expected) => {
  const audit = clientBase()
    .manager({ specialization: "МРЩ", specializationChangedOn })
    .client({ group: "ПП" })
    .audit({ asOf: "2010-07-01" });
  expect(verdict(audit, "FORBIDDEN_GROUP")).toBe(expected);
});

test("an unknown group is not forbidden, a manager without norms not judged", () => {
  const audit = clientBase()
    .manager({ specialization: "МРПП" })
    .client({ group: "прочие" })
    .client({ group: "ЭМО", manager: "Петров" })
    .audit({ asOf: "2010-07-01" });
  expect(verdict(audit, "FORBIDDEN_GROUP")).toBe("not evaluated: specialization");
});

test("the finding tells what is forbidden and since when", () => {
  const audit = clientBase()
    .manager({ specialization: "МРПП" })
    .client({ group: "монтажники" })
    .audit({ asOf: "2010-07-01" });
  expect(firstFinding(audit, "FORBIDDEN_GROUP")).toMatchObject({
    subject: { kind: "organisation", client: "1", manager: "Иванов", rows: [{ sheet: "Клиенты", row: 2 }] },
    measured: { group: "electricalContractors" },
    norm: { unit: "groups", since: "2010-07-01" },
    section: "МРПП: запрещено работать с ЦКГ",
  });
});
