import type { FaultDetails, FaultReason } from "../../src/workbook/fault";
import type { ObstacleReason } from "../../src/workbook/obstacle";
import type { Language } from "../../src/wording/language";
import { faultSentence, obstacleSentence, STAGES, unreadableRulesSentence } from "../../src/wording/workbook";

const FAULTS: Record<FaultReason, FaultDetails> = {
  busy: {},
  cancelled: {},
  editing: {},
  elsewhere: {},
  protectedSheet: { sheets: ["Клиенты", "Менеджеры"] },
  lastSheet: { sheets: ["Аудит КБ"] },
  protectedWorkbook: {},
  unreadableRules: { sheets: ["Клиенты"] },
  gone: {},
  tooLarge: {},
  notSupported: { excel: "ApiNotFound" },
  unexpected: { excel: "GeneralException: Сбой" },
};
const OBSTACLES: Record<ObstacleReason, string | undefined> = {
  protected: undefined,
  occupied: "Клиенты!M5",
  pushes: "Клиенты!P1:P9",
  partly: "A1:K9",
  filtered: undefined,
  misplaced: undefined,
};
const LANGUAGES: Language[] = ["ru", "en"];

function expectSentences(text: string, language: Language): void {
  expect(text).toMatch(/^\p{Lu}.*\.$/u);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}/);
  if (language === "en") expect(text.replace(/«[^»]*»|“[^”]*”|\([^)]*\)/g, "")).not.toMatch(/[а-яё]/i);
}

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.entries(FAULTS) as [FaultReason, FaultDetails][])(
    "a fault %s says what happened and what to do",
    (reason, details) => {
      const text = faultSentence({ reason, details }, language);
      expectSentences(text, language);
      for (const part of [...(details.sheets ?? []), details.excel ?? ""]) expect(text).toContain(part);
    },
  );

  test("what could not be taken away is spoken of after any fault", () => {
    const text = faultSentence({ reason: "gone", details: { leftBehind: true } }, language);
    expectSentences(text, language);
    expect(text).toMatch(/«Убрать разметку»|“Remove marks”/);
  });

  test("a protected sheet that Excel does not name is spoken of as well", () => {
    expectSentences(faultSentence({ reason: "protectedSheet", details: {} }, language), language);
  });

  test.each(Object.entries(OBSTACLES) as [ObstacleReason, string | undefined][])(
    "an obstacle %s names its sheet and place",
    (reason, address) => {
      const text = obstacleSentence({ sheet: "База 1", reason, address }, language);
      expectSentences(text, language);
      expect(text).toContain("База 1");
      expect(text).toContain(address ?? "");
    },
  );

  test("rules that could not be read can be found by hand", () => {
    const text = unreadableRulesSentence("База 1", language);
    expectSentences(text, language);
    expect(text).toContain("kb.audit");
  });

  test("every stage has a name", () => {
    for (const name of Object.values(STAGES)) expect(name[language]).not.toBe("");
  });
});
