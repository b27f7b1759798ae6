import { withWords } from "../../src/regulation/additions";
import { etmRegulation } from "../../src/regulation/regulation";
import { clientBase } from "../support/client-base";
import { findings } from "../support/findings";

const messy = () =>
  clientBase()
    .manager({ specialization: "Монтажный МОПП" })
    .manager({ name: "Петров", specialization: "универсальный МОП" })
    .client({ group: "Дистрибьюторры", potential: "A" })
    .client({ group: "Прочее", potential: "A (VIP)" })
    .client({ group: " прочее ", potential: "Х" })
    .client({ group: "ЭМО / подряд", potential: "a (vip)" })
    .client({ group: "", potential: "" })
    .client({ group: "#Н/Д", potential: true });

test("unknown words are gathered with the first cell, how often they stand and what they may mean", () => {
  const words = messy().base().unknownWords;
  expect(
    words.map(({ kind, word, count, suggestion, first }) => [kind, word, count, suggestion, first.row]),
  ).toEqual([
    ["group", "Дистрибьюторры", 1, "distributors", 2],
    ["group", "Прочее", 2, undefined, 3],
    ["group", "ЭМО / подряд", 1, "electricalContractors", 5],
    ["potential", "A (VIP)", 2, "A", 3],
    ["potential", "Х", 1, undefined, 4],
    ["specialization", "Монтажный МОПП", 1, undefined, 2],
    ["specialization", "универсальный МОП", 1, "universal", 3],
  ]);
  expect(words[0].first).toEqual({ sheet: "Клиенты", row: 2, column: "C" });
  expect(words[5].first).toEqual({ sheet: "Менеджеры", row: 2, column: "B" });
});

test("words that the user explained are known", () => {
  const regulation = withWords(etmRegulation, [
    { kind: "group", word: "Прочее", means: "electricalContractors" },
    { kind: "potential", word: "A (VIP)", means: "A" },
    { kind: "specialization", word: "Монтажный МОПП", means: "universal" },
  ]);
  const base = messy().base({ regulation });
  expect(base.unknownWords.map(({ word }) => word)).toEqual([
    "Дистрибьюторры",
    "ЭМО / подряд",
    "Х",
    "универсальный МОП",
  ]);
  expect(findings(messy().audit({ regulation }), "UNKNOWN_GROUP")).toHaveLength(
    findings(messy().audit(), "UNKNOWN_GROUP").length - 2,
  );
});
