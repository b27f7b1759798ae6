import type { Obstacle } from "./eligibility";

/** A manager by name; the office tells namesakes apart. */
export interface ManagerName {
  readonly name: string;
  readonly office?: string | undefined;
}

/** An organisation by the code of any of its clients, and the manager who holds it. */
export interface OrganisationName {
  readonly client: string;
  readonly manager: ManagerName;
}

/** A manager, the service desk, or nobody: the last only for an organisation that is to be detached anyway. */
export type WishedTarget =
  | { readonly kind: "manager"; readonly manager: ManagerName }
  | { readonly kind: "desk" }
  | { readonly kind: "detach" };

/** Somebody who is yet to be found: a novice from the audit date on, so without a minimum. */
export interface Vacancy {
  readonly name: string;
  /** Id of the specialization in the regulation. */
  readonly specialization: string;
  readonly office: string;
  readonly city?: string;
  readonly territories?: readonly string[];
}

/** What the user has decided about a plan: constraints on it. */
export interface PlanDecisions {
  /** Organisations that stay where they are. */
  readonly locks?: readonly OrganisationName[];
  /** Targets an organisation must not go to. */
  readonly vetoes?: readonly OrganisationTarget[];
  /** Targets an organisation must go to, where they may take it. */
  readonly retargets?: readonly OrganisationTarget[];
  /** Offices no organisation leaves its manager in. */
  readonly closedOffices?: readonly string[];
}

export interface OrganisationTarget {
  readonly organisation: OrganisationName;
  readonly target: WishedTarget;
}

/** What if the staff or its norms were other than they are. */
export interface Suppositions {
  /** Managers who leave on the audit date. */
  readonly leaving?: readonly ManagerName[];
  /** Managers whose specialization changes on the audit date; ids of the regulation. */
  readonly specializations?: readonly { readonly manager: ManagerName; readonly specialization: string }[];
  readonly vacancies?: readonly Vacancy[];
  /** Other maximums than the norm's. */
  readonly maximums?: readonly { readonly manager: ManagerName; readonly maximum: number }[];
}

/** What the user wants of a plan. */
export interface PlanWishes extends PlanDecisions, Suppositions {}

/** Of all wishes those that the real plan is made by too. */
export function decisionsIn({ locks, vetoes, retargets, closedOffices }: PlanWishes): PlanDecisions {
  return {
    ...(locks && { locks }),
    ...(vetoes && { vetoes }),
    ...(retargets && { retargets }),
    ...(closedOffices && { closedOffices }),
  };
}

/** Whether a plan answers a base that is other than the real one. */
export function isTrial({ leaving, specializations, vacancies, maximums }: Suppositions): boolean {
  return [leaving, specializations, vacancies, maximums].some((wishes) => (wishes?.length ?? 0) > 0);
}

/**
 * Why a wish cannot be fulfilled:
 * - `unknownClient`, `unknownManager`, `unknownSpecialization`, `unknownOffice`: nobody and nothing is called so;
 * - `severalManagers`: namesakes, and no office to tell them apart;
 * - `nothingToMove`: no finding asks for a move of the organisation;
 * - `mustBeDetached`: the organisation is to be detached, not moved;
 * - `mustNotBeDetached`: the organisation is to be moved, not detached;
 * - `contradicted`: another wish says otherwise;
 * - `obstacles`: the manager may not, or can no longer, take the organisation;
 * - `notNormed`: no norms hold for the manager;
 * - `nameTaken`: somebody is called like the vacancy;
 * - `noManagersSheet`: nothing is known of managers at all;
 * - `notANumber`: a maximum is no whole number from nought.
 */
export type RefusalReason =
  | "unknownClient"
  | "unknownManager"
  | "unknownSpecialization"
  | "unknownOffice"
  | "severalManagers"
  | "nothingToMove"
  | "mustBeDetached"
  | "mustNotBeDetached"
  | "contradicted"
  | "obstacles"
  | "notNormed"
  | "nameTaken"
  | "noManagersSheet"
  | "notANumber";

/** A wish that is left aside, and why. */
export interface Refusal {
  readonly wish: keyof PlanWishes;
  /** Which of these wishes, from 0. */
  readonly index: number;
  readonly reason: RefusalReason;
  readonly obstacles: readonly Obstacle[];
}
