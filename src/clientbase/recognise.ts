import { chooseSheets, type Candidate, type Chosen } from "./choose-sheets";
import { clientsLayout, managersLayout, managersOnClientsSheet, requireMonthsOnce } from "./clients-layout";
import { activitiesOf } from "./activity-layouts";
import { holdsLines, lacksHeaders } from "./diagnosis";
import { best } from "./header-row";
import type { Layout } from "./layout";
import type { Correction, SheetUse } from "./mapping";
import { UnusableInput, type Problem } from "./problems";
import {
  columnsLeftOut,
  guessedMonths,
  monthsWithoutUnit,
  spareColumns,
  unitsAbove,
} from "./recognition-problems";
import { readingsOf, type SheetReading } from "./sheet-reading";
import type { SheetValues } from "./sheet-values";
import { turnoverLayoutsOf } from "./turnover-layouts";
import { turnoverMonths } from "./turnover-months";
import { clientParts } from "./use-scores";

/** What became of one sheet of the workbook. */
export interface RecognisedSheet {
  readonly sheet: SheetValues;
  readonly use: SheetUse | "none";
  /** Undefined where nothing can be a header. */
  readonly reading: SheetReading | undefined;
}

/** What a workbook's sheets are, whether or not they can be audited. */
export interface Recognised {
  readonly sheets: readonly RecognisedSheet[];
  readonly layout: Layout | undefined;
  /** Why there is no layout. */
  readonly refusal: UnusableInput | undefined;
}

/**
 * Finds the sheets of clients, managers, turnover and activities, their headers and columns.
 * @param corrections what the user has said of sheets of some shapes; of two about one shape the last one holds
 * @throws UnusableInput when no sheet looks like clients, a required column is missing, or a month stands twice
 */
export function recognise(sheets: readonly SheetValues[], corrections: readonly Correction[] = []): Layout {
  const { layout, refusal } = recogniseSheets(sheets, corrections);
  if (layout === undefined) throw refusal!;
  return layout;
}

/** As `recognise`, but a refusal comes with everything that was found nevertheless. */
export function recogniseSheets(
  sheets: readonly SheetValues[],
  corrections: readonly Correction[] = [],
): Recognised {
  const byShape = new Map(corrections.map((correction) => [correction.shape, correction]));
  const all = sheets.map((sheet): Candidate => {
    const readings = readingsOf(sheet, byShape);
    return { sheet, readings, corrected: readings[0]?.correction?.use };
  });
  const chosen = chooseSheets(all);
  const used = new Map<SheetValues, { use: SheetUse; reading: SheetReading }>();
  for (const use of ["activities", "turnover", "managers", "clients"] as const) {
    for (const reading of chosen[use]) used.set(reading.sheet, { use, reading });
  }
  const recognised = all.map(({ sheet, readings }): RecognisedSheet =>
    used.has(sheet) ? { sheet, ...used.get(sheet)! } : { sheet, use: "none", reading: fullest(readings) },
  );
  try {
    return { sheets: recognised, layout: { ...layoutOf(all, chosen), corrections }, refusal: undefined };
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    return { sheets: recognised, layout: undefined, refusal: error };
  }
}

function fullest(readings: readonly SheetReading[]): SheetReading | undefined {
  const columns = ({ matches, periods }: SheetReading) =>
    Math.max(...Object.values(matches).map((match) => Object.keys(match.columns).length)) +
    Math.min(1, periods.columns.length);
  const texts = ({ header }: SheetReading) =>
    header.columns.filter(({ parts }) => parts.some(({ key }) => key !== "")).length;
  return best(readings, (reading) => columns(reading) * 1000 + texts(reading));
}

function layoutOf(all: readonly Candidate[], chosen: Chosen): Omit<Layout, "corrections"> {
  const [reading] = chosen.clients;
  if (reading === undefined) throw noClients(all);
  const turnover = chosen.turnover.flatMap(turnoverLayoutsOf);
  chosen.turnover.forEach(requireMonthsOnce);
  const clients = clientsLayout(reading, turnover.length > 0);
  const managers = chosen.managers[0] ? managersLayout(chosen.managers[0]) : managersOnClientsSheet(reading);
  const problems: Problem[] = [
    ...chosen.passedOver.map(({ sheet }): Problem => ({
      code: "SHEET_NOT_USED",
      sheet: sheet.name,
      value: reading.sheet.name,
    })),
    ...all
      .filter(({ sheet, corrected }) => sheet.hidden && sheet.values.length > 0 && corrected === undefined)
      .map(({ sheet }): Problem => ({ code: "HIDDEN_SHEET_NOT_USED", sheet: sheet.name })),
    ...spareColumns(reading.sheet, [...reading.matches.clients.spare, ...turnoverMonths(reading).spare]),
    ...[reading, ...chosen.turnover].flatMap((it) => [
      ...columnsLeftOut(it),
      ...guessedMonths(it),
      ...unitsAbove(it),
      ...monthsWithoutUnit(it),
    ]),
    ...chosen.managers.flatMap(({ sheet, matches }) => spareColumns(sheet, matches.managers.spare)),
    ...chosen.turnover.flatMap((it) => spareColumns(it.sheet, turnoverMonths(it).spare)),
    ...(managers ? [] : [{ code: "NO_MANAGERS_SHEET" } as const]),
  ];
  return {
    sheets: all.map(({ sheet }) => sheet.name),
    clients,
    managers,
    turnover,
    activities: chosen.activities.flatMap(activitiesOf),
    problems,
  };
}

function noClients(all: readonly Candidate[]): UnusableInput {
  const hidden = all.filter(
    ({ sheet, readings }) => sheet.hidden && readings.some((reading) => clientParts(reading).length >= 4),
  );
  if (hidden.length > 0)
    return new UnusableInput("onlyHidden", { sheets: hidden.map(({ sheet }) => sheet.name) });
  const visible = all.filter(({ sheet }) => !sheet.hidden);
  const ofLines = visible.find(({ sheet }) => holdsLines(sheet));
  if (ofLines) return new UnusableInput("linesInOneColumn", { sheet: ofLines.sheet.name });
  const headless = visible.find(
    ({ sheet, readings }) =>
      readings.every((it) => clientParts(it).every((part) => part === "months")) && lacksHeaders(sheet),
  );
  if (headless) return new UnusableInput("noHeaders", { sheet: headless.sheet.name });
  return new UnusableInput("noClients", { sheets: visible.map(({ sheet }) => sheet.name) });
}
