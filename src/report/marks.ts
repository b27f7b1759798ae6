import type { ClientBase } from "../clientbase/client-base";
import type { Column } from "../clientbase/header-row";
import type { Language } from "../wording/language";
import { KIND_NAMES, reportWords } from "../wording/report";
import { WAIVED } from "../wording/waivers";
import type { Audited } from "./audited";
import { CELL_LENGTH, clipped } from "./cell-text";
import type { Pair, SheetMarks } from "./edits";
import { findingLines, type FindingLine } from "./finding-lines";
import { highlights, KINDS } from "./kinds";

const BETWEEN = " • ";
const WIDTHS = [150, 420] as const;

/**
 * The audit columns: for the clients sheet always, for a sheet of managers when something is found on them. The
 * reasons of a row name its findings, the gravest first. A row with only waived ones is no kind and not highlighted.
 */
export function auditMarks({ base, audit }: Audited, language: Language): SheetMarks[] {
  const lines = findingLines(audit, language);
  const { clients, managers } = base.layout;
  const { row, count } = base.cards;
  const onClients = {
    ...placeOf(clients, Object.values(clients.columns), clients.months),
    lastRow: row[count - 1] + 1,
    rows: markedRows(
      lines.filter(({ subject }) => subject !== "manager"),
      language,
    ),
  };
  const onManagers = managers &&
    !managers.onClientsSheet && {
      ...placeOf(managers, Object.values(managers.columns)),
      lastRow: lastManagerRow(base),
      rows: markedRows(
        lines.filter(({ subject }) => subject === "manager"),
        language,
      ),
    };
  return [onClients, ...(onManagers && onManagers.rows.size > 0 ? [onManagers] : [])].map((place) => ({
    ...place,
    headers: reportWords(language).markHeaders,
    widths: WIDTHS,
    highlights: highlights(language),
    kinds: [...KINDS.map((kind) => KIND_NAMES[kind][language]), WAIVED[language]],
  }));
}

function placeOf(
  { sheet, headerRow }: { readonly sheet: { readonly name: string }; readonly headerRow: number },
  ...columns: readonly (readonly (Column | undefined)[])[]
) {
  const indices = columns.flat().flatMap((column) => (column && !column.virtual ? [column.index] : []));
  return {
    sheet: sheet.name,
    headerRow: headerRow + 1,
    firstColumn: Math.min(...indices) + 1,
    lastColumn: Math.max(...indices) + 1,
  };
}

function lastManagerRow({ register }: ClientBase): number {
  return (register?.managers ?? []).reduce(
    (last, { rows }) => Math.max(last, ...rows.map((row) => row + 1)),
    0,
  );
}

/** Kind and reasons per row of a sheet, in the order of the rows. */
function markedRows(lines: readonly FindingLine[], language: Language): ReadonlyMap<number, Pair> {
  const found = new Map<number, FindingLine[]>();
  for (const line of lines) {
    for (const { row } of line.rows) {
      const ofRow = found.get(row);
      if (ofRow) ofRow.push(line);
      else found.set(row, [line]);
    }
  }
  const reasonOf = new Map<FindingLine, string>(lines.map((line) => [line, reasonText(line)]));
  return new Map(
    [...found]
      .sort(([a], [b]) => a - b)
      .map(([row, ofRow]): [number, Pair] => {
        const kind = KINDS.find((it) => ofRow.some((line) => line.kind === it && !line.waived));
        const reasons = ofRow.map((line) => reasonOf.get(line)!);
        const name = kind === undefined ? WAIVED[language] : KIND_NAMES[kind][language];
        return [row, [name, reasonsText(reasons, language)]];
      }),
  );
}

/** «Чёрный список (повторно, 2 месяца подряд). Оборот … Исключение: …» */
function reasonText({ title, seenText, sentence, blackListed, waiver }: FindingLine): string {
  const heading = seenText === "" ? title : `${title} (${seenText})`;
  return [`${heading}.`, sentence, blackListed, waiver].filter((text) => text !== "").join(" ");
}

/** All reasons in one line; those that do not fit a cell are counted. */
function reasonsText(reasons: readonly string[], language: Language): string {
  const all = reasons.join(BETWEEN);
  if (all.length <= CELL_LENGTH) return all;
  const rest = (shown: number) =>
    shown === reasons.length ? "" : BETWEEN + reportWords(language).more(reasons.length - shown);
  let text = clipped(reasons[0], CELL_LENGTH - rest(1).length);
  let shown = 1;
  for (; shown < reasons.length; shown++) {
    const longer = text + BETWEEN + reasons[shown];
    if (longer.length + rest(shown + 1).length > CELL_LENGTH) break;
    text = longer;
  }
  return text + rest(shown);
}
