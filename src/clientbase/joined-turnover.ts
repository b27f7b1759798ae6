import { isoMonth, type Month } from "../regulation/calendar";
import { appendColumns, type Appended } from "./appended-columns";
import type { AttachmentRows } from "./attachment-rows";
import { isBlank } from "./cell-number";
import type { Holders } from "./holders";
import type { MonthColumn } from "./header-row";
import type { ClientsLayout, TurnoverLayout } from "./layout";
import { columnLetters, type Problem } from "./problems";
import { withoutZeros, type TurnoverReconciliation } from "./reconciliation";
import type { CellValue } from "./sheet-values";
import { StrayTurnover, strayProblems } from "./stray-turnover";
import { kindOfTurnoverRow, monthHeader, monthsOf, turnoverReader, type TurnoverCell } from "./turnover-rows";
import { MonthTally } from "./turnover-tally";
import { TurnoverTotals } from "./turnover-totals";

export interface JoinedTurnover {
  readonly clients: ClientsLayout;
  readonly problems: readonly Problem[];
  readonly rows: TurnoverReconciliation;
}

/** A month of one turnover sheet, added up per attachment. */
interface SheetMonth {
  readonly layout: TurnoverLayout;
  readonly month: Month;
  readonly tally: MonthTally;
}

/**
 * The clients with the turnover of other sheets in appended columns, joined by client code and exact in kopecks. Rows of
 * one code and month add up. An amount counts for every manager the client is attached to, unless its row names one of
 * several; of repeated rows of one client and manager it stands on the first. A month with a cell that is no amount keeps
 * that cell, so that it is unknown; a client without a row has a blank. A month of the clients sheet's own wins.
 */
export function joinTurnover(
  clients: ClientsLayout,
  sheets: readonly TurnoverLayout[],
  attachments: AttachmentRows,
  holders: Holders,
): JoinedTurnover {
  const skipped = { blank: 0, total: 0, repeatedHeader: 0, groupRow: 0, comment: 0, withoutCode: 0 };
  const counts = { read: 0, joined: 0, withoutCard: 0 };
  const problems: Problem[] = [];
  const months: SheetMonth[] = [];
  for (const layout of sheets) {
    const read = readSheet(layout, attachments, holders);
    counts.read += read.rows.read;
    counts.joined += read.rows.joined;
    counts.withoutCard += read.rows.withoutCard;
    for (const reason of Object.keys(skipped) as (keyof typeof skipped)[])
      skipped[reason] += read.skipped[reason];
    problems.push(...read.problems, ...monthsOnBoth(layout, read.months, clients));
    months.push(...read.months.filter(({ month }) => !clients.months.some((own) => own.month === month)));
  }
  const rows = { ...counts, skipped: withoutZeros(skipped) };
  if (months.length === 0) return { clients, problems, rows };

  const newMonths = [...new Set(months.map(({ month }) => month))].sort((a, b) => a - b);
  const merged = newMonths.map((month) =>
    mergedMonth(
      months.filter((it) => it.month === month),
      attachments,
    ),
  );
  const complete = appendColumns(
    clients,
    merged.map(({ column }) => column),
  );
  const columns = complete.columns.map((column, i): MonthColumn => ({ ...column, month: newMonths[i] }));
  return {
    clients: {
      ...clients,
      sheet: complete.sheet,
      months: [...clients.months, ...columns].sort((a, b) => a.month - b.month),
      source: clients.source ?? clients,
    },
    problems: [...problems, ...merged.flatMap((it) => it.problems)],
    rows,
  };
}

function readSheet(layout: TurnoverLayout, attachments: AttachmentRows, holders: Holders) {
  const { sheet, headerRow } = layout;
  const months = new Map(monthsOf(layout).map((month) => [month, new MonthTally(attachments)]));
  const skipped = { blank: 0, total: 0, repeatedHeader: 0, groupRow: 0, comment: 0, withoutCode: 0 };
  const rows = { read: 0, joined: 0, withoutCard: 0 };
  const strays = new StrayTurnover(layout);
  const visitCells = turnoverReader(layout);
  const totals = new TurnoverTotals(layout);
  let pendingBlanks = 0;
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    const cells = sheet.values[row];
    const kind = kindOfTurnoverRow(layout, cells);
    if (kind === "blank") {
      pendingBlanks++;
      continue;
    }
    skipped.blank += pendingBlanks;
    rows.read += pendingBlanks + 1;
    pendingBlanks = 0;
    totals.add(row, kind);
    if (kind !== "turnover") {
      skipped[kind]++;
      continue;
    }
    const written = cells[layout.code.index];
    const code = attachments.codes.idOf(written);
    if (code < 0 || code >= attachments.codeCount) {
      rows.withoutCard++;
      visitCells(row, cells, (cell) => strays.addWithoutCard(code, String(written), cell));
      strays.touch(code, String(written), row);
      continue;
    }
    rows.joined++;
    const holder = holderNamed(layout, cells, holders);
    const meant = attachmentsOf(code, holder, attachments);
    visitCells(row, cells, (cell) => {
      if (meant.length === 0) strays.addOfOtherManager(String(written), cell);
      if (cell.month === undefined) strays.addWithoutMonth(cell);
      for (const attachment of meant) addCell(months, attachment, cell);
    });
  }
  const { groups, withoutCode, problems } = totals.compared();
  skipped.groupRow = groups.length;
  skipped.withoutCode = withoutCode.length;
  for (const row of withoutCode) visitCells(row, sheet.values[row], (cell) => strays.addWithoutCode(cell));
  return {
    rows,
    skipped,
    problems: [...problems, ...strayProblems(strays)],
    months: [...months].map(([month, tally]): SheetMonth => ({ layout, month, tally })),
  };
}

