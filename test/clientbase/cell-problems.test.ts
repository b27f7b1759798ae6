import { readClientBase } from "../../src/clientbase/client-base";
import type { ProblemCode } from "../../src/clientbase/problems";
import { recognise } from "../../src/clientbase/recognise";
import type { CellValue } from "../../src/clientbase/sheet-values";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { etmRegulation } from "../../src/regulation/regulation";
import { clientBase, sheet, type ClientBaseBuilder } from "../support/client-base";
import { findings } from "../support/findings";

/** The problems of some kind, without what is the same in all of them. */
function problems(base: ClientBaseBuilder, ...codes: ProblemCode[]): unknown[] {
  return base
    .base()
    .problems.filter(({ code }) => codes.includes(code))
    .map(({ row, column, value, reading, count }) => [
      `${column ?? ""}${row ?? ""}`,
      value,
      ...(reading === undefined ? [] : [reading]),
      ...(count === undefined ? [] : [count]),
    ]);
}

const withJune = (...cells: CellValue[]) => {
  const base = clientBase().manager();
  for (const cell of cells) base.client({ turnover: { "2010-06": cell } });
  return base;
};
const juneOf = (base: ClientBaseBuilder) => {
  const { cards } = base.base();
  return Array.from({ length: cards.count }, (_, card) => cards.turnover[card * 6] / 100);
};
const withDates = (...cells: CellValue[]) => {
  const base = clientBase().manager();
  for (const attachedOn of cells) base.client({ attachedOn });
  return base;
};

test("a clean base has no problem", () => {
  const base = clientBase().manager({ name: "Иванов Иван Иванович" }).clients(3, { inn: "7707083893" });
  expect(base.base().problems).toEqual([]);
});

describe("amounts", () => {
  test("numbers as text are told of once per column, with the first cell", () => {
    const base = withJune(5, "12 345,67", "", " ", "7-", "нет");
    expect(problems(base, "NUMBERS_AS_TEXT")).toEqual([["J3", "12 345,67", 2]]);
    expect(problems(base, "UNREADABLE_AMOUNT")).toEqual([["J7", "нет"]]);
    expect(juneOf(base)).toEqual([5, 12_345.67, 0, 0, -7, NaN]);
  });

  test.each<CellValue>(["50 %", "$5", "€ 5", "-", "–", "н/д", "#Н/Д", "#ЗНАЧ!", true])(
    "%p is unknown, told of where it stands, and a finding",
    (cell) => {
      const base = withJune(cell);
      expect(juneOf(base)).toEqual([NaN]);
      expect(problems(base, "UNREADABLE_AMOUNT").map((it) => (it as string[])[0])).toEqual(["J2"]);
      expect(findings(base.audit(), "BAD_NUMBER")).toHaveLength(1);
    },
  );

  test("very many unreadable cells are named one by one up to a hundred", () => {
    const base = withJune(...new Array<string>(150).fill("?"));
    const told = problems(base, "UNREADABLE_AMOUNT");
    expect(told).toHaveLength(100);
    expect(told[98]).toEqual(["J100", "?"]);
    expect(told[99]).toEqual(["J101", "?", 51]);
  });

  test("a separator that may part thousands is read as the column proves, else as the decimal one and told of", () => {
    const proven = withJune("1,234", "1,234.50");
    expect(juneOf(proven)).toEqual([1_234, 1_234.5]);
    expect(problems(proven, "AMBIGUOUS_AMOUNTS")).toEqual([]);
    const decimal = withJune("1,234", "12,5");
    expect(juneOf(decimal)).toEqual([1.23, 12.5]);
    expect(problems(decimal, "AMBIGUOUS_AMOUNTS")).toEqual([]);
    const open = withJune(5, "1,234", "12,345", 100);
    expect(juneOf(open)).toEqual([5, 1.23, 12.35, 100]);
    expect(problems(open, "AMBIGUOUS_AMOUNTS")).toEqual([["J3", "1,234", 2]]);
    const contradictory = withJune("1,234", "1,234.5", "1.234,5");
    expect(juneOf(contradictory)).toEqual([1.23, 1_234.5, 1_234.5]);
    expect(problems(contradictory, "AMBIGUOUS_AMOUNTS")).toEqual([["J2", "1,234", 1]]);
  });

  test("an overdue debt is read as the column proves it, too", () => {
    const base = clientBase().client({ overdueDebt: "1.234" }).client({ overdueDebt: "1.234.567,80" });
    expect([...base.base().cards.debt].map((it) => it / 100)).toEqual([1_234, 1_234_567.8]);
  });
});

