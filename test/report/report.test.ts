import type { Audited } from "../../src/report/audited";
import type { ReportSheet } from "../../src/report/edits";
import { COLUMN_WIDTHS } from "../../src/report/grid";
import { auditReport } from "../../src/report/report";
import type { Language } from "../../src/wording/language";
import { clientBase, type AuditOptions, type ClientBaseBuilder } from "../support/client-base";
import { cellsOf, outcomeOf, sectionRows, shown } from "../support/report";

function reportOf(
  base: ClientBaseBuilder,
  { language = "ru", notes = [], ...options }: AuditOptions & { language?: Language; notes?: string[] } = {},
): ReportSheet {
  return auditReport(outcomeOf(base, options), notes, language);
}

const filled = (row: readonly string[]) => row.filter((cell) => cell !== "");
const rowsOf = (report: ReportSheet, title: string) => sectionRows(report, title).map(filled);
const textOf = (report: ReportSheet) =>
  cellsOf(report)
    .map((row) => row.map(shown).join("|"))
    .join("\n");

/** Somebody in order: a veteran of twenty paying organisations. */
const inOrder = () => clientBase().manager({ status: "ветеран", meetings: 10 }).clients(20);

const mixed = () =>
  clientBase()
    .manager({ status: "ветеран", office: "Север" })
    .client({ code: "001", name: "Ромашка", turnover: 1, office: "Север", potential: "A" })
    .client({ code: "002", name: "Ромашка-Юг", head: "001", turnover: 1 })
    .client({ code: "003", group: "сети", overdueDebt: "?", potential: "B" })
    .client({ code: "004", manager: "ООК", potential: "A" });

describe("on top", () => {
  test("stand verdict, dates, regulation and what was audited", () => {
    const rows = cellsOf(reportOf(mixed())).map((row) => filled(row.map(shown)));
    expect(rows[0]).toEqual(["Аудит клиентской базы на 30.06.2010"]);
    expect(rows.slice(2, 7)).toEqual([
      ["Вывод", "Нарушений – 4, предупреждений – 1, справок – 1."],
      ["Дата проверки", "30.06.2010"],
      ["Отчётный месяц", "июнь 2010"],
      ["Регламент", "Ведение клиентской базы, ЭТМ, редакция 2010"],
      ["Проверено", "Карточек – 4, организаций – 3, менеджеров – 1."],
    ]);
  });

  test("the links lead to the titles of the sections", () => {
    const report = reportOf(mixed());
    const cells = cellsOf(report);
    const links = cells[1].flatMap((cell) => (typeof cell === "object" && cell ? [cell] : []));
    expect(links.map(({ text }) => text)).toEqual([
      "Виды строк",
      "Менеджеры и нормы",
      "Свод замечаний",
      "Не оценено",
      "Качество данных",
      "Замечания",
    ]);
    for (const { text, sheet, address } of links) {
      expect(sheet).toBeUndefined();
      expect(cells[Number(address.slice(1)) - 1][0]).toBe(text);
    }
  });

  test("notes about marks are told line by line", () => {
    const rows = rowsBeforeSections(reportOf(mixed(), { notes: ["Первое.", "Второе."] }));
    expect(rows.slice(-2)).toEqual([["Разметка", "Первое."], ["Второе."]]);
  });

  test.each([
    ["2010-06-30", []],
    ["2010-07-01", [["Нормы изменились", "01.07.2010 (между началом отчётного месяца и датой проверки)"]]],
  ])("on %s norms that changed meanwhile are named", (asOf, expected) => {
    const rows = rowsBeforeSections(reportOf(mixed(), { asOf }));
    expect(rows.filter(([label]) => label === "Нормы изменились")).toEqual(expected);
  });

  function rowsBeforeSections(report: ReportSheet): string[][] {
    const rows = cellsOf(report).map((row) => filled(row.map(shown)));
    return rows.slice(
      2,
      rows.findIndex((row) => row.length === 0),
    );
  }
});

test("the legend counts rows and findings of each kind", () => {
  expect(rowsOf(reportOf(mixed()), "Виды строк").slice(0, 5)).toEqual([
    ["Вид", "Строк клиентов", "Строк менеджеров", "Замечания"],
    ["чёрный список", "2", "0", "1"],
    ["непрофильный / запрещённый", "1", "0", "1"],
    ["другое нарушение", "1", "1", "3"],
    ["внимание", "0", "0", "1"],
  ]);
  expect(rowsOf(reportOf(clientBase().client()), "Виды строк")[0]).toEqual([
    "Вид",
    "Строк клиентов",
    "Замечания",
  ]);
});

