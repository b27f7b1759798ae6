/** The columns a client base may have, their canonical headers and the other headers they go by in exports. */
interface FieldDefinition {
  readonly header: string;
  readonly synonyms: readonly string[];
  readonly required?: boolean;
}

function field(header: string, ...synonyms: string[]): FieldDefinition {
  return { header, synonyms };
}

function requiredField(header: string, ...synonyms: string[]): FieldDefinition {
  return { header, synonyms, required: true };
}

/** Fields of a client card: one row per client card and attachment. */
export const CLIENT_FIELDS = {
  code: requiredField("Код клиента", "Код", "Код контрагента", "Код карточки", "ID клиента", "Client code"),
  name: requiredField(
    "Наименование",
    "Наименование клиента",
    "Наименование контрагента",
    "Название",
    "Название клиента",
    "Контрагент",
    "Клиент",
    "Организация",
    "Client name",
    "Client",
  ),
  inn: field("ИНН", "ИНН клиента", "ИНН контрагента", "INN"),
  kpp: field("КПП", "КПП клиента", "КПП контрагента", "KPP"),
  head: field(
    "Код головной (140)",
    "Код головной",
    "Код головной организации",
    "Головная организация (код)",
    "Головная организация",
    "Головной",
    "Признак 140",
    "140",
    "Head code",
  ),
  group: requiredField(
    "ЦКГ",
    "Целевая клиентская группа",
    "Клиентская группа",
    "Группа клиента",
    "Сегмент",
    "Сегмент клиента",
    "ЦКГ клиента",
    "Client group",
    "Segment",
  ),
  potential: field("Потенциал", "Категория потенциала", "Класс потенциала", "Потенциал клиента", "Potential"),
  territory: field(
    "Территория",
    "Город / территория",
    "Территория клиента",
    "Город клиента",
    "Территория / город",
    "Territory",
  ),
  manager: requiredField(
    "Менеджер",
    "Ответственный менеджер",
    "Основной менеджер",
    "ФИО менеджера",
    "Менеджер (37)",
    "Классификатор 37",
    "Закреплен за",
    "Ответственный",
    "МОПП",
    "Manager",
  ),
  office: field("ОП", "Офис", "Офис продаж", "Отдел продаж", "ОП клиента", "ОП закрепления", "Office"),
  attachedOn: field(
    "Дата закрепления",
    "Закреплен с",
    "Дата закрепления клиента",
    "Дата прикрепления",
    "Attached on",
  ),
  overdueDebt: field(
    "ПДЗ",
    "Просроченная ДЗ",
    "Просроченная дебиторская задолженность",
    "Просроченная задолженность",
    "Просрочка",
    "Overdue debt",
  ),
} satisfies Record<string, FieldDefinition>;

/** Fields of a manager: one row per manager, or repeated on the manager's cards. */
export const MANAGER_FIELDS = {
  name: requiredField(
    "ФИО",
    "Ф.И.О.",
    "ФИО менеджера",
    "ФИО сотрудника",
    "Менеджер",
    "Сотрудник",
    "МОПП",
    "Фамилия, имя, отчество",
    "Name",
  ),
  specialization: field("Специализация", "Специализация МОПП", "Специализация менеджера", "Specialization"),
  role: field("Должность", "Роль", "Должность менеджера", "Role"),
  status: field("Статус", "Статус МОПП", "Статус менеджера", "Status"),
  noviceSince: field("Новичок с", "Дата перехода в новички", "Новичок с даты", "Novice since"),
  office: CLIENT_FIELDS.office,
  cluster: field("Куст", "Cluster"),
  centre: field("РЦ", "Региональный центр", "Centre"),
  city: field("Город", "Город менеджера", "City"),
  territories: field(
    "Территории",
    "Выделенные территории",
    "Закрепленные территории",
    "Территории менеджера",
    "Territories",
  ),
  leftOn: field("Дата ухода", "Дата увольнения", "Уволен", "Дата увольнения / перевода", "Left on"),
  specializationChangedOn: field(
    "Дата смены специализации",
    "Смена специализации",
    "Специализация изменена",
    "Specialization changed on",
  ),
  meetings: field("Встречи вне ОП", "Встречи", "Количество встреч", "Встречи вне офиса", "Meetings"),
  calls: field("Холодные звонки", "Звонки", "«Холодные» звонки", "Количество холодных звонков", "Cold calls"),
  group: field("Группа", "Группа МОПП", "Group"),
  groupMeetings: field(
    "Встречи по КБ группы",
    "Встречи группы",
    "Встречи по клиентам группы",
    "Group meetings",
  ),
} satisfies Record<string, FieldDefinition>;

export type ClientField = keyof typeof CLIENT_FIELDS;
export type ManagerField = keyof typeof MANAGER_FIELDS;

export const CLIENT_FIELD_NAMES = Object.keys(CLIENT_FIELDS) as ClientField[];
export const MANAGER_FIELD_NAMES = Object.keys(MANAGER_FIELDS) as ManagerField[];
export type { FieldDefinition };
