import type { Audit } from "../audit/audit";
import type { PlanWishes, Refusal } from "./wishes";

export function supposed(
  audit: Audit,
  _wishes: PlanWishes,
): { audit: Audit; maximums: ReadonlyMap<number, number>; refused: Refusal[] } {
  return { audit, maximums: new Map(), refused: [] };
}
