import * as z from "zod";
import { RULES } from "../../../src/audit/rules";

/** `audit.json` as `docs/audit-json.md` describes it: these keys and no others. */
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const isoMonth = z.string().regex(/^\d{4}-\d{2}$/);
const text = z.string().min(1);
const count = z.int().min(0);
const figure = z.number().min(0).nullable();
const code = z.enum([...new Set(RULES.map((rule) => rule.code))]);
const route = z.enum(["ordinary", "dealersChains", "link140", "multipleAttachment"]);

const column = z.strictObject({
  column: z
    .string()
    .regex(/^[A-Z]+$/)
    .optional(),
  from: text.optional(),
  header: text,
  unit: z.number().optional(),
});
const mappedSheet = { sheet: text, headerRow: z.int().min(1), columns: z.record(text, column) };

const problem = z.strictObject({
  code: text,
  message: text,
  sheet: text.optional(),
  row: z.int().min(1).optional(),
  column: text.optional(),
  header: text.optional(),
  value: z.string().optional(),
  reading: z.string().optional(),
  about: text.optional(),
  count: z.int().min(1).optional(),
  amount: z.number().optional(),
  weight: z.enum(["total", "unknown", "doubtful", "harmless"]),
});

const unknownWord = z.strictObject({
  kind: z.enum(["group", "potential", "specialization"]),
  word: text,
  count: z.int().min(1),
  suggestion: text.optional(),
  first: z.strictObject({ sheet: text, row: z.int().min(1), column: text }),
});

const skipped = z.partialRecord(
  z.enum(["blank", "total", "repeatedHeader", "groupRow", "comment", "withoutCode"]),
  z.int().min(1),
);

const manager = z.strictObject({
  name: text,
  specialization: text.nullable(),
  status: z.enum(["trainee", "novice", "experienced", "veteran"]).nullable(),
  organisations: count,
  payingShare: figure,
  nonProfile: figure,
  meetings: z.number().nullable(),
  calls: z.number().nullable(),
  blackListed: count.optional(),
  before: z
    .strictObject({ organisations: count, payingShare: figure, nonProfile: figure, blackListed: count })
    .optional(),
  norms: z.strictObject({
    min: figure,
    max: figure,
    payingShare: figure,
    nonProfile: figure,
    meetings: figure,
    calls: figure,
  }),
});

const changedNorm = z.strictObject({
  path: z.array(text).min(1),
  since: isoDay.nullable().optional(),
  builtIn: z.json().optional(),
  inForce: z.json().optional(),
});

const finding = z.strictObject({
  code,
  severity: z.enum(["violation", "warning", "info"]),
  waived: z.boolean(),
  waiver: z
    .strictObject({ reason: text, approvedBy: text, until: isoDay.nullable(), expired: z.boolean() })
    .optional(),
  seen: z.enum(["new", "repeated"]).optional(),
  monthsInRow: z.int().min(1).optional(),
  subject: z.strictObject({
    kind: z.enum(["organisation", "card", "client", "manager", "workbook"]),
    client: text.optional(),
    manager: text.optional(),
    rows: z.array(z.strictObject({ sheet: text, row: z.int().min(1) })),
  }),
  measured: z.record(text, z.unknown()),
  norm: z.strictObject({
    value: z.union([z.number(), z.string(), z.array(z.string()), z.null()]),
    unit: text,
    since: isoDay.nullable(),
    assumed: z.boolean().optional(),
    also: z.strictObject({ value: z.number(), unit: text }).optional(),
  }),
  section: text,
  message: text,
});

const earlierMoves = z.strictObject({
  month: isoMonth,
  done: count,
  otherwise: count,
  absent: count,
  unknown: count,
  notDone: count,
  late: count,
  moves: z.array(
    z.strictObject({
      month: isoMonth,
      head: text,
      clients: z.array(text).min(1),
      from: text,
      to: text.nullable(),
      reason: code,
      deadline: isoDay.optional(),
      outcome: z.enum(["done", "otherwise", "absent", "notDone", "unknown"]),
      with: z.array(z.string()).min(1).optional(),
      cards: z.int().min(1).optional(),
      left: z.int().min(1).optional(),
      lateDays: count.optional(),
      cause: z.enum(["namesakes", "renamed"]).optional(),
      manager: text.optional(),
      proposedAgain: z.literal(true).optional(),
    }),
  ),
});

export const auditJsonSchema = z.strictObject({
  asOf: isoDay,
  month: isoMonth,
  regulation: z.strictObject({ id: text, version: text, changed: z.array(changedNorm) }),
  input: z.strictObject({
    sheets: z.array(
      z.strictObject({
        name: text,
        use: z.enum(["clients", "managers", "turnover", "activities"]).nullable(),
      }),
    ),
    mapping: z.strictObject({
      clients: z.strictObject({
        ...mappedSheet,
        months: z.array(z.strictObject({ month: isoMonth, ...column.shape })),
      }),
      managers: z.strictObject(mappedSheet).optional(),
    }),
    rows: z.strictObject({
      read: count,
      cards: count,
      skipped,
      turnover: z.strictObject({ read: count, joined: count, withoutCard: count, skipped }).optional(),
    }),
    cards: count,
    organisations: count,
    problems: z.array(problem),
    unknownWords: z.array(unknownWord),
  }),
  managers: z.array(manager),
  findings: z.array(finding),
  waivers: z.array(
    z.strictObject({
      code,
      client: text.optional(),
      manager: text.optional(),
      reason: text,
      approvedBy: text,
      until: isoDay.nullable(),
    }),
  ),
  changes: z
    .strictObject({
      month: isoMonth,
      asOf: isoDay,
      new: count,
      repeated: count,
      gone: z.array(z.strictObject({ code, client: text.optional(), manager: text.optional() })),
    })
    .optional(),
  earlierMoves: earlierMoves.optional(),
  notEvaluated: z.array(
    z.strictObject({ code, missing: z.array(text).min(1), manager: text.optional(), count: z.int().min(1) }),
  ),
  moves: z.array(
    z.strictObject({
      clients: z.array(text).min(1),
      from: text,
      to: text.nullable(),
      reason: code,
      route: z.enum(["ordinary", "dealersChains"]),
    }),
  ),
  memos: z.array(z.strictObject({ route, file: text })),
});

export type AuditJson = z.infer<typeof auditJsonSchema>;
