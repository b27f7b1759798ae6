import { activitiesOf } from "./activity-layouts";
import { best } from "./header-row";
import type { SheetUse } from "./mapping";
import type { SheetReading } from "./sheet-reading";
import type { SheetValues } from "./sheet-values";
import { turnoverLayoutsOf } from "./turnover-layouts";
import { turnoverMonths } from "./turnover-months";
import {
  activityScore,
  clientParts,
  clientScore,
  looksLikeClients,
  looksLikeManagers,
  managerScore,
  turnoverScore,
} from "./use-scores";

/** A sheet with every way to read its header. */
export interface Candidate {
  readonly sheet: SheetValues;
  readonly readings: readonly SheetReading[];
  readonly corrected: SheetUse | "none" | undefined;
}

/** The sheets to be used, each with the reading that fits its use. */
export interface Chosen {
  readonly clients: readonly SheetReading[];
  readonly managers: readonly SheetReading[];
  readonly turnover: readonly SheetReading[];
  readonly activities: readonly SheetReading[];
  /** Sheets that would have done, were there none better. */
  readonly passedOver: readonly SheetReading[];
}

/** Whatever the user has said goes first; hidden sheets are used only when the user has said so. */
export function chooseSheets(all: readonly Candidate[]): Chosen {
  const fitting = (
    use: SheetUse,
    score: (reading: SheetReading) => number,
    fits: (reading: SheetReading) => boolean,
    others: readonly SheetReading[] = [],
  ): { said: SheetReading[]; seen: SheetReading[] } => {
    const open = all.filter(({ sheet }) => !others.some((other) => other.sheet === sheet));
    const bestOf = (readings: readonly SheetReading[]) => best(readings, score) ?? [];
    return {
      said: open.filter(({ corrected }) => corrected === use).flatMap(({ readings }) => bestOf(readings)),
      seen: open
        .filter(({ corrected, sheet }) => corrected === undefined && !sheet.hidden)
        .flatMap(({ readings }) => bestOf(readings.filter(fits))),
    };
  };
  const clients = fitting("clients", clientScore, looksLikeClients);
  const client = best(clients.said.length > 0 ? clients.said : clients.seen.filter(isNoJournal), clientScore);
  const taken = client ? [client] : [];
  const managers = fitting("managers", managerScore, looksLikeManagers, taken);
  const manager = best(managers.said.length > 0 ? managers.said : managers.seen, managerScore);
  if (manager) taken.push(manager);
  const turnover = fitting(
    "turnover",
    turnoverScore,
    (reading) => turnoverLayoutsOf(reading).length > 0,
    taken,
  );
  const needsTurnover = client !== undefined && turnoverMonths(client).months.length === 0;
  const ownTurnover = needsTurnover && turnover.said.length === 0 ? together(turnover.seen) : [];
  taken.push(...turnover.said, ...ownTurnover);
  const activities = fitting("activities", activityScore, (it) => activitiesOf(it).length > 0, taken);
  const used = [...taken, ...activities.said, ...activities.seen];
  const wellFitting = clients.seen.filter((reading) => clientParts(reading).length >= 4);
  return {
    clients: client ? [client] : [],
    managers: manager ? [manager] : [],
    turnover: [...turnover.said, ...ownTurnover],
    activities: [...activities.said, ...activities.seen],
    passedOver: [...wellFitting, ...managers.seen, ...turnover.seen].filter(
      ({ sheet }, i, readings) =>
        !used.some((it) => it.sheet === sheet) && readings.findIndex((it) => it.sheet === sheet) === i,
    ),
  };
}

/** A journal names clients and managers too. */
function isNoJournal(reading: SheetReading): boolean {
  return clientParts(reading).length > 2 || activitiesOf(reading).length === 0;
}

/**
 * Sheets whose turnover adds up: the best one and those of other months, or, of a row per month, those alike. What two
 * sheets tell of one month may be the same turnover twice.
 */
function together(readings: readonly SheetReading[]): SheetReading[] {
  const inOrder = [...readings].sort((a, b) => turnoverScore(b) - turnoverScore(a));
  const kept: SheetReading[] = [];
  for (const reading of inOrder) {
    const months = turnoverMonths(reading).months.map(({ month }) => month);
    const adds = kept.every((other) => {
      const its = turnoverMonths(other).months;
      return months.length > 0 && its.length > 0 && !its.some(({ month }) => months.includes(month));
    });
    if (adds) kept.push(reading);
  }
  return readings.filter((reading) => kept.includes(reading));
}