describe("dates", () => {
  test("dates as text are told of once per column", () => {
    const base = withDates("30.06.2009", 39_994, "30 июня 2009 г.", "");
    expect(problems(base, "DATES_AS_TEXT")).toEqual([["E2", "30.06.2009", 2]]);
  });

  test.each<CellValue>(["31.06.2010", "давно", "#Н/Д", true, 1, "01.01.1900", "01.01.2199"])(
    "%p is unknown, told of where it stands, and a finding",
    (cell) => {
      const base = withDates(cell);
      expect(problems(base, "UNREADABLE_DATE").map((it) => (it as string[])[0])).toEqual(["E2"]);
      expect(findings(base.audit(), "BAD_DATE")).toHaveLength(1);
    },
  );

  test("the month stands first where the column proves it", () => {
    const base = withDates("05/06/2009", "06/30/2009");
    expect([...base.base().cards.attachedOn]).toEqual([39_939, 39_994]);
    expect(problems(base, "DATES_MONTH_FIRST")).toEqual([["E2", "05/06/2009", 2]]);
    expect(problems(base, "AMBIGUOUS_DATES", "UNREADABLE_DATE")).toEqual([]);
  });

  test("without a proof the day stands first, and that is told of", () => {
    expect(problems(withDates("05/06/2009"), "AMBIGUOUS_DATES")).toEqual([["E2", "05/06/2009", 1]]);
    expect(problems(withDates("05/06/2009", "30/06/2009"), "AMBIGUOUS_DATES")).toEqual([]);
    expect(problems(withDates("05/05/2009"), "AMBIGUOUS_DATES")).toEqual([]);
  });

  test("where both orders are proven, a date that is only the one is none", () => {
    const base = withDates("05/06/2009", "06/30/2009", "30/06/2009");
    expect(problems(base, "UNREADABLE_DATE")).toEqual([["E3", "06/30/2009"]]);
    expect(problems(base, "AMBIGUOUS_DATES")).toEqual([["E2", "05/06/2009", 1]]);
  });

  test("the managers' dates and counts are told of as well", () => {
    const base = clientBase()
      .manager({ noviceSince: "30 июня 2009 г.", leftOn: "давно", meetings: "12" })
      .manager({ name: "Петров", noviceSince: "06/30/2009", leftOn: "", meetings: 12 })
      .client();
    expect(problems(base, "DATES_AS_TEXT")).toEqual([["C2", "30 июня 2009 г.", 2]]);
    expect(problems(base, "DATES_MONTH_FIRST")).toEqual([["C3", "06/30/2009", 1]]);
    expect(problems(base, "UNREADABLE_DATE")).toEqual([["D2", "давно"]]);
    expect(problems(base, "NUMBERS_AS_TEXT")).toEqual([["E2", "12", 1]]);
  });
});

