import fc from "fast-check";
import { audit as auditOf } from "../../src/audit/audit";
import { readClientBase } from "../../src/clientbase/client-base";
import { recognise } from "../../src/clientbase/layout";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { fold } from "../../src/regulation/folding";
import { etmRegulation, parseRegulation } from "../../src/regulation/regulation";
import type { BlackListNorm, Regulation } from "../../src/regulation/schema";
import { built, dirty, rows, type Rows } from "../support/arbitrary-base";
import type { ClientCells } from "../support/client-base";
import { findings, lines } from "../support/findings";

const RUNS = { seed: 2010, numRuns: 150 };

function auditOfSheets(sheets: readonly SheetValues[]) {
  return auditOf(readClientBase(recognise(sheets), etmRegulation, { month: parseIsoMonth("2010-06")! }));
}

const places = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });

/** The items in another order. */
function shuffled<T>(items: readonly T[], placesOf: readonly number[]): T[] {
  return items
    .map((item, i) => ({ item, place: placesOf[i % placesOf.length] }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

test("the order of rows, columns, managers and sheets does not matter", () => {
  fc.assert(
    fc.property(rows, places, (base, order) => {
      const sheets = built(base).sheets();
      const turned = sheets.map((sheet) => {
        const columns = shuffled([...sheet.values[0].keys()], order);
        const [header, ...body] = sheet.values.map((row) => columns.map((column) => row[column]));
        return { ...sheet, values: [header, ...shuffled(body, order)] };
      });
      expect(lines(auditOfSheets(shuffled(turned, order)))).toEqual(lines(auditOfSheets(sheets)));
    }),
    RUNS,
  );
});

test("rubles may be counted in any unit, if the norms are", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(3, 10, 1_000), (base, factor) => {
      const times = (cell: CellValue | undefined) =>
        typeof cell === "number" ? Math.round(cell * factor * 100) / 100 : (cell ?? "");
      const clients = base.clients.map((cells) => ({
        ...cells,
        overdueDebt: times(cells.overdueDebt),
        turnover: Object.fromEntries(
          Object.entries(cells.turnover as Record<string, CellValue>).map(([month, cell]) => [
            month,
            times(cell),
          ]),
        ),
      }));
      const regulation = scaled(factor);
      expect(lines(built({ ...base, clients }).audit({ regulation }))).toEqual(lines(built(base).audit()));
    }),
    RUNS,
  );
});

function scaled(factor: number): Regulation {
  const blackList = (norm: BlackListNorm): BlackListNorm =>
    norm.kind === "everyMonth"
      ? { ...norm, threshold: norm.threshold * factor }
      : {
          ...norm,
          thresholds: Object.fromEntries(
            Object.entries(norm.thresholds).map(([potential, rubles]) => [potential, rubles * factor]),
          ),
        };
  const specializations = Object.fromEntries(
    Object.entries(etmRegulation.specializations).map(([id, it]) => [
      id,
      { ...it, blackList: it.blackList.map(({ since, value }) => ({ since, value: blackList(value) })) },
    ]),
  );
  return parseRegulation({
    ...etmRegulation,
    payingOver: etmRegulation.payingOver * factor,
    specializations,
  });
}

test("a stranger's client changes nobody else's findings", () => {
  const stranger = { name: "Пришлый", specialization: "МРС", office: "Далёкий", cluster: "Дальний" };
  fc.assert(
    fc.property(rows, rows, ({ managers, clients }, { clients: [other] }) => {
      const client: ClientCells = { ...other, code: "чужой", head: "", manager: stranger.name };
      const before = built({ managers, clients }).audit();
      const after = built({ managers: [...managers, stranger], clients: [...clients, client] }).audit();
      const others = findings(after).filter(
        ({ manager, client: code }) => manager !== stranger.name && code !== "чужой",
      );
      expect(others).toEqual(findings(before));
    }),
    RUNS,
  );
});

test("the organisations of all managers are the pairs of head and manager", () => {
  fc.assert(
    fc.property(rows, (base) => {
      const counted = built(base)
        .audit()
        .managers.reduce((sum, { organisations }) => sum + organisations, 0);
      expect(counted).toBe(pairsOfHeadAndManager(base));
    }),
    RUNS,
  );
});

function pairsOfHeadAndManager({ clients }: Rows): number {
  const linkOf = new Map(clients.map(({ code, head }) => [code, head]));
  const top = (code: CellValue): CellValue => {
    const head = linkOf.get(code);
    return head === undefined || head === "" || head === code ? code : top(head);
  };
  const personal = clients.filter(({ manager }) => !["ООК", "отдел продаж", ""].includes(String(manager)));
  return new Set(personal.map(({ code, manager }) => JSON.stringify([top(code!), manager]))).size;
}

test("case, ё, look-alike letters and blanks change no finding", () => {
  const choices = fc.array(fc.nat({ max: 59 }), { minLength: 7, maxLength: 7 });
  const folded = (audit: ReturnType<typeof auditOf>) => lines(audit).map(fold).sort();
  fc.assert(
    fc.property(rows, fc.array(choices, { minLength: 5, maxLength: 5 }), (base, dirt) => {
      const soil = <T extends object>(cells: T, words: readonly (keyof T)[], row: number): T => ({
        ...cells,
        ...Object.fromEntries(
          words.map((word, i) => [word, dirty(String(cells[word]), dirt[(row + i) % dirt.length])]),
        ),
      });
      const managers = base.managers.map((cells, i) =>
        soil(
          cells,
          ["name", "specialization", "role", "status", "office", "cluster", "city", "territories"],
          i,
        ),
      );
      const clients = base.clients.map((cells, i) =>
        soil(cells, ["group", "potential", "territory", "manager"], i),
      );
      expect(folded(built({ managers, clients }).audit())).toEqual(folded(built(base).audit()));
    }),
    RUNS,
  );
});
