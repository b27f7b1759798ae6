import { join } from "node:path";
import { shownFor } from "./excel";
import { clientBase, type ClientBaseBuilder } from "../support/client-base";
import { readWorkbook } from "../support/read-workbook";
import type { Audit } from "../../src/audit/audit";
import type { ManagerVerdict } from "../../src/audit/manager-verdict";
import type { SheetValues } from "../../src/clientbase/sheet-values";
import { auditSheets } from "../../src/core";
import { audit } from "../../src/functions/functions";
import { parseIsoDay } from "../../src/regulation/calendar";
import { titleOf } from "../../src/wording/findings";
import { lowerFirst } from "../../src/wording/format";
import { STATUSES } from "../../src/wording/words";

type Range = unknown[][];

const HEADER = [
  "Менеджер",
  "Специализация",
  "Статус",
  "Организаций",
  "Норма",
  "Доля платящих, %",
  "Норма",
  "Непрофильных",
  "Норма",
  "Встреч вне ОП",
  "Норма",
  "Холодных звонков",
  "Норма",
  "Вывод",
];

/** The ranges of a base's sheets, clients first. */
function rangesOf(sheets: readonly SheetValues[]): Range[] {
  return sheets.map(({ values }) => values.map((row) => [...row]));
}

/** What each of two Excels passes for a blank cell. */
function asOn(blank: 0 | null, range: Range): Range {
  return range.map((row) => row.map((cell) => (cell === "" ? blank : cell)));
}

function auditOf(builder: ClientBaseBuilder, asOf?: string): Range {
  const [clients, managers] = rangesOf(builder.sheets());
  return audit(clients, managers, asOf === undefined ? undefined : [[asOf]]);
}

const EVERYBODY = clientBase()
  .manager({ name: "Орлова", specialization: "", role: "НОП", meetings: 14 })
  .manager({ name: "Белов", status: "ветеран", meetings: 10, calls: 0 })
  .manager({ name: "Гаврилов", specialization: "МРЩ", status: "новичок", noviceSince: "01.05.2010" })
  .manager({ name: "Стажёров", noviceSince: "" })
  .clients(20, { manager: "Белов", overdueDebt: 0 })
  .client({ manager: "Гаврилов", group: "щитовики", potential: "A" })
  .client({ manager: "Гаврилов", group: "ЭМО", turnover: 0 });

test("a row of titles and a row for each manager, those listed first", () => {
  expect(auditOf(EVERYBODY)).toEqual([
    HEADER,
    [
      ...["Орлова", "НОП", "–", 0, "", "", "", "", "", 14, "≥15", "", ""],
      "нарушения: встреч руководителя меньше нормы",
    ],
    [
      ...["Белов", "универсальный МОПП", "ветеран", 20, "20–40", 100, "≥35", 0, "", 10, "≥10", 0, ""],
      "в норме",
    ],
    [
      ...["Гаврилов", "МРЩ", "новичок", 2, "≤20", 50, "≥70", 1, "≤3", "", "≥20", "", ""],
      "нарушения: доля платящих ниже нормы; не оценено: не хватает данных – число встреч вне ОП",
    ],
    [...["Стажёров", "универсальный МОПП", "стажёр", 0, "", "", "", 0, "", "", "", "", ""], "не нормируется"],
  ]);
});

