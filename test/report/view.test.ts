import { join } from "node:path";
import type { FindingCode } from "../../src/audit/finding";
import { auditSheets, type Outcome } from "../../src/core";
import { findingLines } from "../../src/report/finding-lines";
import { auditReport } from "../../src/report/report";
import { searchKey, viewOf, type AuditView } from "../../src/report/view";
import { clientBase, type ClientBaseBuilder } from "../support/client-base";
import { readWorkbook } from "../support/read-workbook";
import { outcomeOf, sectionRows } from "../support/report";

const SAMPLE = join(__dirname, "../../assets/samples/client-base.xlsx");

let sample: Outcome;
beforeAll(async () => {
  sample = auditSheets(await readWorkbook(SAMPLE));
});

const all = ({ findings }: AuditView) => Array.from({ length: findings.count }, (_, i) => findings.at(i));
const sum = (counted: readonly { readonly findings: number }[]) =>
  counted.reduce((total, { findings }) => total + findings, 0);

describe.each(["ru", "en"] as const)("the view on the sample in %s", (language) => {
  test("says what the report says", () => {
    const view = viewOf(sample, language);
    const report = auditReport(sample, [], language);
    const facing = new Set(report.blocks[0].cells.flat());
    for (const fact of [view.verdict, view.month, view.asOf, view.regulation, view.base]) {
      expect(facing).toContain(fact);
    }
    const title = { ru: "Менеджеры и нормы", en: "Managers and norms" }[language];
    const rows = sectionRows(report, title).slice(1);
    expect(
      view.managers.map(({ status, specialization, name, verdict }) => [
        status,
        specialization,
        name,
        verdict,
      ]),
    ).toEqual(
      rows.map((row) => [row[1], row[2], row[3], row[8]].map((text) => text.replaceAll("_", "\u00a0"))),
    );
    expect(all(view).map(({ reason }) => reason)).toEqual(
      findingLines(sample.audit, language).map(({ sentence }) => sentence),
    );
  });

  test("counts every finding once by kind, severity and code", () => {
    const view = viewOf(sample, language);
    const { count } = sample.audit;
    expect(view.findings.count).toBe(count);
    expect([sum(view.kinds), sum(view.severities), sum(view.codes)]).toEqual([count, count, count]);
    for (const { code, findings } of view.codes) {
      expect(all(view).filter((it) => it.code === code)).toHaveLength(findings);
    }
    for (const { name, findings } of view.managers) {
      expect(all(view).filter(({ managers }) => managers.includes(name))).toHaveLength(findings);
    }
  });

  test("marks the figures as broken that the verdict names", () => {
    const title = new Map(viewOf(sample, language).codes.map(({ code, title }) => [code, title]));
    const named = (verdict: string, code: FindingCode) =>
      title.has(code) && verdict.includes(title.get(code)!.slice(1));
    for (const { figures, verdict, name } of viewOf(sample, language).managers) {
      expect([name, ...figures.map(({ broken }) => broken)]).toEqual([
        name,
        named(verdict, "BASE_BELOW_MIN") || named(verdict, "BASE_ABOVE_MAX"),
        named(verdict, "SHARE_BELOW_MIN"),
        named(verdict, "NON_PROFILE_LIMIT"),
        named(verdict, "MEETINGS_BELOW_MIN") || named(verdict, "LEADER_MEETINGS_BELOW_MIN"),
        named(verdict, "CALLS_BELOW_MIN"),
      ]);
    }
    expect(viewOf(sample, language).managers.some(({ figures }) => figures[0].broken)).toBe(true);
  });
});

const figuresOf = (base: ClientBaseBuilder) => viewOf(outcomeOf(base), "ru").managers[0].figures;

test("figures stand beside their norms, unknown ones as a dash", () => {
  const base = clientBase()
    .manager({ specialization: "универсальный", status: "опытный", calls: 3 })
    .clients(2)
    .client({ turnover: 100 });
  expect(figuresOf(base)).toEqual([
    { title: "Организаций", value: "3", norm: expect.stringMatching(/^\d+–\d+$/) as string, broken: true },
    { title: "Доля платящих, %", value: "66,7", norm: expect.stringMatching(/^≥/) as string, broken: false },
    { title: "Непрофильных", value: "0", norm: "", broken: false },
    { title: "Встреч вне ОП", value: "–", norm: expect.any(String) as string, broken: false },
    { title: "Холодных звонков", value: "3", norm: "", broken: false },
  ]);
});

test.each([
  ["a trainee", { status: "стажёр" }],
  ["somebody who left", { status: "опытный", leftOn: 40_000 }],
])("nothing of %s is broken", (_, cells) => {
  const base = clientBase()
    .manager({ ...cells, specialization: "универсальный" })
    .client();
  expect(figuresOf(base).filter(({ broken }) => broken)).toEqual([]);
});

test("findings are searched whatever the case and the letters that look alike", () => {
  const base = clientBase().manager().client({ name: "ООО «Ёлка» COPA", code: "AB-1", turnover: 100 });
  const [finding] = all(viewOf(outcomeOf(base), "ru"));
  for (const text of ["елка", "Сора", "ab-1", "ИВАНОВ", "чёрный СПИСОК"]) {
    expect(finding.searchText).toContain(searchKey(text));
  }
});

test("a finding on a client of several managers names each of them for filters", () => {
  const base = clientBase()
    .manager({ name: "Иванов", office: "Север" })
    .manager({ name: "Петров", office: "Юг" })
    .client({ code: "1", manager: "Иванов" })
    .client({ code: "1", manager: "Петров" });
  const finding = all(viewOf(outcomeOf(base), "ru")).find(({ managers }) => managers.length > 1)!;
  expect(finding.managers).toEqual(["Иванов", "Петров"]);
  expect(finding.manager).toBe("Иванов и Петров");
});

test("an audit without findings has a view of nothing", () => {
  const base = clientBase().client();
  const view = viewOf(outcomeOf(base), "ru");
  expect(sum(view.codes)).toBe(view.findings.count);
  expect(view.kinds.map(({ kind }) => kind)).toEqual(["blackList", "profile", "violation", "attention"]);
});
