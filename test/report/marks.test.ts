import fc from "fast-check";
import type { Pair, SheetMarks } from "../../src/report/edits";
import { auditMarks } from "../../src/report/marks";
import { auditReport } from "../../src/report/report";
import type { Language } from "../../src/wording/language";
import { built, rows, type Rows } from "../support/arbitrary-base";
import { clientBase, sheet, type AuditOptions, type ClientBaseBuilder } from "../support/client-base";
import { outcomeOf } from "../support/report";
import { auditSheets } from "../../src/core";

function marksOf(base: ClientBaseBuilder, language: Language = "ru", options?: AuditOptions): SheetMarks[] {
  return auditMarks(outcomeOf(base, options), language);
}

/** Kind and reasons of a row, NBSP as an underscore. */
function markOf(base: ClientBaseBuilder, row: number, language?: Language): Pair | undefined {
  const [kind, reasons] = marksOf(base, language)[0].rows.get(row) ?? [];
  return kind === undefined ? undefined : [kind, reasons!.replaceAll("\u00a0", "_")];
}

const industrial = () => clientBase().manager({ specialization: "МРПП", city: "Орёл" });
const HEALTHY = { group: "ПП", potential: "A", territory: "Орёл" };
const BLACK = { turnover: 1 };
const FOREIGN_GROUP = { group: "сети" };
const OUTSIDE = { territory: "Тула" };
const ELSEWHERE = { territory: "Тула", group: "ЭМО" };
const NOT_TARGET = { potential: "D" };

describe("of several kinds the first is shown, and all findings are named", () => {
  test.each<[string, object, string | undefined, string[]]>([
    ["nothing", {}, undefined, []],
    ["black list", BLACK, "чёрный список", ["Чёрный список"]],
    ["non-profile", FOREIGN_GROUP, "непрофильный / запрещённый", ["Непрофильная ЦКГ"]],
    ["a violation", { overdueDebt: "?" }, "другое нарушение", ["Сумма не распознана"]],
    ["a warning", NOT_TARGET, "внимание", ["Нецелевой потенциал"]],
    [
      "black list and non-profile",
      { ...BLACK, ...FOREIGN_GROUP },
      "чёрный список",
      ["Чёрный список", "Непрофильная ЦКГ"],
    ],
    [
      "a non-profile warning and another violation",
      { ...FOREIGN_GROUP, overdueDebt: "?" },
      "непрофильный / запрещённый",
      ["Сумма не распознана", "Непрофильная ЦКГ"],
    ],
    [
      "a violation and a warning",
      { ...ELSEWHERE, ...NOT_TARGET },
      "непрофильный / запрещённый",
      ["Вне территории", "Непрофильная ЦКГ", "Нецелевой потенциал"],
    ],
    ["two warnings", { ...OUTSIDE, ...NOT_TARGET }, "внимание", ["Вне территории", "Нецелевой потенциал"]],
  ])("%s", (_, cells, kind, titles) => {
    const mark = markOf(industrial().client({ ...HEALTHY, ...cells }), 2);
    expect(mark?.[0]).toBe(kind);
    expect(
      (mark?.[1] ?? "")
        .split(" • ")
        .filter(Boolean)
        .map((reason) => reason.split(". ")[0]),
    ).toEqual(titles);
  });
});

test.each<[Language, Pair]>([
  [
    "ru",
    [
      "чёрный список",
      "Чёрный список. Оборот за май 2010 – 1_₽, за июнь 2010 – 1_₽: меньше порога 15_000_₽ в каждом месяце. • " +
        "Нецелевой потенциал. Потенциал D не входит в целевые: S, A и B.",
    ],
  ],
  [
    "en",
    [
      "black list",
      "Black list. Turnover of May 2010 – 1_₽, June 2010 – 1_₽: below the threshold of 15,000_₽ in each month. • " +
        "Non-target potential. Potential D is not a target; the targets are S, A and B.",
    ],
  ],
])("the texts in %s", (language, expected) => {
  expect(markOf(industrial().client({ ...HEALTHY, ...BLACK, ...NOT_TARGET }), 2, language)).toEqual(expected);
});

describe("which rows are marked", () => {
  test("all rows of an organisation with its manager, not those of another manager", () => {
    const base = clientBase()
      .manager()
      .manager({ name: "Петров" })
      .client(BLACK)
      .client({ head: "1", turnover: 1 })
      .client({ head: "1", manager: "Петров" });
    const { rows: marked } = marksOf(base)[0];
    expect([2, 3, 4].map((row) => marked.get(row)?.[0])).toEqual([
      "чёрный список",
      "чёрный список",
      "внимание",
    ]);
    expect(marked.get(2)).toEqual(marked.get(3));
  });

  test("all rows of a client code, and of a card its own", () => {
    const twice = { code: "7", office: "Север" };
    const base = clientBase()
      .client(twice)
      .client({ ...twice, manager: "Петров" })
      .client({ code: "8", overdueDebt: "?" });
    expect([...marksOf(base)[0].rows].map(([row, [kind]]) => [row, kind])).toEqual([
      [2, "другое нарушение"],
      [3, "другое нарушение"],
      [4, "другое нарушение"],
    ]);
  });

  test("managers on a sheet of their own", () => {
    const base = clientBase()
      .manager({ name: "Петров", status: "ветеран" })
      .manager({ status: "ветеран" })
      .clients(20, { manager: "Иванов" });
    const [clients, managers] = marksOf(base);
    expect(clients).toMatchObject({ sheet: "Клиенты", headerRow: 1, lastRow: 21 });
    expect(clients.rows.size).toBe(0);
    expect(managers).toMatchObject({
      sheet: "Менеджеры",
      headerRow: 1,
      lastRow: 3,
      firstColumn: 1,
      lastColumn: 3,
    });
    expect([...managers.rows]).toEqual([
      [2, ["другое нарушение", "База меньше минимума. В базе нет организаций, норма – не менее 20."]],
    ]);
  });

  test("a sheet of managers without findings is left alone", () => {
    expect(marksOf(clientBase().manager().client()).map((marks) => marks.sheet)).toEqual(["Клиенты"]);
  });

  test("managers on the clients sheet are not marked", () => {
    const values = [
      ["Код", "Клиент", "ЦКГ", "Менеджер", "Специализация", "Статус", "06.2010"],
      ["1", "Ромашка", "ЭМО", "Иванов", "универсальный", "ветеран", 20_000],
    ];
    const outcome = auditSheets([sheet("База", values)]);
    expect(outcome.audit.count).toBeGreaterThan(0);
    expect(auditMarks(outcome, "ru").map((marks) => [marks.sheet, marks.rows.size])).toEqual([["База", 0]]);
  });

  test("a finding on the workbook marks no row", () => {
    const base = clientBase().client().months("2010-04", "2010-06");
    expect(marksOf(base)[0].rows.size).toBe(0);
  });
});

