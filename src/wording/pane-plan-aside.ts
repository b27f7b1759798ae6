import { quoted, whole } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";

export type WhatIfKind = "leaving" | "specializations" | "vacancies" | "maximums" | "closedOffices";

/** Why a form of «Что если» is not taken. */
export type WhatIfComplaint =
  | "noManager"
  | "leavesAlready"
  | "noSpecialization"
  | "sameSpecialization"
  | "noName"
  | "nameTaken"
  | "noOffice"
  | "closedAlready"
  | "notANumber";

/** What the pane says around the plan besides the list: what if, before and after, what could not be done, targets. */
export interface PlanAsideWords {
  readonly whatIf: string;
  readonly whatIfNote: string;
  readonly what: string;
  readonly kinds: Readonly<Record<WhatIfKind, string>>;
  readonly manager: string;
  readonly chooseManager: string;
  readonly specialization: string;
  readonly chooseSpecialization: string;
  readonly vacancyName: string;
  readonly office: string;
  readonly chooseOffice: string;
  readonly city: string;
  readonly territories: string;
  readonly territoriesHint: string;
  readonly maximum: string;
  maximumNow(maximum: number): string;
  readonly suppose: string;
  readonly close: string;
  readonly closeNote: string;
  readonly complaint: Readonly<Record<WhatIfComplaint, string>>;
  readonly supposed: string;
  readonly drop: string;
  readonly closed: string;
  openOffice(office: string): string;
  readonly reopen: string;
  readonly noManagers: string;
  readonly supposedDone: string;
  readonly dropped: string;

  changes(changed: number): string;
  readonly onlyChanged: string;
  readonly onlyBroken: string;
  readonly noChanges: string;
  gives(count: number): string;
  takes(count: number): string;
  readonly before: string;
  readonly after: string;
  norm(norm: string): string;
  readonly trend: Readonly<Record<"better" | "worse", string>>;
  readonly broken: string;

  unsolved(count: number): string;
  readonly unsolvedNone: string;
  moreLines(count: number): string;

  retargetTitle(client: string): string;
  readonly backToPlan: string;
  readonly target: string;
  readonly targetHint: string;
  readonly targets: string;
  readonly noTargets: string;
  targetsFound(possible: number, others: number): string;
  moreTargets(count: number): string;
  readonly planned: string;
  readonly vetoed: string;
  cannotTake(obstacles: readonly string[]): string;

  readonly memosLater: string;
  readonly memosWithoutPlan: string;
  readonly toPlan: string;
  readonly memosOfTrial: string;
}

export function planAsideWords(language: Language): PlanAsideWords {
  return language === "ru" ? RU : EN;
}

const RU: PlanAsideWords = {
  whatIf: "Что если",
  whatIfNote: "План составится так, будто это уже случилось. Предположения в книге не запоминаются.",
  what: "Что изменить",
  kinds: {
    leaving: "менеджер уходит",
    specializations: "у менеджера другая специализация",
    vacancies: "открыта вакансия",
    maximums: "у менеджера другой максимум",
    closedOffices: "из ОП никого не забирать",
  },
  manager: "Менеджер",
  chooseManager: "выберите менеджера",
  specialization: "Специализация",
  chooseSpecialization: "выберите специализацию",
  vacancyName: "Имя",
  office: "ОП",
  chooseOffice: "выберите ОП",
  city: "Город",
  territories: "Территории",
  territoriesHint: "через запятую; пусто – только город",
  maximum: "Максимум организаций",
  maximumNow: (maximum) => `Сейчас – ${whole(maximum, "ru")}.`,
  suppose: "Предположить",
  close: "Закрыть ОП для передач",
  closeNote: "Это решение, а не предположение: оно запоминается в книге.",
  complaint: {
    noManager: "Выберите менеджера.",
    leavesAlready: "Уже предположено, что этот менеджер уходит.",
    noSpecialization: "Выберите специализацию.",
    sameSpecialization: "У менеджера и сейчас эта специализация: выберите другую.",
    noName: "Напишите имя: под ним вакансия будет в плане.",
    nameTaken: "Это имя занято: напишите другое.",
    noOffice: "Выберите или напишите ОП.",
    closedAlready: "Из этого ОП и так никого не забирают.",
    notANumber: "Максимум – целое число от 0, например 45.",
  },
  supposed: "Предположено",
  drop: "Убрать",
  closed: "Закрыты для передач",
  openOffice: (office) => `Открыть ОП ${quoted(office, "ru")}`,
  reopen: "Открыть",
  noManagers: "В книге нет листа менеджеров с нормами: предполагать не о ком.",
  supposedDone: "Предположение учтено: это проба.",
  dropped: "Предположение убрано.",

  changes: (changed) => `До → после: ${counted(changed, "manager", "ru")}`,
  onlyChanged: "Только те, у кого что-то меняется",
  onlyBroken: "Только не в норме",
  noChanges: "Таких менеджеров нет.",
  gives: (count) => `отдаёт ${whole(count, "ru")}`,
  takes: (count) => `берёт ${whole(count, "ru")}`,
  before: "до",
  after: "после",
  norm: (norm) => `норма ${norm}`,
  trend: { better: "лучше", worse: "хуже" },
  broken: "не в норме",

  unsolved: (count) => `Что не удалось: ${whole(count, "ru")}`,
  unsolvedNone: "План исправляет всё, что можно исправить перемещениями.",
  moreLines: (count) => `и ещё ${whole(count, "ru")}`,

  retargetTitle: (client) => `Кому передать: ${client}`,
  backToPlan: "К плану",
  target: "Кому",
  targetHint: "имя или ОП",
  targets: "Кому можно передать",
  noTargets: "Никого с таким именем нет.",
  targetsFound: (possible, others) =>
    `Могут взять: ${whole(possible, "ru")}; не могут: ${whole(others, "ru")}. Стрелки – по списку, Enter – передать, Esc – назад.`,
  moreTargets: (count) => `Ещё ${whole(count, "ru")}: уточните имя.`,
  planned: "так в плане",
  vetoed: "вы отклонили",
  cannotTake: (obstacles) => `не может: ${obstacles.join("; ")}`,

  memosLater: "Записки появятся, когда будет составлен план перемещений.",
  memosWithoutPlan: "Записок нет: план перемещений не составлен.",
  toPlan: "К плану",
  memosOfTrial: "Это записки пробного плана: он основан на предположениях. Подписывать их нельзя.",
};

