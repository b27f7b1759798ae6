import fc from "fast-check";
import { auditSheets } from "../../src/core";
import { DEALERS } from "../../workbench/corpus/bases/dealers";
import { NORTH } from "../../workbench/corpus/bases/north";
import { OFFICES } from "../../workbench/corpus/bases/offices";
import { auditedTwin, differencesFrom, type Audited } from "./audited";
import { clean, sheetsOf, type Dirt, type Messy, type Soil } from "./messy-base";
import { HARMFUL, HARMLESS } from "./soils";
import { unexplained, unreported } from "./unreported";

const BASES = { north: NORTH, dealers: DEALERS, offices: OFFICES };
const RUNS = { seed: 2010, numRuns: 150 };

const base = fc.constantFrom(...(Object.keys(BASES) as (keyof typeof BASES)[]));

function dirtOf(soils: Readonly<Record<string, Soil>>, most: number): fc.Arbitrary<Dirt[]> {
  return fc.array(
    fc.record({ kind: fc.constantFrom(...Object.keys(soils)), row: fc.nat(200), column: fc.nat(40) }),
    { minLength: 1, maxLength: most },
  );
}

const SOILS = { ...HARMLESS, ...HARMFUL };

function soiled(name: keyof typeof BASES, dirt: readonly Dirt[]): Messy {
  return dirt.reduce((messy, piece) => SOILS[piece.kind](messy, piece), clean(BASES[name]));
}

function audited(messy: Messy): Audited {
  const { sheets, values } = sheetsOf(messy);
  return { outcome: auditSheets(values), sheets };
}

test.each(Object.keys(HARMLESS))("%s changes no finding", (kind) => {
  fc.assert(
    fc.property(base, dirtOf({ [kind]: HARMLESS[kind] }, 12), (name, dirt) => {
      expect(differencesFrom(auditedTwin(BASES[name]), audited(soiled(name, dirt)))).toEqual([]);
    }),
    { ...RUNS, numRuns: 5 },
  );
});

test("dirt that leaves no doubt changes no finding, however much there is of it", () => {
  fc.assert(
    fc.property(base, dirtOf(HARMLESS, 40), (name, dirt) => {
      expect(differencesFrom(auditedTwin(BASES[name]), audited(soiled(name, dirt)))).toEqual([]);
    }),
    RUNS,
  );
});

test.each(Object.keys(HARMFUL))("%s is reported where it is", (kind) => {
  fc.assert(
    fc.property(base, dirtOf({ [kind]: HARMFUL[kind] }, 3), (name, dirt) => {
      const messy = soiled(name, dirt);
      expect(unreported(messy, audited(messy))).toEqual([]);
    }),
    { ...RUNS, numRuns: 8 },
  );
});

test("no finding changes without a reported problem, whatever the dirt", () => {
  fc.assert(
    fc.property(base, dirtOf(SOILS, 25), (name, dirt) => {
      const messy = soiled(name, dirt);
      const result = audited(messy);
      expect(unreported(messy, result)).toEqual([]);
      expect(unexplained(messy, differencesFrom(auditedTwin(BASES[name]), result))).toEqual([]);
    }),
    RUNS,
  );
});
