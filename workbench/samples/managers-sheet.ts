import type { CellValue } from "../../src/clientbase/sheet-values";
import { profileOf, statusOf, type Employee } from "./employee";
import { day } from "./period";
import { DATE_FORMAT, type SampleColumn, type SampleSheet } from "./sample-sheet";

type Cell = (employee: Employee) => CellValue | undefined;

const dateOrText = (text: string | undefined) => (text === undefined ? "" : (day(text) ?? text));

const COLUMNS: readonly (SampleColumn & { readonly cell: Cell })[] = [
  { header: "ФИО сотрудника", width: 33, cell: ({ name }) => name },
  { header: "Должность", width: 18, cell: ({ role }) => role ?? "МОПП" },
  {
    header: "Специализация МОПП",
    width: 18,
    cell: ({ specialization }) => specialization && profileOf(specialization).word,
  },
  { header: "Статус", width: 12, cell: statusOf },
  {
    header: "Новичок с",
    width: 12,
    format: DATE_FORMAT,
    cell: ({ noviceSince }) => dateOrText(noviceSince),
  },
  { header: "ОП", width: 27, cell: ({ office, withoutOffice }) => (withoutOffice ? "" : office.name) },
  { header: "Куст", width: 11, cell: ({ office }) => office.cluster },
  { header: "Региональный центр", width: 15, cell: () => "Верхнереченск" },
  { header: "Город", width: 15, cell: ({ office }) => office.city },
  { header: "Закрепленные территории", width: 27, cell: territoriesOf },
  {
    header: "Дата увольнения / перевода",
    width: 14,
    format: DATE_FORMAT,
    cell: ({ leftOn }) => dateOrText(leftOn),
  },
  {
    header: "Дата смены специализации",
    width: 15,
    format: DATE_FORMAT,
    cell: ({ changedOn }) => dateOrText(changedOn),
  },
  { header: "Группа МОПП", width: 11, cell: ({ group }) => group },
  { header: "Встречи вне офиса", width: 10, cell: ({ meetings }) => meetings },
  { header: "Холодные звонки", width: 10, cell: ({ calls }) => calls },
  { header: "Встречи по клиентам группы", width: 13, cell: ({ groupMeetings }) => groupMeetings },
];

export function managersSheet(staff: readonly Employee[]): SampleSheet {
  return {
    name: "Менеджеры",
    columns: COLUMNS,
    preamble: ["Состав отделов продаж и контакты с клиентами за июль 2010 г."],
    rows: staff.map((employee) => COLUMNS.map(({ cell }) => cell(employee) ?? "")),
    frozenColumns: 1,
  };
}

function territoriesOf({ specialization, territories, office }: Employee): string {
  if (specialization === undefined) return "";
  return (specialization === "territorial" ? territories! : office.suburbs).join("; ");
}
