import { clientBase, HEALTHY, withSettings, type ClientCells } from "../support/client-base";
import { DESK, DETACHED, movesOf, targetsOf } from "../support/moves";

/** Somebody who works with chains may hold ten organisations. */
function chains(count: number, cells: ClientCells = {}) {
  const base = clientBase().manager({ name: "Сетевой", specialization: "МРС" });
  for (let i = 0; i < count; i++)
    base.client({ code: `В-${String(i).padStart(2, "0")}`, group: "сети", ...cells });
  return base;
}

const reasonsByClient = (...args: Parameters<typeof movesOf>) =>
  Object.fromEntries(movesOf(...args).map(({ clients, reason }) => [clients[0], reason]));

test("a base at the maximum keeps everybody", () => {
  expect(movesOf(chains(10))).toEqual([]);
});

test("only what is above the maximum goes, the first codes among equals", () => {
  expect(targetsOf(chains(12))).toEqual({ "В-00": DESK, "В-01": DESK });
});

test("the least turnover of all known months goes first, whatever the code", () => {
  const base = chains(10)
    .client({ code: "А-1", group: "сети", turnover: HEALTHY + 1 })
    .client({ code: "Я-1", group: "сети", turnover: { "2010-01": HEALTHY - 0.01 } });
  expect(Object.keys(targetsOf(base)).sort()).toEqual(["В-00", "Я-1"]);
});

test("an unknown month is left out of the turnover", () => {
  const base = chains(10).client({ code: "Я-1", group: "сети", turnover: { "2010-03": "?" } });
  expect(targetsOf(base)).toEqual({ "Я-1": DESK });
});

test("months before the six do not count", () => {
  const base = clientBase()
    .manager({ name: "Сетевой", specialization: "МРС" })
    .months("2009-12", "2010-01", "2010-02", "2010-03", "2010-04", "2010-05", "2010-06");
  for (let i = 0; i < 11; i++) {
    base.client({ code: `В-${10 + i}`, group: "сети", turnover: { "2009-12": 1_000_000 - i * 1_000 } });
  }
  expect(Object.keys(targetsOf(base))).toEqual(["В-10"]);
});

test("linked cards are summed and go together", () => {
  const base = chains(10)
    .client({ code: "Я-1", group: "сети", turnover: 200_000 })
    .client({ code: "Я-2", group: "сети", turnover: 200_000, head: "Я-1" });
  expect(movesOf(base)).toEqual([
    { clients: ["Я-1", "Я-2"], from: "Сетевой", to: DESK, reason: "BASE_ABOVE_MAX", route: "dealersChains" },
  ]);
});

test("organisations that leave anyway count first", () => {
  const base = chains(11, { overdueDebt: 0 }).client({
    code: "Я-1",
    group: "сети",
    turnover: 0,
    overdueDebt: 0,
  });
  expect(reasonsByClient(base)).toEqual({ "Я-1": "AUTO_DETACH", "В-00": "BASE_ABOVE_MAX" });
  expect(targetsOf(base)["Я-1"]).toBe(DETACHED);
});

test("black-listed ones that leave make room, watched ones do not", () => {
  const base = chains(10, { potential: "S" }).client({
    code: "Я-1",
    group: "сети",
    potential: "S",
    turnover: 299_999.99,
  });
  expect(reasonsByClient(base)).toEqual({ "Я-1": "BLACKLIST" });
  const watching = withSettings({ blacklistAction: "watch" });
  expect(reasonsByClient(base, { regulation: watching })).toEqual({ "Я-1": "BASE_ABOVE_MAX" });
});

test("one that has to stay for its debt stays and takes its place", () => {
  const base = chains(10, { overdueDebt: 0 }).client({
    code: "Я-1",
    group: "сети",
    turnover: 0,
    overdueDebt: 1,
  });
  expect(reasonsByClient(base)).toEqual({ "В-00": "BASE_ABOVE_MAX" });
});

test("somebody who left gives everything away and has no surplus", () => {
  const base = clientBase().manager({ name: "Сетевой", specialization: "МРС", leftOn: "2010-06-15" });
  base.clients(11, { group: "сети" });
  expect(new Set(movesOf(base).map(({ reason }) => reason))).toEqual(new Set(["DISMISSED_PENDING"]));
});

test("a trainee has no maximum", () => {
  const base = clientBase().manager({ name: "Сетевой", specialization: "МРС", status: "стажер" });
  expect(movesOf(base.clients(11, { group: "сети" }))).toEqual([]);
});

test("a surplus goes to whoever has room", () => {
  const base = chains(12).manager({ name: "Второй", specialization: "МРС" });
  base.clients(9, { manager: "Второй", group: "сети" });
  expect(targetsOf(base)).toEqual({ "В-00": "Второй", "В-01": DESK });
});
