import type { PlanLine } from "../../../plan-papers";
import type { LineNow } from "./plan-now";

/** What of the plan is listed, and by what it is put together. */
export interface PlanFilter {
  readonly query: string;
  readonly decision: DecisionFilter;
  readonly grouping: Grouping;
}

/** All lines; those nothing is decided of; those accepted or kept by the user; those that stay for other causes. */
export type DecisionFilter = "all" | "open" | "accepted" | "kept" | "staying";
/** By who gives, who takes, or the finding. */
export type Grouping = "from" | "to" | "reason";

export const DECISION_FILTERS: readonly DecisionFilter[] = ["all", "open", "accepted", "kept", "staying"];
export const GROUPINGS: readonly Grouping[] = ["from", "to", "reason"];

export const WHOLE_PLAN: PlanFilter = { query: "", decision: "all", grouping: "from" };

/** Lines that stand together under one title. */
export interface Group {
  readonly title: string;
  readonly lines: number;
}

/** Places of the lines in the plan as they are listed, and the groups by the position of their first line. */
export interface ShownLines {
  readonly items: Uint32Array;
  readonly groups: ReadonlyMap<number, Group>;
}

export const NO_LINES: ShownLines = { items: new Uint32Array(), groups: new Map() };

export function isNarrowPlan({ query, decision }: PlanFilter): boolean {
  return query.trim() !== "" || decision !== "all";
}

/** Which of the choices a line is under; it is under «all» too. */
export function underFilter(line: PlanLine, { decision }: LineNow): Exclude<DecisionFilter, "all"> {
  if (decision === "kept" || decision === "accepted") return decision;
  return line.kind === "stay" || decision === "closedOffice" ? "staying" : "open";
}

/** How many lines there are under each choice. */
export function countedLines(
  lines: readonly PlanLine[],
  now: (line: PlanLine) => LineNow,
): Record<DecisionFilter, number> {
  const counts = { all: lines.length, open: 0, accepted: 0, kept: 0, staying: 0 };
  for (const line of lines) counts[underFilter(line, now(line))]++;
  return counts;
}

/**
 * The lines that pass, group after group; groups by title, the lines of one in the plan's order.
 * @param fold makes texts comparable
 */
export function linesShown(
  lines: readonly PlanLine[],
  { query, decision, grouping }: PlanFilter,
  now: (line: PlanLine) => LineNow,
  fold: (text: string) => string,
): ShownLines {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  const byTitle = new Map<string, number[]>();
  lines.forEach((line, place) => {
    if (decision !== "all" && underFilter(line, now(line)) !== decision) return;
    if (words.length > 0) {
      const text = fold(textOf(line));
      if (!words.every((word) => text.includes(word))) return;
    }
    const title = titleOf(line, grouping);
    const places = byTitle.get(title);
    if (places) places.push(place);
    else byTitle.set(title, [place]);
  });
  const titles = [...byTitle.keys()];
  if (grouping !== "reason") titles.sort(new Intl.Collator("ru").compare);
  const items = new Uint32Array(titles.reduce((sum, title) => sum + byTitle.get(title)!.length, 0));
  const groups = new Map<number, Group>();
  let position = 0;
  for (const title of titles) {
    const places = byTitle.get(title)!;
    groups.set(position, { title, lines: places.length });
    items.set(places, position);
    position += places.length;
  }
  return { items, groups };
}

function titleOf({ from, to, reasonTitle }: PlanLine, grouping: Grouping): string {
  return grouping === "reason" ? reasonTitle : grouping === "from" ? from : to;
}

function textOf({ client, clientName, from, to, office, toOffice, group, reasonTitle }: PlanLine): string {
  return [client, clientName, from, to, office, toOffice, group, reasonTitle].join(" ");
}
