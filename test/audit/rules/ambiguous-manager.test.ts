import { clientBase, type ManagerCells } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

function audit(...managers: ManagerCells[]) {
  const base = clientBase();
  managers.forEach((cells) => base.manager(cells));
  return base.client({ manager: "Иванов" }).audit();
}

test.each<[string, ManagerCells[], string]>([
  ["one row", [{}], "clear"],
  ["two names", [{}, { name: "Петров" }], "clear"],
  ["one name, no offices", [{}, {}], "violation"],
  ["one name, differently written", [{}, { name: "ИВAНОВ " }], "violation"],
  ["one name, ё and е", [{ name: "Фёдоров" }, { name: "Федоров" }], "violation"],
  ["one name, blank offices", [{ office: "" }, { office: "" }], "violation"],
  ["one name, one office", [{ office: "Север" }, { office: "СЕВЕР" }], "violation"],
  ["one name, two offices", [{ office: "Север" }, { office: "Юг" }], "clear"],
])("%s: %s", (_, managers, expected) => {
  expect(verdict(audit(...managers), "AMBIGUOUS_MANAGER")).toBe(expected);
});

test("one finding per name, with its rows", () => {
  const found = audit({}, { name: "Петров" }, {}, {});
  expect(findings(found, "AMBIGUOUS_MANAGER")).toEqual([
    { code: "AMBIGUOUS_MANAGER", severity: "violation", kind: "manager", manager: "Иванов" },
  ]);
  expect(firstFinding(found, "AMBIGUOUS_MANAGER")).toMatchObject({
    subject: { rows: [{ row: 2 }, { row: 4 }, { row: 5 }] },
    measured: { rows: [2, 4, 5] },
  });
});

const VETERAN = { status: "ветеран" };

test("rows that contradict each other are judged where the verdict is the same for each", () => {
  const found = audit({ ...VETERAN, specialization: "универсальный" }, { ...VETERAN, specialization: "МРД" });
  expect(verdict(found, "BASE_BELOW_MIN")).toBe("violation");
});

test("rows that contradict each other leave open what hangs on them", () => {
  const found = audit({ ...VETERAN, specialization: "универсальный" }, { ...VETERAN, specialization: "МРС" });
  expect(verdict(found, "BASE_BELOW_MIN")).toBe("not evaluated: manager");
});

test("found while one of the rows has not left", () => {
  expect(verdict(audit({ leftOn: "2010-01-15" }, {}), "AMBIGUOUS_MANAGER")).toBe("violation");
  expect(verdict(audit({ leftOn: "2010-01-15" }, { leftOn: "2010-01-20" }), "AMBIGUOUS_MANAGER")).toBe(
    "clear",
  );
});

test("every combination of people who cannot be told apart is tried", () => {
  const found = clientBase()
    .manager({ name: "А", specialization: "универсальный", status: "новичок", city: "Клин" })
    .manager({ name: "А", specialization: "универсальный", status: "ветеран", city: "Клин" })
    .manager({ name: "Т", specialization: "территориальный", territories: "Тверь" })
    .manager({ name: "Т", specialization: "территориальный", territories: "Клин" })
    .client({ manager: "А", territory: "Клин" })
    .audit();
  expect(verdict(found, "NOVICE_HOLDS_TERRITORY")).toBe("not evaluated: manager");
});

test("figures on which the rows differ are not shown", () => {
  const [figures] = audit(
    { ...VETERAN, specialization: "универсальный" },
    { ...VETERAN, specialization: "МРС" },
  ).managers;
  expect(figures).toMatchObject({
    name: "Иванов",
    status: "veteran",
    specialization: null,
    organisations: 1,
  });
  expect(figures.norms).toMatchObject({ min: null, max: null, meetings: 1 });
});
