import { keepCorrections } from "../../src/mapping";
import { auditWorkbook, lookAtWorkbook } from "../../src/session";
import { QUESTIONED } from "../../workbench/corpus/fixtures/questions";
import { fileOf } from "../../workbench/corpus/write-file";
import { OpenExcel } from "../session/excel";
import { auditedTwin, differencesFrom } from "./audited";

const QUESTIONS_AT_MOST = 4;
const PATIENCE = 60_000;

/** Looks at the workbook and says yes to what is suggested until nothing is asked; the fields with their columns. */
async function answered(): Promise<[field: string, letters: string][]> {
  const asked: [string, string][] = [];
  const columns: Record<string, string> = {};
  while (asked.length < QUESTIONS_AT_MOST) {
    const { question, fields } = await lookAtWorkbook("ru");
    if (!question) return asked;
    const { suggestion } = fields.find(
      ({ field, shape }) => field === question.field && shape === question.shape,
    )!;
    asked.push([question.field, suggestion?.letters ?? ""]);
    if (!suggestion) return asked;
    columns[suggestion.key] = question.field;
    await keepCorrections([{ shape: question.shape, use: "clients", columns }]);
  }
  return asked;
}

test.each(QUESTIONED.map((questioned) => [questioned.name, questioned] as const))(
  "%s is asked for, and once answered the findings are those of the clean twin",
  async (_, { twin, sheets, asked }) => {
    const excel = new OpenExcel(await fileOf(sheets));
    expect(excel.workbook.sheets).toHaveLength(sheets.length);
    await expect(auditWorkbook()).rejects.toMatchObject({ reason: "missingColumns" });
    expect(await answered()).toEqual(asked);
    expect(differencesFrom(auditedTwin(twin), { outcome: await auditWorkbook(), sheets })).toEqual([]);
  },
  PATIENCE,
);
