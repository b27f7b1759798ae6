import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { etmRegulation } from "../../src/regulation/regulation";
import { NORM_ROWS } from "../../src/norms/parts";
import { errorsIn, normsValues, regulationIn, rowOf } from "../support/norms";

const BEGINNING = "с начала";

/** The sheet with one cell of a norm changed; the columns of values count from 0. */
function changed(key: string, column: number, value: CellValue, since?: string): CellValue[][] {
  const values = normsValues();
  values[rowOf(values, key, since)][3 + column] = value;
  return values;
}

type Case = readonly [key: string, column: number, since: string | undefined, value: CellValue, code: string];

test.each<Case>([
  ["payingOver", 0, undefined, "много", "unreadable"],
  ["payingOver", 0, undefined, -1, "unreadable"],
  ["payingOver", 0, undefined, "", "blank"],
  ["payingOver", 0, undefined, "#N/A", "unreadable"],
  ["payingOver", 0, undefined, true, "unreadable"],
  ["tenure.noviceMonths", 0, undefined, 1.5, "unreadable"],
  ["tenure.noviceMonths", 0, undefined, "1,500", "unreadable"],
  ["tenure.noviceMonths", 0, undefined, "нет", "unreadable"],
  ["detachment.silentMonths", 0, undefined, 5, "unreadable"],
  ["payingShare", 3, BEGINNING, 101, "unreadable"],
  ["payingShare", 3, BEGINNING, "-5 %", "unreadable"],
  ["baseSize.novice.minimums", 1, BEGINNING, "20 и 30", "unreadable"],
  ["nonProfile.newForbiddenSince", 0, undefined, "30.02.2010", "unreadable"],
  ["nonProfile.newForbiddenSince", 0, undefined, "весной", "unreadable"],
  ["blackList.kind", 0, BEGINNING, "по настроению", "unreadable"],
  ["blackList.months", 0, BEGINNING, 3, "unreadable"],
  ["blackList.thresholds.S", 0, BEGINNING, 300_000, "notApplicable"],
  ["territory.outside", 0, undefined, "любые", "notApplicable"],
  ["worksWith", 0, undefined, "нет", "unreadable"],
  ["worksWith", 0, undefined, "ЭМО; флористы", "unknownGroup"],
  ["mayHold", 5, undefined, "дилеры – до пяти", "unknownGroup"],
  ["forbidden", 2, "01.07.2010", "ЭМО; ", ""],
  ["targetPotential", 0, undefined, "A; Z", "unreadable"],
  ["settings.blankTurnover", 0, undefined, "пусто", "unreadable"],
  ["settings.cyrillicEsIs", 0, undefined, "D", "unreadable"],
  ["settings.nonProfileLimit", 0, undefined, "сколько угодно", "unreadable"],
  ["meetings.assumed", 0, undefined, "может быть", "unreadable"],
  ["synonyms", 0, undefined, '"терр." и другие', "unreadable"],
  ["specializations", 1, undefined, "territorial", "duplicate"],
  ["baseSize.veteran.min", 0, BEGINNING, 61, "minAboveMax"],
  ["baseSize.novice.max", 0, BEGINNING, 25, "minAboveMax"],
  ["synonyms", 1, undefined, "МРПП", "sameWord"],
  ["dictionaries.statuses.novice", 0, undefined, "новичок; ветеран", "sameWord"],
  ["memos.ordinary.agreedBy", 1, undefined, "нет", "unequalLists"],
])("%s[%i] %s = %j: %s", (key, column, since, value, code) => {
  const values = changed(key, column, value, since);
  const [error] = errorsIn(values);
  if (code === "") return expect(error).toBeUndefined();
  const cell = { row: rowOf(values, key, since) + 1, column: "DEFGHI"[column] };
  expect(error).toMatchObject(
    code === "minAboveMax" || code === "sameWord" ? { code } : { code, cell, value: String(value) },
  );
  expect(error.cell?.row).toBeDefined();
});

test("a minimum above its maximum is shown where the minimum stands", () => {
  const values = changed("baseSize.veteran.min", 0, 61, BEGINNING);
  expect(errorsIn(values)).toMatchObject([
    {
      code: "minAboveMax",
      max: 60,
      value: "61",
      cell: { row: rowOf(values, "baseSize.veteran.min") + 1, column: "D" },
    },
  ]);
});

