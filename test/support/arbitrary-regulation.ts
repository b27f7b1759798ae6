import fc from "fast-check";
import { isoDay } from "../../src/regulation/calendar";
import { fold } from "../../src/regulation/folding";
import { etmRegulation } from "../../src/regulation/regulation";
import { POTENTIALS, ROLES, STATUSES, type Regulation } from "../../src/regulation/schema";

type Spec = Regulation["specializations"][string];

/** A text as people put into cells, awkward ones among them. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
    fc.constantFrom(
      "*",
      "#",
      "constructor",
      "нет",
      "любые",
      "=1+1",
      "007",
      'ООО "Ромашка"',
      "a; b",
      "дилеры – до 5",
      "25 %",
      "01.04.2010",
    ),
  )
  .map((it) => it.trim())
  .filter((it) => it !== "" && it !== "__proto__");

/** Texts no two of which fold to one. */
const distinctTexts = (count: number) =>
  fc.uniqueArray(text, { minLength: count, maxLength: count, selector: fold });

const count = fc.oneof(fc.nat(100), fc.constant(Number.MAX_SAFE_INTEGER));
const rubles = fc.oneof(fc.nat(10_000_000), fc.double({ min: 0.01, max: 1e9, noNaN: true }));
const percent = fc.oneof(fc.nat(100), fc.double({ min: 0.001, max: 100, noNaN: true }));
const day = fc.integer({ min: 1, max: 60_000 }).map(isoDay);
const potentials = fc.subarray([...POTENTIALS]);

function dated<T>(value: fc.Arbitrary<T>): fc.Arbitrary<{ since: string | null; value: T }[]> {
  const dates = fc.uniqueArray(fc.option(day), { minLength: 1, maxLength: 3 });
  return dates.chain((sinces) => {
    const sorted = [...sinces].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
    return fc
      .tuple(...sorted.map(() => value))
      .map((values) => sorted.map((since, i) => ({ since, value: values[i] })));
  });
}

const range = fc
  .record({ min: count, max: count }, { requiredKeys: [] })
  .filter(({ min = 0, max = Infinity }) => min <= max);

const step = fc.record({ afterMonths: fc.nat(24), min: fc.nat(50) });
const novice = fc
  .record({ max: count, minimums: fc.array(step, { maxLength: 3 }) }, { requiredKeys: ["minimums"] })
  .filter(({ max = Infinity, minimums }) => minimums.every(({ min }) => min <= max));

const blackList: fc.Arbitrary<Spec["blackList"][number]["value"]> = fc.oneof(
  fc.record({ kind: fc.constant("everyMonth" as const), threshold: rubles, months: fc.constant(2 as const) }),
  fc.record({
    kind: fc.constant("byPotential" as const),
    thresholds: fc.record(
      Object.fromEntries(POTENTIALS.map((it) => [it, rubles])) as Record<
        (typeof POTENTIALS)[number],
        typeof rubles
      >,
      { requiredKeys: [] },
    ),
  }),
);

function specialization(groups: readonly string[], words: readonly string[]): fc.Arbitrary<Spec> {
  const groupList = fc.subarray([...groups]);
  const [ru, en, table, ...synonyms] = words;
  return fc.record({
    name: fc.constant({ ru, en }),
    table: fc.constant(table),
    synonyms: fc.subarray(synonyms),
    baseSize: dated(fc.record({ veteran: range, experienced: range, novice })),
    payingShare: dated(percent),
    nonProfile: fc.record({ newForbiddenSince: fc.option(day), limit: dated(fc.option(count)) }),
    meetings: fc.record({
      shareOfBase: dated(percent),
      novice: dated(count),
      severity: fc.constantFrom("violation" as const, "warning" as const),
      assumed: fc.boolean(),
    }),
    coldCalls: dated(fc.option(count)),
    blackList: dated(blackList),
    worksWith: fc.subarray([...groups], { minLength: 1 }),
    mayHold: groupList.chain((held) =>
      fc
        .tuple(...held.map(() => fc.option(count)))
        .map((max) => held.map((group, i) => ({ group, max: max[i] }))),
    ),
    forbidden: dated(groupList),
    territory: fc.oneof(
      fc.constantFrom({ kind: "allotted" as const }, { kind: "any" as const }),
      fc.record({
        kind: fc.constant("city" as const),
        outside: fc.oneof(fc.constant("any" as const), groupList),
      }),
    ),
    targetPotential: potentials,
    toleratedPotential: potentials,
    newcomersKeepOffTerritories: fc.boolean(),
    attachedByCentralOffice: fc.boolean(),
  });
}

