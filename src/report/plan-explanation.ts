import type { FindingCode } from "../audit/finding";
import { fold } from "../regulation/folding";
import type { Obstacle } from "../moves/eligibility";
import type { MoveExplanation } from "../moves/explain";
import type { Hindrance } from "../moves/hindrance";
import type { Plan } from "../moves/plan";
import { sentenceOf } from "../wording/findings";
import type { Language } from "../wording/language";
import { namesOf } from "../wording/names";
import {
  becauseOf,
  cannotTake,
  chosenBy,
  othersCannot,
  runnerUpSentence,
  staySentence,
  takenBy,
  takenByNobody,
} from "../wording/plan-explanation";
import { fullManager } from "../wording/plan-unsolved";
import { holderName, officeOfHolder, type PlanLine } from "./plan-lines";
import { namedManager } from "./plan-unsolved";
import type { SayObstacles } from "./plan-words";

/** So many sorts of obstacles are told; the managers with others are counted. */
const SORTS_AT_MOST = 4;

/** Explains lines of a plan, a sentence each. */
export function explainer(
  plan: Plan,
  say: SayObstacles,
  language: Language,
): (line: PlanLine) => readonly string[] {
  const finding = findingSentences(plan, language);
  const untaken = untakenSentences(plan, language);
  return (line) => [
    becauseOf(line.reasonTitle, finding(line), language),
    ...(line.kind === "stay" ? stayed(plan, line, say, language) : moved(plan, line, untaken, say, language)),
  ];
}

function moved(
  plan: Plan,
  line: PlanLine,
  untaken: (line: PlanLine) => string,
  say: SayObstacles,
  language: Language,
): string[] {
  const { context } = plan.audit;
  const explanation = plan.explain(line.place);
  if (explanation.chosenBy !== "plan") return [chosenBy(explanation.chosenBy, language)];
  const { to } = plan.moves[line.place];
  const isNear = (office: string) => office !== "" && fold(office) === fold(line.office);
  const possible = context.holders.flatMap(({ norms, holder: { personal } }, holder) =>
    norms && personal && !explanation.obstacles.has(holder) ? [officeOfHolder(context, holder)] : [],
  );
  const takers = { possible: possible.length, near: possible.filter(isNear).length };
  return [
    to.kind === "manager" ? takenBy(line.to, isNear(line.toOffice), takers, language) : untaken(line),
    runnerUpText(plan, explanation, language),
    ...obstacleSentences(plan, line.organisation, [...explanation.obstacles], say, language),
  ];
}

function stayed(plan: Plan, line: PlanLine, say: SayObstacles, language: Language): string[] {
  const { context } = plan.audit;
  const cause = plan.stays[line.place].cause;
  const facts = {
    debt: context.base.organisations.debt[line.organisation] / 100,
    office: line.office,
    desk: context.regulation.serviceDesk[language],
  };
  const why = staySentence(cause, facts, language);
  if (cause !== "noTarget") return [why];
  const obstacles = plan
    .targets(line.organisation)
    .flatMap(({ target, obstacles }): [number, readonly Obstacle[]][] =>
      target.kind === "manager" && obstacles.length > 0 && context.norms[target.holder] !== undefined
        ? [[target.holder, obstacles]]
        : [],
    );
  return [why, ...obstacleSentences(plan, line.organisation, obstacles, say, language)];
}

function runnerUpText(
  { audit: { context } }: Plan,
  { runnerUp }: MoveExplanation,
  language: Language,
): string {
  if (runnerUp === undefined) return runnerUpSentence(undefined, language);
  const { target, decided, difference, othersMoved } = runnerUp;
  return runnerUpSentence(
    {
      name:
        target.kind === "manager"
          ? holderName(context, target.holder)
          : target.kind === "desk"
            ? context.regulation.serviceDesk[language]
            : undefined,
      decided,
      by: decided === undefined ? 0 : difference[decided],
      othersMoved,
    },
    language,
  );
}

/** Managers with the same obstacles in one sentence, those with the fewest first. */
function obstacleSentences(
  { audit: { context } }: Plan,
  organisation: number,
  obstacles: readonly (readonly [number, readonly Obstacle[]])[],
  say: SayObstacles,
  language: Language,
): string[] {
  const sorts = new Map<string, { readonly texts: readonly string[]; readonly names: string[] }>();
  for (const [holder, own] of obstacles) {
    if (own.includes("own")) continue;
    const texts = say([organisation], own, holder);
    const sort = sorts.get(texts.join("\n")) ?? { texts, names: [] };
    sort.names.push(holderName(context, holder));
    sorts.set(texts.join("\n"), sort);
  }
  const inOrder = [...sorts.values()].sort((a, b) => a.texts.length - b.texts.length);
  const rest = inOrder.slice(SORTS_AT_MOST).reduce((sum, { names }) => sum + names.length, 0);
  return [
    ...inOrder.slice(0, SORTS_AT_MOST).map(({ texts, names }) => cannotTake(names.sort(), texts, language)),
    ...(rest > 0 ? [othersCannot(rest, language)] : []),
  ];
}

/** Why no manager takes a line’s organisation; looked up when first asked for. */
function untakenSentences(plan: Plan, language: Language): (line: PlanLine) => string {
  let hindrances: ReadonlyMap<number, Hindrance> | undefined;
  return ({ organisation }) => {
    hindrances ??= new Map(
      plan.unsolved().flatMap((it) => (it.kind === "noManager" ? [[it.organisation, it.hindrance]] : [])),
    );
    const hindrance = hindrances.get(organisation) ?? { kind: "nobody" };
    const managers = hindrance.kind === "full" ? hindrance.managers : [];
    const full = managers.map((it) => fullManager(namedManager(plan.audit.context, it, language), language));
    return takenByNobody(hindrance.kind, full, language);
  };
}

/** The sentence of the finding a line answers, on the organisation or on its manager; looked up when first asked for. */
function findingSentences({ audit }: Plan, language: Language): (line: PlanLine) => string | undefined {
  const names = namesOf(audit.context.regulation);
  let numbers: Map<string, number> | undefined;
  const key = (code: FindingCode, kind: string, subject: number) => `${code} ${kind} ${subject}`;
  const find = () => {
    const found = new Map<string, number>();
    for (let i = 0; i < audit.count; i++) {
      if (audit.remedy(i)) found.set(key(audit.code(i), audit.kind(i), audit.subjectNumber(i)), i);
    }
    return found;
  };
  return ({ reason, organisation }) => {
    const known = (numbers ??= find());
    const number =
      known.get(key(reason, "organisation", organisation)) ??
      known.get(key(reason, "manager", audit.context.base.organisations.holder[organisation]));
    return number === undefined ? undefined : sentenceOf(audit.finding(number), language, names);
  };
}
