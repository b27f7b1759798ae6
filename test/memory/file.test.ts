import fc from "fast-check";
import { strToU8, zipSync, type Zippable } from "fflate";
import type { History } from "../../src/audit/history";
import { exportText, united, type Carried } from "../../src/memory/carried";
import { carriedInFile } from "../../src/memory/file";
import { historyText } from "../../src/memory/history-document";
import { NOTHING_REMEMBERED, type Memory } from "../../src/memory/memory";
import { memoryDocument } from "../../src/memory/memory-document";
import { documentInXml, NAMESPACES, partXml, UNREADABLE } from "../../src/memory/parts";
import { withSettings } from "../support/client-base";

const MEMORY: Memory = {
  ...NOTHING_REMEMBERED,
  waivers: [{ code: "BLACKLIST", client: "007", reason: "<&>\"'\uffff", approvedBy: "Петров", until: null }],
  people: [{ name: "Иванов" }],
};
const HISTORY: History = {
  snapshots: [{ month: "2010-05", asOf: "2010-05-31", findings: [], managers: [] }],
};
const MEMORY_XML = partXml("memory", JSON.stringify(memoryDocument(MEMORY)));
const WORKBOOK = { "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") };

const file = (parts: Zippable): Uint8Array => zipSync({ ...WORKBOOK, ...parts });

describe("a file is read", () => {
  test.each<[string, Uint8Array]>([
    [
      "as a workbook",
      file({
        "customXml/item1.xml": strToU8("<foreign xmlns='urn:x'/>"),
        "customXml/item2.xml": strToU8(`\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${MEMORY_XML}`),
        "customXml/item3.xml": strToU8(partXml("history", historyText(HISTORY))),
      }),
    ],
    ["as an exported text", strToU8(exportText(MEMORY, HISTORY))],
    ["with a byte order mark", strToU8(`\ufeff${exportText(MEMORY, HISTORY)}`)],
  ])("%s", (_, bytes) => {
    expect(carriedInFile(bytes)).toEqual({ memory: MEMORY, history: HISTORY, notices: [] });
  });

  test("though one of its parts is damaged", () => {
    const bytes = file({
      "customXml/item1.xml": strToU8(MEMORY_XML),
      "customXml/item2.xml": strToU8(`<history xmlns="${NAMESPACES.history}">{</history>`),
    });
    expect(carriedInFile(bytes)).toMatchObject({
      memory: MEMORY,
      notices: [{ kind: "damagedPart", part: "history" }],
    });
  });
});

describe("a file is refused", () => {
  const newer = partXml("memory", JSON.stringify({ ...memoryDocument(MEMORY), version: 99 }));
  test.each<[string, Uint8Array, string]>([
    [
      "encrypted, or of an old Excel",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "encrypted",
    ],
    ["empty", new Uint8Array(), "notWorkbook"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "notWorkbook"],
    ["another JSON", strToU8('{"version":2}'), "notWorkbook"],
    ["an archive of something else", zipSync({ "a.txt": strToU8("a") }), "notWorkbook"],
    ["cut off", file({ "customXml/item1.xml": strToU8(MEMORY_XML) }).slice(0, 200), "damaged"],
    ["a workbook that was never audited", file({}), "nothingOurs"],
    ["of a newer add-in", file({ "customXml/item1.xml": strToU8(newer) }), "newerFile"],
    [
      "with nothing readable",
      file({ "customXml/item1.xml": strToU8(`<memory xmlns="${NAMESPACES.memory}">{</memory>`) }),
      "damaged",
    ],
    ["swelling when unpacked", file({ "customXml/item1.xml": new Uint8Array(17_000_000) }), "tooLarge"],
    [
      "of very many parts",
      file(
        Object.fromEntries(
          Array.from({ length: 201 }, (_, i) => [`customXml/item${i}.xml`, strToU8("<a/>")]),
        ),
      ),
      "tooLarge",
    ],
  ])("%s", (_, bytes, reason) => {
    expect(() => carriedInFile(bytes)).toThrow(
      expect.objectContaining({ name: "MemoryFault", reason }) as Error,
    );
  });
});