test.each<[string, number, string | undefined, CellValue, (it: typeof etmRegulation) => unknown, unknown]>([
  ["payingOver", 0, undefined, "15 000", (it) => it.payingOver, 15_000],
  ["payingOver", 0, undefined, "20 000,50 руб.", (it) => it.payingOver, 20_000.5],
  ["payingShare", 0, BEGINNING, "25 %", (it) => it.specializations.territorial.payingShare[0].value, 25],
  ["payingShare", 0, BEGINNING, 33.3, (it) => it.specializations.territorial.payingShare[0].value, 33.3],
  ["baseSize.veteran.max", 0, BEGINNING, "нет", (it) => it.specializations.territorial.baseSize[0].value.veteran, { min: 30 }],
  ["baseSize.novice.minimums", 0, BEGINNING, "через 3 месяца – 7, 5: 9", (it) => it.specializations.territorial.baseSize[0].value.novice.minimums, [{ afterMonths: 3, min: 7 }, { afterMonths: 5, min: 9 }]],
  ["nonProfile.newForbiddenSince", 1, undefined, "2010-03-01", (it) => it.specializations.universal.nonProfile.newForbiddenSince, "2010-03-01"],
  ["nonProfile.newForbiddenSince", 0, undefined, "—", (it) => it.specializations.territorial.nonProfile.newForbiddenSince, null],
  ["worksWith", 5, undefined, "торговые  сети, ДИЛЕР", (it) => it.specializations.chains.worksWith, ["chains", "dealers"]],
  ["mayHold", 5, undefined, "дилеры - не более 7; ПП", (it) => it.specializations.chains.mayHold, [{ group: "dealers", max: 7 }, { group: "industry", max: null }]],
  ["targetPotential", 0, undefined, "а, В; S", (it) => it.specializations.territorial.targetPotential, ["A", "B", "S"]],
  ["meetings.assumed", 0, undefined, true, (it) => it.specializations.territorial.meetings.assumed, true],
  ["settings.blankDebt", 0, undefined, "Zero", (it) => it.settings.blankDebt, "zero"],
  ["settings.nonProfileLimit", 1, undefined, "без предела", (it) => it.settings.nonProfileLimit, { universal: null }],
  ["settings.nonProfileLimit", 1, undefined, 4, (it) => it.settings.nonProfileLimit, { universal: 4 }],
  ["version", 0, undefined, 2011, (it) => it.version, "2011"],
  ["title", 1, undefined, "", (it) => it.title.en, etmRegulation.title.ru],
  ["dictionaries.statuses.novice", 0, undefined, "новичок, junior\nнов.", (it) => it.dictionaries.statuses.novice, ["новичок", "junior", "нов."]],
])("%s[%i] %s = %j is understood", (key, column, since, value, pick, expected) => {
  expect(pick(regulationIn(changed(key, column, value, since)))).toEqual(expected);
}); // prettier-ignore

test("a percentage that Excel keeps as a share is one only in a cell that shows percents", () => {
  const values = changed("payingShare", 0, 0.07, BEGINNING);
  const row = rowOf(values, "payingShare", BEGINNING);
  const numberFormats: string[][] = values.map((cells, i) =>
    cells.map((_, j) => (i === row && j === 3 ? "0.00%" : "General")),
  );
  const share = (more: Partial<SheetValues>) =>
    regulationIn(values, more).specializations.territorial.payingShare[0].value;
  expect([share({ numberFormats }), share({})]).toEqual([7, 0.07]);
});

