import { addMonths, type Day } from "../regulation/calendar";
import type { Manager } from "../clientbase/manager";
import type { ManagerRegister } from "../clientbase/managers";
import { STATUSES, type Regulation, type Status } from "../regulation/schema";

/** A manager's tenure on the audit date. */
export interface Tenure {
  /** What the status can be: one of them, or any when it is unknown. */
  readonly possible: readonly Status[];
  /** The single possible status; undefined when unknown. */
  readonly status: Status | undefined;
  /** The input that would settle it. */
  readonly missing: "status" | "noviceSince";
  /** The status the novice date gives, where there is a date. */
  readonly statusByDate: Status | undefined;
  /** Months as a novice that decide the minimum; undefined when the date is unknown. */
  readonly noviceSince: Day | undefined;
}

export function tenureOf(
  manager: Pick<Manager, "status" | "noviceSince">,
  register: Pick<ManagerRegister, "has">,
  asOf: Day,
  regulation: Regulation,
): Tenure {
  const { noviceSince } = manager;
  const since = typeof noviceSince === "number" ? noviceSince : undefined;
  const statusByDate = since === undefined ? undefined : statusOn(since, asOf, regulation);
  const settled = (status: Status): Tenure => ({
    possible: [status],
    status,
    missing: "noviceSince",
    statusByDate,
    noviceSince: since,
  });
  const open = (missing: Tenure["missing"]): Tenure => ({
    possible: STATUSES,
    status: undefined,
    missing,
    statusByDate,
    noviceSince: since,
  });
  if (manager.status === "unreadable") return open("status");
  if (manager.status !== "blank") return settled(manager.status);
  if (statusByDate) return settled(statusByDate);
  if (noviceSince === "unreadable") return open("noviceSince");
  return register.has("noviceSince") ? settled("trainee") : open("status");
}

function statusOn(noviceSince: Day, asOf: Day, { tenure }: Regulation): Status {
  if (noviceSince > asOf) return "trainee";
  if (asOf <= addMonths(noviceSince, tenure.noviceMonths)) return "novice";
  return asOf <= addMonths(noviceSince, tenure.experiencedMonths) ? "experienced" : "veteran";
}
