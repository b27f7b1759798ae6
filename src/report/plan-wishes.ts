import type { Names } from "../moves/names";
import type { Plan } from "../moves/plan";
import type { PlanWishes, Refusal, RefusalReason } from "../moves/wishes";
import type { Language } from "../wording/language";
import { refusedWish, supposition, wishText } from "../wording/plan-wishes";
import { cellText } from "./cell-text";
import { wishNames, type SayObstacles } from "./plan-words";

/** A wish that a plan leaves aside. */
export interface RefusedWish {
  readonly wish: keyof PlanWishes;
  /** Which of these wishes, from 0. */
  readonly index: number;
  readonly reason: RefusalReason;
  /** Which wish it was, and why it is left aside. */
  readonly text: string;
}

const SUPPOSITIONS = ["leaving", "specializations", "vacancies", "maximums"] as const;

/** What a plan supposes, a sentence each. */
export function suppositions({ audit, wishes, refused }: Plan, language: Language): string[] {
  const names = wishNames(audit.context, language);
  const left = new Set(refused.map(({ wish, index }) => `${wish} ${index}`));
  return SUPPOSITIONS.flatMap((kind) =>
    (wishes[kind] ?? []).flatMap((_, index) =>
      left.has(`${kind} ${index}`)
        ? []
        : [cellText(supposition(wishText(wishes, kind, index, names, language), language))],
    ),
  );
}

/** What of the wishes is left aside, and why. */
export function refusedWishes(
  plan: Plan,
  found: Names,
  say: SayObstacles,
  language: Language,
): RefusedWish[] {
  const { audit, wishes, refused } = plan;
  const names = wishNames(audit.context, language);
  const obstaclesOf = ({ wish, index, obstacles }: Refusal): string[] => {
    const retarget = wish === "retargets" ? wishes.retargets?.[index] : undefined;
    if (retarget?.target.kind !== "manager" || obstacles.length === 0) return [];
    const [organisation, holder] = [
      found.organisation(retarget.organisation),
      found.holder(retarget.target.manager),
    ];
    return typeof organisation === "number" && typeof holder === "number"
      ? say([organisation], obstacles, holder)
      : [];
  };
  return refused.map((refusal) => {
    const { wish, index, reason } = refusal;
    const text = wishText(wishes, wish, index, names, language);
    return {
      wish,
      index,
      reason,
      text: cellText(refusedWish(text, reason, obstaclesOf(refusal), language)),
    };
  });
}
