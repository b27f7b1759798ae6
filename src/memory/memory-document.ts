import * as z from "zod/mini";
import { isoDay, isoMonth, parseIsoDay, parseIsoMonth } from "../regulation/calendar";
import { etmRegulation } from "../regulation/regulation";
import type { Memory, MemoryNotice, MemorySection } from "./memory";
import { NOTHING_REMEMBERED } from "./memory";
import { isSame } from "./same";
import { ENTRIES, PLAN_ENTRIES, WHOLE_SECTIONS } from "./sections";

const VERSION = 2;

/** What of a document could be used. */
export interface MemoryRead {
  readonly memory: Memory;
  readonly notices: readonly MemoryNotice[];
  /** A newer add-in wrote it: it must not be overwritten. */
  readonly newer: boolean;
}

const NOTHING: MemoryRead = { memory: NOTHING_REMEMBERED, notices: [], newer: false };

/** The memory as a document: sections that hold nothing, and a regulation equal to the built-in one, are left out. */
export function memoryDocument(memory: Memory): Record<string, unknown> {
  const { month, asOf } = memory.period;
  const period = {
    ...(month !== undefined && { month: isoMonth(month) }),
    ...(asOf !== undefined && { asOf: isoDay(asOf) }),
  };
  const { leftUnknown, corrections, waivers, people, memos } = memory;
  const plan = Object.fromEntries(
    (Object.entries(memory.plan) as [string, readonly unknown[]][]).filter(([, made]) => made.length > 0),
  );
  const lists = Object.entries({ leftUnknown, corrections, waivers, people });
  return {
    version: VERSION,
    ...(Object.keys(period).length > 0 && { period }),
    ...(memory.regulation && !isSame(memory.regulation, etmRegulation) && { regulation: memory.regulation }),
    ...Object.fromEntries(lists.filter(([, entries]) => entries.length > 0)),
    ...(!isSame(memos, NOTHING_REMEMBERED.memos) && { memos }),
    ...(Object.keys(plan).length > 0 && { plan }),
  };
}

/** Reads a document section by section: a damaged one, or damaged entries of one, do the others no harm. */
export function readMemoryDocument(document: unknown): MemoryRead {
  if (document === undefined) return NOTHING;
  const fields = fieldsOf(document);
  if (typeof fields?.version !== "number") {
    return { ...NOTHING, notices: [{ kind: "damagedPart", part: "memory" }] };
  }
  if (fields.version > VERSION) {
    return { ...NOTHING, notices: [{ kind: "newerPart", part: "memory" }], newer: true };
  }
  const { version, month, asOf, ...sections } = fields;
  return readSections(version === 1 ? { period: { month, asOf } } : sections);
}

function readSections(sections: Readonly<Record<string, unknown>>): MemoryRead {
  const notices: MemoryNotice[] = [];
  const whole = <S extends z.core.$ZodType>(
    section: MemorySection,
    schema: S,
  ): z.core.output<S> | undefined => {
    if (sections[section] === undefined) return undefined;
    const read = z.safeParse(schema, sections[section]);
    if (!read.success) notices.push({ kind: "damagedSection", section });
    return read.data;
  };
  const list = <S extends z.core.$ZodType>(
    section: MemorySection,
    schema: S,
    given: unknown = sections[section] ?? [],
  ): z.core.output<S>[] => {
    if (!Array.isArray(given)) {
      notices.push({ kind: "damagedSection", section });
      return [];
    }
    const read = given.map((entry) => z.safeParse(schema, entry));
    const damaged = read.filter(({ success }) => !success).length;
    if (damaged > 0) notices.push({ kind: "damagedEntries", section, count: damaged });
    return read.flatMap((entry) => (entry.success ? [entry.data] : []));
  };
  const period = whole("period", WHOLE_SECTIONS.period);
  const memos = whole("memos", WHOLE_SECTIONS.memos);
  const memory: Memory = {
    period: {
      month: period?.month === undefined ? undefined : parseIsoMonth(period.month),
      asOf: period?.asOf === undefined ? undefined : parseIsoDay(period.asOf),
    },
    regulation: whole("regulation", WHOLE_SECTIONS.regulation),
    leftUnknown: list("leftUnknown", ENTRIES.leftUnknown),
    corrections: list("corrections", ENTRIES.corrections),
    waivers: list("waivers", ENTRIES.waivers),
    people: list("people", ENTRIES.people),
    memos: {
      gatheredBy: memos?.gatheredBy ?? NOTHING_REMEMBERED.memos.gatheredBy,
      directory: list("memos", ENTRIES.memos, memos?.directory ?? []),
      templates: memos?.templates ?? {},
    },
    plan: planIn(whole("plan", WHOLE_SECTIONS.plan) ?? {}, (schema, given) => list("plan", schema, given)),
  };
  return { memory, notices, newer: false };
}

type ReadList = <S extends z.core.$ZodType>(schema: S, given: unknown) => z.core.output<S>[];

function planIn({ locks, vetoes, retargets, closedOffices }: Record<string, unknown>, list: ReadList) {
  return {
    ...(locks !== undefined && { locks: list(PLAN_ENTRIES.locks, locks) }),
    ...(vetoes !== undefined && { vetoes: list(PLAN_ENTRIES.vetoes, vetoes) }),
    ...(retargets !== undefined && { retargets: list(PLAN_ENTRIES.retargets, retargets) }),
    ...(closedOffices !== undefined && { closedOffices: list(PLAN_ENTRIES.closedOffices, closedOffices) }),
  };
}

/** The fields of an object; undefined for anything else. */
export function fieldsOf(document: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof document === "object" && document !== null && !Array.isArray(document)
    ? (document as Record<string, unknown>)
    : undefined;
}
