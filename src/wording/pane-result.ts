import { list, month, quoted, whole } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";

/** What the pane says around what was found in the workbook and around an audit's result. */
export interface ResultWords {
  readonly setup: string;
  readonly looking: string;
  readonly lookAgain: string;
  readonly foundTitle: string;
  clients(sheet: string, rows: number): string;
  managers(sheet: string | undefined): string;
  /** The months are ISO. */
  months(first: string, last: string, count: number): string;
  readonly noMonths: string;
  missing(headers: readonly string[]): string;
  readonly marked: string;

  period(month: string, asOf: string): string;
  /** Said of a result that is no longer what an audit would find. */
  readonly outdated: Readonly<Record<"notRepeated" | "changed", string>>;
  readonly marksGone: string;
  readonly auditAgain: string;
  readonly kinds: string;
  readonly kindsNote: string;
  readonly severities: string;
  /** What pressing a count does. */
  showFindings(name: string): string;
  highlight(kind: string): string;
  readonly highlightTitle: string;
  readonly notMarked: string;
  readonly onSheets: string;
  readonly allRows: string;
  onlyRows(kind: string): string;

  readonly tabs: string;
  readonly tabManagers: string;
  readonly tabFindings: string;
  readonly tabMemos: string;
  readonly tabRest: string;

  readonly findManager: string;
  readonly onlyBroken: string;
  readonly noManagers: string;
  norm(norm: string): string;
  readonly broken: string;
  findingsOf(count: number): string;
  readonly sinceBefore: string;

  readonly search: string;
  readonly searchHint: string;
  readonly rule: string;
  readonly anyRule: string;
  readonly manager: string;
  readonly anyManager: string;
  shown(count: number, all: number): string;
  shownFirst(most: number): string;
  readonly everything: string;
  readonly withoutFilter: string;
  readonly nothing: string;
  readonly listHint: string;
  readonly measured: string;
  readonly norms: string;
  readonly since: string;
  readonly section: string;
  readonly rows: string;

  readonly noMemos: string;
  readonly memosHint: string;
  memoRows(rows: number): string;
  readonly backToMemos: string;
  readonly preview: string;
  readonly copy: string;
  readonly insert: string;
  readonly copied: string;
  readonly notCopied: string;

  readonly notEvaluated: string;
  readonly missingData: string;
  times(count: number): string;
  readonly problems: string;
  readonly noProblems: string;
  firstProblems(most: number): string;
  /** What pressing a cell's name does. */
  showCell(sheet: string, cell: string): string;
  readonly showCells: string;
  readonly quality: string;
  readonly inWorkbook: string;
  readonly removeNote: string;
  readonly removeEverythingNote: string;
  version(version: string): string;
  readonly help: string;
}

export function resultWords(language: Language): ResultWords {
  return language === "ru" ? RU : EN;
}