describe("the audit date", () => {
  test.each([
    ["30.06.2010", "≤3"],
    ["01.07.2010", "≤0"],
    [40_360, "≤0"],
  ])("on %p the norm of non-profile is %s", (asOf, expected) => {
    const [, , , gavrilov] = auditOf(EVERYBODY, asOf as string);
    expect(gavrilov[8]).toBe(expected);
  });

  test("it is by default the end of the newest month with turnover", () => {
    const [clients, managers] = rangesOf(EVERYBODY.sheets());
    const byDefault = audit(clients, managers);
    expect(byDefault).toEqual(audit(clients, managers, [["30.06.2010"]]).map((row) => row));
    for (const blank of [[[0]], [[""]], [[null]]]) expect(audit(clients, managers, blank)).toEqual(byDefault);
  });

  test("is one date", () => {
    const [clients, managers] = rangesOf(EVERYBODY.sheets());
    expect(shownFor(() => audit(clients, managers, [["30.06.2010"], ["31.07.2010"]]))).toBe(
      "#VALUE! Дата проверки – одна ячейка, а указан диапазон. / The audit date is one cell, but a range is given.",
    );
    expect(shownFor(() => audit(clients, managers, [["скоро"]]))).toMatch(/^#VALUE! «скоро» – не дата\./);
  });
});

describe("managers", () => {
  test("may stand in the clients' own columns", () => {
    const header = ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "Специализация", "Статус", "06.2010"];
    const rows = [
      ["1", "А", "ЭМО", "Иванов", "универсальный", "ветеран", 100_000],
      ["2", "Б", "ЭМО", "Иванов", "универсальный", "ветеран", 0],
    ];
    for (const leftOut of [undefined, null as unknown as undefined, [[0]], [[""]], [[null]]]) {
      const [, ivanov] = audit([header, ...rows], leftOut);
      expect(ivanov.slice(0, 7)).toEqual(["Иванов", "универсальный МОПП", "ветеран", 2, "20–40", 50, "≥35"]);
    }
  });

  test("without any, only the figures are told", () => {
    const [clients] = rangesOf(clientBase().client().sheets());
    expect(audit(clients)[1]).toEqual(
      expect.arrayContaining([
        "Иванов",
        "–",
        1,
        expect.stringContaining("специализация менеджера") as unknown,
      ]),
    );
  });

  test.each([
    [
      [
        ["Имя", "Должность"],
        ["Иванов", "МОПП"],
      ],
    ],
    [[["Иванов", "универсальный"]]],
  ])("a range that is no list of managers is refused: %j", (managers) => {
    const [clients] = rangesOf(clientBase().client().sheets());
    expect(shownFor(() => audit(clients, managers))).toMatch(
      /^#VALUE! В диапазоне менеджеров не найдены заголовки\. Нужен столбец «ФИО».* \/ The range of managers/,
    );
  });
});