describe("managers and norms", () => {
  const verdict = (base: ClientBaseBuilder, language: Language = "ru") =>
    sectionRows(reportOf(base, { language }), { ru: "Менеджеры и нормы", en: "Managers and norms" }[language])
      .slice(1)
      .map((row) => row[8]);

  test("figures stand beside their norms", () => {
    const report = reportOf(
      clientBase()
        .manager({ status: "ветеран", meetings: 3, specialization: "территориальный" })
        .clients(12)
        .client({ turnover: 15_000 }),
    );
    const row = cellsOf(report).find((cells) => cells[3] === "Иванов")!;
    expect(row).toEqual([
      1,
      "ветеран",
      "территориальный МОПП",
      "Иванов",
      13,
      "30–60",
      92.3,
      "≥25",
      "нарушения: база меньше минимума, встреч меньше нормы",
      0,
      "≤3",
      3,
      "≥7",
      null,
      null,
      null,
    ]);
  });

  test.each<[string, ClientBaseBuilder, string[]]>([
    ["in order", inOrder(), ["в норме"]],
    ["a trainee", clientBase().manager({ status: "стажер" }).client(), ["не нормируется"]],
    [
      "somebody who left without clients",
      clientBase().manager({ leftOn: "2010-01-01" }).client({ manager: "Петров" }),
      ["не нормируется", "не оценено: не хватает данных – специализация менеджера"],
    ],
    ["the head of a branch", clientBase().manager({ role: "руководитель ВТЦ" }).client(), ["не нормируется"]],
    ["an office head in order", clientBase().manager({ role: "НОП", meetings: 15 }).client(), ["в норме"]],
    [
      "an office head",
      clientBase().manager({ role: "НОП", meetings: 14 }).client(),
      ["нарушения: встреч руководителя меньше нормы"],
    ],
    [
      "a warning",
      clientBase().manager({ status: "ветеран", leftOn: "2010-06-20" }).client(),
      ["внимание: база подлежит передаче"],
    ],
    [
      "no meetings known",
      clientBase().manager({ status: "ветеран", meetings: "" }).clients(20),
      ["не оценено: не хватает данных – число встреч вне ОП"],
    ],
    [
      "one norm broken, another not evaluated",
      clientBase().manager({ status: "ветеран", meetings: "" }).client(),
      ["нарушения: база меньше минимума; не оценено: не хватает данных – число встреч вне ОП"],
    ],
  ])("%s", (_, base, expected) => {
    expect(verdict(base)).toEqual(expected);
  });

  test("in English", () => {
    expect(verdict(clientBase().manager({ status: "ветеран", meetings: "" }).client(), "en")).toEqual([
      "violations: base below minimum; not evaluated: missing data – number of meetings outside the office",
    ]);
  });
});

test("findings are counted by rule and severity, the gravest first", () => {
  expect(rowsOf(reportOf(mixed()), "Свод замечаний")).toEqual([
    ["Важность", "Вид", "Замечание", "Случаев", "Код правила"],
    ["нарушение", "чёрный список", "Чёрный список", "1", "BLACKLIST"],
    ["нарушение", "другое нарушение", "База меньше минимума", "1", "BASE_BELOW_MIN"],
    ["нарушение", "другое нарушение", "Нет личного менеджера", "1", "NO_PERSONAL_MANAGER"],
    ["нарушение", "другое нарушение", "Сумма не распознана", "1", "BAD_NUMBER"],
    ["предупреждение", "непрофильный / запрещённый", "Непрофильная ЦКГ", "1", "NON_PROFILE"],
    ["справка", "внимание", "Кандидат на передачу в ОПП", "1", "TRANSFER_CANDIDATE"],
  ]);
});

test("what was not evaluated is listed with manager, count and what is missing", () => {
  const report = reportOf(clientBase().manager({ status: "ветеран", meetings: "" }).clients(20));
  expect(rowsOf(report, "Не оценено")).toEqual([
    ["Правило", "Менеджер", "Случаев", "Чего не хватает"],
    ["Встреч меньше нормы", "Иванов", "1", "число встреч вне ОП"],
    ["Вне территории", "Иванов", "20", "территория клиента, город менеджера"],
    ["Нецелевой потенциал", "Иванов", "20", "потенциал"],
  ]);
});

