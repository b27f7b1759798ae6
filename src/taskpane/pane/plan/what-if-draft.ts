import type { PlanChoices, Suppositions } from "../../../plan-papers";
import type { WhatIfComplaint, WhatIfKind } from "../../../wording/pane-plan-aside";

/** A supposition as it is being written. */
export interface WhatIfDraft {
  readonly kind: WhatIfKind;
  /** Place among the managers to choose from; "" for none. */
  readonly manager: string;
  readonly specialization: string;
  readonly name: string;
  readonly office: string;
  readonly city: string;
  readonly territories: string;
  readonly maximum: string;
  readonly complaint: WhatIfComplaint | undefined;
}

export type WhatIfField = Exclude<keyof WhatIfDraft, "kind" | "complaint">;

export const WHAT_IF_KINDS: readonly WhatIfKind[] = [
  "leaving",
  "specializations",
  "vacancies",
  "maximums",
  "closedOffices",
];

export const EMPTY_DRAFT: WhatIfDraft = {
  kind: "leaving",
  manager: "",
  specialization: "",
  name: "",
  office: "",
  city: "",
  territories: "",
  maximum: "",
  complaint: undefined,
};

const FIELD_OF: Readonly<Record<WhatIfComplaint, WhatIfField>> = {
  noManager: "manager",
  leavesAlready: "manager",
  noSpecialization: "specialization",
  sameSpecialization: "specialization",
  noName: "name",
  nameTaken: "name",
  noOffice: "office",
  closedAlready: "office",
  notANumber: "maximum",
};

/** The field that a complaint is about. */
export function fieldOfComplaint(complaint: WhatIfComplaint): WhatIfField {
  return FIELD_OF[complaint];
}

type ManagerOf = PlanChoices["managers"][number];

const isOf =
  ({ manager }: ManagerOf) =>
  (other: { readonly name: string; readonly office?: string | undefined }) =>
    other.name === manager.name && other.office === manager.office;

/**
 * The suppositions with what is being written, or what is wrong with it. Another supposition of the same kind about the
 * same manager is replaced.
 */
export function supposedWith(
  draft: WhatIfDraft,
  choices: PlanChoices,
  before: Suppositions,
): Suppositions | WhatIfComplaint {
  if (draft.kind === "vacancies") return withVacancy(draft, choices, before);
  const chosen = draft.manager === "" ? undefined : choices.managers.at(Number(draft.manager));
  if (!chosen) return "noManager";
  const { manager } = chosen;
  const isOfHim = isOf(chosen);
  switch (draft.kind) {
    case "leaving": {
      const { leaving = [] } = before;
      return leaving.some(isOfHim) ? "leavesAlready" : { ...before, leaving: [...leaving, manager] };
    }
    case "specializations": {
      const { specialization } = draft;
      if (!choices.specializations.some(({ id }) => id === specialization)) return "noSpecialization";
      if (specialization === chosen.specialization) return "sameSpecialization";
      const others = (before.specializations ?? []).filter((it) => !isOfHim(it.manager));
      return { ...before, specializations: [...others, { manager, specialization }] };
    }
    case "maximums": {
      const maximum = wholeIn(draft.maximum);
      if (maximum === undefined) return "notANumber";
      const others = (before.maximums ?? []).filter((it) => !isOfHim(it.manager));
      return { ...before, maximums: [...others, { manager, maximum }] };
    }
    case "closedOffices":
      return before;
  }
}

/** The offices nobody leaves with one more, or what is wrong with it. */
export function closedWith(
  { office }: WhatIfDraft,
  choices: PlanChoices,
  closed: readonly string[],
): readonly string[] | WhatIfComplaint {
  if (!choices.offices.includes(office)) return "noOffice";
  return closed.includes(office) ? "closedAlready" : [...closed, office];
}

function withVacancy(
  { name, specialization, office, city, territories }: WhatIfDraft,
  choices: PlanChoices,
  before: Suppositions,
): Suppositions | WhatIfComplaint {
  const { vacancies = [] } = before;
  const called = name.trim();
  if (called === "") return "noName";
  if (choices.isTaken(called) || vacancies.some((it) => it.name === called)) return "nameTaken";
  if (!choices.specializations.some(({ id }) => id === specialization)) return "noSpecialization";
  if (office.trim() === "") return "noOffice";
  const places = territories
    .split(/[,;]/)
    .map((place) => place.trim())
    .filter((place) => place !== "");
  const vacancy = {
    name: called,
    specialization,
    office: office.trim(),
    ...(city.trim() !== "" && { city: city.trim() }),
    ...(places.length > 0 && { territories: places }),
  };
  return { ...before, vacancies: [...vacancies, vacancy] };
}

function wholeIn(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0]/g, "");
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

/** The suppositions without one of a kind. */
export function withoutSupposition(
  before: Suppositions,
  kind: keyof Suppositions,
  index: number,
): Suppositions {
  return { ...before, [kind]: (before[kind] ?? []).filter((_, i) => i !== index) };
}
