import { whole } from "./format";
import type { Language } from "./language";

interface Noun {
  /** The forms after 1, 2 and 5. */
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, many: string];
}

const ORGANISATION_EN = ["organisation", "organisations"] as const;
const FINDING_EN = ["finding", "findings"] as const;
const MONTH_EN = ["month", "months"] as const;

/** Counted things; where Russian needs another case after a preposition, the preposition names the entry. */
const NOUNS = {
  organisation: { ru: ["организация", "организации", "организаций"], en: ORGANISATION_EN },
  ofOrganisation: { ru: ["организации", "организаций", "организаций"], en: ORGANISATION_EN },
  toOrganisation: { ru: ["организацию", "организации", "организаций"], en: ORGANISATION_EN },
  atOrganisation: { ru: ["организации", "организациях", "организациях"], en: ORGANISATION_EN },
  card: { ru: ["карточка", "карточки", "карточек"], en: ["card", "cards"] },
  manager: { ru: ["менеджер", "менеджера", "менеджеров"], en: ["manager", "managers"] },
  memo: {
    ru: ["служебная записка", "служебные записки", "служебных записок"],
    en: ["memo", "memos"],
  },
  toManager: { ru: ["менеджеру", "менеджерам", "менеджерам"], en: ["manager", "managers"] },
  client: { ru: ["клиент", "клиента", "клиентов"], en: ["client", "clients"] },
  ofClient: { ru: ["клиента", "клиентов", "клиентов"], en: ["client", "clients"] },
  byManager: { ru: ["менеджером", "менеджерами", "менеджерами"], en: ["manager", "managers"] },
  month: { ru: ["месяц", "месяца", "месяцев"], en: MONTH_EN },
  ofMonth: { ru: ["месяца", "месяцев", "месяцев"], en: MONTH_EN },
  move: { ru: ["перемещение", "перемещения", "перемещений"], en: ["move", "moves"] },
  meeting: { ru: ["встреча", "встречи", "встреч"], en: ["meeting", "meetings"] },
  call: { ru: ["звонок", "звонка", "звонков"], en: ["call", "calls"] },
  ofClientCode: { ru: ["кода", "кодов", "кодов"], en: ["code", "codes"] },
  ofMove: { ru: ["перемещения", "перемещений", "перемещений"], en: ["move", "moves"] },
  groupRow: { ru: ["строка группы", "строки групп", "строк групп"], en: ["group row", "group rows"] },
  amountInText: {
    ru: ["сумма текстом", "суммы текстом", "сумм текстом"],
    en: ["amount written as text", "amounts written as text"],
  },
  clientCode: { ru: ["код", "кода", "кодов"], en: ["code", "codes"] },
  value: { ru: ["значение", "значения", "значений"], en: ["value", "values"] },
  row: { ru: ["строка", "строки", "строк"], en: ["row", "rows"] },
  cell: { ru: ["ячейка", "ячейки", "ячеек"], en: ["cell", "cells"] },
  inCell: { ru: ["ячейке", "ячейках", "ячейках"], en: ["cell", "cells"] },
  day: { ru: ["день", "дня", "дней"], en: ["day", "days"] },
  finding: { ru: ["замечание", "замечания", "замечаний"], en: FINDING_EN },
  ofFinding: { ru: ["замечания", "замечаний", "замечаний"], en: FINDING_EN },
  violation: { ru: ["нарушение", "нарушения", "нарушений"], en: ["violation", "violations"] },
  warning: { ru: ["предупреждение", "предупреждения", "предупреждений"], en: ["warning", "warnings"] },
  info: { ru: ["справка", "справки", "справок"], en: ["note", "notes"] },
} satisfies Record<string, Noun>;

/** The form of a Russian noun after a count: 1 организация, 2 организации, 5 (also 11–14) организаций. */
export function russianForm(count: number, [one, few, many]: Noun["ru"]): string {
  const last = Math.abs(count) % 10;
  const teen = Math.floor(Math.abs(count) / 10) % 10 === 1;
  if (teen || last === 0 || last > 4) return many;
  return last === 1 ? one : few;
}

/** A count with its noun: «21 организация», “2 organisations”. */
export function counted(count: number, noun: keyof typeof NOUNS, language: Language): string {
  const { ru, en } = NOUNS[noun];
  const word = language === "ru" ? russianForm(count, ru) : en[count === 1 ? 0 : 1];
  return `${whole(count, language)} ${word}`;
}
