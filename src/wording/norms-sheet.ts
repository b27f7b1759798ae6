import type { Language, Text, Texts } from "./language";

/** Titles of the rows of the sheet of norms, by the key of the row. Rows are known by them where the key is lost. */
export const NORM_TITLES = {
  id: { ru: "Код регламента", en: "Code of the regulation" },
  version: { ru: "Редакция", en: "Version" },
  title: { ru: "Название регламента", en: "Title of the regulation" },
  serviceDesk: { ru: "Кто обслуживает клиентов без менеджера", en: "Who serves clients without a manager" },

  "settings.blankTurnover": { ru: "Пустой оборот месяца", en: "A blank turnover of a month" },
  "settings.blankDebt": { ru: "Пустая ПДЗ", en: "A blank overdue debt" },
  "settings.repeatedRows": {
    ru: "Разные строки одного клиента у одного менеджера",
    en: "Differing rows of one client with one manager",
  },
  "settings.cyrillicEsIs": {
    ru: "Русская «С» в потенциале – это класс",
    en: "The Cyrillic letter Es as potential is class",
  },
  "settings.blacklistGraceMonths": {
    ru: "Чёрный список: месяцев отсрочки после закрепления",
    en: "Black list: months of grace after the attachment",
  },
  "settings.blacklistAction": {
    ru: "Чёрный список: передача клиентов",
    en: "Black list: moving the clients",
  },

  specializations: { ru: "Код специализации", en: "Code of the specialization" },
  "name.ru": { ru: "Название специализации", en: "Name of the specialization in Russian" },
  "name.en": { ru: "Название специализации по-английски", en: "Name of the specialization in English" },
  table: { ru: "Таблица регламента", en: "Table of the regulation" },
  synonyms: { ru: "Другие названия специализации", en: "Other names of the specialization" },

  "baseSize.veteran.min": {
    ru: "Ветеран: организаций не менее",
    en: "Veteran: organisations at least",
  },
  "baseSize.veteran.max": { ru: "Ветеран: организаций не более", en: "Veteran: organisations at most" },
  "baseSize.experienced.min": {
    ru: "Опытный: организаций не менее",
    en: "Experienced: organisations at least",
  },
  "baseSize.experienced.max": {
    ru: "Опытный: организаций не более",
    en: "Experienced: organisations at most",
  },
  "baseSize.novice.minimums": {
    ru: "Новичок: организаций не менее, по месяцам",
    en: "Novice: organisations at least, by months",
  },
  "baseSize.novice.max": { ru: "Новичок: организаций не более", en: "Novice: organisations at most" },
  payingShare: { ru: "Доля платящих не менее, %", en: "Paying share at least, %" },

  "nonProfile.newForbiddenSince": {
    ru: "Новых непрофильных закреплять нельзя с",
    en: "Attaching new non-profile ones is forbidden from",
  },
  "nonProfile.limit": { ru: "Непрофильных не более", en: "Non-profile at most" },
  "settings.nonProfileLimit": {
    ru: "Настройка: непрофильных не более",
    en: "Setting: non-profile at most",
  },

  "meetings.shareOfBase": {
    ru: "Ветеран и опытный: встреч вне ОП, % от числа организаций",
    en: "Veteran and experienced: meetings, % of the organisations",
  },
  "meetings.novice": { ru: "Новичок: встреч вне ОП не менее", en: "Novice: meetings at least" },
  "meetings.severity": { ru: "Нехватка встреч – это", en: "Too few meetings are" },
  "meetings.assumed": { ru: "Норма встреч предположительная", en: "The norm of meetings is assumed" },
  coldCalls: { ru: "Новичок: холодных звонков не менее", en: "Novice: cold calls at least" },

  "blackList.kind": { ru: "Чёрный список: правило", en: "Black list: rule" },
  "blackList.threshold": { ru: "Чёрный список: оборот менее, ₽", en: "Black list: turnover below, ₽" },
  "blackList.months": { ru: "Чёрный список: месяцев подряд", en: "Black list: months in a row" },
  "blackList.thresholds.S": {
    ru: "Чёрный список, потенциал S: оборот менее, ₽",
    en: "Black list, potential S: turnover below, ₽",
  },
  "blackList.thresholds.A": {
    ru: "Чёрный список, потенциал A: оборот менее, ₽",
    en: "Black list, potential A: turnover below, ₽",
  },
  "blackList.thresholds.B": {
    ru: "Чёрный список, потенциал B: оборот менее, ₽",
    en: "Black list, potential B: turnover below, ₽",
  },
  "blackList.thresholds.C": {
    ru: "Чёрный список, потенциал C: оборот менее, ₽",
    en: "Black list, potential C: turnover below, ₽",
  },
  "blackList.thresholds.D": {
    ru: "Чёрный список, потенциал D: оборот менее, ₽",
    en: "Black list, potential D: turnover below, ₽",
  },
  "blackList.thresholds.E": {
    ru: "Чёрный список, потенциал E: оборот менее, ₽",
    en: "Black list, potential E: turnover below, ₽",
  },

  worksWith: { ru: "Работает с группами", en: "Works with the groups" },
  mayHold: { ru: "Может держать и группы", en: "May also hold the groups" },
  forbidden: { ru: "Запрещённые группы", en: "Forbidden groups" },
  targetPotential: { ru: "Целевой потенциал", en: "Target potential" },
  toleratedPotential: { ru: "Допустимый потенциал", en: "Tolerated potential" },
  "territory.kind": { ru: "Территория", en: "Territory" },
  "territory.outside": {
    ru: "Вне города можно держать группы",
    en: "Groups that may be held out of the city",
  },
  newcomersKeepOffTerritories: {
    ru: "Стажёру и новичку нельзя на выделенные территории",
    en: "Trainees and novices keep off allotted territories",
  },
  attachedByCentralOffice: {
    ru: "Закрепляет центральный офис",
    en: "Attached by the central office",
  },

  "tenure.noviceMonths": { ru: "Новичок, месяцев", en: "Novice, months" },
  "tenure.experiencedMonths": { ru: "Опытный – до месяца", en: "Experienced, up to month" },
  payingOver: {
    ru: "Платящая организация: оборот месяца более, ₽",
    en: "A paying organisation: turnover of the month over, ₽",
  },
  "detachment.silentMonths": {
    ru: "Открепление: месяцев без оборота",
    en: "Detachment: months without turnover",
  },
  "detachment.announcedAfter": {
    ru: "Скорое открепление: месяцев без оборота",
    en: "Detachment ahead: months without turnover",
  },
  "deadlines.dismissedMonths": {
    ru: "Передать клиентов ушедшего за, месяцев",
    en: "Clients of somebody who left are moved within, months",
  },
  "deadlines.specializationChangeMonths": {
    ru: "Передать клиентов при смене специализации за, месяцев",
    en: "Clients are moved after a change of specialization within, months",
  },
  transferPotential: {
    ru: "Потенциал кандидатов на передачу из ООК",
    en: "Potential of candidates for field sales",
  },
  "leaders.officeHead": { ru: "НОП: встреч вне ОП не менее", en: "Office head: meetings at least" },
  "leaders.fieldSalesHead": {
    ru: "НОПП: встреч вне ОП не менее",
    en: "Head of field sales: meetings at least",
  },
  "leaders.groupLead.shareOfBase": {
    ru: "Старший группы: встреч вне ОП, % от числа организаций",
    en: "Group lead: meetings, % of the organisations",
  },
  "leaders.groupLead.groupMeetings": {
    ru: "Старший группы: встреч по КБ группы не менее",
    en: "Group lead: meetings on the group's base at least",
  },

  group: { ru: "Группа клиентов", en: "Client group" },

  "dictionaries.roles.manager": { ru: "Должность: МОПП", en: "Role: manager" },
  "dictionaries.roles.groupLead": { ru: "Должность: старший группы", en: "Role: group lead" },
  "dictionaries.roles.officeHead": { ru: "Должность: НОП", en: "Role: office head" },
  "dictionaries.roles.fieldSalesHead": { ru: "Должность: НОПП", en: "Role: head of field sales" },
  "dictionaries.roles.branchHead": { ru: "Должность: руководитель ВТЦ", en: "Role: head of the branch" },
  "dictionaries.statuses.trainee": { ru: "Статус: стажёр", en: "Status: trainee" },
  "dictionaries.statuses.novice": { ru: "Статус: новичок", en: "Status: novice" },
  "dictionaries.statuses.experienced": { ru: "Статус: опытный", en: "Status: experienced" },
  "dictionaries.statuses.veteran": { ru: "Статус: ветеран", en: "Status: veteran" },
  "dictionaries.potentials.S": { ru: "Потенциал S", en: "Potential S" },
  "dictionaries.potentials.A": { ru: "Потенциал A", en: "Potential A" },
  "dictionaries.potentials.B": { ru: "Потенциал B", en: "Potential B" },
  "dictionaries.potentials.C": { ru: "Потенциал C", en: "Potential C" },
  "dictionaries.potentials.D": { ru: "Потенциал D", en: "Potential D" },
  "dictionaries.potentials.E": { ru: "Потенциал E", en: "Potential E" },
  impersonal: { ru: "Не личное имя", en: "Name of nobody in person" },

  "memos.ordinary.addressee": { ru: "Обычная записка: кому", en: "Ordinary memo: to" },
  "memos.ordinary.approvedBy": { ru: "Обычная записка: утверждают", en: "Ordinary memo: approved by" },
  "memos.ordinary.author": { ru: "Обычная записка: от кого", en: "Ordinary memo: from" },
  "memos.ordinary.authorRole": {
    ru: "Обычная записка: должность автора",
    en: "Ordinary memo: the author's role",
  },
  "memos.ordinary.agreedBy": { ru: "Обычная записка: согласуют", en: "Ordinary memo: agreed by" },
  "memos.dealersChains.addressee": { ru: "Записка МРД и МРС: кому", en: "Dealers and chains memo: to" },
  "memos.dealersChains.approvedBy": {
    ru: "Записка МРД и МРС: утверждают",
    en: "Dealers and chains memo: approved by",
  },
  "memos.dealersChains.author": { ru: "Записка МРД и МРС: от кого", en: "Dealers and chains memo: from" },
  "memos.dealersChains.authorRole": {
    ru: "Записка МРД и МРС: должность автора",
    en: "Dealers and chains memo: the author's role",
  },
  "memos.dealersChains.agreedBy": {
    ru: "Записка МРД и МРС: согласуют",
    en: "Dealers and chains memo: agreed by",
  },
  "memos.link140.addressee": { ru: "Записка о признаке 140: кому", en: "Link 140 memo: to" },
  "memos.link140.approvedBy": { ru: "Записка о признаке 140: утверждают", en: "Link 140 memo: approved by" },
  "memos.link140.author": { ru: "Записка о признаке 140: от кого", en: "Link 140 memo: from" },
  "memos.link140.authorRole": {
    ru: "Записка о признаке 140: должность автора",
    en: "Link 140 memo: the author's role",
  },
  "memos.link140.agreedBy": { ru: "Записка о признаке 140: согласуют", en: "Link 140 memo: agreed by" },
  "memos.multipleAttachment.addressee.salesManagement": {
    ru: "Закрепление за несколькими, разные кусты: кому",
    en: "Multiple attachment, several clusters: to",
  },
  "memos.multipleAttachment.addressee.centreSalesDirector": {
    ru: "Закрепление за несколькими, один куст: кому",
    en: "Multiple attachment, one cluster: to",
  },
  "memos.multipleAttachment.approvedBy.salesManagement": {
    ru: "Закрепление за несколькими, разные кусты: утверждают",
    en: "Multiple attachment, several clusters: approved by",
  },
  "memos.multipleAttachment.approvedBy.centreSalesDirector": {
    ru: "Закрепление за несколькими, один куст: утверждают",
    en: "Multiple attachment, one cluster: approved by",
  },
  "memos.multipleAttachment.author": {
    ru: "Закрепление за несколькими: от кого",
    en: "Multiple attachment: from",
  },
  "memos.multipleAttachment.authorRole": {
    ru: "Закрепление за несколькими: должность автора",
    en: "Multiple attachment: the author's role",
  },
  "memos.multipleAttachment.agreedBy": {
    ru: "Закрепление за несколькими: согласуют",
    en: "Multiple attachment: agreed by",
  },

  section: { ru: "Пункт регламента", en: "Section of the regulation" },
} as const satisfies Readonly<Record<string, Text>>;