describe("rows", () => {
  test("of a new version stand beside the earlier one, in any order, for the specializations they name", () => {
    const values = normsValues();
    const at = rowOf(values, "payingShare", BEGINNING);
    const blank = values[at].map((): CellValue => "");
    const version = (since: CellValue, share: CellValue): CellValue[] => {
      const row = [...blank];
      [row[0], row[2], row[5]] = ["payingShare", since, share];
      return row;
    };
    values.splice(at, 0, version("01.01.2012", 45), version(40_544, "40 %"));
    const { industrial, territorial } = regulationIn(values).specializations;
    expect(industrial.payingShare).toEqual([
      { since: null, value: 35 },
      { since: "2011-01-01", value: 40 },
      { since: "2012-01-01", value: 45 },
    ]);
    expect(territorial.payingShare).toEqual([{ since: null, value: 25 }]);
  });

  test("of one version must be all there", () => {
    const values = normsValues();
    const at = rowOf(values, "baseSize.veteran.min", BEGINNING);
    const row = [...values[at]];
    row[2] = "01.01.2011";
    values.splice(at, 0, row);
    expect(errorsIn(values).map(({ code, path }) => [code, path[0]])).toEqual([
      ["missingRow", "baseSize.veteran.max"],
      ["missingRow", "baseSize.experienced.min"],
      ["missingRow", "baseSize.experienced.max"],
      ["missingRow", "baseSize.novice.minimums"],
      ["missingRow", "baseSize.novice.max"],
    ]);
  });

  test("must not be there twice, nor for one date", () => {
    const values = normsValues();
    for (const key of ["payingOver", "coldCalls", "group"]) values.push([...values[rowOf(values, key)]]);
    expect(errorsIn(values).map(({ code, cell }) => [code, cell])).toEqual([
      ["duplicate", { row: values.length - 2, column: "B" }],
      ["duplicate", { row: values.length - 1, column: "C" }],
      ["duplicate", { row: values.length, column: "D" }],
    ]);
  });

  test("that are gone are named, each of them", () => {
    for (const { key, scope } of NORM_ROWS) {
      if (scope === "record") continue;
      const values = normsValues().filter(([it]) => it !== key);
      const codes = errorsIn(values).map(({ code, path }) => `${code} ${path[0]}`);
      expect(codes).toContain(`missingRow ${key}`);
    }
  });

  test("are known by their titles where the keys are lost, in either language", () => {
    for (const language of ["ru", "en"] as const) {
      const values = normsValues(etmRegulation, language);
      for (const row of values) if (row[0] !== "#" && row[0] !== "columns") row[0] = "";
      expect(regulationIn(values)).toEqual(etmRegulation);
    }
  });

  test("like none of the norms are an error where they hold something, and none where they do not", () => {
    const note = ["", "Согласовано с директором"];
    expect(errorsIn([...normsValues(), note])).toEqual([]);
    const values = [...normsValues(), ["", "Надбавка", "", 5]];
    expect(errorsIn(values)).toMatchObject([
      { code: "unknownRow", value: "Надбавка", cell: { row: values.length, column: "B" } },
    ]);
    expect(errorsIn([...normsValues(), ["nonsense", "", "", ""]])).toMatchObject([{ code: "unknownRow" }]);
  });

  test("whose key and title are of different norms are an error", () => {
    const values = normsValues();
    values[rowOf(values, "coldCalls")][1] = "Доля платящих не менее, %";
    expect(errorsIn(values)).toMatchObject([{ code: "rowDisagrees" }]);
  });

  test("without versions take no date, those with versions need one", () => {
    const values = normsValues();
    values[rowOf(values, "payingOver")][2] = "01.01.2011";
    values[rowOf(values, "coldCalls")][2] = "";
    expect(errorsIn(values).map(({ code }) => code)).toEqual(expect.arrayContaining(["notDated", "blank"]));
  });

  test("of groups and names in nobody's person may be added and deleted", () => {
    const values = normsValues();
    values.push(["", "Группа клиентов", "", "florists", "флористы", "", "цветы; букеты"]);
    values.push(["", "Не личное имя", "", "склад", "начало ячейки", "–"]);
    const without = values.filter((row) => row[3] !== "нет" || row[0] !== "impersonal");
    const { groups, dictionaries } = regulationIn(without);
    expect(groups.florists).toEqual({
      name: { ru: "флористы", en: "флористы" },
      synonyms: ["цветы", "букеты"],
    });
    expect(dictionaries.impersonal).toHaveLength(etmRegulation.dictionaries.impersonal.length);
    expect(dictionaries.impersonal.at(-1)).toEqual({ name: "склад", match: "beginning" });
  });
});

test("a specialization more is a column more", () => {
  const values = normsValues().map((row, i) => {
    const isPerSpecialization = NORM_ROWS.some(
      ({ key, scope }) => key === row[0] && scope === "specialization",
    );
    const cell = isPerSpecialization ? row[4] : i === 2 ? "value 7" : "";
    return [...row.slice(0, 9), cell, row[9]];
  });
  const names: [string, string][] = [
    ["specializations", "florists"],
    ["name.ru", "МРФ"],
    ["name.en", "florists manager"],
    ["table", "МРФ"],
    ["synonyms", "нет"],
  ];
  for (const [key, value] of names) values[rowOf(values, key)][9] = value;
  const { specializations } = regulationIn(values);
  expect(specializations.florists.baseSize).toEqual(etmRegulation.specializations.universal.baseSize);
});

test("an empty sheet and a foreign one come to missing rows, not to a crash", () => {
  for (const values of [[], [[""]], [["Клиент", 5, true]]]) {
    expect(errorsIn(values).map(({ code }) => code)).toContain("missingRow");
  }
});
