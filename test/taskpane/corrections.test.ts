import type { Correction } from "../../src/clientbase/mapping";
import { withColumn, withUse } from "../../src/taskpane/corrections";

const SHEET = { shape: "код|имя|ответственный", use: "clients" } as const;
const said = (columns: Correction["columns"]): Correction => ({ ...SHEET, columns });

test.each([
  ["the column it was recognised in is not used any more", undefined, "код", "имя", { код: "", имя: "name" }],
  ["a field that was nowhere takes a column", undefined, undefined, "имя", { имя: "name" }],
  ["a field in no column leaves the one it was in unused", undefined, "имя", "", { имя: "" }],
  ["chosen again where it is", undefined, "имя", "имя", { имя: "name" }],
  [
    "what was said of other fields stays",
    said({ код: "code", имя: "name" }),
    "имя",
    "ответственный",
    { код: "code", имя: "", ответственный: "name" },
  ],
  ["a column that was another field's", said({ имя: "manager" }), undefined, "имя", { имя: "name" }],
  [
    "what was said of another use goes",
    { ...SHEET, use: "managers", columns: { код: "x" } },
    undefined,
    "имя",
    { имя: "name" },
  ],
] as const)("%s", (_, before, from, to, columns) => {
  expect(withColumn(before, SHEET, "name", from, to)).toEqual({ ...SHEET, columns });
});

test("a sheet read as something else has its columns recognised anew", () => {
  expect(withUse(SHEET.shape, "turnover")).toEqual({ shape: SHEET.shape, use: "turnover", columns: {} });
});