export type NormKey = keyof typeof NORM_TITLES;

/** Titles of the parts of the sheet. */
export const NORM_SECTIONS = {
  identity: { ru: "Регламент", en: "The regulation" },
  settings: { ru: "Настройки", en: "Settings" },
  size: { ru: "Размер базы и доля платящих", en: "Size of the base and paying share" },
  nonProfile: { ru: "Непрофильные организации", en: "Non-profile organisations" },
  meetings: { ru: "Встречи и звонки в месяц", en: "Meetings and calls per month" },
  blackList: { ru: "Чёрный список", en: "Black list" },
  clients: { ru: "С кем работает специализация", en: "Whom a specialization works with" },
  names: { ru: "Названия специализаций", en: "Names of specializations" },
  leaders: { ru: "Руководители: встречи в месяц", en: "Leaders: meetings per month" },
  thresholds: { ru: "Пороги и сроки", en: "Thresholds and deadlines" },
  groups: { ru: "Клиентские группы (ЦКГ)", en: "Client groups" },
  dictionaries: { ru: "Словари", en: "Dictionaries" },
  impersonal: { ru: "Кто не является менеджером", en: "Who is no manager in person" },
  memos: { ru: "Служебные записки", en: "Memos" },
  sections: { ru: "Пункты регламента по правилам", en: "Sections of the regulation by rule" },
} as const satisfies Readonly<Record<string, Text>>;