test("the table reaches from its first to its last known column, and to its last card", () => {
  const values = [
    ["Отчёт"],
    ["", "Прочее", "ЦКГ", "Код", "Клиент", "06.2010", "Менеджер", "Прочее"],
    ["", "", "ЭМО", "1", "Ромашка", 20_000, "Иванов", ""],
    ["", "", "ЭМО", "2", "Лютик", 20_000, "Иванов", ""],
    ["", "", "", "Итого", "", 40_000, "", ""],
  ];
  expect(auditMarks(auditSheets([sheet("База", values)]), "en")).toMatchObject([
    {
      sheet: "База",
      headerRow: 2,
      lastRow: 4,
      firstColumn: 3,
      lastColumn: 7,
      headers: ["Audit: kind", "Audit: reasons"],
      highlights: [
        { kind: "black list" },
        { kind: "non-profile / forbidden" },
        { kind: "other violation" },
        { kind: "attention" },
      ],
    },
  ]);
});

describe("foreign text", () => {
  const HOSTILE = [
    "=1+1",
    "+7",
    "-1",
    "@x",
    "007",
    "'q",
    "\t=1",
    "x\ny\u2028z",
    "1e5",
    "#N/A",
    '"',
    "01.02.2010",
  ];

  test.each(HOSTILE)("%j never stands in front, nor breaks a line", (name) => {
    const base = clientBase()
      .manager({ name: "Иванов", leftOn: "2010-01-01" })
      .client(NOT_TARGET)
      .client({ code: name, name, manager: "Иванов", group: name, potential: name, inn: name, turnover: 1 })
      .client({
        code: name,
        name,
        manager: name,
        head: name,
        attachedOn: name,
        overdueDebt: name,
        turnover: name,
      });
    for (const language of ["ru", "en"] as const) {
      const marks = auditMarks(outcomeOf(base), language);
      expect(marks[0].rows.size).toBeGreaterThan(0);
      for (const { rows: marked } of marks) {
        for (const texts of marked.values()) {
          for (const text of texts) expect(text).toMatch(/^\p{L}[^\p{Cc}\u2028\u2029]*$/u);
        }
      }
    }
  });

  test("a cell is never too long: reasons that do not fit are counted", () => {
    const long = "очень ".repeat(2_000) + "длинно";
    const base = clientBase()
      .manager()
      .client({ ...NOT_TARGET, overdueDebt: long, attachedOn: long, group: long, inn: long });
    const [, reasons] = markOf(base, 2)!;
    expect(reasons.length).toBeLessThanOrEqual(32_767);
    expect(reasons).toMatch(
      /^Сумма не распознана\. [^•]* • Дата не распознана\. [^•]* • Нецелевой [^•]* • … и ещё 2$/,
    );
  });

  test("so when the first alone is too long", () => {
    const base = clientBase()
      .manager()
      .client({ ...NOT_TARGET, overdueDebt: "я".repeat(32_767) });
    const [, reasons] = markOf(base, 2)!;
    expect(reasons.length).toBe(32_767);
    expect(reasons).toMatch(/^Сумма не распознана\. Вместо суммы .*я… • … и ещё 1$/);
  });
});

/** Kind and titles of the reasons by client and manager. */
function kindsByClient(input: Rows): string[] {
  const { rows: marked } = marksOf(built(input))[0];
  return input.clients
    .map(({ code, manager }, i) => {
      const [kind = "", reasons = ""] = marked.get(i + 2) ?? [];
      const titles = reasons.split(" • ").map((reason) => reason.split(". ")[0]);
      return [String(code), String(manager), kind, ...titles.sort()].join("|");
    })
    .sort();
}

test("the order of the rows changes nobody's kind or reasons", () => {
  fc.assert(
    fc.property(rows, fc.nat(), (input, turn) => {
      const at = turn % input.clients.length;
      const turned = [...input.clients.slice(at), ...input.clients.slice(0, at)].reverse();
      expect(kindsByClient({ ...input, clients: turned })).toEqual(kindsByClient(input));
    }),
    { numRuns: 60 },
  );
});

test("a finding is put together once for marks and report", () => {
  const outcome = outcomeOf(industrial().clients(50, { ...BLACK, ...FOREIGN_GROUP, ...NOT_TARGET }));
  const asked: number[] = [];
  const audit = { ...outcome.audit, finding: (i: number) => (asked.push(i), outcome.audit.finding(i)) };
  auditMarks({ ...outcome, audit }, "ru");
  auditReport({ ...outcome, audit }, [], "ru");
  expect(asked.length).toBe(outcome.audit.count);
  expect(new Set(asked).size).toBe(outcome.audit.count);
});
