import { clientBase, type ManagerCells } from "../support/client-base";
import { DESK, movesOf, targetsOf } from "../support/moves";

const LEFT: ManagerCells = { name: "Иванов", leftOn: "2010-06-15", office: "Север" };

function taking(...takers: (ManagerCells & { holds?: number })[]) {
  const base = clientBase().manager(LEFT).client({ code: "1", manager: "Иванов" });
  for (const { holds = 0, ...cells } of takers) {
    base.manager(cells);
    base.clients(holds, { manager: cells.name ?? "" });
  }
  return base;
}

test("the same office goes before more room", () => {
  const near = { name: "Ближний", office: "Север", holds: 39 };
  const far = { name: "Дальний", office: "Юг", holds: 0 };
  expect(targetsOf(taking(far, near))).toEqual({ 1: "Ближний" });
});

test("the same office is the same however it is written", () => {
  const near = { name: "Ближний", office: " CEBEP", holds: 39 };
  expect(targetsOf(taking({ name: "Дальний", office: "Юг" }, near))).toEqual({ 1: "Ближний" });
});

test("another office is better than the service desk", () => {
  const full = { name: "Ближний", office: "Север", holds: 40 };
  expect(targetsOf(taking(full, { name: "Дальний", office: "Юг" }))).toEqual({ 1: "Дальний" });
});

test("unknown offices are no same office", () => {
  const base = clientBase()
    .manager({ ...LEFT, office: "" })
    .manager({ name: "Аверин", office: "" })
    .manager({ name: "Борисов", office: "Юг" })
    .client({ code: "1", manager: "Иванов" })
    .client({ code: "2", manager: "Аверин" });
  expect(targetsOf(base)).toEqual({ 1: "Борисов" });
});

test("the office of the attachment goes before the manager's", () => {
  const base = clientBase()
    .manager(LEFT)
    .manager({ name: "Северный", office: "Север" })
    .manager({ name: "Южный", office: "Юг" })
    .client({ code: "1", manager: "Иванов", office: "Юг" });
  expect(targetsOf(base)).toEqual({ 1: "Южный" });
});

test("the most room below the maximum goes first, not the fewest organisations", () => {
  const base = clientBase()
    .manager(LEFT)
    .manager({ name: "Универсалов", office: "Север" })
    .manager({ name: "Промышленный", specialization: "МРПП", office: "Север" })
    .client({ code: "1", manager: "Иванов", group: "ПП" })
    .clients(5, { manager: "Универсалов" })
    .clients(24, { manager: "Промышленный", group: "ПП" });
  expect(targetsOf(base)).toEqual({ 1: "Промышленный" });
});

test("of equals the first by name takes", () => {
  expect(targetsOf(taking({ name: "Борисов" }, { name: "Аверин" }))).toEqual({ 1: "Аверин" });
});

test("what is taken counts when the next one is given", () => {
  const base = taking({ name: "Борисов" }, { name: "Аверин" })
    .client({ code: "2", manager: "Иванов" })
    .client({ code: "3", manager: "Иванов" });
  expect(targetsOf(base)).toEqual({ 1: "Аверин", 2: "Аверин", 3: "Борисов" });
});

test("what a taker gives away makes room", () => {
  const base = taking({ name: "Борисов", holds: 39 }).client({
    code: "Б-1",
    manager: "Борисов",
    turnover: 1,
  });
  expect(targetsOf(base)).toEqual({ 1: "Борисов", "Б-1": DESK });
});

