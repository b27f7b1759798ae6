import type { Audit } from "../../src/audit/audit";
import { officeOfCard } from "../../src/audit/offices";
import { maximumOf } from "../../src/audit/rules/base-above-max";
import { minimumOf } from "../../src/audit/rules/base-below-min";
import { LIMITED, NON_PROFILE } from "../../src/audit/specialization-in-force";
import { WINDOW_MONTHS } from "../../src/clientbase/period";
import { actionsOf, organisationsByHolder } from "../../src/moves/actions";
import { obstacleFinder, worksWith } from "../../src/moves/eligibility";
import { compareGrades, LEVELS } from "../../src/moves/solve/problem";

const DESK = -1;
const HOME = -2;

/**
 * The objective of the best plan by trying all of them, counted anew from what the regulation says.
 * @returns undefined when there are more than `most` plans to try
 */
export function bestObjective(audit: Audit, most: number): number[] | undefined {
  const { context } = audit;
  const { organisations, cards, holders } = context.base;
  const held = organisationsByHolder(context);
  const { own, tooLarge } = actionsOf(audit, held);
  const actionOf = new Map(own.map((action) => [action.organisation, action]));
  const obstaclesOf = obstacleFinder(context);
  const from = (it: number) => organisations.holder[it];
  const groupOf = (it: number) => cards.group[organisations.lead[it]];
  const value = (it: number) =>
    Array.from(organisations.turnover.slice(it * WINDOW_MONTHS, (it + 1) * WINDOW_MONTHS)).reduce(
      (a, b) => a + b,
    );
  const code = (it: number) => cards.codes.texts[cards.code[organisations.lead[it]]];
  const ranksOf = (some: number[]) =>
    [...some].sort((a, b) => value(a) - value(b) || (code(a) < code(b) ? -1 : 1));
  const kindOf = (it: number, holder: number): string | undefined => {
    const norms = context.norms[holder];
    if (!norms || groupOf(it) < 0) return undefined;
    if (norms.standing[groupOf(it)] === LIMITED) return `${holder}/${groupOf(it)}`;
    const isLimited = norms.standing[groupOf(it)] === NON_PROFILE && norms.nonProfileLimit.value !== null;
    return isLimited ? `${holder}/non-profile` : undefined;
  };
  const limitOf = (it: number, holder: number) => {
    const norms = context.norms[holder]!;
    return norms.standing[groupOf(it)] === LIMITED
      ? norms.maximum[groupOf(it)]
      : norms.nonProfileLimit.value!;
  };
  const maximum = (holder: number) => maximumOf(context.holders[holder]) ?? Infinity;

  const mustLeave = own.filter(({ kind, mayStay }) => kind !== "stay" && kind !== "detach" && !mayStay);
  const mayStay = own.filter((action) => action.mayStay);
  const leaves = (it: number) => actionOf.has(it) && actionOf.get(it)!.kind !== "stay";
  const keptOfKind = (it: number) =>
    held[from(it)].filter((other) => !leaves(other) && kindOf(other, from(it)) === kindOf(it, from(it)))
      .length;
  const surplus: number[] = [];
  for (const holder of tooLarge.keys()) {
    const sure = held[holder].filter((it) => !leaves(it));
    const kinds = new Map<string, number>();
    for (const { organisation: it } of mayStay.filter((action) => from(action.organisation) === holder)) {
      const room = Math.max(0, limitOf(it, holder) - keptOfKind(it));
      kinds.set(kindOf(it, holder)!, Math.min(room, (kinds.get(kindOf(it, holder)!) ?? 0) + 1));
    }
    const kept = [...kinds.values()].reduce((a, b) => a + b, 0);
    if (sure.length + kept > maximum(holder)) surplus.push(...sure.filter((it) => !actionOf.has(it)));
  }
  const planned = [...mustLeave, ...mayStay].map(({ organisation }) => organisation).concat(surplus);
  const optional = new Set([...mayStay.map(({ organisation }) => organisation), ...surplus]);
  const sure = (holder: number) => held[holder].filter((it) => !leaves(it) && !surplus.includes(it));
  const mayComeTo = (holder: number) =>
    sure(holder).length + held[holder].filter((it) => optional.has(it)).length <= maximum(holder);
  const partOf = (it: number, holder: number) =>
    held[holder].find((other) => organisations.head[other] === organisations.head[it]);
  const targets = planned.map((it) => [
    ...[...context.holders.keys()].filter((holder) => {
      if (holder === from(it) || obstaclesOf(it, context.holders[holder]).length > 0) return false;
      if (actionOf.get(it)?.kind === "profile" && !worksWith(context, context.holders[holder], it))
        return false;
      const part = partOf(it, holder);
      return part === undefined ? mayComeTo(holder) : !leaves(part) && !surplus.includes(part);
    }),
    DESK,
    ...(optional.has(it) ? [HOME] : []),
  ]);
  if (targets.reduce((product, { length }) => product * length, 1) > most) return undefined;

  const ranks = new Map<number, { level: "surplus" | "value"; rank: number }>();
  for (const holder of holders.keys()) {
    ranksOf(surplus.filter((it) => from(it) === holder)).forEach((it, i) =>
      ranks.set(it, { level: "surplus", rank: i + 1 }),
    );
    const kinds = new Set(mayStay.map(({ organisation: it }) => kindOf(it, holder)));
    for (const kind of kinds) {
      const alike = mayStay
        .map(({ organisation: it }) => it)
        .filter((it) => from(it) === holder && kindOf(it, holder) === kind);
      ranksOf(alike).forEach((it, i) => ranks.set(it, { level: "value", rank: i + 1 }));
    }
  }
  const largest = Math.max(0, ...[...holders.keys()].map(maximum).filter(Number.isFinite));
  const detached = own.filter(({ kind }) => kind === "detach").length;

  const gradeOf = (chosen: readonly number[]): number[] | undefined => {
    const counts = [...holders.keys()].map((holder) => sure(holder).length);
    const kinds = new Map<string, number>();
    const add = (it: number, holder: number) => {
      const kind = kindOf(it, holder);
      if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    };
    for (const holder of holders.keys()) for (const it of sure(holder)) add(it, holder);
    const limited: [kind: string, limit: number][] = [];
    const filled = new Set<number>();
    const grade = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<
      (typeof LEVELS)[number],
      number
    >;
    grade.moves = detached;
    planned.forEach((it, i) => {
      const target = chosen[i];
      const isTerritory = actionOf.get(it)?.kind === "territory";
      if (target !== HOME) {
        grade.moves++;
        const rank = ranks.get(it);
        if (rank) grade[rank.level] += rank.rank;
      }
      if (target === DESK) {
        grade.desk++;
        if (isTerritory) grade.owner++;
        return;
      }
      const holder = target === HOME ? from(it) : target;
      if (target === HOME || partOf(it, holder) === undefined) {
        counts[holder]++;
        filled.add(holder);
        add(it, holder);
        const kind = kindOf(it, holder);
        if (kind !== undefined) limited.push([kind, limitOf(it, holder)]);
      }
      if (target === HOME) return;
      const { manager } = context.holders[holder];
      const office = officeOfCard(context, organisations.lead[it]);
      if (office !== manager!.office) grade.office++;
      if (!worksWith(context, context.holders[holder], it)) grade.fit++;
      if (isTerritory && context.norms[holder]!.definition.territory.kind !== "allotted") grade.owner++;
    });
    if ([...filled].some((holder) => counts[holder] > maximum(holder))) return undefined;
    if (limited.some(([kind, limit]) => kinds.get(kind)! > limit)) return undefined;
    for (const [holder, facts] of context.holders.entries()) {
      if (!facts.norms || !facts.tenure || facts.left !== "no") continue;
      grade.shortage += Math.max(0, (minimumOf(facts, context) ?? 0) - counts[holder]);
      grade.load += (largest - Math.min(largest, maximum(holder)) + counts[holder]) ** 2;
    }
    return LEVELS.map((level) => grade[level]);
  };

  let best: number[] | undefined;
  const chosen: number[] = [];
  const tryFrom = (i: number) => {
    if (i < planned.length) {
      for (const target of targets[i]) {
        chosen[i] = target;
        tryFrom(i + 1);
      }
      return;
    }
    const grade = gradeOf(chosen);
    if (grade && (best === undefined || compareGrades(grade, best) < 0)) best = grade;
  };
  tryFrom(0);
  return best;
}
