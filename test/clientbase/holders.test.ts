import { clientBase, type ClientCells, type ManagerCells } from "../support/client-base";
import { findings } from "../support/findings";

/** How many organisations each personal manager holds, in the order of the managers. */
function held(managers: readonly ManagerCells[], clients: readonly ClientCells[]): [string, number][] {
  const base = clientBase();
  managers.forEach((cells) => base.manager(cells));
  clients.forEach((cells) => base.client(cells));
  return base.audit().managers.map(({ name, organisations }) => [name, organisations]);
}

function clientsOf(...names: string[]): ClientCells[] {
  return names.map((manager) => ({ manager }));
}

test.each([
  "ФЕДОРОВ А. Б.",
  "Федоров А. Б.",
  "  Фёдоров  А.\u00a0Б. ",
  "Фёдopoв A. Б.",
  "Фе\u0308доров А. Б.",
])("%p is Фёдоров А. Б.", (name) => {
  expect(held([{ name: "Фёдоров А. Б." }], clientsOf(name, "Фёдоров А. Б."))).toEqual([["Фёдоров А. Б.", 2]]);
});

test("a name is written as listed, else as in the first cell", () => {
  expect(held([{ name: "Иванов И." }], clientsOf("ИВАНОВ И.", "петров", "ПЕТРОВ"))).toEqual([
    ["Иванов И.", 1],
    ["петров", 2],
  ]);
});

test("namesakes are told apart by the office of the card", () => {
  const managers = [
    { name: "Иванов", office: "Север" },
    { name: "ИВАНОВ", office: "Юг" },
  ];
  const clients = [
    { manager: "иванов", office: "ЮГ" },
    { manager: "Иванов", office: " юг" },
    { manager: "Иванов", office: "Север" },
  ];
  expect(held(managers, clients)).toEqual([
    ["Иванов", 1],
    ["ИВАНОВ", 2],
  ]);
});

test("a card that does not tell which namesake is told of and may be anybody's of the name", () => {
  const base = clientBase()
    .manager({ name: "Иванов", office: "Север" })
    .manager({ name: "Иванов", office: "Юг" })
    .client({ manager: "Иванов", office: "" })
    .client({ manager: "Иванов", office: "Запад" });
  expect(base.base().problems.map(({ code }) => code)).toContain("NAMESAKE_WITHOUT_OFFICE");
  expect(base.base().worlds).toBe(2);
  expect(findings(base.audit(), "UNKNOWN_MANAGER")).toEqual([]);
  expect(findings(base.audit(), "MULTIPLE_ATTACHMENT")).toEqual([]);
});

test("the office of a card does not matter to a manager without a namesake", () => {
  const clients = [{ office: "Юг" }, { office: "Север" }, { office: "" }];
  expect(held([{ name: "Иванов", office: "Север" }], clients)).toEqual([["Иванов", 3]]);
});

test("nobody in person is no holder of organisations", () => {
  const names = ["ООК", "", "ОП Север", "вакансия", "Север", "Иванов"];
  expect(held([{ office: "Север" }], clientsOf(...names))).toEqual([["Иванов", 1]]);
});

test("an error value is nobody's name", () => {
  const audit = clientBase().client({ manager: "#N/A" }).audit();
  expect(findings(audit).map(({ code }) => code)).toEqual(["NO_PERSONAL_MANAGER"]);
});