describe("out of the territory", () => {
  const OWNER: ManagerCells = { specialization: "территориальный", territories: "Орёл", office: "Юг" };

  function outside() {
    return clientBase()
      .manager({ name: "Иванов", specialization: "территориальный", territories: "Мценск", office: "Север" })
      .manager({ name: "Универсалов", status: "ветеран", city: "Орёл", office: "Север" })
      .client({ code: "1", manager: "Иванов", territory: "Орёл" });
  }

  const inside = { territory: "Орёл" };

  test("the territory's owner goes before the same office and more room", () => {
    const base = outside().manager({ name: "Хозяин", ...OWNER });
    expect(targetsOf(base.clients(59, { ...inside, manager: "Хозяин" }))).toEqual({ 1: "Хозяин" });
  });

  test("a full owner does not", () => {
    const base = outside().manager({ name: "Хозяин", ...OWNER });
    expect(targetsOf(base.clients(60, { ...inside, manager: "Хозяин" }))).toEqual({ 1: "Универсалов" });
  });

  test("nor does one who left", () => {
    const base = outside().manager({ name: "Хозяин", ...OWNER, leftOn: "2010-06-30" });
    expect(targetsOf(base)).toEqual({ 1: "Универсалов" });
  });

  test("of several owners the one of the same office goes first", () => {
    const base = outside()
      .manager({ name: "Дальний", ...OWNER })
      .manager({ name: "Ближний", ...OWNER, office: "Север", territories: "Тула, Орёл" })
      .clients(30, { ...inside, manager: "Ближний" });
    expect(targetsOf(base)).toEqual({ 1: "Ближний" });
  });

  test("else the one with more room", () => {
    const base = outside()
      .manager({ name: "Аверин", ...OWNER })
      .manager({ name: "Борисов", ...OWNER })
      .client({ ...inside, manager: "Аверин" });
    expect(targetsOf(base)).toEqual({ 1: "Борисов" });
  });

  test("the owner has no precedence in other moves", () => {
    const base = clientBase()
      .manager({ ...LEFT, city: "Орёл" })
      .manager({ name: "Хозяин", ...OWNER })
      .manager({ name: "Универсалов", status: "ветеран", city: "Орёл", office: "Север" })
      .client({ code: "1", manager: "Иванов", territory: "Орёл" });
    expect(targetsOf(base)).toEqual({ 1: "Универсалов" });
  });
});

describe("linked cards", () => {
  test("go together, the lead card first", () => {
    const base = taking({ name: "Петров" })
      .client({ code: "А", manager: "Иванов", head: "1", turnover: 900_000 })
      .client({ code: "Б", manager: "Петров", head: "1" });
    expect(movesOf(base)).toEqual([
      {
        clients: ["1", "А"],
        from: "Иванов",
        to: "Петров",
        reason: "DISMISSED_PENDING",
        route: "ordinary",
      },
    ]);
  });

  test("are led by the card with the largest turnover where the head is elsewhere", () => {
    const base = clientBase()
      .manager(LEFT)
      .client({ code: "А", manager: "Иванов", head: "Г" })
      .client({ code: "Б", manager: "Иванов", head: "Г", turnover: 900_000 })
      .client({ code: "Г", manager: "ООК" });
    expect(movesOf(base).map(({ clients }) => clients)).toEqual([["Б", "А"]]);
  });

  test("may join the rest of their organisation in a full base: it counts once", () => {
    const base = taking({ name: "Петров", holds: 39 }).client({ code: "Б", manager: "Петров", head: "1" });
    expect(targetsOf(base)).toEqual({ 1: "Петров" });
  });
});

describe("routes", () => {
  test.each([
    ["from chains to the desk", { specialization: "МРС" }, "сети", {}, "dealersChains"],
    ["from dealers to the desk", { specialization: "МРД" }, "дилеры", {}, "dealersChains"],
    ["to dealers", {}, "дилеры", { specialization: "МРД" }, "dealersChains"],
    ["to chains", {}, "сети", { specialization: "МРС" }, "dealersChains"],
    ["among others", {}, "ЭМО", {}, "ordinary"],
    ["from others to the desk", {}, "прочие", {}, "ordinary"],
  ])("%s", (_, from, group, to, route) => {
    const base = clientBase()
      .manager({ ...LEFT, ...from })
      .manager({ name: "Петров", ...to })
      .client({ code: "1", manager: "Иванов", group });
    expect(movesOf(base).map((move) => move.route)).toEqual([route]);
  });

  test.each([
    ["МРС", "dealersChains"],
    ["МРД", "dealersChains"],
    ["МРЩ", "ordinary"],
  ])("a detachment from %s is %s", (specialization, route) => {
    const base = clientBase().manager({ specialization }).client({ turnover: 0, overdueDebt: 0 });
    expect(movesOf(base).map((move) => [move.to, move.route])).toEqual([[null, route]]);
  });
});
