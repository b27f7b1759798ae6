import type { Audit } from "../audit/audit";
import { maximumOf } from "../audit/rules/base-above-max";
import { unitsIn } from "../memo/places";
import { namesIn } from "../moves/names";
import type { ManagerName, PlanWishes } from "../moves/wishes";
import { isoDay } from "../regulation/calendar";
import { fold } from "../regulation/folding";
import type { Language } from "../wording/language";
import { wishText } from "../wording/plan-wishes";

/** What suppositions about an audited base can be about. */
export interface PlanChoices {
  /** Who is listed and no namesake's double, by name. */
  readonly managers: readonly ManagerChoice[];
  readonly specializations: readonly SpecializationChoice[];
  readonly offices: readonly string[];
  readonly cities: readonly string[];
  /** Whether somebody is called so. */
  isTaken(name: string): boolean;
  /** One of the wishes of a kind in words, without a full stop. */
  say(wishes: PlanWishes, kind: keyof PlanWishes, index: number): string;
}

export interface ManagerChoice {
  /** What wishes call him by. */
  readonly manager: ManagerName;
  readonly name: string;
  /** "" where unknown. */
  readonly office: string;
  /** Id in the regulation; undefined where there is none. */
  readonly specialization: string | undefined;
  /** The norm; undefined where there is none. */
  readonly maximum: number | undefined;
}

export interface SpecializationChoice {
  readonly id: string;
  readonly name: string;
}

export function planChoices({ context }: Audit, language: Language): PlanChoices {
  const { base, regulation, asOf } = context;
  const names = namesIn(base);
  const taken = new Set(base.holders.map(({ name }) => fold(name)));
  const specializations = Object.entries(regulation.specializations).map(([id, { name }]) => ({
    id,
    name: name[language],
  }));
  const wishNames = {
    desk: regulation.serviceDesk[language],
    asOf: isoDay(asOf),
    specialization: (id: string) => specializations.find((it) => it.id === id)?.name ?? id,
  };
  const managers = context.holders.flatMap((facts, holder): ManagerChoice[] => {
    const { manager, holder: person, left } = facts;
    if (!person.personal || !manager || manager.namesakes.length > 0 || left === "yes") return [];
    return [
      {
        manager: names.nameOfHolder(holder),
        name: person.name,
        office: manager.office,
        specialization: manager.specialization,
        maximum: maximumOf(facts) ?? undefined,
      },
    ];
  });
  const byName = new Intl.Collator("ru").compare;
  const cities = new Set(base.register?.managers.map(({ city }) => city) ?? []);
  return {
    managers: managers.sort((a, b) => byName(a.name, b.name)),
    specializations,
    offices: unitsIn(base),
    cities: [...cities].filter((city) => city !== "").sort(byName),
    isTaken: (name) => taken.has(fold(name)),
    say: (wishes, kind, index) => wishText(wishes, kind, index, wishNames, language),
  };
}
