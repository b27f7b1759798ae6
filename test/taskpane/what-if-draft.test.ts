import type { PlanChoices, Suppositions } from "../../src/plan-papers";
import {
  closedWith,
  EMPTY_DRAFT,
  fieldOfComplaint,
  supposedWith,
  withoutSupposition,
  type WhatIfDraft,
} from "../../src/taskpane/pane/plan/what-if-draft";

const BELOV = { name: "Белов С. Н." };
const NOSOVA = { name: "Носова И. П.", office: "Юг" };

const CHOICES: PlanChoices = {
  managers: [
    { manager: BELOV, name: "Белов С. Н.", office: "Север", specialization: "universal", maximum: 40 },
    { manager: NOSOVA, name: "Носова И. П.", office: "Юг", specialization: undefined, maximum: undefined },
  ],
  specializations: [
    { id: "universal", name: "универсальный" },
    { id: "dealers", name: "МРД" },
  ],
  offices: ["Север", "Юг"],
  cities: ["Орёл"],
  isTaken: (name) => name === "Белов С. Н.",
  say: () => "",
};

const suppose = (draft: Partial<WhatIfDraft>, before: Suppositions = {}) =>
  supposedWith({ ...EMPTY_DRAFT, ...draft }, CHOICES, before);

test.each<[Partial<WhatIfDraft>, Suppositions, unknown]>([
  [{ kind: "leaving" }, {}, "noManager"],
  [{ kind: "leaving", manager: "0" }, {}, { leaving: [BELOV] }],
  [{ kind: "leaving", manager: "1" }, { leaving: [BELOV] }, { leaving: [BELOV, NOSOVA] }],
  [{ kind: "leaving", manager: "0" }, { leaving: [BELOV] }, "leavesAlready"],
  [{ kind: "specializations", manager: "0" }, {}, "noSpecialization"],
  [{ kind: "specializations", manager: "0", specialization: "universal" }, {}, "sameSpecialization"],
  [
    { kind: "specializations", manager: "0", specialization: "dealers" },
    { leaving: [NOSOVA], specializations: [{ manager: BELOV, specialization: "chains" }] },
    { leaving: [NOSOVA], specializations: [{ manager: BELOV, specialization: "dealers" }] },
  ],
  [{ kind: "maximums", maximum: "45" }, {}, "noManager"],
  [{ kind: "maximums", manager: "0", maximum: "" }, {}, "notANumber"],
  [{ kind: "maximums", manager: "0", maximum: "-1" }, {}, "notANumber"],
  [{ kind: "maximums", manager: "0", maximum: "4,5" }, {}, "notANumber"],
  [
    { kind: "maximums", manager: "0", maximum: " 1 000 " },
    {},
    { maximums: [{ manager: BELOV, maximum: 1000 }] },
  ],
  [
    { kind: "maximums", manager: "0", maximum: "0" },
    { maximums: [{ manager: BELOV, maximum: 9 }] },
    { maximums: [{ manager: BELOV, maximum: 0 }] },
  ],
  [{ kind: "vacancies" }, {}, "noName"],
  [{ kind: "vacancies", name: " Белов С. Н. " }, {}, "nameTaken"],
  [{ kind: "vacancies", name: "Вакансия" }, {}, "noSpecialization"],
  [{ kind: "vacancies", name: "Вакансия", specialization: "dealers", office: " " }, {}, "noOffice"],
  [
    { kind: "vacancies", name: " Вакансия ", specialization: "dealers", office: "Юг" },
    {},
    { vacancies: [{ name: "Вакансия", specialization: "dealers", office: "Юг" }] },
  ],
  [
    {
      kind: "vacancies",
      name: "Вакансия",
      specialization: "dealers",
      office: "Юг",
      city: "Орёл",
      territories: "Болхов; Мценск, ",
    },
    {},
    {
      vacancies: [
        {
          name: "Вакансия",
          specialization: "dealers",
          office: "Юг",
          city: "Орёл",
          territories: ["Болхов", "Мценск"],
        },
      ],
    },
  ],
  [
    { kind: "vacancies", name: "Вакансия", specialization: "dealers", office: "Юг" },
    { vacancies: [{ name: "Вакансия", specialization: "universal", office: "Север" }] },
    "nameTaken",
  ],
])("%j beside %j: %j", (draft, before, expected) => {
  expect(suppose(draft, before)).toEqual(expected);
});

test.each<[string, string[], unknown]>([
  ["", [], "noOffice"],
  ["Запад", [], "noOffice"],
  ["Юг", ["Юг"], "closedAlready"],
  ["Юг", ["Север"], ["Север", "Юг"]],
])("the office %j closed beside %j: %j", (office, closed, expected) => {
  expect(closedWith({ ...EMPTY_DRAFT, office }, CHOICES, closed)).toEqual(expected);
});

test("one supposition is dropped, the others stay", () => {
  const before = { leaving: [BELOV, NOSOVA], maximums: [{ manager: BELOV, maximum: 9 }] };
  expect(withoutSupposition(before, "leaving", 0)).toEqual({ ...before, leaving: [NOSOVA] });
});

test("a complaint is said at the field it is about", () => {
  expect(fieldOfComplaint("nameTaken")).toBe("name");
  expect(fieldOfComplaint("notANumber")).toBe("maximum");
});
