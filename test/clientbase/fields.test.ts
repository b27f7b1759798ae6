import { matchFields } from "../../src/clientbase/field-match";
import { fieldsOf, SHEET_USES, type FieldDefinition } from "../../src/clientbase/fields";
import { headersOf } from "../../src/clientbase/header-block";
import { periodsOf } from "../../src/clientbase/month-columns";
import type { SheetUse } from "../../src/clientbase/mapping";
import { sheet } from "../support/client-base";

function fieldsUnder(use: SheetUse, ...headers: string[]): Record<string, number> {
  const { columns } = matchFields(use, headersOf(sheet("Лист1", [headers]))[0].columns);
  return Object.fromEntries(
    Object.entries<{ readonly index: number } | undefined>(columns).map(([field, column]) => [
      field,
      column!.index,
    ]),
  );
}

const HEADERS = SHEET_USES.flatMap((use) =>
  Object.entries<FieldDefinition>(fieldsOf(use)).flatMap(([field, { header, synonyms }]) =>
    [header, ...synonyms].map((text) => [use, field, text] as const),
  ),
);

test.each(HEADERS)(
  "%s: %s is found under %p however it is written, and is no month",
  (use, field, header) => {
    expect(fieldsUnder(use, header)).toEqual({ [field]: 0 });
    expect(fieldsUnder(use, ` ${header.toUpperCase().replaceAll(" ", "\u00a0 ")}: `)).toEqual({ [field]: 0 });
    expect(periodsOf(headersOf(sheet("Лист1", [[header]]))[0]).columns).toEqual([]);
  },
);

test("no synonym is a field's twice", () => {
  for (const use of SHEET_USES) {
    for (const { header, synonyms } of Object.values(fieldsOf(use))) {
      expect(new Set([header, ...synonyms]).size).toBe(synonyms.length + 1);
    }
  }
});

test.each<[SheetUse, string, string]>([
  ["clients", "Контрагент.ИНН", "inn"],
  ["clients", "Код партнёра", "code"],
  ["clients", "Покупатель.Основной менеджер", "manager"],
  ["clients", "Партнер.Бизнес-регион", "territory"],
  ["managers", "Сотрудник.Должность", "role"],
  ["turnover", "Код покупателя", "code"],
])("%s: %p names the owner and the field", (use, header, field) => {
  expect(fieldsUnder(use, header)).toEqual({ [field]: 0 });
});

test.each<[SheetUse, string]>([
  ["clients", "Код менеджера"],
  ["clients", "Телефон клиента"],
  ["clients", "Столбец1"],
  ["clients", "Дата"],
  ["managers", "Статус клиента"],
])("%s: %p is no field", (use, header) => {
  expect(fieldsUnder(use, header)).toEqual({});
});

test("of several headers of one field the most telling is taken", () => {
  expect(fieldsUnder("clients", "ID", "Код", "Партнёр", "Контрагент")).toMatchObject({ code: 1, name: 3 });
});
