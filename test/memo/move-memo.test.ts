import { clientBase, withSettings, type ClientCells, type ManagerCells } from "../support/client-base";
import { columnOf, memoOf, memosOf } from "../support/memos";

const LEFT: ManagerCells = { name: "Иванов", leftOn: "2010-06-15" };

describe("routes without anything to write", () => {
  test("have no memo", () => {
    expect(memosOf(clientBase().manager().client())).toEqual([]);
    expect(memosOf(clientBase().manager().client(), "en")).toEqual([]);
  });

  test("have none when the black list is only watched", () => {
    const base = clientBase().manager().client({ turnover: 1 });
    const regulation = withSettings({ blacklistAction: "watch" });
    expect(memosOf(base).map(({ route }) => route)).toEqual(["ordinary"]);
    expect(memosOf(base, "ru", { regulation })).toEqual([]);
  });

  test("have none for several managers of one office or of unknown offices", () => {
    const of = (office: string) =>
      clientBase()
        .manager({ office, cluster: "Первый" })
        .manager({ name: "Петров", office, cluster: "Первый" })
        .client({ code: "1", manager: "Иванов" })
        .client({ code: "1", manager: "Петров" });
    expect(memosOf(of("Север"))).toEqual([]);
    expect(memosOf(of(""))).toEqual([]);
  });
});

test("every route that has something to write has a memo per office, several approvers one each", () => {
  const base = clientBase()
    .manager({ ...LEFT, office: "Север", cluster: "Первый" })
    .manager({ name: "Сетевой", specialization: "МРС", office: "Юг", cluster: "Первый" })
    .manager({ name: "Петров", office: "Восток", cluster: "Второй" })
    .manager({ name: "Сомов", office: "Юг", cluster: "Первый" })
    .client({ code: "1", inn: "7707083893" })
    .client({ code: "2", inn: "7707083893" })
    .client({ code: "3", manager: "Сетевой", group: "сети", turnover: 0, overdueDebt: 0 })
    .client({ code: "4", manager: "Петров" })
    .client({ code: "4", manager: "Сомов" })
    .client({ code: "5", manager: "Сетевой", group: "сети" })
    .client({ code: "5", manager: "Петров", group: "сети" })
    .client({ code: "6", manager: "Сетевой", group: "сети" })
    .client({ code: "6", manager: "Сомов", group: "сети" })
    .manager({ name: "Седов", office: "Запад", cluster: "Первый" })
    .client({ code: "7", manager: "Седов" })
    .client({ code: "7", manager: "Сомов" });
  expect(memosOf(base).map(({ route, approver, unit }) => [approver ?? route, unit])).toEqual([
    ["ordinary", "Север"],
    ["dealersChains", "Юг"],
    ["link140", "Север"],
    ["salesManagement", "Восток"],
    ["salesManagement", "Юг"],
    ["centreSalesDirector", "Запад"],
  ]);
});

test("linked cards are numbered below their lead card", () => {
  const base = clientBase()
    .manager(LEFT)
    .client({ code: "А" })
    .client({ code: "Б" })
    .client({ code: "Г", head: "В" })
    .client({ code: "В" })
    .client({ code: "Д", head: "В" })
    .client({ code: "Е", head: "В", manager: "Петров" })
    .client({ code: "Ж" });
  const memo = memoOf(base, "ordinary");
  expect(columnOf(memo, "№")).toEqual(["1", "2", "3", "3.1", "3.2", "4"]);
  expect(columnOf(memo, "Код")).toEqual(["А", "Б", "В", "Г", "Д", "Ж"]);
});

test("the table has the columns of the form", () => {
  const titles = "№|Код|Наименование|ИНН|ЦКГ|Потенциал|ТО, ₽|ПДЗ, ₽|От кого|Кому|Основание|Срок";
  const memo = memoOf(clientBase().manager(LEFT).client(), "ordinary");
  expect(memo.columns.map(({ title }) => title).join("|")).toBe(titles);
  for (const row of memo.rows) expect(row).toHaveLength(memo.columns.length);
});

describe("turnover", () => {
  const turnoverOf = (manager: ManagerCells, client: ClientCells) =>
    columnOf(memoOf(clientBase().manager(manager).client(client), "ordinary"), "ТО, ₽");

  test("is that of the months the black list looks at", () => {
    const client: ClientCells = { turnover: { "2010-05": 10, "2010-06": 14_999.5 }, potential: "B" };
    expect(turnoverOf({}, client)).toEqual(["10,00_(05.2010); 14_999,50_(06.2010)"]);
    expect(turnoverOf({ specialization: "МРЩ" }, { ...client, group: "щитовики" })).toEqual([
      "14_999,50_(06.2010)",
    ]);
  });

  test("is that of six months for a detachment", () => {
    const client: ClientCells = { turnover: { "2010-01": -5, "2010-02": 0, "2010-03": 0, "2010-04": 0, "2010-05": 0, "2010-06": 0 } }; // prettier-ignore
    expect(turnoverOf({}, { ...client, overdueDebt: 0 })).toEqual(["−5,00 (01.2010–06.2010)"]);
  });

  test("that is unknown is no data", () => {
    const cells = { "2010-05": "н/д", "2010-06": 12 };
    expect(turnoverOf(LEFT, { turnover: cells })).toEqual(["нет_данных_(05.2010); 12,00_(06.2010)"]);
    const memo = memoOf(clientBase().manager(LEFT).client({ turnover: cells }), "ordinary", "en");
    expect(columnOf(memo, "Turnover, ₽")).toEqual(["no_data_(05.2010); 12.00_(06.2010)"]);
  });

  test("of a month without a column is no data", () => {
    const base = clientBase().manager(LEFT).months("2010-06").client();
    expect(columnOf(memoOf(base, "ordinary"), "ТО, ₽")).toEqual([
      "нет_данных_(05.2010); 500_000,00_(06.2010)",
    ]);
  });
});

