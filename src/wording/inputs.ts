import type { Input } from "../audit/verdict";
import { month } from "./format";
import type { Language, Texts } from "./language";

const INPUTS: Texts<Input> = {
  overdueDebt: { ru: "ПДЗ", en: "overdue debt" },
  attachedOn: { ru: "дата закрепления", en: "date of attachment" },
  territory: { ru: "территория клиента", en: "the client’s territory" },
  city: { ru: "город менеджера", en: "the manager’s city" },
  territories: { ru: "территории менеджера", en: "the manager’s territories" },
  potential: { ru: "потенциал", en: "potential" },
  specialization: { ru: "специализация менеджера", en: "the manager’s specialization" },
  role: { ru: "должность менеджера", en: "the manager’s role" },
  status: { ru: "статус менеджера", en: "the manager’s status" },
  noviceSince: { ru: "дата перехода в новички", en: "date of becoming a novice" },
  meetings: { ru: "число встреч вне ОП", en: "number of meetings outside the office" },
  calls: { ru: "число холодных звонков", en: "number of cold calls" },
  groupMeetings: { ru: "число встреч по базе группы", en: "number of meetings on the group’s base" },
  leftOn: { ru: "дата ухода", en: "date of leaving" },
  specializationChangedOn: { ru: "дата смены специализации", en: "date of the change of specialization" },
  manager: { ru: "кто из однофамильцев имеется в виду", en: "which of the namesakes is meant" },
  organisations: { ru: "организации в базе", en: "organisations in the base" },
};

const TURNOVER = /^turnover (\d{4}-\d{2})$/;

/** What a rule that was not evaluated lacks, as `NotEvaluated.missing` names it: «оборот за июнь 2010». */
export function inputName(missing: string, language: Language): string {
  const iso = TURNOVER.exec(missing)?.[1];
  if (iso !== undefined) return (language === "ru" ? "оборот за " : "turnover of ") + month(iso, language);
  return isInput(missing) ? INPUTS[missing][language] : missing;
}

function isInput(name: string): name is Input {
  return Object.hasOwn(INPUTS, name);
}