test("every problem of the input is told", () => {
  const base = clientBase().client();
  for (let i = 0; i < 30; i++) base.manager({ name: `Менеджер ${i}`, specialization: "?" });
  const [header, ...rows] = sectionRows(reportOf(base), "Качество данных").map(filled);
  expect(header).toEqual(
    "Важность|Лист|Столбец|Ячейка|Что стоит|Прочитано как|Ячеек|Что сделано и что делать".split("|"),
  );
  expect(rows).toHaveLength(30);
  expect(rows[0]).toEqual([
    "не прочитано",
    "Менеджеры",
    "Специализация",
    "[B2 → Менеджеры!B2]",
    "?",
    "1",
    "Специализация «?» не распознана, и её нормы к менеджеру не применены. Исправьте название.",
  ]);
});

describe("the findings", () => {
  test("stand last, as a table with a link to the first row", () => {
    const report = reportOf(mixed());
    const [header, ...rows] = sectionRows(report, "Замечания");
    const [{ box }] = report.tables;
    expect(cellsOf(report).length).toBe(box.row + box.rows - 1);
    expect(cellsOf(report)[box.row - 1].map(shown)).toEqual(header);
    expect(box).toMatchObject({ column: 1, columns: filled(header).length, rows: rows.length + 1 });
    expect(new Set(header).size).toBe(header.length);
    expect(report.print.titleRows).toEqual({ first: box.row, last: box.row });
    expect(rows[0]).toEqual([
      "1",
      "нарушение",
      "чёрный список",
      "Чёрный список",
      "001",
      "Ромашка",
      "Иванов",
      "Север",
      "Оборот за май 2010 – 2_₽, за июнь 2010 – 2_₽: меньше порога 15_000_₽ в каждом месяце.",
      "май 2010 – 2_₽; июнь 2010 – 2_₽",
      "не менее 15_000_₽",
      "",
      "Универсальный МОПП: чёрный список",
      "[2 и ещё 1 → Клиенты!A2]",
      "BLACKLIST",
      "",
    ]);
    expect(filled(rows[1])).toEqual([
      "2",
      "нарушение",
      "другое нарушение",
      "База меньше минимума",
      "Иванов",
      "Север",
      "В базе 2 организации, норма – не менее 20.",
      "2 организации",
      "не менее 20",
      "Универсальный МОПП: количество привязанных клиентов",
      "[Менеджеры: 2 → Менеджеры!A2]",
      "BASE_BELOW_MIN",
    ]);
  });

  test("on a client code name all its managers and offices", () => {
    const base = clientBase()
      .manager({ office: "Север" })
      .manager({ name: "Петров", office: "Юг" })
      .client({ code: "1", name: "Ромашка" })
      .client({ code: "1", name: "Ромашка", manager: "Петров" });
    const row = sectionRows(reportOf(base), "Замечания").find(
      (cells) => cells[14] === "MULTIPLE_ATTACHMENT",
    )!;
    expect(row.slice(4, 8)).toEqual(["1", "Ромашка", "Иванов и Петров", "Север и Юг"]);
  });

  test("say since when a norm holds", () => {
    const base = clientBase().manager({ specialization: "территориальный" }).client({ group: "сети" });
    const [, row] = sectionRows(reportOf(base), "Замечания");
    expect(row.slice(9, 12)).toEqual(["сети; непрофильных – 1", "не более 3", "01.04.2010"]);
  });

  test("on the workbook have no row", () => {
    const report = reportOf(clientBase().client().months("2010-04", "2010-06"));
    const [, row] = sectionRows(report, "Замечания");
    expect([row[3], row[13]]).toEqual(["Пропуск месяца в выгрузке", ""]);
  });

  test("that there are none is said instead", () => {
    const report = reportOf(inOrder());
    expect(rowsOf(report, "Замечания")).toEqual([["Замечаний нет."]]);
    expect(shown(cellsOf(report)[2][3])).toBe("Замечаний нет.");
    expect(report.tables).toEqual([]);
    expect(report.print.titleRows).toBeUndefined();
  });
});

