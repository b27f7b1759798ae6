import type { CellValue } from "../../src/clientbase/sheet-values";
import type { Client } from "./client";
import { MONTH_HEADERS } from "./period";
import {
  AMOUNT_FORMAT,
  DATE_FORMAT,
  MONTH_FORMAT,
  TEXT_FORMAT,
  type SampleColumn,
  type SampleSheet,
} from "./sample-sheet";
import { amount } from "./turnover";

type Cell = (client: Client) => CellValue;

const CARD_COLUMNS: readonly (SampleColumn & { readonly cell: Cell })[] = [
  { header: "Код", width: 11, format: TEXT_FORMAT, cell: ({ code }) => code },
  { header: "Контрагент", width: 50, cell: ({ name }) => name },
  { header: "ИНН", width: 14, format: TEXT_FORMAT, cell: ({ inn }) => inn },
  { header: "КПП", width: 11, format: TEXT_FORMAT, cell: ({ kpp }) => kpp },
  { header: "Код головной организации", width: 13, format: TEXT_FORMAT, cell: ({ head }) => head },
  { header: "Целевая клиентская группа", width: 30, cell: ({ group }) => group },
  { header: "Категория потенциала", width: 11, cell: ({ potential }) => potential },
  { header: "Город / территория", width: 16, cell: ({ territory }) => territory },
  { header: "Ответственный менеджер", width: 31, cell: ({ manager }) => manager },
  { header: "Офис продаж", width: 27, cell: ({ office }) => office },
  { header: "Закреплен с", width: 12, format: DATE_FORMAT, cell: ({ attachedOn }) => attachedOn },
  {
    header: "Просроченная ДЗ, руб.",
    width: 15,
    format: AMOUNT_FORMAT,
    cell: ({ overdueDebt }) => overdueDebt,
  },
];

const MONTH_COLUMNS: readonly SampleColumn[] = MONTH_HEADERS.map((header) => ({
  header,
  headerFormat: MONTH_FORMAT,
  width: 14,
  format: AMOUNT_FORMAT,
}));

const SUM_COLUMN: SampleColumn = { header: "Итого", width: 16, format: AMOUNT_FORMAT };

export function clientsSheet(clients: readonly Client[]): SampleSheet {
  const rows = clients.map((client) => [
    ...CARD_COLUMNS.map(({ cell }) => cell(client)),
    ...client.turnover,
    sumOf(client.turnover),
  ]);
  const columns = [...CARD_COLUMNS, ...MONTH_COLUMNS, SUM_COLUMN];
  return {
    name: "Клиенты",
    columns,
    preamble: [
      "Клиентская база МОПП (классификатор 37)",
      "Период: июль 2009 г. – июль 2010 г.",
      "Показатели: ТО, руб. с НДС; просроченная ДЗ, руб. на 31.07.2010",
      "Отбор: РЦ «Верхнереченск», кусты «Северный», «Южный»; карточки не в архиве",
    ],
    rows,
    totals: columns.map((column, i) => {
      if (i === 0) return "Итого";
      return column.format === AMOUNT_FORMAT ? sumOf(rows.map((row) => row[i])) : "";
    }),
    frozenColumns: 2,
  };
}

function sumOf(cells: readonly CellValue[]): number {
  return amount(cells.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0));
}
