import { isoDay, type Day } from "./calendar";
import type { Dated } from "./schema";

/** A norm as it stands on a day: its value, and the ISO date it holds from (null: from the beginning). */
export interface NormInForce<T> {
  readonly value: T;
  readonly since: string | null;
}

/** The version of a dated norm that holds on a day; undefined before the first one takes effect. */
export function inForce<T>(versions: Dated<T>, day: Day): NormInForce<T> | undefined {
  const today = isoDay(day);
  return versions.findLast((version) => version.since === null || version.since <= today);
}