const RU: ResultWords = {
  setup: "Книга и период",
  looking: "Смотрю, что есть в книге…",
  lookAgain: "Посмотреть ещё раз",
  foundTitle: "Найдено в книге",
  clients: (sheet, rows) => `Клиенты: лист ${quoted(sheet, "ru")}, ${counted(rows, "row", "ru")}.`,
  managers: (sheet) =>
    sheet === undefined
      ? "Лист менеджеров не найден: их нормы не будут оценены."
      : `Менеджеры: лист ${quoted(sheet, "ru")}.`,
  months: (first, last, count) =>
    count === 1
      ? `Оборот: ${month(first, "ru")}.`
      : `Оборот: ${month(first, "ru")} – ${month(last, "ru")}, ${counted(count, "month", "ru")}.`,
  noMonths: "Столбцов оборота по месяцам нет.",
  missing: (headers) => `Нет столбцов: ${list(headers, "ru")}. Что без них не оценить, будет сказано.`,
  marked: "В книге есть разметка прежней проверки: новая её заменит.",

  period: (month, asOf) => `${month}, на ${asOf}`,
  outdated: {
    notRepeated: "Это результат прежней проверки: новая не состоялась.",
    changed: "После этой проверки изменилось то, на чём она основана.",
  },
  marksGone: "Разметки и отчёта этой проверки в книге больше нет.",
  auditAgain: "Проверить заново",
  kinds: "По видам",
  kindsNote: "Число показывает замечания этого вида. Переключатель включает подсветку их строк на листе.",
  severities: "По важности",
  showFindings: (name) => `Показать замечания: ${name}`,
  highlight: (kind) => `Подсветка: ${kind}`,
  highlightTitle: "подсветка",
  onSheets: "Строки на листах",
  allRows: "все",
  onlyRows: (kind) => `только: ${kind}`,
  notMarked: "Строки на листах не размечены, подсвечивать нечего.",

  tabs: "Результат проверки",
  tabManagers: "Менеджеры",
  tabFindings: "Замечания",
  tabMemos: "Записки",
  tabRest: "Ещё",

  findManager: "Найти менеджера",
  onlyBroken: "Только не в норме",
  noManagers: "Таких менеджеров нет.",
  norm: (norm) => `норма ${norm}`,
  broken: "не в норме",
  findingsOf: (count) => `Замечания: ${whole(count, "ru")}`,
  sinceBefore: "Было → стало",

  search: "Поиск",
  searchHint: "клиент, код, менеджер, слова замечания",
  rule: "Замечание",
  anyRule: "Все замечания",
  manager: "Менеджер",
  anyManager: "Все менеджеры",
  shown: (count, all) =>
    count === all
      ? counted(all, "finding", "ru")
      : `${whole(count, "ru")} из ${counted(all, "ofFinding", "ru")}`,
  shownFirst: (most) => `Показаны первые ${whole(most, "ru")}: уточните поиск.`,
  everything: "Показать все",
  withoutFilter: "убрать отбор",
  nothing: "Таких замечаний нет. Измените поиск или покажите все.",
  listHint: "Стрелки – по списку, Enter – к строке на листе",
  measured: "Измерено",
  norms: "Норма",
  since: "Норма с",
  section: "Раздел",
  rows: "Строка",

  noMemos: "Служебных записок по этой проверке нет.",
  memosHint: "Выберите записку, чтобы прочесть её, поправить и вставить на лист.",
  memoRows: (rows) => counted(rows, "client", "ru"),
  backToMemos: "Все записки",
  preview: "Просмотр",
  copy: "Копировать",
  insert: "Вставить на лист",
  copied: "Скопировано. Вставьте (Ctrl+V) в письмо или документ.",
  notCopied: "Скопировать не удалось. Текст выделен: нажмите Ctrl+C (на Mac – ⌘C).",

  notEvaluated: "Не оценено",
  missingData: "Не хватает данных",
  times: (count) => `случаев: ${whole(count, "ru")}`,
  problems: "Что замечено в данных",
  noProblems: "Всё оценено, замечаний к данным нет.",
  showCell: (sheet, cell) => `Показать ячейку ${cell} на листе ${quoted(sheet, "ru")}`,
  firstProblems: (most) => `Показаны первые ${whole(most, "ru")}; все – в отчёте.`,
  showCells: "Показать ячейку:",
  quality: "Качество данных",
  inWorkbook: "Надстройка в этой книге",
  removeNote: "Снимает отметки и листы надстройки. Ваши ячейки не изменятся.",
  removeEverythingNote: "Снимает разметку и забывает всё, что надстройка запомнила в этой книге.",
  version: (version) => `Версия ${version}`,
  help: "Справка",
};

