import { LANGUAGES } from "../../src/wording/language";
import {
  PLAN_COLUMNS,
  planSheetFaultSentence,
  strangeRowsSentence,
  type PlanSheetError,
} from "../../src/wording/plan-sheet";

const CELL = { row: 8, column: "M" };
const error = (kind: PlanSheetError["kind"], more: Partial<PlanSheetError> = {}): PlanSheetError => ({
  ...{ kind, column: "decision", cell: CELL, value: "нет" },
  ...more,
});

test.each<[PlanSheetError, string, string]>([
  [
    { kind: "missingColumn", column: "planned", value: "" },
    "Столбец «Решение в плане»: нет такого столбца; верните его",
    "The column “Decision in the plan”: there is no such column; put it back",
  ],
  [
    error("errorValue", { value: "#REF!" }),
    "Ячейка M8 «Решение»: «#REF!» – ошибка формулы",
    "Cell M8 “Decision”: “#REF!” – an error of a formula",
  ],
  [
    error("unknownDecision"),
    "«нет» – нет ни такого слова, ни такого менеджера в базе; допустимо: пусто, «принять»",
    "“нет” – there is neither such a word nor such a manager in the base; allowed: blank, “accept”",
  ],
  [
    error("severalManagers", { names: ["А (Север)", "А (Юг)"] }),
    "подходит нескольким: А (Север), А (Юг); напишите имя полностью, с ОП в скобках",
    "fits several: А (Север), А (Юг); write the whole name, with the office in brackets",
  ],
  [error("severalDecisions"), "решения исключают друг друга", "the decisions exclude each other"],
  [error("nothingToAccept"), "принимать нечего", "there is nothing to accept"],
  [error("forbiddenDetachment"), "открепление нельзя запретить", "detaching cannot be forbidden"],
  [
    error("contradiction", { otherRow: 5, value: "" }),
    "Ячейка M8 «Решение»: о той же организации строка 5 решает иначе",
    "Cell M8 “Decision”: row 5 decides otherwise about the same organisation",
  ],
])("%j says where, what stands there and what is allowed", (wrong, ru, en) => {
  expect(planSheetFaultSentence("План", [wrong], "ru")).toContain(ru);
  expect(planSheetFaultSentence("План", [wrong], "en")).toContain(en);
});

test("of many errors the first ten are told, and the rest counted", () => {
  const errors = Array.from({ length: 12 }, (_, i) =>
    error("errorValue", { cell: { row: i + 6, column: "M" } }),
  );
  const sentence = planSheetFaultSentence("План", errors, "ru");
  expect(sentence).toContain("M15");
  expect(sentence).not.toContain("M16");
  expect(sentence).toContain("И ещё 2 ячейки с ошибками.");
});

test("rows of strangers are named, and the rest counted", () => {
  const rows = Array.from({ length: 11 }, (_, i) => ({
    row: i + 6,
    client: i === 0 ? "" : "7",
    manager: "",
  }));
  expect(strangeRowsSentence("План", rows, "ru")).toMatch(
    /^Лист «План»: .*в строках 6, 7 \(«7»\).* и ещё 1 строка/,
  );
  expect(strangeRowsSentence("Plan", rows, "en")).toMatch(
    /^The sheet “Plan”: .*in rows 6, 7 \(“7”\).* and 1 row more/,
  );
});

test("no two columns share a title", () => {
  for (const language of LANGUAGES) {
    const titles = Object.values(PLAN_COLUMNS).map((text) => text[language]);
    expect(new Set(titles).size).toBe(titles.length);
  }
});
