import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MemoRoute } from "../../src/memo/document";
import { memoText } from "../../src/memo/text";
import type { Language } from "../../src/wording/language";
import { clientBase, type ClientBaseBuilder } from "../support/client-base";
import { memosOf } from "../support/memos";

/** The file is the memo, letter by letter; only NBSP is written as an underscore. */
function golden(name: string): string {
  return readFileSync(join(__dirname, "golden", `${name}.txt`), "utf8");
}

function texts(base: ClientBaseBuilder, route: MemoRoute, language: Language): string[] {
  return memosOf(base, language)
    .filter((memo) => memo.route === route)
    .map((memo) => memoText(memo, language).replace(/\u00a0/g, "_"));
}

/** Somebody who left with two linked cards, a silent client and a black-listed one. */
function office(): ClientBaseBuilder {
  const north = { office: "Север", status: "ветеран" };
  return clientBase()
    .manager({ name: "Орлова М. В.", role: "НОП", office: "Север" })
    .manager({ name: "Иванов А.Б.", leftOn: "2010-06-15", ...north })
    .manager({ name: "Петров В. Г.", ...north })
    .client({
      code: "00012",
      name: "ООО «Ромашка»",
      inn: "7707083893",
      group: "ЭМО",
      potential: "B",
      manager: "Иванов А.Б.",
      overdueDebt: 1_250.5,
      turnover: { "2010-05": 12_345, "2010-06": 1_234_567.89 },
    })
    .client({
      code: "00013",
      name: "Обособленное подразделение «Ромашка-Юг» общества с ограниченной ответственностью",
      head: "00012",
      group: "монтажники",
      potential: "A",
      manager: "Иванов А.Б.",
      turnover: { "2010-05": -7.5, "2010-06": "н/д" },
    })
    .client({
      code: "00030",
      name: "Тишина",
      inn: 7800000002,
      group: "инфра",
      potential: "B",
      manager: "Петров В. Г.",
      turnover: { "2010-05": 100, "2010-06": 14_999.99 },
    })
    .client({
      code: "00020",
      name: "Молчание",
      potential: "B",
      manager: "Петров В. Г.",
      overdueDebt: 0,
      turnover: 0,
    });
}

function centre(): ClientBaseBuilder {
  return clientBase()
    .manager({ name: "Дилерова Е. Ж.", specialization: "МРД", office: "Север", status: "ветеран" })
    .manager({ name: "Сетевой З. И.", specialization: "МРС", office: "Юг", status: "ветеран" })
    .client({ code: "1", name: "Опт", group: "дилер", potential: "A", turnover: 149_999.99, overdueDebt: 0 })
    .client({
      code: "2",
      name: "Сеть",
      group: "сети",
      potential: "S",
      manager: "Сетевой З. И.",
      turnover: 0,
      overdueDebt: 0,
    });
}

function twins(): ClientBaseBuilder {
  const inn = "7707083893";
  return clientBase()
    .manager({ name: "Орлова М. В.", role: "НОП", office: "Север" })
    .manager({ name: "Иванов А. Б.", office: "Север" })
    .manager({ name: "Петров В. Г.", office: "Север" })
    .client({ code: "001", name: "Первая", inn, kpp: "770701001", manager: "Иванов А. Б." })
    .client({ code: "002", name: "Вторая", inn, manager: "Петров В. Г." })
    .client({ code: "003", name: "Третья", inn: "7800000002", manager: "Иванов А. Б." })
    .client({ code: "004", name: "Четвёртая", inn: "7800000002", head: "005", manager: "Иванов А. Б." })
    .client({ code: "005", name: "Пятая", manager: "Иванов А. Б." });
}

function shared(): ClientBaseBuilder {
  return clientBase()
    .manager({ name: "Иванов А. Б.", office: "Север", cluster: "Первый" })
    .manager({ name: "Петров В. Г.", office: "Юг", cluster: "Первый" })
    .manager({ name: "Сидоров Д. Е.", office: "Восток", cluster: "Второй" })
    .client({ code: "1", name: "Рядом", potential: "A", manager: "Иванов А. Б." })
    .client({ code: "1", name: "Рядом", potential: "A", manager: "Петров В. Г." })
    .client({ code: "2", name: "Далеко", potential: "A", manager: "Петров В. Г." })
    .client({ code: "2", name: "Далеко", potential: "A", manager: "Сидоров Д. Е." })
    .client({ code: "3", name: "Везде", potential: "A", manager: "Иванов А. Б." })
    .client({ code: "3", name: "Везде", potential: "A", manager: "Петров В. Г." })
    .client({ code: "3", name: "Везде", potential: "A", manager: "Сидоров Д. Е." });
}

test.each<[string, ClientBaseBuilder, MemoRoute, Language, string[]]>([
  ["moves", office(), "ordinary", "ru", ["ordinary.ru"]],
  ["moves in English", office(), "ordinary", "en", ["ordinary.en"]],
  [
    "moves of dealers and chains",
    centre(),
    "dealersChains",
    "ru",
    ["dealers-chains-south.ru", "dealers-chains-north.ru"],
  ],
  ["clients to be linked", twins(), "link140", "ru", ["link-140.ru"]],
  [
    "clients of several managers",
    shared(),
    "multipleAttachment",
    "ru",
    ["multiple-attachment-sales-management.ru", "multiple-attachment-centre-sales-director.ru"],
  ],
])("the memo on %s reads as it should", (_, base, route, language, names) => {
  expect(texts(base, route, language)).toEqual(names.map(golden));
});
