import { NO_HISTORY, snapshotOf, withSnapshot } from "../../src/audit/history";
import type { Waiver } from "../../src/audit/waivers";
import { auditSheets, type Told } from "../../src/core";
import { auditMarks } from "../../src/report/marks";
import { auditReport } from "../../src/report/report";
import { viewOf } from "../../src/report/view";
import { RULES } from "../../src/audit/rules";
import { findingNamed } from "../../src/report/waivers-in-sheet";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { titleOf } from "../../src/wording/findings";
import { clientBase, type ClientBaseBuilder } from "../support/client-base";
import { sectionRows } from "../support/report";

const base = () =>
  clientBase()
    .manager({ status: "ветеран" })
    .client({ code: "1", turnover: 1 })
    .client({ code: "2", turnover: 1, group: "сети" });

function outcome(builder: ClientBaseBuilder, told: Told, month = "2010-06") {
  return auditSheets(builder.sheets(), { month: parseIsoMonth(month) }, undefined, told);
}

const waiver = (more: Partial<Waiver>): Waiver => ({
  code: "BLACKLIST",
  reason: "спор",
  approvedBy: "Петров",
  until: "2010-06-30",
  ...more,
});
const BELOW = waiver({ code: "BASE_BELOW_MIN", manager: "Иванов", until: null });
const EXPIRED = waiver({ client: "2", until: "2010-05-31" });
const GONE = waiver({ client: "777" });
const WAIVERS = [waiver({ client: "1" }), EXPIRED, BELOW, GONE];
const filled = (row: readonly string[]) => row.filter((cell) => cell !== "");

test("a row with only waived findings is no kind; one with others shows theirs, and all reasons are named", () => {
  const [{ rows, kinds, highlights }] = auditMarks(outcome(base(), { waivers: WAIVERS }), "ru");
  expect(rows.get(2)![0]).toBe("исключение");
  expect(rows.get(2)![1]).toContain("Исключение: спор, согласовал(а) Петров, до 30.06.2010.");
  expect(rows.get(3)![0]).toBe("чёрный список");
  expect(rows.get(3)![1]).toContain("Исключение истекло 31.05.2010, замечание считается: спор");
  expect(kinds).toContain("исключение");
  expect(highlights.map(({ kind }) => kind)).not.toContain("исключение");
});

test("counts, verdicts of managers and the view leave waived findings out", () => {
  const [plain, waived] = [{}, { waivers: WAIVERS }].map((told) => viewOf(outcome(base(), told), "ru"));
  const violations = (view: typeof plain) => view.severities[0].findings;
  expect(violations(waived)).toBe(violations(plain) - 2);
  expect(waived.findings.count).toBe(plain.findings.count);
  const codes = Object.fromEntries(waived.codes.map(({ code, findings }) => [code, findings]));
  expect(codes).toMatchObject({ BLACKLIST: 1 });
  expect(codes).not.toHaveProperty("BASE_BELOW_MIN");
  const [before, after] = [plain, waived].map(({ managers }) => managers[0]);
  expect(after.findings).toBe(before.findings - 2);
  expect(before.figures[0].broken).toBe(true);
  expect(after.figures[0].broken).toBe(false);
  expect(after.verdict).not.toContain("нарушения: база меньше минимума");
  expect(after.verdict).toContain("исключение: база меньше минимума");
  expect(waived.waived.text).toBe(
    "не считается по исключениям: 2 замечания; считается, потому что исключение истекло: 1 замечание",
  );
});

test("the report lists every waiver with what it speaks of, and waived findings last", () => {
  const report = auditReport(outcome(base(), { waivers: WAIVERS }), [], "ru");
  expect(sectionRows(report, "Исключения").slice(1).map(filled)).toEqual([
    ["30.06.2010", "Чёрный список", "1", "спор", "Петров", "1", "BLACKLIST"],
    ["31.05.2010 (истекло)", "Чёрный список", "2", "спор", "Петров", "1", "BLACKLIST"],
    ["без срока", "База меньше минимума", "Иванов", "спор", "Петров", "1", "BASE_BELOW_MIN"],
    ["30.06.2010", "Чёрный список", "777", "спор", "Петров", "нет таких", "BLACKLIST"],
  ]);
  const severities = sectionRows(report, "Замечания")
    .slice(1)
    .map((row) => row[1]);
  expect(severities.slice(-2)).toEqual(["исключение", "исключение"]);
  expect(severities.slice(0, -2)).not.toContain("исключение");
});

test("without waivers and an earlier audit the report says nothing of them", () => {
  const report = auditReport(outcome(base(), {}), [], "ru");
  expect(() => sectionRows(report, "Исключения")).toThrow("no section");
  expect(() => sectionRows(report, "Исчезли с прошлой проверки")).toThrow("no section");
  expect(sectionRows(report, "Замечания")[0]).not.toContain("С прошлой проверки");
});

test("the report tells what is new, repeated and gone, and the managers' trend", () => {
  const before = clientBase()
    .manager({ status: "ветеран" })
    .client({ code: "9", turnover: 1 })
    .client({ code: "1", turnover: 1 });
  const history = withSnapshot(NO_HISTORY, snapshotOf(outcome(before, {}, "2010-05").audit));
  const report = auditReport(outcome(base(), { history }), [], "ru");
  const [header, ...rows] = sectionRows(report, "Замечания");
  expect(header.at(-1)).toBe("С прошлой проверки");
  const seen = Object.fromEntries(rows.map((row) => [`${row[14]} ${row[4]}`, row[15]]));
  expect(seen).toMatchObject({ "BLACKLIST 1": "повторно, 2 месяца подряд", "BLACKLIST 2": "новое" });
  expect(sectionRows(report, "Исчезли с прошлой проверки").slice(1).map(filled)).toContainEqual([
    "9",
    "Чёрный список",
    "Иванов",
    "BLACKLIST",
  ]);
  expect(sectionRows(report, "Менеджеры и нормы")[1].at(-1)).toBe("Непрофильных: 0 → 1");
});

test("every finding is known on the sheet of waivers by its title and by its code", () => {
  for (const { code } of RULES) {
    expect([code, titleOf(code, "ru"), titleOf(code, "en").toUpperCase()].map(findingNamed)).toEqual([
      code,
      code,
      code,
    ]);
  }
});
