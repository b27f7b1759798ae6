import { auditSheets } from "../../../src/core";
import { parseIsoMonth } from "../../../src/regulation/calendar";
import { summary } from "../../../workbench/cli/summary";
import { clientBase, type ClientBaseBuilder } from "../../support/client-base";

function lines(base: ClientBaseBuilder, language: "ru" | "en" = "ru"): string[] {
  const outcome = auditSheets(base.sheets(), { month: parseIsoMonth("2010-06")! });
  return summary(outcome, "База.xlsx", language);
}

test("names file, date, month, regulation and what was counted", () => {
  const base = clientBase()
    .manager()
    .client({ code: "1" })
    .client({ code: "2", head: "1" })
    .client({ code: "1" })
    .client({ code: "3", manager: "ООК" });
  const [header, counts] = lines(base);
  expect(header).toContain("«База.xlsx» на 30.06.2010");
  expect(header).toContain("июнь 2010");
  expect(header).toContain("ЭТМ");
  expect(counts).toBe("Карточек – 3, организаций – 2, менеджеров – 1.");
  expect(lines(base, "en")[1]).toBe("3 cards, 2 organisations, 1 manager.");
});

test("shows every manager's figure against the norm", () => {
  const base = clientBase()
    .manager({ status: "ветеран", meetings: 3 })
    .clients(12)
    .client({ turnover: 15_000 });
  const line = lines(base).find((it) => it.startsWith("Иванов"));
  expect(line?.split(/ {2,}/)).toEqual([
    "Иванов",
    "универсальный МОПП",
    "ветеран",
    "13 / 20–40",
    "92,3 / ≥35",
    "0",
    "3 / ≥7",
    "–",
  ]);
});

test("counts the findings by code and severity", () => {
  const base = clientBase().manager({ status: "ветеран" }).clients(3, { turnover: 1 });
  const rows = lines(base).map((line) => line.split(/ {2,}/));
  expect(rows).toContainEqual(["Чёрный список", "BLACKLIST", "3"]);
  expect(rows.find(([title]) => title === "Всего")).toEqual(["Всего", "5"]);
});

test.each(["\n", "\r\n", "\t", "\v"])("a name with %j in it stays on its line", (blank) => {
  const name = `Иванов${blank}Андрей`;
  const base = clientBase()
    .manager({ name, office: `Се${blank}вер`, role: `нач${blank}` })
    .client({ turnover: 1 });
  for (const line of lines(base)) expect(line).not.toMatch(/[\p{Cc}]/u);
  expect(lines(base).some((line) => line.startsWith("Иванов Андрей"))).toBe(true);
});

test("a long list of problems is cut and says so", () => {
  const base = clientBase();
  for (let i = 0; i < 30; i++) base.manager({ name: `Менеджер ${i}`, specialization: "?" });
  const text = lines(base.client()).join("\n");
  expect(text).toContain("… и ещё 10");
});
