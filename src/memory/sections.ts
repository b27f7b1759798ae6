import * as z from "zod/mini";
import { RULES } from "../audit/rules";
import type { MemoRoute } from "../memo/document";
import type { TemplatePart } from "../memo/template";
import type { PlanDecisions } from "../moves/wishes";
import { parseIsoDay, parseIsoMonth } from "../regulation/calendar";
import { regulationSchema, ROLES, STATUSES } from "../regulation/schema";

const text = z.string().check(z.minLength(1));
const day = z.string().check(z.refine((value) => parseIsoDay(value) !== undefined));
const month = z.string().check(z.refine((value) => parseIsoMonth(value) !== undefined));

export const findingCode = z.enum([...new Set(RULES.map(({ code }) => code))]);

const waiver = z
  .object({
    code: findingCode,
    client: z.optional(text),
    manager: z.optional(text),
    reason: z.string(),
    approvedBy: z.string(),
    until: z.nullable(day),
  })
  .check(z.refine(({ client, manager }) => client !== undefined || manager !== undefined));

const correction = z.object({
  shape: text,
  use: z.enum(["clients", "managers", "turnover", "activities", "none"]),
  columns: z.record(z.string(), z.string()),
});

const person = z.object({
  name: text,
  specialization: z.optional(text),
  role: z.optional(z.enum(ROLES)),
  status: z.optional(z.enum(STATUSES)),
  noviceSince: z.optional(day),
  leftOn: z.optional(day),
  specializationChangedOn: z.optional(day),
  office: z.optional(text),
  cluster: z.optional(text),
  centre: z.optional(text),
  city: z.optional(text),
  territories: z.optional(z.array(text)),
  group: z.optional(text),
});

const form = z.optional(text);

const directoryPerson = z.object({
  unit: z.string(),
  position: text,
  name: z.string(),
  gender: z.optional(z.enum(["male", "female"])),
  forms: z.optional(
    z.object({ positionGenitive: form, positionDative: form, nameGenitive: form, nameDative: form }),
  ),
});

const template = z.optional(z.string());
const texts = z.optional(
  z.object({
    heading: template,
    facts: template,
    request: template,
    appendix: template,
  } satisfies Record<TemplatePart, unknown>),
);

const managerName = z.object({ name: text, office: z.optional(text) });
const organisationName = z.object({ client: text, manager: managerName });
const organisationTarget = z.object({
  organisation: organisationName,
  target: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("manager"), manager: managerName }),
    z.object({ kind: z.literal("desk") }),
    z.object({ kind: z.literal("detach") }),
  ]),
});

/** What every decision about the plan of moves must be. */
export const PLAN_ENTRIES = {
  locks: organisationName,
  vetoes: organisationTarget,
  retargets: organisationTarget,
  closedOffices: text,
} satisfies Record<keyof PlanDecisions, unknown>;

/** What a section must be to be used as a whole. */
export const WHOLE_SECTIONS = {
  period: z.object({ month: z.optional(month), asOf: z.optional(day) }),
  regulation: regulationSchema,
  /** People of the directory are read one by one. */
  memos: z.object({
    gatheredBy: z.optional(z.enum(["office", "manager"])),
    directory: z.optional(z.array(z.unknown())),
    templates: z.optional(
      z.object({
        ordinary: texts,
        dealersChains: texts,
        link140: texts,
        multipleAttachment: texts,
      } satisfies Record<MemoRoute, unknown>),
    ),
  }),
  /** Decisions are read one by one. */
  plan: z.record(z.string(), z.unknown()),
};

/** What each entry of a list must be: others are left out. */
export const ENTRIES = {
  leftUnknown: text,
  corrections: correction,
  waivers: waiver,
  people: person,
  memos: directoryPerson,
};

const index = z.int().check(z.minimum(-1));
const figure = z.nullable(z.number());

/** Texts stand once in the list `texts`; numbers point into it, −1 for none. */
export const historyDocument = z.object({
  version: z.literal(1),
  texts: z.array(z.string()),
  snapshots: z.array(z.unknown()),
});

export const snapshotDocument = z.object({
  month,
  asOf: day,
  /** Per code: manager, head, shown code, waived (1 or 0), over and over. */
  findings: z.record(z.string(), z.array(index)),
  /** Name, organisations, paying share, non-profile, black-listed. */
  managers: z.array(z.tuple([index, z.int(), figure, figure, z.int()])),
  /** A list, read move by move: see `compactMove`. */
  moves: z.optional(z.unknown()),
});
