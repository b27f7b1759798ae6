import fc from "fast-check";
import { NOTHING_REMEMBERED, type Memory } from "../../src/memory/memory";
import { memoryDocument, readMemoryDocument } from "../../src/memory/memory-document";
import type { PlanDecisions } from "../../src/moves/wishes";
import { parseIsoDay, parseIsoMonth } from "../../src/regulation/calendar";
import { etmRegulation } from "../../src/regulation/regulation";
import { withSettings } from "../support/client-base";

const FULL: Memory = {
  period: { month: parseIsoMonth("2010-06"), asOf: parseIsoDay("2010-07-01") },
  regulation: withSettings({ blankDebt: "zero" }),
  leftUnknown: ["group прочие"],
  corrections: [{ shape: "a|b", use: "clients", columns: { код: "code", "сумма#2": "" } }],
  waivers: [
    { code: "BLACKLIST", client: "007", reason: "r", approvedBy: "p", until: "2010-12-31" },
    { code: "BASE_ABOVE_MAX", manager: "Иванов", reason: "", approvedBy: "", until: null },
  ],
  people: [{ name: "Иванов", specialization: "universal", noviceSince: "2009-01-01", territories: ["Орёл"] }],
  memos: {
    gatheredBy: "manager",
    directory: [
      {
        unit: "",
        position: "Директор по продажам",
        name: "Дюма А.",
        gender: "female",
        forms: { nameDative: "Дюме А." },
      },
      { unit: "Север", position: "Начальник отдела продаж", name: "Орлова М. В." },
    ],
    templates: { ordinary: { heading: "О клиентах на {дата}", appendix: "" } },
  },
  plan: {
    locks: [{ client: "007", manager: { name: "Иванов" } }],
    vetoes: [
      {
        organisation: { client: "008", manager: { name: "Иванов", office: "Север" } },
        target: { kind: "desk" },
      },
    ],
    retargets: [
      {
        organisation: { client: "009", manager: { name: "Иванов" } },
        target: { kind: "manager", manager: { name: "Петров", office: "Юг" } },
      },
      { organisation: { client: "010", manager: { name: "Иванов" } }, target: { kind: "detach" } },
    ],
    closedOffices: ["Юг"],
  },
};

/** What is read back from the JSON of a document. */
const readBack = (document: unknown) => readMemoryDocument(JSON.parse(JSON.stringify(document)));

test("what is remembered is read back", () => {
  expect(readBack(memoryDocument(FULL))).toEqual({ memory: FULL, notices: [], newer: false });
  expect(readBack(memoryDocument(NOTHING_REMEMBERED))).toEqual({
    memory: NOTHING_REMEMBERED,
    notices: [],
    newer: false,
  });
  expect(readMemoryDocument(undefined).memory).toEqual(NOTHING_REMEMBERED);
});

test("a regulation equal to the built-in one takes no room, whatever the order of its keys", () => {
  const turned = Object.fromEntries(Object.entries(etmRegulation).reverse()) as typeof etmRegulation;
  expect(memoryDocument({ ...FULL, regulation: turned })).not.toHaveProperty("regulation");
  expect(memoryDocument(FULL)).toHaveProperty("regulation");
});

test.each<[object, Memory["period"]]>([
  [{ version: 1 }, {}],
  [{ version: 1, month: "2010-06" }, { month: parseIsoMonth("2010-06") }],
  [
    { version: 1, month: "2010-06", asOf: "2010-07-01" },
    { month: parseIsoMonth("2010-06"), asOf: parseIsoDay("2010-07-01") },
  ],
])("settings of the first version are read: %j", (document, period) => {
  expect(readBack(document)).toEqual({
    memory: { ...NOTHING_REMEMBERED, period },
    notices: [],
    newer: false,
  });
});

const document = () => memoryDocument(FULL);

describe("a damaged section does the others no harm", () => {
  const document = memoryDocument(FULL);
  test.each<[string, unknown, Partial<Memory>]>([
    ["period", { month: "13.2010" }, { period: {} }],
    ["regulation", { ...etmRegulation, payingOver: "много" }, { regulation: undefined }],
    ["waivers", "junk", { waivers: [] }],
    ["people", { name: "Иванов" }, { people: [] }],
    ["memos", { gatheredBy: "unit" }, { memos: NOTHING_REMEMBERED.memos }],
    ["memos", { templates: { ordinary: { facts: 5 } } }, { memos: NOTHING_REMEMBERED.memos }],
    ["plan", "junk", { plan: {} }],
    ["plan", { ...FULL.plan, locks: "junk" }, { plan: { ...FULL.plan, locks: [] } }],
  ])("%s", (section, damaged, memory) => {
    expect(readBack({ ...document, [section]: damaged })).toEqual({
      memory: { ...FULL, ...memory },
      notices: [{ kind: "damagedSection", section }],
      newer: false,
    });
  });

  test.each<[keyof PlanDecisions, unknown]>([
    ["locks", { client: "", manager: { name: "Иванов" } }],
    ["vetoes", { organisation: { client: "1", manager: { name: "Иванов" } }, target: { kind: "manager" } }],
    ["retargets", { organisation: { client: "1", manager: {} }, target: { kind: "desk" } }],
    ["closedOffices", 5],
  ])("one decision of %s", (decisions, entry) => {
    const plan = { ...FULL.plan, [decisions]: [...FULL.plan[decisions]!, entry] };
    expect(readBack({ ...document, plan })).toEqual({
      memory: FULL,
      notices: [{ kind: "damagedEntries", section: "plan", count: 1 }],
      newer: false,
    });
  });

  test.each<[keyof Memory, unknown]>([
    ["waivers", { ...FULL.waivers[0], code: "НЕТ_ТАКОГО" }],
    ["waivers", { ...FULL.waivers[0], client: undefined }],
    ["waivers", { ...FULL.waivers[0], until: "2010-02-30" }],
    ["corrections", { shape: "a", use: "junk", columns: {} }],
    ["people", { name: "" }],
    ["leftUnknown", 5],
  ])("one of %s", (section, entry) => {
    const entries = [...(FULL[section] as readonly unknown[]), entry];
    expect(readBack({ ...document, [section]: entries })).toEqual({
      memory: FULL,
      notices: [{ kind: "damagedEntries", section, count: 1 }],
      newer: false,
    });
  });
});

test("a damaged person of the directory does the others and the texts no harm", () => {
  const memos = { ...FULL.memos, directory: [{ unit: "", name: "Без должности" }, ...FULL.memos.directory] };
  expect(readBack({ ...document(), memos })).toEqual({
    memory: FULL,
    notices: [{ kind: "damagedEntries", section: "memos", count: 1 }],
    newer: false,
  });
  expect(readBack({ ...document(), memos: { gatheredBy: "manager" } }).memory.memos).toEqual({
    ...NOTHING_REMEMBERED.memos,
    gatheredBy: "manager",
  });
});

test("what a newer add-in wrote is neither used nor to be overwritten", () => {
  expect(readBack({ ...memoryDocument(FULL), version: 3 })).toEqual({
    memory: NOTHING_REMEMBERED,
    notices: [{ kind: "newerPart", part: "memory" }],
    newer: true,
  });
});

test("whatever stands in the part, it is read without a crash", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(1, 2, undefined), (value, version) => {
      const document = version === undefined ? value : { ...FULL, waivers: value, version };
      const { memory } = readMemoryDocument(document);
      expect(Object.keys(memory).sort()).toEqual(Object.keys(NOTHING_REMEMBERED).sort());
    }),
  );
});
