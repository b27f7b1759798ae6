import type { ManagerVerdict } from "../audit/manager-verdict";
import type { Severity } from "../audit/finding";
import type { Role, Status } from "../regulation/schema";
import type { Text, Texts } from "./language";

export const SEVERITIES: Texts<Severity> = {
  violation: { ru: "нарушение", en: "violation" },
  warning: { ru: "предупреждение", en: "warning" },
  info: { ru: "справка", en: "note" },
};

/** From the gravest to the least. */
export const SEVERITY_ORDER: readonly Severity[] = ["violation", "warning", "info"];

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

/** Column titles of the table of managers. */
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

/** Stands beside the status of somebody whose figures have no norms. */
export const NOT_NORMED: Text = { ru: "не нормируется", en: "not normed" };