export type NormSection = keyof typeof NORM_SECTIONS;

/** Titles of the columns of values, by what stands in them. */
export const NORM_COLUMNS = {
  value: { ru: "Значение", en: "Value" },
  russian: { ru: "По-русски", en: "In Russian" },
  english: { ru: "По-английски", en: "In English" },
  code: { ru: "Код", en: "Code" },
  words: { ru: "Слова (через «;»)", en: "Words (parted by “;”)" },
  match: { ru: "Сколько ячейки", en: "How much of the cell" },
  serviceDesk: { ru: "Это ООК", en: "The service desk" },
  name: { ru: "Имя", en: "Name" },
} as const satisfies Readonly<Record<string, Text>>;

export type NormColumn = keyof typeof NORM_COLUMNS;

/** What the sheet says beside the norms. */
export const NORMS_SHEET: Texts<"sheet" | "norm" | "since" | "allowed" | "howTo" | "footer"> = {
  sheet: { ru: "Нормы", en: "Norms" },
  norm: { ru: "Норма", en: "Norm" },
  since: { ru: "Действует с", en: "In force from" },
  allowed: { ru: "Что можно указать", en: "What may stand here" },
  howTo: {
    ru: "Правьте значения прямо здесь: следующая проверка прочтёт этот лист. Новая редакция нормы – ещё одна строка с той же нормой и своей датой.",
    en: "Edit the values right here: the next audit reads this sheet. A new version of a norm is one more row of the same norm with its own date.",
  },
  footer: { ru: "Нормы – страница &P из &N", en: "Norms – page &P of &N" },
};

/** «Нормы: Ведение клиентской базы, ЭТМ, редакция 2010» */
export function normsTitle(title: Text, version: string, language: Language): string {
  return language === "ru"
    ? `Нормы: ${title.ru}, редакция ${version}`
    : `Norms: ${title.en}, version ${version}`;
}
