import * as z from "zod";
import { RULES } from "../../../src/audit/rules";
import { LEVELS } from "../../../src/moves/solve/problem";
import { OBSTACLES } from "../../wording/plan-samples";

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

const named = { manager: text, office: text.optional() };
const obstacle = z.enum(OBSTACLES);
const organisation = z.strictObject({ clients: z.array(text).min(1), from: text });
const organisationName = z.strictObject({
  client: text,
  manager: z.strictObject({ name: text, office: text.optional() }),
});
const organisationTarget = z.strictObject({
  organisation: organisationName,
  target: z.strictObject({
    kind: z.enum(["manager", "desk", "detach"]),
    manager: organisationName.shape.manager.optional(),
  }),
});
const baseFigures = z.strictObject({
  organisations: count,
  payingShare: figure,
  nonProfile: count.nullable(),
  blackListed: count.nullable(),
});

const explanation = z.strictObject({
  chosenBy: z.enum(["rule", "wish", "plan"]),
  runnerUp: z
    .strictObject({
      target: z.union([z.strictObject(named), z.strictObject({ stays: z.literal(true) })]),
      decided: z.enum(LEVELS).nullable(),
      difference: z.partialRecord(z.enum(LEVELS), z.int()),
      othersMoved: count,
    })
    .optional(),
  obstacles: z.array(z.strictObject({ ...named, obstacles: z.array(obstacle).min(1) })),
});

const unsolved = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("noManager"),
    stays: z.boolean(),
    hindrance: z.enum(["nobody", "full", "others"]),
    full: z
      .array(z.strictObject({ ...named, maximum: count, group: text.optional() }))
      .min(1)
      .optional(),
    organisations: z.array(organisation).min(1),
    message: text,
  }),
  z.strictObject({
    kind: z.literal("stays"),
    cause: z.enum(["debt", "locked", "closedOffice"]),
    organisations: z.array(organisation).min(1),
    message: text,
  }),
  z.strictObject({
    kind: z.literal("shortage"),
    ...named,
    missing: z.int().min(1),
    minimum: z.int().min(1),
    suitable: count,
    taken: count,
    message: text,
  }),
  z.strictObject({
    kind: z.literal("aboveMaximum"),
    ...named,
    excess: z.int().min(1),
    maximum: count,
    message: text,
  }),
]);

const plan = z.strictObject({
  objective: z.record(z.enum(LEVELS), z.int()),
  decisions: z.strictObject({
    locks: z.array(organisationName),
    vetoes: z.array(organisationTarget),
    retargets: z.array(organisationTarget),
    closedOffices: z.array(text),
  }),
  explanations: z.array(explanation),
  stays: z.array(
    z.strictObject({
      ...organisation.shape,
      reason: code,
      cause: z.enum(["debt", "locked", "closedOffice", "noTarget", "withinLimit"]),
    }),
  ),
  changes: z.array(
    z.strictObject({
      ...named,
      gives: count,
      takes: count,
      before: baseFigures,
      after: baseFigures,
      norms: z.strictObject({ min: figure, max: figure, payingShare: figure, nonProfile: figure }),
    }),
  ),
  unsolved: z.array(unsolved),
  refused: z.array(
    z.strictObject({
      wish: z.enum(["locks", "vetoes", "retargets", "closedOffices"]),
      index: count,
      reason: text,
      obstacles: z.array(obstacle),
      message: text,
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
  plan,
  memos: z.array(z.strictObject({ route, file: text })),
});

export type AuditJson = z.infer<typeof auditJsonSchema>;
