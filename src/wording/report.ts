import type { Severity } from "../audit/finding";
import type { Kind } from "../report/kinds";
import { whole } from "./format";
import type { Language, Texts } from "./language";
import { counted } from "./nouns";

/** Kinds of marked rows, as the column of kinds shows them. */
export const KIND_NAMES: Texts<Kind> = {
  blackList: { ru: "чёрный список", en: "black list" },
  profile: { ru: "непрофильный / запрещённый", en: "non-profile / forbidden" },
  violation: { ru: "другое нарушение", en: "other violation" },
  attention: { ru: "внимание", en: "attention" },
};

/** Titles of the columns of the table of findings. */
export interface FindingColumns {
  readonly number: string;
  readonly severity: string;
  readonly kind: string;
  readonly finding: string;
  readonly client: string;
  readonly name: string;
  readonly manager: string;
  readonly office: string;
  readonly reason: string;
  readonly measured: string;
  readonly norm: string;
  readonly since: string;
  readonly section: string;
  readonly row: string;
  readonly code: string;
  /** New or repeated; there only when there is an earlier audit. */
  readonly seen: string;
}

/** What the audit columns and the report sheet say besides findings and figures. */
export interface ReportWords {
  readonly sheet: string;
  readonly markHeaders: readonly [kind: string, reasons: string];
  /** Ends a list of reasons that does not fit its cell. */
  more(count: number): string;
  title(asOf: string): string;
  verdict(counts: Readonly<Record<Severity, number>>): string;
  readonly labels: Readonly<
    Record<"verdict" | "asOf" | "month" | "regulation" | "changed" | "norms" | "base" | "marks", string>
  >;
  regulation(title: string, version: string): string;
  changed(dates: readonly string[]): string;
  readonly kinds: string;
  readonly kindsNote: string;
  readonly clientRows: string;
  readonly managerRows: string;
  readonly byCode: string;
  readonly norm: string;
  readonly managerVerdict: string;
  readonly columns: FindingColumns;
  readonly noFindings: string;
  /** The row of a finding; `sheet` where it is not the clients sheet. */
  row(row: number, rows: number, sheet: string | undefined): string;
  linksCut(linked: number): string;
  findingsCut(shown: number, all: number): string;
  /** Excel's footer, with its codes for the page and their number. */
  footer(asOf: string): string;
}

export function reportWords(language: Language): ReportWords {
  return language === "ru" ? RUSSIAN : ENGLISH;
}

/** How a manager's verdict begins; what follows names norms or inputs. */
export const MANAGER_VERDICTS: Texts<"violations" | "attention" | "within" | "notNormed" | "notEvaluated"> = {
  violations: { ru: "нарушения", en: "violations" },
  attention: { ru: "внимание", en: "attention" },
  within: { ru: "в норме", en: "within the norms" },
  notNormed: { ru: "не нормируется", en: "not normed" },
  notEvaluated: { ru: "не оценено", en: "not evaluated" },
};

/** «не оценено: не хватает данных – статус менеджера» */
export function notEvaluatedFor(inputs: readonly string[], language: Language): string {
  const lack = { ru: "не хватает данных", en: "missing data" }[language];
  return `${MANAGER_VERDICTS.notEvaluated[language]}: ${lack} – ${inputs.join(", ")}`;
}

