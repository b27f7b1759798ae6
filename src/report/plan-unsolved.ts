import type { AuditContext } from "../audit/context";
import { officeOfCard } from "../audit/offices";
import type { Obstacle } from "../moves/eligibility";
import type { AtMaximum } from "../moves/hindrance";
import type { Plan } from "../moves/plan";
import type { Unsolved } from "../moves/unsolved";
import { titleOf } from "../wording/findings";
import type { Language } from "../wording/language";
import {
  aboveMaximumLine,
  causeWith,
  heldByMaximums,
  heldByOthers,
  heldByRules,
  shortageLine,
  stayingLine,
  type FullManager,
  type NobodyFacts,
} from "../wording/plan-unsolved";
import { cellText } from "./cell-text";
import { holderName } from "./plan-lines";
import type { SayObstacles } from "./plan-words";

/** Something a plan could not cure, and what holds it. */
export interface UnsolvedLine {
  readonly kind: Unsolved["kind"];
  /** What the plan says of it, or of the first of several alike. */
  readonly unsolved: Unsolved;
  /** What is left undone, what holds it, and what would help. */
  readonly text: string;
  /** Places in the view's lines of the organisations it is about; empty for one about a manager's base. */
  readonly lines: readonly number[];
}

type NoManager = Extract<Unsolved, { kind: "noManager" }>;
type Stays = Extract<Unsolved, { kind: "stays" }>;

/** A line as it is put together, by the organisations it is about. */
interface AboutOrganisations {
  readonly unsolved: NoManager | Stays;
  readonly text: string;
  readonly organisations: readonly number[];
}

/** Managers who come closest to taking organisations, and what keeps all of them from it. */
interface Nearest {
  readonly holders: readonly number[];
  readonly obstacles: readonly Obstacle[];
}

type NearestFinder = (unsolved: NoManager) => Nearest | undefined;

/** Obstacles whose words name the client group. */
const OF_GROUP: readonly Obstacle[] = ["group", "mayHoldOnly"];

/** Who comes closest is looked up so many times: each lookup tries every manager. */
const LOOKUPS_AT_MOST = 100;

/** Obstacles no wish and no time removes: who has one is not close. */
const FINAL: readonly Obstacle[] = ["own", "left", "notNormed", "ambiguous"];

/**
 * What a plan could not cure: organisations alike in one line, then managers out of their norms.
 * @param lineOf the line of an organisation
 * @param lookups how many sorts of organisations are told with the managers who come closest
 */
export function unsolvedLines(
  plan: Plan,
  lineOf: (organisation: number) => number,
  say: SayObstacles,
  language: Language,
  lookups = LOOKUPS_AT_MOST,
): UnsolvedLine[] {
  const { context } = plan.audit;
  const unsolved = plan.unsolved();
  const nobody = unsolved.filter((it) => it.kind === "noManager");
  const staying = unsolved.filter((it) => it.kind === "stays");
  const about = ({ unsolved, text, organisations }: AboutOrganisations): UnsolvedLine => ({
    kind: unsolved.kind,
    unsolved,
    text: cellText(text),
    lines: organisations.map(lineOf),
  });
  return [
    ...nobodyTakes(plan, nobody, nearestFinder(plan, lookups), say, language).map(about),
    ...whoStays(plan, staying, language).map(about),
    ...unsolved.flatMap((it): UnsolvedLine[] => {
      if (it.kind === "noManager" || it.kind === "stays") return [];
      const name = holderName(context, it.holder);
      const text =
        it.kind === "shortage"
          ? shortageLine(name, it, language)
          : aboveMaximumLine(name, it.excess, it.maximum, language);
      return [{ kind: it.kind, unsolved: it, text: cellText(text), lines: [] }];
    }),
  ];
}

function nobodyTakes(
  plan: Plan,
  unsolved: readonly NoManager[],
  nearestTo: NearestFinder,
  say: SayObstacles,
  language: Language,
): AboutOrganisations[] {
  const { context } = plan.audit;
  const sorts = groupBy(unsolved, sorter(plan, nearestTo));
  return sorts.map((sort): AboutOrganisations => {
    const [{ stays, hindrance }] = sort;
    const organisations = sort.map(({ organisation }) => organisation);
    const facts: NobodyFacts = {
      organisations: sort.length,
      groups: groupNames(plan, organisations, language),
      desk: context.regulation.serviceDesk[language],
      stays,
    };
    const text = () => {
      if (hindrance.kind === "others") return heldByOthers(facts, language);
      if (hindrance.kind === "full") {
        const managers = hindrance.managers.map((it) => namedManager(context, it, language));
        return heldByMaximums(facts, managers, language);
      }
      const nearest = sort.flatMap((it) => nearestTo(it) ?? []);
      const holders = new Set(nearest.flatMap((it) => it.holders));
      const closest = nearest.length > 0 && {
        names: [...holders].map((holder) => holderName(context, holder)).sort(),
        obstacles: say(organisations, nearest[0].obstacles),
      };
      return heldByRules(facts, closest || undefined, language);
    };
    return { unsolved: sort[0], text: text(), organisations };
  });
}

