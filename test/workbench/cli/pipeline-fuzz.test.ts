import fc from "fast-check";
import { CLIENT_FIELDS, MANAGER_FIELDS } from "../../../src/clientbase/fields";
import type { PeriodChoice } from "../../../src/clientbase/period";
import type { CellValue, SheetValues } from "../../../src/clientbase/sheet-values";
import { auditSheets, memoText, UnusableInput, type Outcome } from "../../../src/core";
import { parseIsoDay, parseIsoMonth } from "../../../src/regulation/calendar";
import { unusableSentence } from "../../../src/wording/unusable";
import { auditJson } from "../../../workbench/cli/audit-json";
import { summary } from "../../../workbench/cli/summary";
import { built, rows } from "../../support/arbitrary-base";
import { auditJsonSchema } from "./audit-json-schema";

const RUNS = { seed: 2010, numRuns: 400 };
const LANGUAGES = ["ru", "en"] as const;

const CLIENT_HEADERS = Object.values(CLIENT_FIELDS).map(({ header }) => header);
const MANAGER_HEADERS = Object.values(MANAGER_FIELDS).map(({ header }) => header);
const MONTHS = ["01.2010", "2010-02", "мар.10", "Апрель 2010", "05.2010, тыс. руб.", "06.2010"];

const HOSTILE = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "=1+1",
    "=HYPERLINK(1)",
    "'",
    '"',
    "\\",
    "${x}",
  ],
  ...["\n", "\t", "\u00a0", "\u2028", "\u0000", "\ufffd", "\ud800", "\u202e", "%s%d%n", "$&$1", "<b>", "-"],
  ...["#N/A", "#Н/Д", "#REF!", "#DIV/0!", "NaN", "Infinity", "1e999", "-0", "0x10", "1,2,3", "12 345,67 ₽"],
  ...[
    "30.02.2010",
    "2010-13",
    "00.00.0000",
    "99.99.9999",
    "31.12.9999",
    "Итого",
    "Всего по ОП",
    "нет",
    "ООК",
  ],
];
const WORDS = [
  ...["ЭМО", "дилеры", "сети", "ПП", "щитовики", "Орёл", "Орёл; Тула", "Север", "Первый", "S", "A", "С", "?"],
  ...["МОПП", "НОП", "старший группы", "стажер", "новичок", "ветеран", "универсальный", "МРПП", "МРС", "МРД"],
  ...[
    "территориальный",
    "Иванов А. А.",
    "Петров",
    "иванов  а.а.",
    "7707083893",
    "770701001",
    "1",
    "2",
    "3",
    "01",
  ],
  ...["2010-06-15", "15.01.2010", "01.04.2010"],
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
const number = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: 39_000, max: 41_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 0.005, 15_000, 1e15, 1e300, -1e300, 2_958_465, 2_958_466, 7_707_083_893, 5e-324),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.boolean() },
);

/** Rows of any cells, some of them ragged. */
const body = (columns: number) =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(cell, { minLength: columns, maxLength: columns }) },
      { weight: 1, arbitrary: fc.array(cell, { maxLength: columns + 2 }) },
    ),
    { maxLength: 12, size: "+1" },
  );

function sheetOf(name: string, headers: fc.Arbitrary<CellValue[]>): fc.Arbitrary<SheetValues> {
  return headers.chain((header) =>
    fc.record({
      name: fc.constant(name),
      values: body(header.length).map((rows) => [header, ...rows]),
      dateSystem: fc.constantFrom(1900 as const, 1904 as const),
    }),
  );
}

const shuffled = (headers: readonly string[]) =>
  fc.shuffledSubarray([...headers], { minLength: headers.length });
const anyHeader = fc.oneof(
  fc.constantFrom<CellValue>(...CLIENT_HEADERS, ...MANAGER_HEADERS, ...MONTHS),
  cell,
);

const period: fc.Arbitrary<PeriodChoice> = fc.record({
  month: fc.constantFrom(undefined, ...["2010-06", "2010-02", "1999-01", "2099-12"].map(parseIsoMonth)),
  asOf: fc.constantFrom(
    undefined,
    ...["2010-06-30", "2010-01-31", "1999-01-01", "2099-12-31"].map(parseIsoDay),
  ),
});

const canonical = fc.tuple(
  sheetOf("Клиенты", shuffled([...CLIENT_HEADERS, ...MONTHS])),
  sheetOf("Менеджеры", shuffled(MANAGER_HEADERS)),
);
const oneSheet = fc.tuple(
  sheetOf("Лист1", shuffled([...new Set([...CLIENT_HEADERS, ...MANAGER_HEADERS.slice(1), ...MONTHS])])),
);
/** Bases that make sense but for some cells. */
const spoilt = fc
  .tuple(rows, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), cell), { maxLength: 12 }))
  .map(([base, changes]) => {
    const sheets = built(base)
      .sheets()
      .map((sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row]) }));
    for (const [which, row, column, value] of changes) {
      const { values } = sheets[which % sheets.length];
      if (values.length > 1) values[1 + (row % (values.length - 1))][column % values[0].length] = value;
    }
    return sheets;
  });
const random = fc.array(sheetOf("Лист", fc.array(anyHeader, { maxLength: 30 })), { maxLength: 3 });

function outcomeOf(sheets: readonly SheetValues[], choice: PeriodChoice): Outcome | undefined {
  try {
    return auditSheets(sheets, choice);
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    for (const language of LANGUAGES) expectReadable(unusableSentence(error, language));
    return undefined;
  }
}

function expectReadable(sentence: string): void {
  expect(sentence.trim()).not.toBe("");
  expect(sentence).not.toMatch(/undefined|\bNaN\b(?!»|”)|\[object /);
}

/** Builds everything that is shown or written of an audit. */
function expectPrintable(outcome: Outcome): void {
  for (const language of LANGUAGES) {
    for (const memo of outcome.memos(language)) {
      const lines = memoText(memo, language).split("\n");
      expect(lines.at(-1)).toBe("");
    }
    expect(summary(outcome, "x.xlsx", language).length).toBeGreaterThan(2);
    const document: unknown = JSON.parse(JSON.stringify(auditJson(outcome, [], language)));
    expect(JSON.stringify(document)).not.toMatch(/undefined|\[object /);
    const parsed = auditJsonSchema.safeParse(document);
    expect(parsed.error?.issues ?? []).toEqual([]);
  }
}

test.each([
  ["canonical headers", canonical],
  ["one sheet of everything", oneSheet],
  ["a sensible base with spoilt cells", spoilt],
  ["random headers", random],
] as [string, fc.Arbitrary<SheetValues[]>][])("any cells under %s are audited or refused", (_, sheets) => {
  let audited = 0;
  fc.assert(
    fc.property(sheets, period, (values, choice) => {
      const outcome = outcomeOf(values, choice);
      if (!outcome) return;
      audited++;
      expectPrintable(outcome);
    }),
    RUNS,
  );
  if (sheets !== random) expect(audited).toBeGreaterThan(RUNS.numRuns / 2);
});

test("the cells of an audited workbook are left as they were", () => {
  fc.assert(
    fc.property(canonical, (sheets) => {
      const before = structuredClone(sheets);
      const outcome = outcomeOf(sheets, {});
      outcome?.memos("ru");
      expect(sheets).toEqual(before);
    }),
    { ...RUNS, numRuns: 100 },
  );
});
