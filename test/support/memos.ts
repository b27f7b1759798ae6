import type { Memo, MemoRoute } from "../../src/memo/document";
import { buildMemos } from "../../src/memo/memos";
import { planMoves } from "../../src/moves/plan";
import type { Language } from "../../src/wording/language";
import type { AuditOptions, ClientBaseBuilder } from "./client-base";

/** The memos a base leads to. */
export function memosOf(
  base: ClientBaseBuilder,
  language: Language = "ru",
  options: AuditOptions = {},
): Memo[] {
  const audit = base.audit(options);
  return buildMemos(audit, planMoves(audit), language);
}

/** The first memo of a route. */
export function memoOf(base: ClientBaseBuilder, route: MemoRoute, language: Language = "ru"): Memo {
  const memo = memosOf(base, language).find((it) => it.route === route);
  if (!memo) throw new Error(`no memo of the route ${route}`);
  return memo;
}

/** A memo's column by its title, one cell per row; NBSP shown as an underscore. */
export function columnOf(memo: Memo, title: string): string[] {
  const index = memo.columns.findIndex((column) => column.title === title);
  return memo.rows.map((row) => row[index].replaceAll("\u00a0", "_"));
}
