import type { Obstacle } from "../../src/moves/eligibility";
import type { Hindrance } from "../../src/moves/hindrance";
import type { Stay } from "../../src/moves/plan";
import type { RefusalReason } from "../../src/moves/wishes";

/** Every member of a union, each once: one that is left out does not compile. */
function all<T extends string>(members: Readonly<Record<T, true>>): T[] {
  return Object.keys(members) as T[];
}

export const OBSTACLES = all<Obstacle>({
  ambiguous: true,
  notNormed: true,
  left: true,
  trainee: true,
  group: true,
  territory: true,
  newcomer: true,
  potential: true,
  own: true,
  mayHoldOnly: true,
  part: true,
  vetoed: true,
  full: true,
  groupFull: true,
});

export const REFUSALS = all<RefusalReason>({
  unknownClient: true,
  unknownManager: true,
  unknownSpecialization: true,
  unknownOffice: true,
  severalManagers: true,
  nothingToMove: true,
  mustBeDetached: true,
  mustNotBeDetached: true,
  contradicted: true,
  obstacles: true,
  notNormed: true,
  nameTaken: true,
  noManagersSheet: true,
  notANumber: true,
});

export const CAUSES = all<Stay["cause"]>({
  debt: true,
  locked: true,
  closedOffice: true,
  noTarget: true,
  withinLimit: true,
});

export const HINDRANCES = all<Hindrance["kind"]>({ nobody: true, full: true, others: true });
