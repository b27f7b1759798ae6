import fc from "fast-check";
import type { CellValue } from "../../src/clientbase/sheet-values";
import { etmRegulation, parseRegulation } from "../../src/regulation/regulation";
import type { Regulation } from "../../src/regulation/schema";
import { built, rows, type Rows } from "../support/arbitrary-base";
import { findings } from "../support/findings";
import { DESK, movesOf, type NamedMove } from "../support/moves";

const RUNS = { seed: 2010, numRuns: 150 };
const OPTIONS = { regulation: withSmallBases(3) };
const NOBODY = ["ООК", "отдел продаж", ""];

/** Bases so small that the maximum matters among a few clients. */
function withSmallBases(max: number): Regulation {
  const specializations = Object.fromEntries(
    Object.entries(etmRegulation.specializations).map(([id, it]) => [
      id,
      { ...it, baseSize: [{ since: null, value: sizes(max) }] },
    ]),
  );
  return parseRegulation({ ...etmRegulation, specializations });
}

function sizes(max: number) {
  return { veteran: { max }, experienced: { max }, novice: { max, minimums: [] } };
}

/** Tells the head of each client code. */
function headsOf({ clients }: Rows): (code: CellValue) => string {
  const linkOf = new Map(clients.map(({ code, head }) => [code, head]));
  const top = (code: CellValue): CellValue => {
    const head = linkOf.get(code);
    return head === undefined || head === "" || head === code ? code : top(head);
  };
  return (code) => String(top(code));
}

/** The heads of the organisations everybody holds. */
function holdingsOf(base: Rows): Map<string, Set<string>> {
  const headOf = headsOf(base);
  const holdings = new Map<string, Set<string>>();
  for (const { code, manager } of base.clients) {
    if (NOBODY.includes(String(manager))) continue;
    const heads = holdings.get(String(manager)) ?? new Set();
    holdings.set(String(manager), heads.add(headOf(code!)));
  }
  return holdings;
}

/** The base once the moves are carried out. */
function carriedOut(base: Rows, moves: readonly NamedMove[]): Rows {
  const clients = base.clients.map((cells) => {
    const move = moves.find(
      ({ from, clients: codes }) => from === cells.manager && codes.includes(String(cells.code)),
    );
    return move ? { ...cells, manager: move.to ?? "" } : cells;
  });
  return { ...base, clients };
}

const shuffledBase = fc
  .tuple(rows, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }))
  .map(([base, places]) => {
    const shuffle = <T>(items: readonly T[]) =>
      items
        .map((item, i) => ({ item, place: places[i % places.length] }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item);
    return { base, turned: { managers: shuffle(base.managers), clients: shuffle(base.clients) } };
  });

test("every organisation moves at most once, with all of its codes", () => {
  fc.assert(
    fc.property(rows, (base) => {
      const headOf = headsOf(base);
      const moves = movesOf(built(base), OPTIONS);
      const keys = moves.map(({ from, clients }) => `${from}: ${headOf(clients[0])}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { from, clients } of moves) {
        const codes = base.clients
          .filter((it) => it.manager === from && headOf(it.code!) === headOf(clients[0]))
          .map(({ code }) => String(code));
        expect([...clients].sort()).toEqual([...new Set(codes)].sort());
      }
    }),
    RUNS,
  );
});

test("nobody gets what he already gives, and nobody who may not take gets anything", () => {
  fc.assert(
    fc.property(rows, (base) => {
      for (const { from, to } of movesOf(built(base), OPTIONS)) {
        if (to === null || to === DESK) continue;
        expect(to).not.toBe(from);
        const taker = base.managers.find(({ name }) => name === to)!;
        expect(taker.status || taker.noviceSince).not.toBe("");
        expect(taker.status).not.toBe("стажер");
        expect(["МОПП", "", "старший группы"]).toContain(taker.role);
        expect(["", "2010-07-01"]).toContain(taker.leftOn);
      }
    }),
    RUNS,
  );
});

test("nobody who takes is above the maximum afterwards", () => {
  fc.assert(
    fc.property(rows, (base) => {
      const moves = movesOf(built(base), OPTIONS);
      const holdings = holdingsOf(carriedOut(base, moves));
      for (const { to } of moves) {
        if (to !== null && to !== DESK) expect(holdings.get(to)!.size).toBeLessThanOrEqual(3);
      }
    }),
    RUNS,
  );
});

test("organisations are neither lost nor made", () => {
  fc.assert(
    fc.property(rows, (base) => {
      const moves = movesOf(built(base), OPTIONS);
      const after = carriedOut(base, moves);
      const headOf = headsOf(base);
      const gone = moves.filter(({ to }) => to === null || to === DESK);
      const heads = (of: Rows) => new Set([...holdingsOf(of).values()].flatMap((held) => [...held]));
      const all = new Set([...heads(after), ...gone.map(({ clients }) => headOf(clients[0]))]);
      expect([...all].sort()).toEqual([...heads(base)].sort());
      const counted = Object.fromEntries(
        built(after)
          .audit(OPTIONS)
          .managers.map(({ name, organisations }) => [name, organisations]),
      );
      for (const [name, held] of holdingsOf(after)) expect(counted[name]).toBe(held.size);
    }),
    RUNS,
  );
});

/** Findings that a taker must not raise on what he takes. */
const BLAMED = ["FORBIDDEN_GROUP", "NON_PROFILE", "NEW_NON_PROFILE", "OUT_OF_TERRITORY", "UNKNOWN_GROUP"];
const BLAMED_FOR_PLACE_OR_POTENTIAL = ["NOVICE_HOLDS_TERRITORY", "UNKNOWN_POTENTIAL"];

test("what is taken raises no finding on group, territory or potential", () => {
  fc.assert(
    fc.property(rows, (base) => {
      const before = holdingsOf(base);
      const headOf = headsOf(base);
      const moves = movesOf(built(base), OPTIONS);
      const raised = findings(built(carriedOut(base, moves)).audit(OPTIONS)).filter(
        ({ code, severity }) =>
          [...BLAMED, ...BLAMED_FOR_PLACE_OR_POTENTIAL].includes(code) ||
          (code === "NON_TARGET_POTENTIAL" && severity === "warning"),
      );
      for (const { clients, to } of moves) {
        if (to === null || before.get(to)?.has(headOf(clients[0]))) continue;
        const parts = moves.filter((it) => it.to === to && headOf(it.clients[0]) === headOf(clients[0]));
        if (parts.length > 1) continue;
        expect(raised.filter((it) => it.manager === to && clients.includes(it.client!))).toEqual([]);
      }
    }),
    RUNS,
  );
});

test("the order of clients and managers does not matter", () => {
  const lines = (base: Rows) =>
    movesOf(built(base), OPTIONS)
      .map(({ clients: [lead, ...linked], ...move }) =>
        JSON.stringify({ ...move, lead, linked: linked.sort() }),
      )
      .sort();
  fc.assert(
    fc.property(shuffledBase, ({ base, turned }) => {
      expect(lines(turned)).toEqual(lines(base));
    }),
    RUNS,
  );
});

test("every move answers a finding on its organisation or its manager", () => {
  fc.assert(
    fc.property(rows, (base) => {
      const builder = built(base);
      const found = findings(builder.audit(OPTIONS));
      for (const { clients, from, reason } of movesOf(builder, OPTIONS)) {
        const answers = found.filter(
          ({ code, manager, client, kind }) =>
            code === reason && manager === from && (kind === "manager" || client === clients[0]),
        );
        expect(answers).toHaveLength(1);
      }
    }),
    RUNS,
  );
});
