import { readClientBase } from "../../src/clientbase/client-base";
import { recognise } from "../../src/clientbase/recognise";
import { etmRegulation } from "../../src/regulation/regulation";
import { clientBase, sheet, type ClientCells, type ManagerCells } from "../support/client-base";
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

/** What was told of names, as [value, reading] pairs. */
function told(
  code: "NAME_TYPO" | "NAME_WRITTEN_DIFFERENTLY",
  managers: readonly ManagerCells[],
  clients: readonly ClientCells[],
): unknown[] {
  const base = clientBase();
  managers.forEach((cells) => base.manager(cells));
  clients.forEach((cells) => base.client(cells));
  return base
    .base()
    .problems.filter((problem) => problem.code === code)
    .map(({ value, reading, row, count }) => [value, reading, row, count]);
}

test("dots, blanks and the order of words make no other person, and each writing is told of once", () => {
  const managers = [{ name: "Иванов И.И." }, { name: "Пётр Ильич Петров" }];
  const clients = clientsOf("Иванов И. И.", "И.И. Иванов", "И.И. Иванов", "ПЕТРОВ ПЕТР ИЛЬИЧ", "иванов и.и.");
  expect(held(managers, clients)).toEqual([
    ["Иванов И.И.", 4],
    ["Пётр Ильич Петров", 1],
  ]);
  expect(told("NAME_WRITTEN_DIFFERENTLY", managers, clients)).toEqual([
    ["Иванов И. И.", "Иванов И.И.", 2, 1],
    ["И.И. Иванов", "Иванов И.И.", 3, 2],
    ["ПЕТРОВ ПЕТР ИЛЬИЧ", "Пётр Ильич Петров", 5, 1],
  ]);
});

test("people whom nobody lists are united in the same way", () => {
  expect(held([], clientsOf("Иванов И.И.", "И. И. Иванов", "Иванов И.П."))).toEqual([
    ["Иванов И.И.", 2],
    ["Иванов И.П.", 1],
  ]);
});

test.each<[string, string[], string[], [string, number][]]>([
  ["initials for the one who fits", ["Иванов Иван Ильич"], ["Иванов И.И."], [["Иванов Иван Ильич", 1]]],
  ["a full name for initials", ["Иванов И.И."], ["Иван Ильич Иванов"], [["Иванов И.И.", 1]]],
  [
    "initials that fit two",
    ["Иванов Иван Ильич", "Иванов Игорь Ильич"],
    ["Иванов И.И."],
    [
      ["Иванов Иван Ильич", 0],
      ["Иванов Игорь Ильич", 0],
      ["Иванов И.И.", 1],
    ],
  ],
  [
    "two full names that fit the same initials",
    ["Иванов И.И."],
    ["Иванов Иван Ильич", "Иванов Игорь Ильич"],
    [
      ["Иванов И.И.", 0],
      ["Иванов Иван Ильич", 1],
      ["Иванов Игорь Ильич", 1],
    ],
  ],
  [
    "a woman for a man",
    ["Иванов И.И."],
    ["Иванова И.И."],
    [
      ["Иванов И.И.", 0],
      ["Иванова И.И.", 1],
    ],
  ],
  [
    "initials in another order",
    ["Иванов Пётр Ильич"],
    ["Иванов И.П."],
    [
      ["Иванов Пётр Ильич", 0],
      ["Иванов И.П.", 1],
    ],
  ],
])("%s", (_, listed, written, expected) => {
  expect(
    held(
      listed.map((name) => ({ name })),
      clientsOf(...written),
    ),
  ).toEqual(expected);
});

test("short names of namesakes go by the office", () => {
  const managers = [
    { name: "Иванов Иван Ильич", office: "Север" },
    { name: "Иванов Иван Ильич", office: "Юг" },
  ];
  const clients = [
    { manager: "Иванов И.И.", office: "Юг" },
    { manager: "И.И. Иванов", office: "Север" },
    { manager: "Иванов И. И.", office: "Юг" },
  ];
  expect(held(managers, clients).map(([, count]) => count)).toEqual([1, 2]);
});

test("a likely typo is told of and changes nothing", () => {
  const managers = [{ name: "Сидоров С.С." }];
  const clients = clientsOf("Сидорав С.С.", "Сидорав С. С.", "Сидоров С.С.", "Котов К.К.");
  expect(held(managers, clients)).toEqual([
    ["Сидоров С.С.", 1],
    ["Сидорав С.С.", 2],
    ["Котов К.К.", 1],
  ]);
  expect(told("NAME_TYPO", managers, clients)).toEqual([["Сидорав С.С.", "Сидоров С.С.", 2, 2]]);
  expect(told("NAME_TYPO", [], clientsOf("Иванов И.И.", "Иванова И.И."))).toEqual([
    ["Иванова И.И.", "Иванов И.И.", 3, 1],
  ]);
});

test("where the managers stand on the clients' sheet, likely typos are told of as well", () => {
  const rows = ["Сидоров С.С.", "Сидорав С.С.", "Сидоров С. С."].map((manager, i) => [
    String(i + 1),
    "Клиент",
    "ЭМО",
    manager,
    "универсальный",
    5,
  ]);
  const header = ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "Специализация", "06.2010"];
  const base = readClientBase(recognise([sheet("Клиенты", [header, ...rows])]), etmRegulation);
  expect(base.register?.managers.map(({ name }) => name)).toEqual(["Сидоров С.С.", "Сидорав С.С."]);
  expect(base.problems.map(({ code, value, reading }) => [code, value, reading])).toEqual([
    ["NAME_TYPO", "Сидорав С.С.", "Сидоров С.С."],
    ["NAME_WRITTEN_DIFFERENTLY", "Сидоров С. С.", "Сидоров С.С."],
  ]);
});

test("a client under both names of one manager gets the turnover of another sheet once", () => {
  const clients = sheet("Клиенты", [
    ["Код клиента", "Наименование", "ЦКГ", "Менеджер"],
    ["7", "Заря", "ЭМО", "Иванов Иван Ильич"],
    ["7", "Заря", "ЭМО", "Иванов И.И."],
  ]);
  const managers = sheet("Менеджеры", [
    ["ФИО", "Специализация"],
    ["Иванов Иван Ильич", "универсальный"],
  ]);
  const turnover = sheet("Обороты", [
    ["Код клиента", "05.2010", "06.2010"],
    ["7", 10, 20],
  ]);
  const base = readClientBase(recognise([clients, managers, turnover]), etmRegulation);
  expect(base.organisations.count).toBe(1);
  expect(base.organisations.turnover[0]).toBe(2_000);
});

test("what names nobody in person is neither united nor suggested", () => {
  const clients = clientsOf(
    "ООК",
    "НООК",
    "Отдел продаж",
    "Отдел продаж 2",
    "вакансия",
    "ОП Север",
    "ОП Севера",
  );
  expect(told("NAME_TYPO", [{}], clients)).toEqual([]);
  expect(told("NAME_WRITTEN_DIFFERENTLY", [{}], clients)).toEqual([]);
});

test("rows of one name in the list are one manager, however it is written", () => {
  const base = clientBase().manager({ name: "Иванов И.И." }).manager({ name: "И. И. Иванов" }).client();
  expect(findings(base.audit(), "AMBIGUOUS_MANAGER")).toHaveLength(1);
});

test("an error value is nobody's name", () => {
  const audit = clientBase().client({ manager: "#N/A" }).audit();
  expect(findings(audit).map(({ code }) => code)).toEqual(["NO_PERSONAL_MANAGER"]);
});
