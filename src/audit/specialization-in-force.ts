import { isoDay, parseIsoDay, type Day } from "../regulation/calendar";
import { inForce, type NormInForce } from "../regulation/in-force";
import type { Lexicon } from "../regulation/lexicon";
import { POTENTIALS, type BlackListNorm, type Regulation, type Specialization } from "../regulation/schema";

/** How a client group stands to a specialization. */
export const PROFILE = 0;
/** May be held up to a maximum. */
export const LIMITED = 1;
export const NON_PROFILE = 2;
/** Non-profile and forbidden; which it is, `profileOf` tells. */
export const FORBIDDEN = 3;

/** How a potential class stands to a specialization. */
export const TARGET = 0;
export const TOLERATED = 1;
export const NOT_TARGET = 2;

/** A specialization's norms as they stand on the audit date, by the indices the columns use. */
export interface SpecializationInForce {
  readonly id: string;
  readonly definition: Specialization;
  readonly baseSize: NormInForce<Specialization["baseSize"][number]["value"]>;
  /** Percent. */
  readonly payingShare: NormInForce<number>;
  /** Per group: `PROFILE`, `LIMITED` or `NON_PROFILE`. */
  readonly standing: Uint8Array;
  /** Per group: the most that may be held; NaN where no such maximum is set. */
  readonly maximum: Float64Array;
  /** Per group: 1 where it is forbidden. */
  readonly forbidden: Uint8Array;
  readonly forbiddenGroups: NormInForce<readonly string[]>;
  /** Most non-profile organisations; null: no limit. */
  readonly nonProfileLimit: NormInForce<number | null>;
  /** The day from which attaching new non-profile organisations is forbidden, when that has come. */
  readonly newNonProfileForbiddenSince: Day | undefined;
  readonly meetingsShare: NormInForce<number>;
  readonly noviceMeetings: NormInForce<number>;
  readonly coldCalls: NormInForce<number | null>;
  readonly blackList: NormInForce<BlackListNorm>;
  /** Kopecks per potential; NaN where the black list knows no threshold. */
  readonly blackListThresholds: Float64Array;
  /** Per group: 1 where it may be held out of the city. */
  readonly allowedOutside: Uint8Array;
  readonly anyGroupOutside: boolean;
  /** Per potential: `TARGET`, `TOLERATED` or `NOT_TARGET`. */
  readonly potential: Uint8Array;
}

export function specializationInForce(
  regulation: Regulation,
  id: string,
  lexicon: Lexicon,
  asOf: Day,
): SpecializationInForce {
  const definition = regulation.specializations[id];
  const perGroup = <T>(of: (group: string) => T) => lexicon.groups.map(of);
  const held = new Map(definition.mayHold.map(({ group, max }) => [group, max]));
  const forbidden = current(definition.forbidden, asOf, id);
  const blackList = current(definition.blackList, asOf, id);
  const newForbiddenSince = definition.nonProfile.newForbiddenSince;
  const { territory } = definition;
  return {
    id,
    definition,
    baseSize: current(definition.baseSize, asOf, id),
    payingShare: current(definition.payingShare, asOf, id),
    standing: Uint8Array.from(
      perGroup((group) => {
        if (definition.worksWith.includes(group)) return PROFILE;
        const max = held.get(group);
        return max === undefined ? NON_PROFILE : max === null ? PROFILE : LIMITED;
      }),
    ),
    maximum: Float64Array.from(perGroup((group) => held.get(group) ?? NaN)),
    forbidden: Uint8Array.from(perGroup((group) => Number(forbidden.value.includes(group)))),
    forbiddenGroups: forbidden,
    nonProfileLimit: limitOf(regulation, id, asOf),
    newNonProfileForbiddenSince:
      newForbiddenSince !== null && newForbiddenSince <= isoDay(asOf)
        ? parseIsoDay(newForbiddenSince)
        : undefined,
    meetingsShare: current(definition.meetings.shareOfBase, asOf, id),
    noviceMeetings: current(definition.meetings.novice, asOf, id),
    coldCalls: current(definition.coldCalls, asOf, id),
    blackList,
    blackListThresholds: Float64Array.from(POTENTIALS, (potential) =>
      blackList.value.kind === "everyMonth"
        ? blackList.value.threshold * 100
        : (blackList.value.thresholds[potential] ?? NaN) * 100,
    ),
    allowedOutside: Uint8Array.from(
      perGroup((group) =>
        Number(
          territory.kind === "city" && (territory.outside === "any" || territory.outside.includes(group)),
        ),
      ),
    ),
    anyGroupOutside: territory.kind === "city" && territory.outside === "any",
    potential: Uint8Array.from(POTENTIALS, (potential) => {
      if (definition.targetPotential.includes(potential)) return TARGET;
      return definition.toleratedPotential.includes(potential) ? TOLERATED : NOT_TARGET;
    }),
  };
}

/** How a known client group stands to a specialization: `PROFILE`, `LIMITED`, `NON_PROFILE` or `FORBIDDEN`. */
export function profileOf({ standing, forbidden }: SpecializationInForce, group: number): number {
  return forbidden[group] === 1 ? FORBIDDEN : standing[group];
}

function limitOf(regulation: Regulation, id: string, asOf: Day): NormInForce<number | null> {
  const own = regulation.settings.nonProfileLimit[id];
  if (own !== undefined) return { value: own, since: null };
  return current(regulation.specializations[id].nonProfile.limit, asOf, id);
}

function current<T>(versions: Parameters<typeof inForce<T>>[0], asOf: Day, id: string): NormInForce<T> {
  const norm = inForce(versions, asOf);
  if (norm === undefined) throw new RangeError(`the regulation sets no norm for ${id} on ${isoDay(asOf)}`);
  return norm;
}
