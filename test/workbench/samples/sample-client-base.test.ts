import { join } from "node:path";
import { audit, type Audit } from "../../../src/audit/audit";
import { cardsOf } from "../../../src/audit/subjects";
import { readClientBase } from "../../../src/clientbase/client-base";
import { recognise } from "../../../src/clientbase/layout";
import { isoDay } from "../../../src/regulation/calendar";
import { etmRegulation } from "../../../src/regulation/regulation";
import { POTENTIALS, STATUSES } from "../../../src/regulation/schema";
import { readWorkbook } from "../../support/read-workbook";
import { sampleClientBase } from "../../../workbench/samples/sample-client-base";
import { sampleFile } from "../../../workbench/samples/sample-file";
import { valuesOf } from "../../../workbench/samples/sample-sheet";
import { codes, findings } from "../../support/findings";

const path = join(__dirname, "../../../assets/samples/client-base.xlsx");

test("the sample in the repository is the one `npm run sample` makes", async () => {
  const written = (await readWorkbook(path)).map(({ name, values }) => ({ name, values }));
  expect(written).toEqual(sampleClientBase().map((sheet) => ({ name: sheet.name, values: valuesOf(sheet) })));
});

test("the sample is made of the same bytes every time", async () => {
  const [first, second] = [await sampleFile(sampleClientBase()), await sampleFile(sampleClientBase())];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

describe("an audit of the sample", () => {
  let result: Audit;
  beforeAll(async () => {
    result = audit(readClientBase(recognise(await readWorkbook(path)), etmRegulation));
  });

  test("finds every column and only the totals to leave out", () => {
    const { layout, problems, period } = result.context.base;
    expect(Object.keys(layout.clients.columns)).toHaveLength(12);
    expect(Object.keys(layout.managers!.columns)).toHaveLength(16);
    expect(layout.clients.months).toHaveLength(12);
    expect([...new Set(problems.map(({ code }) => code))]).toEqual([
      "TOTAL_DIFFERS",
      "UNREADABLE_AMOUNT",
      "UNREADABLE_DATE",
      "CYRILLIC_ES",
      "TOTAL_ROW_SKIPPED",
      "NUMBERS_AS_TEXT",
      "DATES_AS_TEXT",
    ]);
    expect(isoDay(period.asOf)).toBe("2010-07-31");
  });

  test("is about a whole regional centre", () => {
    const { cards, organisations, holders } = result.context.base;
    expect(cards.count).toBeGreaterThanOrEqual(600);
    expect(organisations.count).toBeGreaterThanOrEqual(450);
    const managers = holders.flatMap(({ manager }) => manager ?? []);
    expect(managers.length).toBeGreaterThanOrEqual(30);
    expect(new Set(managers.map(({ specialization }) => specialization ?? ""))).toEqual(
      new Set(["", ...Object.keys(etmRegulation.specializations)]),
    );
    expect(new Set(managers.map(({ role }) => role)).size).toBe(5);
    expect(new Set(result.managers.map(({ status }) => status))).toEqual(new Set([null, ...STATUSES]));
    expect(new Set(managers.map(({ office }) => office)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(managers.map(({ cluster }) => cluster)).size).toBe(2);
    expect(new Set(cards.potential)).toContain(POTENTIALS.indexOf("S"));
  });

  test("raises every finding there is", () => {
    expect(codes(result)).toEqual(Object.keys(etmRegulation.sections).sort());
  });

  test("finds nothing wrong with most organisations", () => {
    const { base } = result.context;
    const faulty = new Set(
      Array.from({ length: result.count }, (_, i) => i)
        .filter((i) => result.severity(i) !== "info" && result.kind(i) !== "manager")
        .flatMap((i) => result.subject(i).rows.map(({ row }) => row - 1)),
    );
    const share =
      Array.from({ length: base.organisations.count }, (_, i) => i).filter((organisation) =>
        cardsOf(result.context, organisation).some((card) => faulty.has(base.cards.row[card])),
      ).length / base.organisations.count;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.2);
  });

  test("finds most managers within their norms", () => {
    const blamed = new Set(
      findings(result).flatMap(({ kind, severity, manager }) =>
        kind === "manager" && severity === "violation" ? (manager ?? []) : [],
      ),
    );
    expect(blamed.size).toBeLessThan(result.managers.length * 0.4);
  });
});