/** A manager at a maximum, by name. */
export function namedManager(
  context: AuditContext,
  { holder, maximum, group }: AtMaximum,
  language: Language,
): FullManager {
  return {
    name: holderName(context, holder),
    maximum,
    group: group === undefined ? undefined : context.regulation.groups[group].name[language],
  };
}

/** Tells organisations apart by what holds them: the same maximums, or the same obstacles to the closest managers. */
function sorter(plan: Plan, nearestTo: NearestFinder): (unsolved: NoManager) => string {
  const { cards, organisations } = plan.audit.context.base;
  const texts = new Map<object, string>();
  return (unsolved) => {
    const { organisation, stays, hindrance } = unsolved;
    const text = texts.get(hindrance) ?? JSON.stringify(hindrance);
    texts.set(hindrance, text);
    const obstacles = (hindrance.kind === "nobody" && nearestTo(unsolved)?.obstacles) || [];
    const group = obstacles.some((it) => OF_GROUP.includes(it))
      ? cards.group[organisations.lead[organisation]]
      : "";
    return [stays, text, ...obstacles, group].join(" ");
  };
}

/**
 * Looks up the managers with the fewest obstacles, once for organisations that cannot be told apart by them. Nobody comes
 * closest to his own: where two with different holders have the same nearest managers, neither holder is among them,
 * so these are nearest to all that are held by somebody else. Undefined where none comes close, and after so many lookups.
 */
function nearestFinder(plan: Plan, lookups: number): NearestFinder {
  const { cards, organisations } = plan.audit.context.base;
  const known = new Map<string, Nearest | undefined>();
  const before = new Map<string, { readonly holder: number; readonly nearest: Nearest | undefined }>();
  const common = new Map<
    string,
    { readonly holders: ReadonlySet<number>; readonly nearest: Nearest | undefined }
  >();
  const vetoed = (plan.wishes.vetoes?.length ?? 0) > 0;
  const parts = new Map<number, number>();
  for (const head of organisations.head) parts.set(head, (parts.get(head) ?? 0) + 1);
  return ({ organisation, reason }) => {
    const lead = organisations.lead[organisation];
    const holder = organisations.holder[organisation];
    const isAlone = vetoed || parts.get(organisations.head[organisation])! > 1;
    const traits = [cards.group[lead], cards.territory[lead], cards.potential[lead], reason].join(" ");
    const shared = isAlone ? undefined : common.get(traits);
    if (shared && !shared.holders.has(holder)) return shared.nearest;
    const key = `${traits} ${isAlone ? `organisation ${organisation}` : holder}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= lookups) return undefined;
    const nearest = nearestOf(plan, organisation);
    known.set(key, nearest);
    if (isAlone) return nearest;
    const other = before.get(traits);
    if (other && other.holder !== holder && areSame(other.nearest, nearest))
      common.set(traits, { holders: new Set(nearest?.holders), nearest });
    before.set(traits, { holder, nearest });
    return nearest;
  };
}

function areSame(a: Nearest | undefined, b: Nearest | undefined): boolean {
  const text = (nearest: Nearest | undefined) =>
    `${nearest?.holders.join(" ")} ${nearest?.obstacles.join(" ")}`;
  return text(a) === text(b);
}

function nearestOf(plan: Plan, organisation: number): Nearest | undefined {
  const others = plan
    .targets(organisation)
    .flatMap(({ target, obstacles }) =>
      target.kind === "manager" && !obstacles.some((it) => FINAL.includes(it))
        ? [{ holder: target.holder, obstacles }]
        : [],
    );
  if (others.length === 0) return undefined;
  const { obstacles } = others[0];
  const alike = others.filter(
    (other) =>
      other.obstacles.length === obstacles.length && other.obstacles.every((it, i) => it === obstacles[i]),
  );
  return { holders: alike.map(({ holder }) => holder), obstacles };
}

function whoStays(plan: Plan, unsolved: readonly Stays[], language: Language): AboutOrganisations[] {
  const { context } = plan.audit;
  const { debt, lead } = context.base.organisations;
  const officeOf = (organisation: number) => officeOfCard(context, lead[organisation]);
  const groups = groupBy(unsolved, ({ organisation, cause }) =>
    cause === "closedOffice" ? `${cause} ${officeOf(organisation)}` : cause,
  );
  return groups.map((group): AboutOrganisations => {
    const [{ cause, organisation }] = group;
    const titles = [...new Set(group.map(({ reason }) => titleOf(reason, language)))];
    const debts = group.reduce((sum, it) => sum + debt[it.organisation], 0) / 100;
    const why = causeWith(cause, { debt: debts, office: officeOf(organisation) }, language);
    return {
      unsolved: group[0],
      text: stayingLine(group.length, titles, why, language),
      organisations: group.map((it) => it.organisation),
    };
  });
}

/** The regulation's names of organisations' client groups. */
function groupNames(
  { audit: { context } }: Plan,
  organisations: readonly number[],
  language: Language,
): string[] {
  const { base, regulation } = context;
  const groups = new Set(organisations.map((it) => base.cards.group[base.organisations.lead[it]]));
  const ids = base.lexicon.groups.filter((_, group) => groups.has(group));
  return ids.map((id) => regulation.groups[id].name[language]);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