test("amounts and initials are joined by NBSP", () => {
  const base = clientBase()
    .manager({ ...LEFT, name: "Иванов А.Б." })
    .manager({ name: "В. Г. Петров", status: "ветеран" })
    .client({ overdueDebt: 1_234_567.8 });
  const memo = memoOf(base, "ordinary");
  expect(columnOf(memo, "ПДЗ, ₽")).toEqual(["1_234_567,80"]);
  expect(columnOf(memo, "От кого")).toEqual(["Иванов_А._Б."]);
  expect(columnOf(memo, "Кому")).toEqual(["В._Г._Петров"]);
});

describe("the deadline", () => {
  const deadlineOf = (manager: ManagerCells, client: ClientCells = {}) =>
    columnOf(memoOf(clientBase().manager(manager).client(client), "ordinary"), "Срок");

  test.each<[string, ManagerCells, ClientCells, string]>([
    ["a month after leaving", { leftOn: "2010-06-15" }, {}, "15.07.2010"],
    ["clamped to the month's end", { leftOn: "2010-01-31" }, {}, "28.02.2010"],
    [
      "two months after the change",
      { specializationChangedOn: "2010-06-30" },
      { group: "сети" },
      "30.08.2010",
    ],
    ["none for the black list", {}, { turnover: 1 }, ""],
    ["none for a detachment", {}, { turnover: 0, overdueDebt: 0 }, ""],
  ])("is %s", (_, manager, client, expected) => {
    expect(deadlineOf(manager, client)).toEqual([expected]);
  });

  test("of a change holds only for what does not fit the new specialization", () => {
    expect(deadlineOf({ specializationChangedOn: "2010-06-01" }, { turnover: 1 })).toEqual([""]);
  });

  test("of a change that is still to come is none", () => {
    expect(deadlineOf({ specializationChangedOn: "2010-08-01" }, { turnover: 1 })).toEqual([""]);
  });

  test("is written as a date of the language", () => {
    const memo = memoOf(clientBase().manager(LEFT).client(), "ordinary", "en");
    expect(columnOf(memo, "Deadline")).toEqual(["15 July 2010"]);
  });
});

describe("the appendix", () => {
  test("is the client cards where the central office decides", () => {
    const base = clientBase()
      .manager({ specialization: "МРС" })
      .client({ code: "1", group: "сети", turnover: 0, overdueDebt: 0 })
      .client({ code: "2", group: "сети", turnover: 0, overdueDebt: 0, head: "1" });
    expect(memoOf(base, "dealersChains").appendix).toEqual(["карточки клиентов на ____ л. в 1 экз."]);
    expect(memoOf(base, "dealersChains", "en").appendix).toEqual(["client cards, pages: ____, copies: 1"]);
  });

  test("is none elsewhere", () => {
    expect(memoOf(clientBase().manager(LEFT).client(), "ordinary").appendix).toEqual([]);
  });
});

test("the text tells every manager's deadline once, and whether it has passed", () => {
  const base = clientBase()
    .manager({ name: "Иванов А. Б.", leftOn: "2010-06-15" })
    .manager({ name: "Белов К. Л.", leftOn: "2010-05-20" })
    .manager({ name: "Чернов Р. С.", specializationChangedOn: "2010-06-30" })
    .client({ code: "1", manager: "Иванов А. Б." })
    .client({ code: "2", manager: "Иванов А. Б." })
    .client({ code: "3", manager: "Белов К. Л." })
    .client({ code: "4", manager: "Чернов Р. С.", group: "сети" })
    .client({ code: "5", manager: "Чернов Р. С.", turnover: 1 });
  const said = (language: "ru" | "en") =>
    memoOf(base, "ordinary", language).request.at(-1)!.replaceAll("\u00a0", " ");
  expect(said("ru")).toBe(
    "Срок передачи клиентов: Белов К. Л. – истёк 20.06.2010 (1 месяц после ухода); Иванов А. Б. – не позднее 15.07.2010 (1 месяц после ухода); Чернов Р. С. – не позднее 30.08.2010 (2 месяца после смены специализации).",
  );
  expect(said("en")).toBe(
    "The clients are to be handed over: Белов К. Л. – was due by 20 June 2010 (1 month after leaving); Иванов А. Б. – by 15 July 2010 (1 month after leaving); Чернов Р. С. – by 30 August 2010 (2 months after the change of specialization).",
  );
  expect(memoOf(clientBase().manager().client({ turnover: 1 }), "ordinary").request).toHaveLength(1);
});