describe("codes", () => {
  const named = (...codes: CellValue[]) => {
    const base = clientBase();
    for (const code of codes) base.client({ code, name: "Клиент" });
    return base;
  };

  test("a code in look-alike letters or another case is told of with the writing it is read as", () => {
    expect(problems(named("А-001", "A-001", "A-001", "а-001", "A-002"), "CODE_WRITTEN_DIFFERENTLY")).toEqual([
      ["A3", "A-001", "А-001", 2],
      ["A5", "а-001", "А-001"],
    ]);
  });

  test("an exponent is told of, with its digits where they are all there", () => {
    expect(
      problems(named("1,23457E+11", "1,23457E+11", "1,5E+1", 1_234_567_890_123_456), "CODE_EXPONENT"),
    ).toEqual([
      ["A2", "1,23457E+11", 2],
      ["A5", "1234567890123456"],
      ["A4", "1,5E+1", "15"],
    ]);
  });

  test("one code of two companies is told of, two writings of one company are not", () => {
    const base = clientBase()
      .client({ code: "7", name: "ООО «Заря»", manager: "Иванов" })
      .client({ code: "7", name: "Заря, ООО", manager: "Петров" })
      .client({ code: "7", name: "ООО «Луч»", manager: "Сидоров" })
      .client({ code: "7", name: "ООО «Свет»", manager: "Котов" })
      .client({ code: "8", name: "", manager: "Иванов" })
      .client({ code: "8", name: "ООО «Луч»", manager: "Петров" });
    expect(problems(base, "CODE_OF_TWO_NAMES")).toEqual([["B4", "ООО «Луч»", "ООО «Заря»"]]);
    expect(base.base().problems.find(({ code }) => code === "CODE_OF_TWO_NAMES")).toMatchObject({
      about: "7",
    });
  });

  test("zeros in front of a head are suggested, never put there", () => {
    const base = clientBase()
      .client({ code: "00123" })
      .client({ code: "7", head: 123 })
      .client({ code: "8", head: "0123" })
      .client({ code: "9", head: "55" });
    expect(problems(base, "CODE_WITHOUT_ZEROS")).toEqual([
      ["C3", "123", "00123"],
      ["C4", "0123", "00123"],
    ]);
    expect(base.base().organisations.count).toBe(4);
  });

  test.each<CellValue>(["нет", "н/д", "#Н/Д", true, false])(
    "a head %p is none, and that is told of",
    (head) => {
      const base = clientBase().client({ code: "7", head }).client({ code: "8", head });
      expect(problems(base, "HEAD_NOT_A_CODE")).toHaveLength(1);
      expect(base.base().organisations.count).toBe(2);
    },
  );

  test.each(["-", "–", "..."])("a row whose code is %p has none", (code) => {
    const base = clientBase().client({ code: "7" }).client({ code });
    expect(base.base().cards.count).toBe(1);
    expect(base.base().problems).toMatchObject([{ code: "NO_MANAGERS_SHEET" }, { code: "ROW_WITHOUT_CODE" }]);
  });

  test("an ИНН that lost its zero is told of once", () => {
    const base = clientBase()
      .client({ inn: 100_000_004 })
      .client({ inn: "100000004" })
      .client({ inn: "7707083893" });
    expect(problems(base, "INN_PADDED")).toEqual([["C2", "100000004", 2]]);
    expect(findings(base.audit(), "INN_CHECKSUM")).toEqual([]);
  });
});

describe("words", () => {
  test("an error in a column of words is told of once per value", () => {
    const base = clientBase()
      .client({ group: "#Н/Д", potential: "#Н/Д", manager: "#N/A" })
      .client({ group: "#Н/Д", potential: "A", manager: "#N/A" })
      .client({ group: true, potential: "A" });
    expect(problems(base, "ERROR_VALUE")).toEqual([
      ["C2", "#Н/Д", 2],
      ["C4", "ИСТИНА", 1],
      ["D2", "#Н/Д", 1],
      ["E2", "#N/A", 2],
    ]);
    expect(base.base().unknownWords).toEqual([]);
  });

  test("rows of one company, however its name is written, are the same row", () => {
    const base = clientBase()
      .client({ code: "7", name: "ООО «Заря»" })
      .client({ code: "7", name: "Заря, ООО" })
      .client({ code: "7", name: "ОАО «Заря»" });
    expect(findings(base.audit(), "DUPLICATE_ROW")).toHaveLength(1);
    expect(findings(base.audit(), "SPLIT_ROW")).toHaveLength(1);
  });
});

test("the gravest problems come first", () => {
  const base = withJune("1,234", "нет", "5");
  expect(base.base().problems.map(({ code }) => code)).toEqual([
    "UNREADABLE_AMOUNT",
    "AMBIGUOUS_AMOUNTS",
    "NUMBERS_AS_TEXT",
  ]);
});

test("no source cell changes", () => {
  const sheets = [
    sheet("Клиенты", [
      ["Код клиента", "Наименование", "ИНН", "ЦКГ", "Менеджер", "Дата закрепления", "06.2010"],
      ["A-1", "Заря, ООО", 100_000_004, "ЭМО ", "И.И. Иванов", "30-июн-09", "1 234,5-"],
      ["А-1", "ООО Заря", "100000004", "#Н/Д", "Иванов ИИ", "06/30/2009", "50 %"],
    ]),
  ];
  const before = structuredClone(sheets);
  readClientBase(recognise(sheets), etmRegulation, { month: parseIsoMonth("2010-06")! });
  expect(sheets).toEqual(before);
});
