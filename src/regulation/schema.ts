import * as z from "zod/mini";
import { parseIsoDay } from "./calendar";

z.config({ jitless: true });

/** The standing an employee can have in a client base; who the norms hold for follows from it. */
export const ROLES = ["manager", "groupLead", "officeHead", "fieldSalesHead", "branchHead"] as const;
export type Role = (typeof ROLES)[number];

/** Tenure statuses, from the newest to the oldest. */
export const STATUSES = ["trainee", "novice", "experienced", "veteran"] as const;
export type Status = (typeof STATUSES)[number];

export const POTENTIALS = ["S", "A", "B", "C", "D", "E"] as const;
export type Potential = (typeof POTENTIALS)[number];

const text = z.string().check(z.trim(), z.minLength(1));
const count = z.int().check(z.minimum(0));
const rubles = z.number().check(z.minimum(0));
const percent = z.number().check(z.minimum(0), z.maximum(100));
const day = z.string().check(
  z.refine((value) => parseIsoDay(value) !== undefined, {
    error: "must be a date written YYYY-MM-DD",
    params: { broken: "day" },
  }),
);
const groupId = text;
const potential = z.enum(POTENTIALS);
const wordInBothLanguages = z.strictObject({ ru: text, en: text });

/** A norm's history: each version holds from its `since` (null: from the beginning) until the next one. */
function dated<T extends z.core.$ZodType>(value: T) {
  return z.array(z.strictObject({ since: z.nullable(day), value })).check(
    z.minLength(1),
    z.refine(
      (versions) =>
        versions.every((version, i) => i === 0 || (version.since ?? "") > (versions[i - 1].since ?? "")),
      {
        error: "versions must stand in the order of their dates, the undated one first",
        params: { broken: "versionOrder" },
      },
    ),
  );
}

const range = z.strictObject({ min: z.optional(count), max: z.optional(count) }).check(
  z.refine(({ min = 0, max = Infinity }) => min <= max, {
    error: "min must not exceed max",
    params: { broken: "minAboveMax" },
  }),
);

const baseSize = z.strictObject({
  veteran: range,
  experienced: range,
  /** A novice's minimum grows with the months since `noviceSince`; before the first step there is none. */
  novice: z
    .strictObject({
      max: z.optional(count),
      minimums: z.array(z.strictObject({ afterMonths: count, min: count })),
    })
    .check(
      z.refine(({ minimums, max = Infinity }) => minimums.every(({ min }) => min <= max), {
        error: "min must not exceed max",
        params: { broken: "minAboveMax" },
      }),
    ),
});

const blackList = z.discriminatedUnion("kind", [
  /** Turnover below `threshold` in each of the last `months` months. */
  z.strictObject({ kind: z.literal("everyMonth"), threshold: rubles, months: z.literal(2) }),
  /** Turnover of the reporting month below the threshold of the client's potential. */
  z.strictObject({ kind: z.literal("byPotential"), thresholds: z.partialRecord(potential, rubles) }),
]);

const territory = z.discriminatedUnion("kind", [
  /** Only territories allotted to the manager. */
  z.strictObject({ kind: z.literal("allotted") }),
  /** The manager's city; the named groups (or any) may be held outside of it when the relations justify it. */
  z.strictObject({ kind: z.literal("city"), outside: z.union([z.literal("any"), z.array(groupId)]) }),
  z.strictObject({ kind: z.literal("any") }),
]);

const specialization = z.strictObject({
  name: wordInBothLanguages,
  /** The heading of the specialization's table in the source. */
  table: text,
  synonyms: z.array(text),
  baseSize: dated(baseSize),
  /** Least share of organisations that pay more than `payingOver` in the reporting month. */
  payingShare: dated(percent),
  nonProfile: z.strictObject({
    /** Attaching new non-profile organisations is forbidden from this day; null: no such schedule. */
    newForbiddenSince: z.nullable(day),
    /** How many may be held; null: no limit. */
    limit: dated(z.nullable(count)),
  }),
  meetings: z.strictObject({
    /** Least meetings per month as a share of the own organisations: experienced and veteran. */
    shareOfBase: dated(percent),
    novice: dated(count),
    severity: z.enum(["violation", "warning"]),
    /** True where the source prints no such norm and the other specializations' one is assumed. */
    assumed: z.boolean(),
  }),
  /** Least cold calls of a novice per month; null: not normed. */
  coldCalls: dated(z.nullable(count)),
  blackList: dated(blackList),
  worksWith: z.array(groupId).check(z.minLength(1)),
  mayHold: z.array(z.strictObject({ group: groupId, max: z.nullable(count) })),
  forbidden: dated(z.array(groupId)),
  territory,
  targetPotential: z.array(potential),
  toleratedPotential: z.array(potential),
  /** True: a trainee or novice may hold no client of a territory allotted to somebody. */
  newcomersKeepOffTerritories: z.boolean(),
  /** True: clients are attached and detached by the central office, on a memo of its own. */
  attachedByCentralOffice: z.boolean(),
});

const impersonalName = z.strictObject({
  name: text,
  /** How much of the cell must be the name: all of it, its first word, or its beginning. */
  match: z.enum(["whole", "firstWord", "beginning"]),
  /** The inside service desk: its clients of target potential are candidates for field sales. */
  serviceDesk: z.optional(z.boolean()),
});

