import { etmRegulation } from "../regulation/regulation";
import type { Regulation } from "../regulation/schema";
import type { Language } from "../wording/language";
import { nameOfPlace } from "../wording/norms-errors";
import { normsDifferenceLine, NO_VALUE } from "../wording/norms-differences";
import type { CellKind } from "./cell-kinds";
import { namesIn } from "./check";
import { linesOf } from "./lines";
import { NORM_ROWS } from "./parts";
import type { Path } from "./rows";
import { groupNamesOf, shownDay } from "./sheet";
import { cellOf } from "./write-cell";

/** One value of a regulation that is not as in the built-in one. */
export interface NormsDifference {
  /** Keys of the document, those of versions left out. */
  readonly path: Path;
  /** Of which version; null from the beginning, undefined for what has no date. */
  readonly since: string | null | undefined;
  readonly kind: CellKind;
  /** Undefined where one of them has no such value at all. */
  readonly builtIn: { readonly value: unknown } | undefined;
  readonly inForce: { readonly value: unknown } | undefined;
}

/** Every value in which a regulation differs from the built-in one. */
export function differences(
  regulation: Regulation,
  builtIn: Regulation = etmRegulation,
): readonly NormsDifference[] {
  if (regulation === builtIn) return [];
  const [before, now] = [leavesOf(builtIn), leavesOf(regulation)];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), now.get(key)];
    if (was && is && isSame(was.value, is.value)) return [];
    const { path, since, kind } = (is ?? was)!;
    return [{ path, since, kind, builtIn: was && { value: was.value }, inForce: is && { value: is.value } }];
  });
}

interface Leaf {
  readonly path: Path;
  readonly since: string | null | undefined;
  readonly kind: CellKind;
  readonly value: unknown;
}

function leavesOf(regulation: Regulation): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const row of NORM_ROWS) {
    for (const { since, values } of linesOf(row, regulation)) {
      values.forEach(({ path, kind, value, missing }, i) => {
        if (!missing)
          leaves.set(JSON.stringify([row.key, path, since ?? "", i]), { path, since, kind, value });
      });
    }
  }
  return leaves;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A difference in words. */
export interface DifferenceLine {
  readonly norm: string;
  /** «с начала», a day, or "" for what has no date. */
  readonly since: string;
  readonly builtIn: string;
  readonly inForce: string;
}

export function differenceLines(
  regulation: Regulation,
  language: Language,
  builtIn: Regulation = etmRegulation,
): DifferenceLine[] {
  const names = namesIn({
    specializations: { ...builtIn.specializations, ...regulation.specializations },
    groups: { ...builtIn.groups, ...regulation.groups },
  });
  const shown = (it: NormsDifference["inForce"], kind: CellKind, of: Regulation) =>
    it ? String(cellOf(kind, it.value, groupNamesOf(of, language), language)) : NO_VALUE[language];
  return differences(regulation, builtIn).map((it) => ({
    norm: nameOfPlace(it.path, names, language),
    since: it.since === undefined ? "" : shownDay(it.since, language),
    builtIn: shown(it.builtIn, it.kind, builtIn),
    inForce: shown(it.inForce, it.kind, regulation),
  }));
}

/** The differences one sentence each. */
export function differenceSentences(regulation: Regulation, language: Language): string[] {
  return differenceLines(regulation, language).map((line) => normsDifferenceLine(line, language));
}
