import type { ManagerVerdict } from "../audit/manager-verdict";
import type { Severity, SubjectKind } from "../audit/finding";
import type { Role, Status } from "../regulation/schema";
import type { Texts } from "./language";

export const SEVERITIES: Texts<Severity> = {
  violation: { ru: "нарушение", en: "violation" },
  warning: { ru: "предупреждение", en: "warning" },
  info: { ru: "справка", en: "note" },
};

export const STATUSES: Texts<Status> = {
  trainee: { ru: "стажёр", en: "trainee" },
  novice: { ru: "новичок", en: "novice" },
  experienced: { ru: "опытный", en: "experienced" },
  veteran: { ru: "ветеран", en: "veteran" },
};

export const ROLES: Texts<Role> = {
  manager: { ru: "МОПП", en: "manager" },
  groupLead: { ru: "старший группы", en: "group lead" },
  officeHead: { ru: "НОП", en: "head of the sales office" },
  fieldSalesHead: { ru: "НОПП", en: "head of field sales" },
  branchHead: { ru: "руководитель ВТЦ", en: "head of the branch" },
};

export const SUBJECTS: Texts<SubjectKind> = {
  organisation: { ru: "организация", en: "organisation" },
  card: { ru: "карточка", en: "card" },
  client: { ru: "клиент", en: "client" },
  manager: { ru: "менеджер", en: "manager" },
  workbook: { ru: "книга", en: "workbook" },
};

/** Column titles of the table of managers; `MANAGER_NORMS` has those of the norms beside the figures. */
export const MANAGER_FIGURES: Texts<Exclude<keyof ManagerVerdict, "holder" | "norms">> = {
  name: { ru: "Менеджер", en: "Manager" },
  specialization: { ru: "Специализация", en: "Specialization" },
  status: { ru: "Статус", en: "Status" },
  organisations: { ru: "Организаций", en: "Organisations" },
  payingShare: { ru: "Доля платящих, %", en: "Paying, %" },
  nonProfile: { ru: "Непрофильных", en: "Non-profile" },
  meetings: { ru: "Встреч вне ОП", en: "Meetings" },
  calls: { ru: "Холодных звонков", en: "Cold calls" },
};

export const MANAGER_NORMS: Texts<keyof ManagerVerdict["norms"]> = {
  min: { ru: "Организаций, не менее", en: "Organisations, at least" },
  max: { ru: "Организаций, не более", en: "Organisations, at most" },
  payingShare: { ru: "Доля платящих, не менее, %", en: "Paying, at least, %" },
  nonProfile: { ru: "Непрофильных, не более", en: "Non-profile, at most" },
  meetings: { ru: "Встреч вне ОП, не менее", en: "Meetings, at least" },
  calls: { ru: "Холодных звонков, не менее", en: "Cold calls, at least" },
};

/** Column titles of the table of findings. */
export const FINDING_COLUMNS: Texts<
  "title" | "severity" | "client" | "manager" | "rows" | "sentence" | "section"
> = {
  title: { ru: "Замечание", en: "Finding" },
  severity: { ru: "Степень", en: "Severity" },
  client: { ru: "Код клиента", en: "Client code" },
  manager: { ru: "Менеджер", en: "Manager" },
  rows: { ru: "Строки", en: "Rows" },
  sentence: { ru: "Пояснение", en: "Explanation" },
  section: { ru: "Пункт регламента", en: "Section of the regulation" },
};

/** What stands in a table where there is no figure. */
export const IN_PLACE_OF_FIGURES: Texts<
  "norm" | "notNormed" | "noLimit" | "noData" | "unknown" | "notEvaluated" | "waived"
> = {
  norm: { ru: "норма", en: "norm" },
  notNormed: { ru: "не нормируется", en: "not normed" },
  noLimit: { ru: "без ограничения", en: "no limit" },
  noData: { ru: "нет данных", en: "no data" },
  unknown: { ru: "неизвестно", en: "unknown" },
  notEvaluated: { ru: "не оценено", en: "not evaluated" },
  waived: { ru: "исключение", en: "waived" },
};
