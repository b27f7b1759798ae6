import { clientBase, withSettings, type AuditOptions, type ClientCells } from "../support/client-base";

interface Organisation {
  readonly head: string;
  readonly manager: string;
  readonly lead: string;
  /** Rubles of June 2010. */
  readonly june: number;
}

function organisations(clients: readonly ClientCells[], options: AuditOptions = {}): Organisation[] {
  const builder = clientBase();
  clients.forEach((cells) => builder.client(cells));
  const { organisations: all, cards, holders } = builder.base(options);
  return Array.from({ length: all.count }, (_, i) => ({
    head: cards.codes.texts[all.head[i]],
    manager: holders[all.holder[i]].name,
    lead: cards.codes.texts[cards.code[all.lead[i]]],
    june: all.turnover[i * 6] / 100,
  }));
}

function heads(clients: readonly ClientCells[]): string[] {
  return organisations(clients).map(({ head }) => head);
}

test("a head and its linked cards count once", () => {
  const linked = [
    { turnover: 1 },
    { head: "1", turnover: 2 },
    { head: "1", turnover: 3.01 },
    { turnover: 7 },
  ];
  expect(organisations(linked)).toEqual([
    { head: "1", manager: "Иванов", lead: "1", june: 6.01 },
    { head: "4", manager: "Иванов", lead: "4", june: 7 },
  ]);
});

test("each manager's part is an organisation of its own", () => {
  const shared = [
    { turnover: 1 },
    { head: "1", turnover: 2, manager: "Петров" },
    { head: "1", turnover: 4, manager: "Петров" },
    { head: "1", turnover: 8, manager: "ООК" },
  ];
  expect(organisations(shared)).toEqual([
    { head: "1", manager: "Иванов", lead: "1", june: 1 },
    { head: "1", manager: "Петров", lead: "3", june: 6 },
  ]);
});

test("a client with two managers counts for each", () => {
  const twice = [
    { code: "1", turnover: 5 },
    { code: "1", turnover: 5, manager: "Петров" },
  ];
  expect(organisations(twice).map(({ manager, june }) => [manager, june])).toEqual([
    ["Иванов", 5],
    ["Петров", 5],
  ]);
});

test.each<[string, ClientCells[], string[]]>([
  ["own code is the head", [{ head: "1" }, { head: "2" }], ["1", "2"]],
  ["an absent head", [{ head: "H" }, { head: "H" }], ["H"]],
  ["a chain", [{ head: "2" }, { head: "3" }, { head: "" }], ["3"]],
  ["a chain to an absent head", [{ head: "2" }, { head: "H" }], ["H"]],
  ["a head written as a number", [{ code: 70 }, { code: "x", head: "70" }], ["70"]],
  ["leading zeros keep codes apart", [{ code: "07" }, { code: "x", head: 7 }], ["07", "7"]],
  ["a loop and what hangs from it", [{ head: "2" }, { head: "3" }, { head: "2" }], ["2"]],
])("%s", (_, clients, expected) => {
  expect(heads(clients)).toEqual(expected);
});

test("rows of one code that disagree on the head: the first non-blank", () => {
  const rows = [
    { code: "1", head: "" },
    { code: "1", head: "H", manager: "Петров" },
    { code: "1", head: "G", manager: "Сидоров" },
  ];
  expect(heads(rows)).toEqual(["H", "H", "H"]);
});

describe("the lead card", () => {
  const lead = (...clients: ClientCells[]) => organisations(clients)[0].lead;

  test("is the head, however small", () => {
    expect(lead({ head: "2", turnover: 9 }, { turnover: 0 })).toBe("2");
  });

  test("is the card with the largest turnover of the month where the head is not with the manager", () => {
    const big = { head: "H", turnover: { "2010-06": 9, "2010-05": 0 } };
    const small = { head: "H", turnover: { "2010-06": 8, "2010-05": 99 } };
    expect(lead(small, big)).toBe("2");
    expect(lead(big, small)).toBe("1");
    expect(lead(small, big, { code: "H", manager: "Петров" })).toBe("2");
  });

  test("is the first in the sheet of equals", () => {
    expect(lead({ head: "H", turnover: 1 }, { head: "H", turnover: 3 }, { head: "H", turnover: 3 })).toBe(
      "2",
    );
  });

  test("may be negative", () => {
    expect(lead({ head: "H", turnover: -5 }, { head: "H", turnover: -1 })).toBe("2");
  });
});

test("repeated rows are one card: a sum, or the first", () => {
  const rows = [
    { code: "1", name: "А", turnover: 1 },
    { code: "1", name: "Б", turnover: 2 },
    { code: "1", name: "А", turnover: 1 },
  ];
  expect(organisations(rows).map(({ june }) => june)).toEqual([3]);
  const regulation = withSettings({ repeatedRows: "first" });
  expect(organisations(rows, { regulation }).map(({ june }) => june)).toEqual([1]);
});

test("one unknown card makes its organisation's sum unknown", () => {
  const rows = [{ turnover: 1 }, { head: "1", turnover: "?" }, { turnover: 2 }];
  expect(organisations(rows).map(({ june }) => june)).toEqual([NaN, 2]);
});

test("sums are exact in kopecks", () => {
  const tenths = Array.from({ length: 30 }, () => ({ head: "H", turnover: 0.1 }));
  expect(organisations(tenths)).toMatchObject([{ head: "H", june: 3 }]);
});