const positions = z.array(wordInBothLanguages);
/** Documents written before memos had approvers name none. */
const approvers = z._default(positions, []);

/** Who a memo goes to (in the dative), who approves it, who writes it and who agrees to it. */
function memoRoute<T extends z.core.$ZodType, A extends z.core.$ZodType>(addressee: T, approvedBy: A) {
  return z.strictObject({
    addressee,
    /** Above the memo: without their signatures it is not carried out. */
    approvedBy,
    author: wordInBothLanguages,
    /** The role in the managers sheet that gives the author's name; null: not on it. */
    authorRole: z.nullable(z.enum(ROLES)),
    agreedBy: positions,
  });
}

const settingsSchema = z.strictObject({
  /** What a blank cell in a month that exists stands for. */
  blankTurnover: z.enum(["zero", "unknown"]),
  /** What a blank overdue debt stands for. */
  blankDebt: z.enum(["unknown", "zero"]),
  /** What differing rows of one client with one manager mean: parts to add up, or the first row holds. */
  repeatedRows: z.enum(["sum", "first"]),
  /** The class a Cyrillic «С» in the potential column means. */
  cyrillicEsIs: z.enum(["C", "S"]),
  /** Replaces the regulation's limit of non-profile organisations, per specialization; null: no limit. */
  nonProfileLimit: z.record(z.string(), z.nullable(count)),
  /** Months after the attachment in which an organisation is not put on the black list. */
  blacklistGraceMonths: count,
  /** Whether a memo proposes moves for black-listed organisations, or they are only watched. */
  blacklistAction: z.enum(["propose", "watch"]),
});

const words = z.array(text);
const wordsPerKey = <K extends string>(keys: readonly K[]) => z.record(z.enum(keys), words);

export const regulationSchema = z
  .strictObject({
    id: text,
    version: text,
    title: wordInBothLanguages,
    tenure: z.strictObject({ noviceMonths: count, experiencedMonths: count }),
    /** An organisation pays when its turnover of the reporting month is over this many rubles. */
    payingOver: rubles,
    specializations: z.record(text, specialization),
    groups: z.record(groupId, z.strictObject({ name: wordInBothLanguages, synonyms: words })),
    leaders: z.strictObject({
      officeHead: dated(count),
      fieldSalesHead: dated(count),
      groupLead: dated(z.strictObject({ shareOfBase: percent, groupMeetings: count })),
    }),
    detachment: z.strictObject({
      /** Months without turnover after which an organisation is detached. */
      silentMonths: z.literal(6),
      /** Silent months in a row that announce it. */
      announcedAfter: count,
    }),
    deadlines: z.strictObject({ dismissedMonths: count, specializationChangeMonths: count }),
    transferPotential: z.array(potential),
    memos: z.strictObject({
      ordinary: memoRoute(wordInBothLanguages, approvers),
      dealersChains: memoRoute(wordInBothLanguages, approvers),
      link140: memoRoute(wordInBothLanguages, approvers),
      multipleAttachment: memoRoute(
        z.strictObject({ salesManagement: wordInBothLanguages, centreSalesDirector: wordInBothLanguages }),
        z._default(z.strictObject({ salesManagement: positions, centreSalesDirector: positions }), {
          salesManagement: [],
          centreSalesDirector: [],
        }),
      ),
    }),
    /** The desk that serves clients without a personal manager. */
    serviceDesk: wordInBothLanguages,
    /** Where in the source each finding's rule stands; `{table}` is the specialization's table. */
    sections: z.record(text, text),
    dictionaries: z.strictObject({
      roles: wordsPerKey(ROLES),
      statuses: wordsPerKey(STATUSES),
      /** Words for classes of potential besides their letters. */
      potentials: wordsPerKey(POTENTIALS),
      impersonal: z.array(impersonalName),
    }),
    settings: settingsSchema,
  })
  .check(
    z.refine(
      ({ specializations, groups }) =>
        Object.values(specializations).every((it) =>
          [
            ...it.worksWith,
            ...it.mayHold.map((held) => held.group),
            ...it.forbidden.flatMap((version) => version.value),
            ...(it.territory.kind === "city" && it.territory.outside !== "any" ? it.territory.outside : []),
          ].every((group) => group in groups),
        ),
      {
        error: "a specialization names a client group that the regulation does not define",
        path: ["specializations"],
        params: { broken: "unknownGroup" },
      },
    ),
    z.refine(
      ({ specializations, settings }) =>
        Object.keys(settings.nonProfileLimit).every((id) => id in specializations),
      {
        error: "a limit is set for a specialization that the regulation does not define",
        path: ["settings"],
        params: { broken: "unknownSpecialization" },
      },
    ),
  );

export type Regulation = z.infer<typeof regulationSchema>;
export type Specialization = Regulation["specializations"][string];
/** What a check of the schema beyond single values found broken; it stands in the `params` of zod's issue. */
export type BrokenCheck = "day" | "versionOrder" | "minAboveMax" | "unknownGroup" | "unknownSpecialization";
export type Settings = Regulation["settings"];
export type BlackListNorm = z.infer<typeof blackList>;
export type Dated<T> = readonly { readonly since: string | null; readonly value: T }[];