describe("a range that is no client base is refused, with the reason", () => {
  test.each([
    [[["a", "b"]], /^#VALUE! Лист с клиентами не найден.* \/ No sheet of clients was found/],
    [
      [["Код клиента", "Наименование", "ЦКГ", "06.2010"]],
      /^#VALUE! На листе «Клиенты» не найден столбец «Менеджер»\./,
    ],
    [
      [["Код клиента", "Наименование", "ЦКГ", "Менеджер", "06.2010"]],
      /^#VALUE! На листе «Клиенты» нет ни одной строки с кодом клиента\./,
    ],
  ])("%j", (clients, message) => {
    expect(shownFor(() => audit(clients))).toMatch(message);
  });
});

describe("blank cells, which a desktop passes as 0 and the web as null", () => {
  const untidy = clientBase()
    .columns("inn", "kpp", "territory", "office")
    .manager({
      name: "Белов",
      status: "ветеран",
      leftOn: "",
      noviceSince: "",
      office: "",
      calls: 5,
      meetings: 20,
    })
    .manager({ name: "Гаврилов", specialization: "МРЩ", noviceSince: "15.01.2010", calls: 0, meetings: 0 })
    .clients(4, { manager: "Белов", head: "", attachedOn: "", potential: "" })
    .client({ manager: "", head: "1", turnover: "" })
    .client({ manager: "Гаврилов", group: "", turnover: { "2010-06": "", "2010-05": 0 } });

  test.each([0, null] as const)("%p: the answer is that of the cells as they are", (blank) => {
    const [clients, managers] = rangesOf(untidy.sheets());
    const width = clients[0].length;
    const below = Array.from({ length: 3 }, () => Array<string>(width).fill(""));
    const title = ["Выгрузка", ...Array<string>(width - 1).fill("")];
    const framed = [title, ...clients, ...below];
    expect(audit(asOn(blank, framed), asOn(blank, managers))).toEqual(auditOf(untidy));
  });

  test("a month of blanks only is no month with turnover", () => {
    const [clients, managers] = rangesOf(EVERYBODY.sheets());
    const withJuly = clients.map((row, i) => [...row, i === 0 ? "07.2010" : ""]);
    for (const blank of [0, null] as const) {
      expect(audit(asOn(blank, withJuly), managers)).toEqual(audit(clients, managers));
    }
  });

  test("no meetings are not the same as unknown ones", () => {
    const meetings = (cell: unknown) => {
      const [clients] = rangesOf(clientBase().clients(20, { manager: "Белов" }).sheets());
      const managers = [
        ["ФИО", "Специализация", "Статус", "Встречи вне ОП"],
        ["Белов", "универсальный", "ветеран", cell],
      ];
      return audit(clients, managers)[1].slice(9);
    };
    expect(meetings(0)).toEqual([0, "≥10", "", "", "нарушения: встреч меньше нормы"]);
    expect(meetings(null)).toEqual([
      ...["", "≥10", "", ""],
      "не оценено: не хватает данных – число встреч вне ОП",
    ]);
  });
});

describe("the sample", () => {
  let sheets: SheetValues[];
  let ranges: Range[];
  beforeAll(async () => {
    sheets = await readWorkbook(join(__dirname, "../../assets/samples/client-base.xlsx"));
    ranges = ["Клиенты", "Менеджеры"].map((name) =>
      sheets.find((sheet) => sheet.name === name)!.values.map((row) => [...row]),
    );
  });

  /** What the audit of the sheets says of a manager, in the formula's columns. */
  function expected({ audit: verdict }: { readonly audit: Audit }, manager: ManagerVerdict): unknown[] {
    const { regulation, holders } = verdict.context;
    const { specialization, status, norms } = manager;
    const blankless = (value: number | null) => value ?? "";
    const atLeast = (norm: number | null) => (norm === null ? "" : `≥${norm}`);
    const roles = { officeHead: "НОП", fieldSalesHead: "НОПП", branchHead: "руководитель ВТЦ" };
    const role = holders[manager.holder].manager?.role;
    return [
      manager.name,
      specialization !== null
        ? regulation.specializations[specialization].name.ru
        : role !== undefined && role in roles
          ? roles[role as keyof typeof roles]
          : "–",
      status === null ? "–" : STATUSES[status].ru,
      manager.organisations,
      norms.min !== null && norms.max !== null
        ? `${norms.min}–${norms.max}`
        : norms.min !== null
          ? `≥${norms.min}`
          : norms.max !== null
            ? `≤${norms.max}`
            : "",
      blankless(manager.payingShare),
      atLeast(norms.payingShare),
      blankless(manager.nonProfile),
      norms.nonProfile === null ? "" : `≤${norms.nonProfile}`,
      blankless(manager.meetings),
      atLeast(norms.meetings),
      blankless(manager.calls),
      atLeast(norms.calls),
    ];
  }

  test.each([undefined, "2010-06-30", "2010-07-01", "2010-08-31", "2010-12-31"])(
    "as of %p the table says what the audit of the sheets says",
    (asOf) => {
      const day = asOf === undefined ? undefined : parseIsoDay(asOf)!;
      const outcome = auditSheets(sheets, { asOf: day });
      const [header, ...rows] = audit(ranges[0], ranges[1], [[asOf ?? ""]]);
      expect(header).toEqual(HEADER);
      expect(rows.map((row) => row.slice(0, -1))).toEqual(
        outcome.audit.managers.map((manager) => expected(outcome, manager)),
      );
      for (const [i, { holder }] of outcome.audit.managers.entries()) {
        const verdict = String(rows[i].at(-1));
        const found = Array.from({ length: outcome.audit.count }, (_, finding) => finding).filter(
          (finding) =>
            outcome.audit.kind(finding) === "manager" && outcome.audit.subjectNumber(finding) === holder,
        );
        for (const finding of found) {
          expect(verdict).toContain(lowerFirst(titleOf(outcome.audit.code(finding), "ru")));
        }
        expect(verdict.includes("нарушения")).toBe(
          found.some((finding) => outcome.audit.severity(finding) === "violation"),
        );
        expect(verdict.includes("не оценено")).toBe(outcome.audit.notEvaluatedOf(holder).length > 0);
      }
    },
  );

  test.each([0, null] as const)("blank cells passed as %p change nothing but what is unknown", (blank) => {
    expect(audit(asOn(blank, ranges[0]), asOn(blank, ranges[1])).map((row) => row.slice(0, 9))).toEqual(
      audit(ranges[0], ranges[1]).map((row) => row.slice(0, 9)),
    );
  });
});
