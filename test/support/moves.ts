import type { FindingCode } from "../../src/audit/finding";
import { planMoves, type MoveRoute } from "../../src/moves/plan";
import type { AuditOptions, ClientBaseBuilder } from "./client-base";

export const DESK = "ООК";
export const DETACHED = null;

/** A move in names: the codes of an organisation, who gives it and who gets it. */
export interface NamedMove {
  readonly clients: readonly string[];
  readonly from: string;
  /** A manager, the service desk, or null for a detachment. */
  readonly to: string | null;
  readonly reason: FindingCode;
  readonly route: MoveRoute;
}

/** The moves proposed for a base, in the order of the plan. */
export function movesOf(base: ClientBaseBuilder, options: AuditOptions = {}): NamedMove[] {
  const audit = base.audit(options);
  const { holders } = audit.context.base;
  return planMoves(audit).map(({ clients, from, to, reason, route }) => ({
    clients,
    from: holders[from].name,
    to: to.kind === "manager" ? holders[to.holder].name : to.kind === "desk" ? DESK : DETACHED,
    reason,
    route,
  }));
}

/** Who gets each client: by its code. */
export function targetsOf(
  base: ClientBaseBuilder,
  options: AuditOptions = {},
): Record<string, string | null> {
  return Object.fromEntries(
    movesOf(base, options).flatMap(({ clients, to }) => clients.map((client) => [client, to])),
  );
}