const EN: ResultWords = {
  setup: "Workbook and period",
  looking: "Looking at the workbook…",
  lookAgain: "Look again",
  foundTitle: "Found in the workbook",
  clients: (sheet, rows) => `Clients: sheet ${quoted(sheet, "en")}, ${counted(rows, "row", "en")}.`,
  managers: (sheet) =>
    sheet === undefined
      ? "There is no sheet of managers: their norms will not be evaluated."
      : `Managers: sheet ${quoted(sheet, "en")}.`,
  months: (first, last, count) =>
    count === 1
      ? `Turnover: ${month(first, "en")}.`
      : `Turnover: ${month(first, "en")} – ${month(last, "en")}, ${counted(count, "month", "en")}.`,
  noMonths: "There are no columns of monthly turnover.",
  missing: (headers) =>
    `Columns not there: ${list(headers, "en")}. What cannot be evaluated without them will be said.`,
  marked: "The workbook holds an earlier audit’s marks: the new one will replace them.",

  period: (month, asOf) => `${month}, as of ${asOf}`,
  outdated: {
    notRepeated: "This is the result of the audit before: the new one did not come about.",
    changed: "What this audit rests on has changed since.",
  },
  marksGone: "Its marks and report are no longer in the workbook.",
  auditAgain: "Audit again",
  kinds: "By kind",
  kindsNote: "A number shows the findings of its kind. A switch highlights their rows on the sheet.",
  severities: "By severity",
  showFindings: (name) => `Show findings: ${name}`,
  highlight: (kind) => `Highlighting: ${kind}`,
  highlightTitle: "highlight",
  onSheets: "Rows on the sheets",
  allRows: "all",
  onlyRows: (kind) => `only: ${kind}`,
  notMarked: "The rows on the sheets are not marked, so there is nothing to highlight.",

  tabs: "Result of the audit",
  tabManagers: "Managers",
  tabFindings: "Findings",
  tabMemos: "Memos",
  tabRest: "More",

  findManager: "Find a manager",
  onlyBroken: "Only outside the norms",
  noManagers: "There are no such managers.",
  norm: (norm) => `norm ${norm}`,
  broken: "outside the norm",
  findingsOf: (count) => `Findings: ${whole(count, "en")}`,
  sinceBefore: "Before → now",

  search: "Search",
  searchHint: "client, code, manager, words of a finding",
  rule: "Finding",
  anyRule: "All findings",
  manager: "Manager",
  anyManager: "All managers",
  shown: (count, all) =>
    count === all
      ? counted(all, "finding", "en")
      : `${whole(count, "en")} of ${counted(all, "ofFinding", "en")}`,
  shownFirst: (most) => `The first ${whole(most, "en")} are shown: narrow the search.`,
  everything: "Show all",
  withoutFilter: "drop this filter",
  nothing: "There are no such findings. Change the search or show all.",
  listHint: "Arrows move in the list, Enter goes to the row on the sheet",
  measured: "Measured",
  norms: "Norm",
  since: "Norm since",
  section: "Section",
  rows: "Row",

  noMemos: "This audit calls for no memos.",
  memosHint: "Choose a memo to read it, edit it and put it on a sheet.",
  memoRows: (rows) => counted(rows, "client", "en"),
  backToMemos: "All memos",
  preview: "Preview",
  copy: "Copy",
  insert: "Insert as a sheet",
  copied: "Copied. Paste it (Ctrl+V) into a letter or document.",
  notCopied: "It could not be copied. The text is selected: press Ctrl+C (⌘C on a Mac).",

  notEvaluated: "Not evaluated",
  missingData: "Missing data",
  times: (count) => `cases: ${whole(count, "en")}`,
  problems: "What was noticed in the data",
  noProblems: "Everything was evaluated, nothing was noticed in the data.",
  showCell: (sheet, cell) => `Show cell ${cell} of the sheet ${quoted(sheet, "en")}`,
  firstProblems: (most) => `The first ${whole(most, "en")} are shown; the report has them all.`,
  showCells: "Show cell:",
  quality: "Quality of the data",
  inWorkbook: "The add-in in this workbook",
  removeNote: "Takes off the add-in’s marks and sheets. Your cells stay as they are.",
  removeEverythingNote: "Takes off the marks and forgets all that the add-in remembers in this workbook.",
  version: (version) => `Version ${version}`,
  help: "Help",
};
