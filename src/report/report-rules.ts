import type { Severity } from "../audit/finding";
import type { Language } from "../wording/language";
import { KIND_NAMES, MANAGER_VERDICTS } from "../wording/report";
import { SEVERITIES, SEVERITY_ORDER } from "../wording/words";
import type { Box, Look, ReportRule } from "./edits";
import { columnLetters } from "../clientbase/problems";
import { box } from "./grid";
import { KIND_LOOKS, KINDS } from "./kinds";

const BAD: Look = { fill: "#FFC7CE", color: "#7A0010" };
const DOUBTFUL: Look = { fill: "#FFE8B3", color: "#5C4400" };
const NEUTRAL: Look = { fill: "#DDEBF7", color: "#1F3864" };
const GOOD: Look = { fill: "#DDF0DD", color: "#14532D" };
const QUIET: Look = { fill: "#EDEDED", color: "#404040" };

const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = { violation: BAD, warning: DOUBTFUL, info: NEUTRAL };

/** In the order in which a verdict names them: the first one it begins with colours it. */
const VERDICT_LOOKS: Readonly<Record<keyof typeof MANAGER_VERDICTS, Look>> = {
  violations: BAD,
  attention: DOUBTFUL,
  notEvaluated: NEUTRAL,
  within: GOOD,
  notNormed: QUIET,
};

/** Colours severities and kinds by their words, between two rows. */
export function findingRules(first: number, last: number, language: Language): ReportRule[] {
  const rows = last - first + 1;
  const severities = box(first, rows, "severity");
  const kinds = box(first, rows, "kind");
  return [
    ...SEVERITY_ORDER.map((severity) => ({
      box: severities,
      formula: `=${cornerOf(severities)}="${SEVERITIES[severity][language]}"`,
      look: SEVERITY_LOOKS[severity],
    })),
    ...KINDS.map((kind) => ({
      box: kinds,
      formula: `=${cornerOf(kinds)}="${KIND_NAMES[kind][language]}"`,
      look: KIND_LOOKS[kind],
    })),
  ];
}

/** Colours the verdicts on managers by what they begin with, between two rows. */
export function verdictRules(first: number, last: number, language: Language): ReportRule[] {
  const verdicts = box(first, last - first + 1, "reason");
  return Object.entries(VERDICT_LOOKS).map(([verdict, look]) => {
    const text = MANAGER_VERDICTS[verdict as keyof typeof VERDICT_LOOKS][language];
    return { box: verdicts, formula: `=LEFT(${cornerOf(verdicts)},${text.length})="${text}"`, look };
  });
}

/** `$B15`: the column stays, the row follows the cell. */
function cornerOf({ row, column }: Box): string {
  return `$${columnLetters(column - 1)}${row}`;
}
