import { auditWorkbook, removeEverything, writeAudit } from "../../src/session";
import { CORPUS } from "../../workbench/corpus/corpus";
import { fileOf } from "../../workbench/corpus/write-file";
import { OpenExcel } from "../session/excel";
import { partsOf } from "../session/parts";
import { auditedTwin, differencesFrom } from "./audited";

const PATIENCE = 60_000;
const IN_EXCEL = CORPUS.filter(({ inExcel }) => inExcel);

test("enough of the corpus is opened in Excel", () => {
  expect(IN_EXCEL.length).toBeGreaterThanOrEqual(10);
});

test.each(IN_EXCEL.map((fixture) => [fixture.name, fixture] as const))(
  "%s is judged in Excel as its clean twin, marked and cleaned",
  async (_, { twin, sheets, file, differences = [] }) => {
    const excel = new OpenExcel(await fileOf(sheets, file));
    const outcome = await auditWorkbook();
    expect(differencesFrom(auditedTwin(twin), { outcome, sheets })).toEqual([...differences].sort());
    expect(excel.saved()).toEqual(partsOf(excel.bytes));

    const { marked, obstacles } = await writeAudit(outcome, { language: "ru" });
    expect([marked, obstacles]).toEqual([
      expect.arrayContaining([outcome.base.layout.clients.sheet.name]),
      [],
    ]);
    await removeEverything();
    expect(withoutColumnIds(excel.saved())).toEqual(withoutColumnIds(partsOf(excel.bytes)));
  },
  PATIENCE,
);

function withoutColumnIds(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...parts].map(([name, xml]) => [name, xml.replace(/(<tableColumn )id="\d+"/g, "$1")]));
}
