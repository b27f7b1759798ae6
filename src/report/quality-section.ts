import { weightOf } from "../clientbase/problem-weight";
import type { ClientBase } from "../clientbase/client-base";
import type { Problem } from "../clientbase/problems";
import type { Language } from "../wording/language";
import { problemText } from "../wording/problems";
import { PROBLEM_WEIGHT_NAMES, qualityWords } from "../wording/quality";
import { rowsLine, SUMMARY } from "../wording/audit-summary";
import { cellText } from "./cell-text";
import type { ReportCell } from "./edits";
import { box } from "./grid";
import type { Section } from "./section";

/** Links are few in a workbook and findings need them more. */
const LINKS_AT_MOST = 2_000;

/** How the rows add up, what is wrong with the data and what was done about it, the gravest first; cells are linked. */
export function qualitySection({ problems, rows, layout }: ClientBase, language: Language): Section {
  const words = qualityWords(language);
  const sums = rowsLine(rows, language);
  return {
    title: SUMMARY.problems[language],
    links: Math.min(problems.filter(({ row }) => row !== undefined).length, LINKS_AT_MOST),
    header: {
      severity: words.weight,
      kind: words.sheet,
      finding: words.column,
      client: words.cell,
      name: words.value,
      manager: words.reading,
      office: words.count,
      reason: words.done,
    },
    rows: [
      ...(sums === undefined
        ? []
        : [{ severity: words.rows, kind: text(layout.clients.sheet.name), reason: sums }]),
      ...problems.map((problem, i) => ({
        severity: PROBLEM_WEIGHT_NAMES[weightOf(problem)][language],
        kind: text(problem.sheet),
        finding: text(problem.header),
        client: placeOf(problem, i < LINKS_AT_MOST, language),
        name: text(problem.value),
        manager: problem.reading === problem.value ? null : text(problem.reading),
        office: problem.row === undefined ? null : (problem.count ?? 1),
        reason: cellText(problemText(problem, language)),
      })),
    ],
    formats: (first, count) => [
      { box: box(first, count, "severity", "manager"), wrap: true },
      { box: box(first - 1, count + 1, "office"), horizontal: "Center" },
      { box: box(first, count, "client"), color: LINK_COLOR },
    ],
  };
}

const LINK_COLOR = "#0B4F9C";

/** The cell, else the row or the column, as far as it is known. */
function placeOf({ sheet, row, column }: Problem, linked: boolean, language: Language): ReportCell {
  if (row === undefined) return column ?? null;
  const shown = column === undefined ? qualityWords(language).row(row) : `${column}${row}`;
  return linked && sheet !== undefined ? { text: shown, sheet, address: `${column ?? "A"}${row}` } : shown;
}

function text(value: string | undefined): ReportCell {
  return value === undefined || value === "" ? null : cellText(value);
}
