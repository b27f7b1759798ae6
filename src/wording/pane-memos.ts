import { quoted } from "./format";
import type { Language } from "./language";

/** What the pane says around memos: how they are gathered, who signs them, their texts and files. */
export interface MemosWords {
  readonly gatheredBy: string;
  readonly gathered: Readonly<Record<"office" | "manager", string>>;
  /** Said where the author has changed memos already. */
  readonly editsGo: string;
  /** Said where memos were made anew and with other texts than he has changed. */
  readonly editsGone: string;
  readonly regathered: string;

  readonly file: string;
  /** It was handed over; whether it was saved cannot be seen. */
  handedOver(file: string): string;
  readonly noFiles: string;

  readonly directory: string;
  readonly directoryNote: string;
  readonly unit: string;
  readonly allUnits: string;
  readonly position: string;
  readonly newPosition: string;
  readonly name: string;
  readonly nameHint: string;
  readonly gender: string;
  readonly genders: Readonly<Record<"male" | "female", string>>;
  byName(gender: string | undefined): string;
  readonly forms: string;
  readonly form: Readonly<
    Record<"positionGenitive" | "positionDative" | "nameGenitive" | "nameDative", string>
  >;
  readonly addPerson: string;
  readonly removePerson: (person: string) => string;

  readonly templates: string;
  readonly templatesNote: string;
  readonly route: string;
  names(names: readonly string[]): string;
  readonly restore: string;

  readonly keep: string;
  readonly dropChanges: string;
  readonly kept: string;

  readonly openReport: string;
  readonly openReportNote: string;
  readonly reportOpened: string;
}

export function memosWords(language: Language): MemosWords {
  return language === "ru" ? RU : EN;
}

const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join(" ");

const RU: MemosWords = {
  gatheredBy: "Записки",
  gathered: { office: "на каждый отдел продаж", manager: "на каждого менеджера" },
  editsGo: "При другом выборе записки составляются заново: правки в них пропадут.",
  editsGone:
    "Записки составлены заново. Правки текстов, которые от этого изменились, пропали: проверьте записки ещё раз.",
  regathered: "Записки составлены заново.",

  file: "Файл Word",
  handedOver: (file) =>
    `Файл передан браузеру: ${quoted(file, "ru")}. Если он не появился в загрузках, скопируйте записку.`,
  noFiles: "На этом устройстве Excel не даёт надстройкам сохранять файлы: скопируйте записку в Word.",

  directory: "Кто подписывает и кому",
  directoryNote:
    "Имена подставляются в записки по должности и отделу. Пустой отдел – для всех; без имени место остаётся для подписи от руки.",
  unit: "Отдел продаж",
  allUnits: "для всех",
  position: "Должность",
  newPosition: "Новая должность",
  name: "ФИО",
  nameHint: "Орлова Мария Викторовна или Орлова М. В.",
  gender: "Пол",
  genders: { male: "мужской", female: "женский" },
  byName: (gender) => (gender === undefined ? "по имени не понять" : `по имени: ${gender}`),
  forms: "Падежи",
  form: {
    positionGenitive: "Должность, кого",
    positionDative: "Должность, кому",
    nameGenitive: "ФИО, кого",
    nameDative: "ФИО, кому",
  },
  addPerson: "Добавить",
  removePerson: (person) => `Удалить: ${person}`,

  templates: "Тексты записок",
  templatesNote: "В фигурных скобках – то, что подставит надстройка. Новая строка – новый абзац.",
  route: "Вид записки",
  names: (names) => `Можно вставить: ${braced(names)}`,
  restore: "Вернуть исходный",

  keep: "Сохранить",
  dropChanges: "Не сохранять",
  kept: "Сохранено в этой книге. Записки составлены заново.",

  openReport: "Отчёт для директора",
  openReportNote: "Откроется новой книгой, без клиентской базы. Сохраните её сами.",
  reportOpened: "Excel открывает отчёт новой книгой.",
};

const EN: MemosWords = {
  gatheredBy: "Memos",
  gathered: { office: "one per sales office", manager: "one per manager" },
  editsGo: "With another choice the memos are made anew: the changes in them are lost.",
  editsGone:
    "The memos are made anew. Your changes to texts that are other ones now are gone: look the memos through again.",
  regathered: "The memos are made anew.",

  file: "Word file",
  handedOver: (file) =>
    `The file was handed to the browser: ${quoted(file, "en")}. If it is not among the downloads, copy the memo.`,
  noFiles: "On this device Excel lets no add-in save files: copy the memo into Word.",

  directory: "Who signs and who receives",
  directoryNote:
    "Names are put into memos by position and office. No office means all; without a name there is room for writing by hand.",
  unit: "Sales office",
  allUnits: "all",
  position: "Position",
  newPosition: "New position",
  name: "Name",
  nameHint: "Орлова Мария Викторовна or Орлова М. В.",
  gender: "Gender",
  genders: { male: "male", female: "female" },
  byName: (gender) => (gender === undefined ? "the name does not tell" : `by the name: ${gender}`),
  forms: "Russian cases",
  form: {
    positionGenitive: "Position, genitive",
    positionDative: "Position, dative",
    nameGenitive: "Name, genitive",
    nameDative: "Name, dative",
  },
  addPerson: "Add",
  removePerson: (person) => `Remove: ${person}`,

  templates: "Texts of memos",
  templatesNote: "Braces hold what the add-in fills in. A new line is a new paragraph.",
  route: "Kind of memo",
  names: (names) => `To be filled in: ${braced(names)}`,
  restore: "Restore the original",

  keep: "Keep",
  dropChanges: "Do not keep",
  kept: "Kept in this workbook. The memos are made anew.",

  openReport: "Report for the director",
  openReportNote: "It opens as a new workbook, without the client base. Save it yourself.",
  reportOpened: "Excel is opening the report as a new workbook.",
};