const RUSSIAN: ReportWords = {
  sheet: "Аудит КБ",
  markHeaders: ["Аудит: вид", "Аудит: причины"],
  more: (count) => `… и ещё ${whole(count, "ru")}`,
  title: (asOf) => `Аудит клиентской базы на ${asOf}`,
  verdict: ({ violation, warning, info }) =>
    violation + warning + info === 0
      ? "Замечаний нет."
      : `Нарушений – ${whole(violation, "ru")}, предупреждений – ${whole(warning, "ru")}, справок – ${whole(info, "ru")}.`,
  labels: {
    verdict: "Вывод",
    asOf: "Дата проверки",
    month: "Отчётный месяц",
    regulation: "Регламент",
    changed: "Нормы изменились",
    norms: "Нормы",
    base: "Проверено",
    marks: "Разметка",
  },
  regulation: (title, version) => `${title}, редакция ${version}`,
  changed: (dates) => `${dates.join(", ")} (между началом отчётного месяца и датой проверки)`,
  kinds: "Виды строк",
  kindsNote:
    "Строка нескольких видов показана по первому из них в этом порядке; причины в строке названы все.",
  clientRows: "Строк клиентов",
  managerRows: "Строк менеджеров",
  byCode: "Свод замечаний",
  norm: "Норма",
  managerVerdict: "Вывод",
  columns: {
    number: "№",
    severity: "Важность",
    kind: "Вид",
    finding: "Замечание",
    client: "Код клиента",
    name: "Клиент",
    manager: "Менеджер",
    office: "ОП",
    reason: "Причина",
    measured: "Измерено",
    norm: "Норма",
    since: "Норма с",
    section: "Раздел регламента",
    row: "Строка",
    code: "Код правила",
    seen: "С прошлой проверки",
  },
  noFindings: "Замечаний нет.",
  row: (row, rows, sheet) =>
    (sheet === undefined ? "" : `${sheet}: `) + row + (rows > 1 ? ` и ещё ${whole(rows - 1, "ru")}` : ""),
  linksCut: (linked) =>
    `Ссылки на строки есть у первых ${counted(linked, "ofFinding", "ru")}: больше ссылок на одном листе Excel не допускает. У остальных номер строки дан текстом.`,
  findingsCut: (shown, all) =>
    `Показаны первые ${whole(shown, "ru")} из ${counted(all, "ofFinding", "ru")}: остальные не помещаются на лист Excel.`,
  footer: (asOf) => `Аудит клиентской базы на ${asOf} – страница &P из &N`,
};

const ENGLISH: ReportWords = {
  sheet: "Client base audit",
  markHeaders: ["Audit: kind", "Audit: reasons"],
  more: (count) => `… and ${whole(count, "en")} more`,
  title: (asOf) => `Audit of the client base as of ${asOf}`,
  verdict: ({ violation, warning, info }) =>
    violation + warning + info === 0
      ? "No findings."
      : `${counted(violation, "violation", "en")}, ${counted(warning, "warning", "en")}, ${counted(info, "info", "en")}.`,
  labels: {
    verdict: "Verdict",
    asOf: "Audit date",
    month: "Reporting month",
    regulation: "Regulation",
    changed: "Norms changed",
    norms: "Norms",
    base: "Audited",
    marks: "Marks",
  },
  regulation: (title, version) => `${title}, version ${version}`,
  changed: (dates) => `${dates.join(", ")} (between the start of the reporting month and the audit date)`,
  kinds: "Kinds of rows",
  kindsNote:
    "A row of several kinds shows the first of them in this order; the reasons in the row name all findings.",
  clientRows: "Client rows",
  managerRows: "Manager rows",
  byCode: "Findings by rule",
  norm: "Norm",
  managerVerdict: "Verdict",
  columns: {
    number: "No.",
    severity: "Severity",
    kind: "Kind",
    finding: "Finding",
    client: "Client code",
    name: "Client",
    manager: "Manager",
    office: "Office",
    reason: "Reason",
    measured: "Measured",
    norm: "Norm",
    since: "Norm since",
    section: "Section of the regulation",
    row: "Row",
    code: "Rule code",
    seen: "Since the earlier audit",
  },
  noFindings: "No findings.",
  row: (row, rows, sheet) =>
    (sheet === undefined ? "" : `${sheet}: `) + row + (rows > 1 ? ` and ${whole(rows - 1, "en")} more` : ""),
  linksCut: (linked) =>
    `The first ${counted(linked, "finding", "en")} link to their rows: Excel allows no more links on a sheet. The others give the row as text.`,
  findingsCut: (shown, all) =>
    `The first ${whole(shown, "en")} of ${counted(all, "finding", "en")} are shown: the others do not fit on an Excel sheet.`,
  footer: (asOf) => `Audit of the client base as of ${asOf} – page &P of &N`,
};
