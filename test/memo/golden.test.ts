import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MemoRoute } from "../../src/memo/document";
import { buildMemos } from "../../src/memo/memos";
import { memoText } from "../../src/memo/text";
import { USUAL_WISHES, type GatheredBy } from "../../src/memo/wishes";
import { planMoves } from "../../src/moves/plan";
import { LANGUAGES, type Language } from "../../src/wording/language";
import { clientBase, type ClientBaseBuilder } from "../support/client-base";

/** The files are the memos, letter by letter, under one another; only NBSP is written as a dot in the middle. */
function golden(name: string): string {
  return readFileSync(join(__dirname, "golden", `${name}.txt`), "utf8");
}

function texts(
  base: ClientBaseBuilder,
  route: MemoRoute,
  gatheredBy: GatheredBy,
  language: Language,
): string {
  const audit = base.audit();
  return buildMemos(audit, planMoves(audit), language, { ...USUAL_WISHES, gatheredBy })
    .filter((memo) => memo.route === route)
    .map((memo) => memoText(memo, language).replaceAll("\u00a0", "·"))
    .join(`${"═".repeat(100)}\n`);
}

/**
 * Somebody who left with two linked cards, a silent client and a black-listed one; in another office somebody who left too
 * long ago, and somebody of another specialization than before.
 */
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
    })
    .manager({ name: "Белов К. Л.", leftOn: "2010-05-20", office: "Юг", status: "ветеран" })
    .manager({
      name: "Чернов Р. С.",
      specialization: "МРПП",
      specializationChangedOn: "2010-06-01",
      office: "Юг",
      status: "ветеран",
    })
    .client({ code: "00040", name: "Юг-1", potential: "B", manager: "Белов К. Л.", turnover: 20_000 })
    .client({ code: "00041", name: "Юг-2", potential: "A", manager: "Чернов Р. С.", turnover: 20_000 });
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
    .client({ code: "005", name: "Пятая", manager: "Иванов А. Б." })
    .manager({ name: "Сидоров Д. Е.", office: "Юг" })
    .client({ code: "006", name: "Шестая", inn: "7812345675", manager: "Сидоров Д. Е." })
    .client({ code: "007", name: "Седьмая", inn: "7812345675", manager: "Петров В. Г." });
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
    .client({ code: "3", name: "Везде", potential: "A", manager: "Сидоров Д. Е." })
    .manager({ name: "Козлов Ж. З.", office: "Север", cluster: "Первый" })
    .client({ code: "4", name: "Тут и там", potential: "B", manager: "Козлов Ж. З." })
    .client({ code: "4", name: "Тут и там", potential: "B", manager: "Сидоров Д. Е." });
}

const CASES: readonly (readonly [name: string, base: () => ClientBaseBuilder, route: MemoRoute])[] = [
  ["ordinary", office, "ordinary"],
  ["dealers-chains", centre, "dealersChains"],
  ["link-140", twins, "link140"],
  ["multiple-attachment", shared, "multipleAttachment"],
];

describe.each(CASES)("the memos of the kind %s", (name, base, route) => {
  test.each(LANGUAGES.flatMap((language) => [["office", language] as const, ["manager", language] as const]))(
    "one for each %s, in the language %s, read as they should",
    (by, language) => {
      expect(texts(base(), route, by, language)).toBe(golden(`${name}.${by}.${language}`));
    },
  );
});
