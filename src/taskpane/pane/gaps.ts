import type { AuditView } from "../../session";

/** A rule that could not be judged for want of the same data, and whose clients or figures it would have judged. */
export interface Gap {
  readonly rule: string;
  readonly missing: string;
  /** Without those that are nobody's. */
  readonly managers: readonly { readonly name: string; readonly count: number }[];
  readonly count: number;
}

/** Puts together what was not evaluated by the same rule for want of the same data, in the order of the first. */
export function gapsOf(notEvaluated: AuditView["notEvaluated"]): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { rule, missing, manager, count } of notEvaluated) {
    const key = `${rule}\n${missing}`;
    const known = gaps.get(key) ?? { rule, missing, managers: [], count: 0 };
    const managers = manager === "" ? known.managers : [...known.managers, { name: manager, count }];
    gaps.set(key, { ...known, managers, count: known.count + count });
  }
  return [...gaps.values()];
}