const both = fc.record({ ru: text, en: text });
const people = fc.array(both, { maxLength: 3 });
const role = fc.option(fc.constantFrom(...ROLES));
const route = <T, A>(addressee: fc.Arbitrary<T>, approvedBy: fc.Arbitrary<A>) =>
  fc.record({ addressee, approvedBy, author: both, authorRole: role, agreedBy: people });

/** Words shared out among keys, none of them used twice. */
function sharedOut<K extends string>(keys: readonly K[]): fc.Arbitrary<Record<K, string[]>> {
  return distinctTexts(keys.length * 2)
    .filter((words) => words.every((word) => !POTENTIALS.some((it) => fold(it) === fold(word))))
    .map(
      (words) =>
        Object.fromEntries(keys.map((key, i) => [key, words.slice(i * 2, i * 2 + (i % 3))])) as Record<
          K,
          string[]
        >,
    );
}

/** Any regulation that the schema accepts and whose words mean one thing each. */
export const anyRegulation: fc.Arbitrary<Regulation> = fc
  .record({ groups: fc.integer({ min: 1, max: 4 }), specializations: fc.integer({ min: 1, max: 8 }) })
  .chain((counts) =>
    fc.record({
      groupIds: distinctTexts(counts.groups),
      groupWords: distinctTexts(counts.groups * 4),
      ids: distinctTexts(counts.specializations),
      words: distinctTexts(counts.specializations * 5),
    }),
  )
  .chain(({ groupIds, groupWords, ids, words }) => {
    const groups = Object.fromEntries(
      groupIds.map((id, i) => {
        const [ru, en, ...synonyms] = groupWords.slice(i * 4, i * 4 + 4);
        return [id, { name: { ru, en }, synonyms }];
      }),
    );
    return fc.record({
      id: text,
      version: text,
      title: both,
      tenure: fc.record({ noviceMonths: count, experiencedMonths: count }),
      payingOver: rubles,
      specializations: fc.record(
        Object.fromEntries(ids.map((id, i) => [id, specialization(groupIds, words.slice(i * 5, i * 5 + 5))])),
      ),
      groups: fc.constant(groups),
      leaders: fc.record({
        officeHead: dated(count),
        fieldSalesHead: dated(count),
        groupLead: dated(fc.record({ shareOfBase: percent, groupMeetings: count })),
      }),
      detachment: fc.record({ silentMonths: fc.constant(6 as const), announcedAfter: count }),
      deadlines: fc.record({ dismissedMonths: count, specializationChangeMonths: count }),
      transferPotential: potentials,
      memos: fc.record({
        ordinary: route(both, people),
        dealersChains: route(both, people),
        link140: route(both, people),
        multipleAttachment: route(
          fc.record({ salesManagement: both, centreSalesDirector: both }),
          fc.record({ salesManagement: people, centreSalesDirector: people }),
        ),
      }),
      serviceDesk: both,
      sections: fc.constantFrom(etmRegulation.sections, {}, { NON_PROFILE: "п. 1; 2" }),
      dictionaries: fc.record({
        roles: sharedOut(ROLES),
        statuses: sharedOut(STATUSES),
        potentials: sharedOut(POTENTIALS),
        impersonal: fc.array(
          fc.record(
            {
              name: text,
              match: fc.constantFrom("whole" as const, "firstWord" as const, "beginning" as const),
              serviceDesk: fc.boolean(),
            },
            { requiredKeys: ["name", "match"] },
          ),
          { maxLength: 4 },
        ),
      }),
      settings: fc.record({
        blankTurnover: fc.constantFrom("zero" as const, "unknown" as const),
        blankDebt: fc.constantFrom("zero" as const, "unknown" as const),
        repeatedRows: fc.constantFrom("sum" as const, "first" as const),
        cyrillicEsIs: fc.constantFrom("C" as const, "S" as const),
        nonProfileLimit: fc
          .subarray(ids)
          .chain((some) => fc.record(Object.fromEntries(some.map((id) => [id, fc.option(count)])))),
        blacklistGraceMonths: count,
        blacklistAction: fc.constantFrom("propose" as const, "watch" as const),
      }),
    });
  });