describe("within the limits of a sheet", () => {
  const many = (): Audited => outcomeOf(clientBase().manager().clients(200, { turnover: 1 }));
  const linksOf = (report: ReportSheet) =>
    cellsOf(report)
      .flat()
      .filter((cell) => typeof cell === "object" && cell !== null).length;

  test("further rows are plain text, and a note says so", () => {
    const report = auditReport(many(), [], "ru", { rows: 1_000, links: 50 });
    expect(linksOf(report)).toBe(50);
    expect(textOf(report)).toContain("Ссылки на строки есть у первых 45 замечаний");
    const rows = sectionRows(report, "Замечания");
    expect([rows[45][13], rows[46][13]]).toEqual(["[46 → Клиенты!A46]", "47"]);
  });

  test("further findings are left out, and a note says so", () => {
    const report = auditReport(many(), ["Примечание."], "ru", { rows: 120, links: 1_000 });
    const cells = cellsOf(report);
    expect(cells.length).toBeLessThanOrEqual(120);
    const shownFindings = sectionRows(report, "Замечания").length - 1;
    expect(textOf(report)).toContain(`Показаны первые ${shownFindings} из 201 замечания`);
    expect(report.tables[0].box.rows).toBe(shownFindings + 1);
  });

  test("other long lists leave room for the findings", () => {
    const base = clientBase().client({ turnover: 1 });
    for (let i = 0; i < 60; i++) base.manager({ name: `Менеджер ${i}`, specialization: "?" });
    const report = auditReport(outcomeOf(base), [], "en", { rows: 400, links: 1_000 });
    expect(rowsOf(report, "Data quality")).toHaveLength(51);
    expect(rowsOf(report, "Data quality")[50]).toEqual(["… and 11 more"]);
    expect(rowsOf(report, "Managers and norms").at(-1)).toEqual(["… and 11 more"]);
    expect(cellsOf(report).length).toBeLessThanOrEqual(400);
  });
});

describe("the sheet", () => {
  test.each(["ru", "en"] as const)("is whole: blocks, boxes and rules fit the grid in %s", (language) => {
    const report = reportOf(mixed(), { language });
    const cells = cellsOf(report);
    expect(report.name.length).toBeLessThanOrEqual(31);
    for (const { column, cells: rows } of report.blocks) {
      for (const row of rows) expect(column - 1 + row.length).toBe(COLUMN_WIDTHS.length);
    }
    for (const { box } of [...report.formats, ...report.rules, ...report.tables]) {
      expect(box.row).toBeGreaterThanOrEqual(1);
      expect(box.rows).toBeGreaterThanOrEqual(1);
      expect(box.columns).toBeGreaterThanOrEqual(1);
      expect(box.row + box.rows - 1).toBeLessThanOrEqual(cells.length);
      expect(box.column + box.columns - 1).toBeLessThanOrEqual(COLUMN_WIDTHS.length);
    }
    for (const { box, formula } of report.rules) {
      expect(formula).toContain(`$${"ABCDEFGHIJKLMNO"[box.column - 1]}${box.row}`);
    }
    expect(textOf(report)).not.toMatch(/undefined|NaN|\[object/);
  });

  test("the rules test words that stand in their columns", () => {
    const report = reportOf(mixed());
    const cells = cellsOf(report);
    const tested = report.rules.filter(({ box, formula }) => {
      const word = /"(.*)"$/.exec(formula)![1];
      const column = cells
        .slice(box.row - 1, box.row - 1 + box.rows)
        .map((row) => shown(row[box.column - 1]));
      return column.some((text) => (formula.startsWith("=LEFT") ? text.startsWith(word) : text === word));
    });
    expect(tested.map(({ formula }) => /"(.*)"$/.exec(formula)![1])).toEqual([
      "нарушения",
      "нарушение",
      "предупреждение",
      "справка",
      "чёрный список",
      "непрофильный / запрещённый",
      "другое нарушение",
      "внимание",
    ]);
  });

  test("needs as many formats and rules for many findings as for few", () => {
    const large = clientBase().manager({ status: "ветеран" });
    const one = { turnover: 1, group: "сети", overdueDebt: "?" };
    const [few, many] = [reportOf(large.client(one)), reportOf(large.clients(300, one))];
    expect(many.formats.length).toBe(few.formats.length);
    expect(many.rules.length).toBe(few.rules.length);
    expect(many.blocks.length).toBe(few.blocks.length);
  });

  test("numbers its pages and names the date", () => {
    expect(reportOf(mixed()).print).toMatchObject({
      landscape: true,
      footer: "Аудит клиентской базы на 30.06.2010 – страница &P из &N",
    });
  });

  test("is the same for the same workbook", () => {
    expect(auditReport(outcomeOf(mixed()), [], "ru")).toEqual(auditReport(outcomeOf(mixed()), [], "ru"));
  });

  test.each(["=1+1", "+7", "007", "@x", "'q", "x\ny", "1e5"])("%j stays a text of one line", (foreign) => {
    const report = reportOf(
      clientBase()
        .client({ code: "1" })
        .client({ code: foreign, name: foreign, manager: foreign, turnover: 0 }),
    );
    for (const cell of cellsOf(report).flat()) {
      const text = typeof cell === "object" && cell ? cell.text : cell;
      if (typeof text === "string") expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }
    const row = cellsOf(report).find((cells) => cells[14] === "AUTO_DETACH" || cells[14] === "DETACH_SOON");
    expect(row?.[4] ?? foreign.replace("\n", " ")).toBe(foreign.replace("\n", " "));
  });
});
