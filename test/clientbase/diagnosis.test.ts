import { recognise } from "../../src/clientbase/layout";
import { UnusableInput } from "../../src/clientbase/problems";
import type { CellValue } from "../../src/clientbase/sheet-values";
import { unusableSentence } from "../../src/wording/unusable";
import { sheet } from "../support/client-base";

type Row = readonly CellValue[];

function refused(rows: readonly Row[]): UnusableInput {
  try {
    recognise([sheet("Выгрузка", [...rows])]);
  } catch (error) {
    if (error instanceof UnusableInput) return error;
    throw error;
  }
  throw new Error("Recognised");
}

const ROWS: Row[] = [
  ["00001", "ООО «Ромашка»", "ЭМО", "Иванов И. И.", 100],
  ["00002", "ЗАО «Астра»", "ПП", "Петров П. П.", 200],
  ["00003", "ИП Сидоров", "ЭМО", "Иванов И. И.", 300],
];
const HEADER = ["Код", "Контрагент", "ЦКГ", "Менеджер", "06.2010"];

test("rows of clients without headers are told from no clients at all", () => {
  expect(refused(ROWS)).toMatchObject({ reason: "noHeaders", details: { sheet: "Выгрузка" } });
  expect(refused([["Поле", "Слово", "Знак", "Лицо", "Число"], ...ROWS]).reason).toBe("noClients");
});

test.each([";", "\t", ","])("lines that «%s» was to part are told", (mark) => {
  const lines = [HEADER, ...ROWS].map((cells) => [cells.join(mark)]);
  expect(refused(lines)).toMatchObject({ reason: "linesInOneColumn", details: { sheet: "Выгрузка" } });
});

test.each<[string, string, (code: CellValue, name: CellValue) => string]>([
  ["Контрагент", "«Код клиента»", (code, name) => `${code} ${name}`],
  ["Контрагент", "«Код клиента»", (code, name) => `${name} (${code})`],
  ["Код", "«Наименование»", (code, name) => `${code} ${name}`],
])("code and name in one cell under «%s» are told with an example", (header, missing, write) => {
  const rows = ROWS.map(([code, name, ...rest]) => [write(code, name), ...rest]);
  const error = refused([[header, ...HEADER.slice(2)], ...rows]);
  const example = String(rows[0][0]);
  expect(error.details.together).toEqual({ column: `A «${header}»`, example });
  expect(unusableSentence(error, "ru")).toBe(
    `На листе «Выгрузка» не найден столбец ${missing}. В столбце A «${header}» код и наименование стоят вместе («${example}»): ` +
      "разделите их на два столбца, например через «Данные», «Текст по столбцам».",
  );
});

test("names alone are not taken for codes with names", () => {
  const rows = ROWS.map(([, ...rest]) => rest);
  expect(refused([HEADER.slice(1), ...rows]).details.together).toBeUndefined();
});
