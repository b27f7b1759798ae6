import { recognise } from "../../src/clientbase/layout";
import { sheet } from "../support/client-base";

const CLIENTS = sheet("Клиенты", [
  ["Код клиента", "Наименование", "ЦКГ", "Менеджер"],
  ["1", "Ромашка", "ЭМО", "Иванов"],
  ["2", "Лютик", "ЭМО", "Иванов"],
]);

test.each([
  ["months in words", "Месяц", "Июнь 2010", "Май 2010"],
  ["dates", "Дата", 40_330, 40_299],
])(
  "turnover of a row per client and month is not taken for headers of months: %s",
  (_, header, june, may) => {
    const journal = sheet(
      "Обороты",
      [
        ["Код клиента", header, "Сумма"],
        ["1", june, 500],
        ["2", may, 700],
      ],
      { numberFormats: [[], [undefined, "dd.mm.yyyy"], [undefined, "dd.mm.yyyy"]] },
    );
    expect(recognise([CLIENTS, journal]).turnover).toMatchObject([
      { form: "long", headerRow: 0, code: { index: 0 }, month: { index: 1 }, amount: { index: 2 } },
    ]);
  },
);
