import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { join } from "node:path";
import { openHost } from "../workbench/host/support/excel";
import type { WorkbookHost } from "../../workbench/host/workbook-host";
import * as functions from "../../src/functions/functions";

/** The library goes on with its results for a moment. */
afterAll(() => new Promise((resolve) => setTimeout(resolve, 1000)));

let host: WorkbookHost;

beforeAll(async () => {
  host = openHost();
  const source = join(__dirname, "../../src/functions/functions.ts");
  const { metadataJson, associate } = await generateCustomFunctionsMetadata([source], true);
  host.functions.register(JSON.parse(metadataJson) as Parameters<typeof host.functions.register>[0]);
  for (const { id, functionName } of associate) {
    CustomFunctions.associate(id, functions[functionName as keyof typeof functions]);
  }
});

const CLIENTS = [
  ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "ПДЗ", "05.2010", "06.2010"],
  ["1", "А", "ЭМО", "Белов", 0, 100_000, 100_000],
  ["2", "Б", "ЭМО", "Белов", 0, 0, 0],
];
const MANAGERS = [
  ["ФИО", "Специализация", "Статус", "Встречи вне ОП"],
  ["Белов", "универсальный", "ветеран", 1],
];

test.each([
  ["STATUS", [[["15.01.2010"], [0]], [["30.06.2010"]]], [["новичок"], ["стажёр"]]],
  ["NORM", [[["МРЩ"]], [["минимум"]]], [[10]]],
  ["NORM", [[["МРЩ"]], [["минимум"]], null, [["30.06.2010"]], [["31.12.2009"], [null]]], [[7], ["–"]]],
  ["BLACKLIST", [[["МРЩ"]], [["S"], ["A"]], [[299_999], [150_000]]], [[true], [false]]],
  ["NONPROFILE", [[["МРЩ"]], [["ЭМО", "щитовики"]], [["01.07.2010"]]], [["запрещённая", "профильная"]]],
  ["DETACH", [[[0, 0, 0, 0, 0, 0]], [[0], [5]]], [["открепить"], ["открепление задержано ПДЗ"]]],
] as const)("a cell with KB.%s and the arguments %j shows %j", async (id, args, expected) => {
  expect(await host.functions.call(id, args)).toEqual(expected);
});

test("a cell with KB.AUDIT spills the managers' table", async () => {
  const answer = (await host.functions.call("AUDIT", [CLIENTS, MANAGERS])) as unknown[][];
  expect(answer).toHaveLength(2);
  expect(answer[1].slice(0, 7)).toEqual(["Белов", "универсальный МОПП", "ветеран", 2, "20–40", 50, "≥35"]);
  expect(answer[1][13]).toBe("нарушения: база меньше минимума");
});

test("wrong arguments show #VALUE! with the message", async () => {
  await expect(host.functions.call("AUDIT", [[["a"]]])).rejects.toMatchObject({
    text: "#VALUE!",
    message: expect.stringMatching(/^Лист с клиентами не найден.* \/ No sheet of clients/) as unknown,
  });
});

test("an error in one cell goes out with its code and message, the others with their values", async () => {
  const answer = await host.functions.call("BLACKLIST", [[["МРЩ"]], [["S"], ["?"]], [[1], [1]]]);
  expect(answer).toEqual([
    [true],
    [
      expect.objectContaining({
        type: "Error",
        errorType: "NotAvailable",
        basicValue: "#N/A",
        message: "не оценено: не хватает данных – потенциал / not evaluated: missing data – potential",
      }),
    ],
  ]);
});

test("an answer that Excel would not take is refused in words", async () => {
  const rows = Array.from({ length: 200_000 }, () => ["МРЩ"]);
  await expect(host.functions.call("NONPROFILE", [rows, [["ПП"]], [["30.06.2010"]]])).rejects.toMatchObject({
    text: "#VALUE!",
    message: expect.stringMatching(/^Ответ больше 5 МБ.* \/ The answer is over 5 MB/) as unknown,
  });
});