/** An amount of no month that can be read leaves every month of the client unknown. */
function addCell(months: ReadonlyMap<Month, MonthTally>, attachment: number, cell: TurnoverCell): void {
  const { month, kopecks, row, column } = cell;
  if (month !== undefined) {
    months.get(month)!.add(attachment, kopecks, cell.cell, column.unit, row, column.index);
    return;
  }
  for (const tally of months.values()) tally.add(attachment, NaN, cell.cell, 1, row, column.index);
}

/** Whom a row of turnover names; undefined for nobody. */
function holderNamed(
  { manager }: TurnoverLayout,
  cells: readonly CellValue[],
  holders: Holders,
): number | undefined {
  const name = manager && cells[manager.index];
  return name === undefined || isBlank(name) ? undefined : holders.idOf(name, "");
}

/** All attachments of a client, or where it has several and the row names a manager, that manager's. */
function attachmentsOf(code: number, holder: number | undefined, all: AttachmentRows): number[] {
  const found: number[] = [];
  for (let it = all.firstOfCode[code]; it >= 0; it = all.nextOfCode[it]) found.push(it);
  if (found.length < 2 || holder === undefined) return found;
  return found.filter((it) => all.holder[it] === holder);
}

function monthsOnBoth(
  { sheet }: TurnoverLayout,
  months: readonly SheetMonth[],
  clients: ClientsLayout,
): Problem[] {
  return months.flatMap(({ month }): Problem[] => {
    const own = clients.months.find((column) => column.month === month);
    return own
      ? [
          {
            code: "MONTH_ON_BOTH_SHEETS",
            sheet: clients.sheet.name,
            column: columnLetters(own.index),
            header: own.header,
            value: isoMonth(month),
            reading: sheet.name,
          },
        ]
      : [];
  });
}

/** One column of a month: where two sheets contradict each other on a client, its amount is unknown. */
function mergedMonth(
  sheets: readonly SheetMonth[],
  attachments: AttachmentRows,
): { readonly column: Appended; readonly problems: readonly Problem[] } {
  const [first, ...others] = sheets;
  const contradicted: number[] = [];
  const cells = Array.from({ length: attachments.count }, (_, attachment): CellValue => {
    const cell = first.tally.cellOf(attachment);
    if (others.length === 0) return cell;
    const said = new Set(sheets.map(({ tally }) => tally.cellOf(attachment)).filter((it) => it !== ""));
    if (said.size > 1) contradicted.push(attachment);
    return said.size > 1 ? [...said].join(" / ") : ([...said][0] ?? "");
  });
  const { ofRow } = attachments;
  const originOf = (attachment: number) => {
    const from = sheets.find(({ tally }) => tally.sourceOf(attachment) !== undefined);
    return from && { sheet: from.layout.sheet.name, ...from.tally.sourceOf(attachment)! };
  };
  return {
    column: {
      header: monthHeader(first.month),
      unit: 1,
      cellOf(row) {
        const attachment = ofRow[row];
        if (attachment < 0 || cells[attachment] === "") return "";
        return attachments.shareOf(row) === "all" ? cells[attachment] : 0;
      },
      origin: {
        sheet: first.layout.sheet.name,
        cellOf: (row) => (ofRow[row] < 0 ? undefined : originOf(ofRow[row])),
      },
    },
    problems: contradicted.length === 0 ? [] : [contradiction(sheets, contradicted)],
  };
}

function contradiction(sheets: readonly SheetMonth[], attachments: readonly number[]): Problem {
  const [first, second] = sheets.filter(({ tally }) => tally.sourceOf(attachments[0]) !== undefined);
  return {
    code: "TURNOVER_CONTRADICTS",
    sheet: second.layout.sheet.name,
    row: second.tally.sourceOf(attachments[0])!.row + 1,
    value: isoMonth(first.month),
    reading: first.layout.sheet.name,
    count: attachments.length,
  };
}