const EN: PlanAsideWords = {
  whatIf: "What if",
  whatIfNote: "The plan is made as if this had happened. Suppositions are not remembered in the workbook.",
  what: "What to change",
  kinds: {
    leaving: "a manager leaves",
    specializations: "a manager has another specialization",
    vacancies: "a vacancy is open",
    maximums: "a manager has another maximum",
    closedOffices: "nobody leaves an office",
  },
  manager: "Manager",
  chooseManager: "choose a manager",
  specialization: "Specialization",
  chooseSpecialization: "choose a specialization",
  vacancyName: "Name",
  office: "Office",
  chooseOffice: "choose an office",
  city: "City",
  territories: "Territories",
  territoriesHint: "separated by commas; blank – the city only",
  maximum: "Maximum of organisations",
  maximumNow: (maximum) => `It is ${whole(maximum, "en")} now.`,
  suppose: "Suppose",
  close: "Close the office",
  closeNote: "This is a decision, not a supposition: the workbook remembers it.",
  complaint: {
    noManager: "Choose a manager.",
    leavesAlready: "This manager is supposed to leave already.",
    noSpecialization: "Choose a specialization.",
    sameSpecialization: "The manager has this specialization now: choose another.",
    noName: "Write a name: the plan calls the vacancy by it.",
    nameTaken: "The name is taken: write another.",
    noOffice: "Choose or write an office.",
    closedAlready: "Nobody leaves this office already.",
    notANumber: "A maximum is a whole number from 0, such as 45.",
  },
  supposed: "Supposed",
  drop: "Drop",
  closed: "Closed offices",
  openOffice: (office) => `Open the office ${quoted(office, "en")}`,
  reopen: "Open",
  noManagers: "The workbook has no managers with norms: there is nobody to suppose anything of.",
  supposedDone: "Supposed: this is a trial.",
  dropped: "The supposition is dropped.",

  changes: (changed) => `Before → after: ${counted(changed, "manager", "en")}`,
  onlyChanged: "Only those who change",
  onlyBroken: "Only outside norms",
  noChanges: "There are no such managers.",
  gives: (count) => `gives ${whole(count, "en")}`,
  takes: (count) => `takes ${whole(count, "en")}`,
  before: "before",
  after: "after",
  norm: (norm) => `norm ${norm}`,
  trend: { better: "better", worse: "worse" },
  broken: "outside the norm",

  unsolved: (count) => `What could not be done: ${whole(count, "en")}`,
  unsolvedNone: "The plan cures all that moves can cure.",
  moreLines: (count) => `and ${whole(count, "en")} more`,

  retargetTitle: (client) => `Who is to take: ${client}`,
  backToPlan: "To the plan",
  target: "Who",
  targetHint: "name or office",
  targets: "Who can take it",
  noTargets: "There is nobody of that name.",
  targetsFound: (possible, others) =>
    `Can take it: ${whole(possible, "en")}; cannot: ${whole(others, "en")}. Arrows move, Enter chooses, Esc goes back.`,
  moreTargets: (count) => `${whole(count, "en")} more: write the name.`,
  planned: "so in the plan",
  vetoed: "you refused",
  cannotTake: (obstacles) => `cannot: ${obstacles.join("; ")}`,

  memosLater: "Memos come when the plan of moves is made.",
  memosWithoutPlan: "There are no memos: the plan of moves is not made.",
  toPlan: "To the plan",
  memosOfTrial: "These are memos of a trial plan, which rests on suppositions. They are not for signing.",
};