test("whatever the bytes, they are read or refused by name", () => {
  const zip = file({ "customXml/item1.xml": strToU8(MEMORY_XML) });
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const damaged = zip.slice();
      damaged[at] = byte;
      try {
        carriedInFile(damaged);
      } catch (error) {
        expect(error).toMatchObject({ name: "MemoryFault" });
      }
    }),
  );
});

test("any text in a part comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 50 }), (text) => {
      expect(documentInXml("memory", partXml("memory", JSON.stringify({ text })))).toEqual({ text });
    }),
  );
  expect(documentInXml("memory", `<memory xmlns="${NAMESPACES.memory}"><a/></memory>`)).toBe(UNREADABLE);
  expect(documentInXml("memory", `<memory xmlns="urn:foreign">{}</memory>`)).toBeUndefined();
});

describe("carrying over", () => {
  const other = { ...MEMORY.waivers[0], client: "8" };
  const own: { memory: Memory; history: History } = {
    memory: {
      ...NOTHING_REMEMBERED,
      waivers: [{ ...MEMORY.waivers[0], reason: "своё" }],
      people: [{ name: "ИВАНОВ", office: "Север" }],
    },
    history: { snapshots: [{ ...HISTORY.snapshots[0], month: "2010-06" }] },
  };
  const carried: Carried = {
    memory: {
      ...MEMORY,
      regulation: withSettings({ blankDebt: "zero" }),
      waivers: [...MEMORY.waivers, other],
      people: [...MEMORY.people, { name: "Петров" }],
    },
    history: { snapshots: [...HISTORY.snapshots, { ...own.history.snapshots[0], asOf: "2010-06-29" }] },
    notices: [],
  };

  test("unites what is chosen without doubles; this workbook's own stays; the norms are replaced", () => {
    const { memory, history, summary } = united(own, carried, ["waivers", "norms", "people", "history"]);
    expect(memory.waivers).toEqual([own.memory.waivers[0], other]);
    expect(memory.people).toEqual([own.memory.people[0], { name: "Петров" }]);
    expect(memory.regulation).toEqual(carried.memory.regulation);
    expect(history.snapshots).toEqual([HISTORY.snapshots[0], own.history.snapshots[0]]);
    expect(summary).toEqual({
      waivers: 1,
      norms: true,
      people: 1,
      corrections: 0,
      history: 1,
      memos: 0,
      plan: 0,
    });
  });

  test("leaves alone what is not chosen, and doing it twice adds nothing", () => {
    expect(united(own, carried, [])).toMatchObject(own);
    const once = united(own, carried, ["waivers", "norms", "people", "history"]);
    const twice = united(once, carried, ["waivers", "norms", "people", "history"]);
    expect(twice).toMatchObject({ memory: once.memory, history: once.history });
    expect(twice.summary).toEqual({
      waivers: 0,
      norms: false,
      people: 0,
      corrections: 0,
      history: 0,
      memos: 0,
      plan: 0,
    });
  });

  test("unites who holds a position, texts and how memos are gathered; this workbook's own stays", () => {
    const head = { unit: "Север", position: "Начальник отдела продаж", name: "Орлова М. В." };
    const memos = (own: Partial<Memory["memos"]>): Carried => ({
      memory: { ...NOTHING_REMEMBERED, memos: { ...NOTHING_REMEMBERED.memos, ...own } },
      history: { snapshots: [] },
      notices: [],
    });
    const here = memos({ directory: [head], templates: { ordinary: { heading: "Наша" } } });
    const there = memos({
      gatheredBy: "manager",
      directory: [
        { ...head, unit: " север", name: "Другая" },
        { ...head, unit: "Юг" },
      ],
      templates: { ordinary: { heading: "Их", facts: "Их" }, link140: { request: "Их" } },
    });
    const once = united(here, there, ["memos"]);
    expect(once.memory.memos).toEqual({
      gatheredBy: "manager",
      directory: [head, { ...head, unit: "Юг" }],
      templates: { ordinary: { heading: "Наша", facts: "Их" }, link140: { request: "Их" } },
    });
    expect(once.summary.memos).toBe(4);
    expect(united(once, there, ["memos"]).summary.memos).toBe(0);
    expect(united(here, there, ["norms"]).memory.memos).toEqual(here.memory.memos);
  });
});
