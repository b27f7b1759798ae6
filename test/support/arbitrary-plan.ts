import fc from "fast-check";
import { etmRegulation, parseRegulation } from "../../src/regulation/regulation";
import type { Regulation } from "../../src/regulation/schema";
import type { Rows } from "./arbitrary-base";
import type { ClientCells, ManagerCells } from "./client-base";

/** Bases so small that every plan can be tried, and yet too large or too small for somebody. */
export const SMALL_NORMS = withBases(1, 3);

/** Bases of these sizes, at most one dealer with somebody who works with chains, at most two non-profile ones. */
export function withBases(min: number, max: number): Regulation {
  const size = { min, max };
  const specializations = Object.fromEntries(
    Object.entries(etmRegulation.specializations).map(([id, it]) => [
      id,
      {
        ...it,
        baseSize: [
          { since: null, value: { veteran: size, experienced: size, novice: { max, minimums: [] } } },
        ],
        nonProfile: { ...it.nonProfile, limit: [{ since: null, value: id === "universal" ? null : 1 }] },
        mayHold: it.mayHold.map((held) => (held.max === null ? held : { ...held, max: 1 })),
      },
    ]),
  );
  return parseRegulation({ ...etmRegulation, specializations });
}

const NAMES = ["Аверин", "Борисов", "Волков", "Гусев"];
const SPECIALIZATIONS = ["универсальный", "универсальный", "МРПП", "территориальный", "МРД", "МРС"];

const manager = fc.record({
  specialization: fc.constantFrom(...SPECIALIZATIONS),
  office: fc.constantFrom("Север", "Юг"),
  status: fc.constantFrom("ветеран", "ветеран", "ветеран", "новичок", "стажер", ""),
  leftOn: fc.constantFrom("", "", "", "", "", "", "2010-06-15"),
});

const client = fc.record({
  holder: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
  group: fc.constantFrom("ЭМО", "ЭМО", "п/п", "дилеры", "дилеры", "сети"),
  potential: fc.constantFrom("B", "B", "B", "S", "C"),
  territory: fc.constantFrom("Орёл", "Орёл", "Орёл", "Тула"),
  overdueDebt: fc.constantFrom(0, 0, 0, 5),
  turnover: fc.constantFrom(0, 1, 500_000, 500_000, 600_000, 600_000, 700_000),
  part: fc.boolean(),
});

/**
 * Small bases in which managers can take from each other, with parts of one organisation here and there.
 * The turnover differs a little from client to client, so that values do not tie.
 */
export function plannable(clients: number): fc.Arbitrary<Rows> {
  return fc
    .record({
      managers: fc.array(manager, { minLength: 2, maxLength: NAMES.length }),
      clients: fc.array(client, { minLength: 1, maxLength: clients }),
    })
    .map(({ managers, clients }) => ({
      managers: managers.map((cells, i): ManagerCells => ({
        ...cells,
        name: NAMES[i],
        city: "Орёл",
        territories: cells.specialization === "территориальный" ? "Тула; Орёл" : "",
      })),
      clients: clients.map(({ holder, part, turnover, ...cells }, i): ClientCells => ({
        ...cells,
        code: `К-${i}`,
        head: part && i > 0 ? `К-${i - 1}` : "",
        manager: NAMES[holder % managers.length],
        turnover: turnover === 0 ? 0 : turnover + i,
      })),
    }));
}
