import { LEVELS } from "../../src/moves/solve/problem";
import type { Hindrance } from "../../src/moves/hindrance";
import { LANGUAGES, type Language } from "../../src/wording/language";
import { LEVEL_TITLES, planLine, STAY_CAUSES } from "../../src/wording/plan";
import { changeSentence, planFigureText, planNormText } from "../../src/wording/plan-changes";
import {
  cannotTake,
  runnerUpSentence,
  staySentence,
  takenBy,
  takenByNobody,
  worseBy,
} from "../../src/wording/plan-explanation";
import { obstacleText, type ObstacleFacts } from "../../src/wording/plan-obstacles";
import {
  aboveMaximumLine,
  heldByMaximums,
  heldByOthers,
  heldByRules,
  shortageLine,
  stayingLine,
} from "../../src/wording/plan-unsolved";
import { REFUSAL_REASONS, wishText } from "../../src/wording/plan-wishes";
import { CAUSES, HINDRANCES, OBSTACLES, REFUSALS } from "./plan-samples";

const FACTS: ObstacleFacts = {
  group: "щитовики",
  territories: ["Орёл"],
  potentials: ["C"],
  maximum: 1_200,
  maximumOfGroup: 5,
  leavingUnclear: false,
  notNormed: "leader",
};
const NOTHING_KNOWN: ObstacleFacts = {
  group: "",
  territories: [],
  potentials: [],
  maximum: undefined,
  maximumOfGroup: undefined,
  leavingUnclear: true,
  notNormed: "unknown",
};
const NOBODY = { organisations: 3, groups: ["щитовики"], desk: "ООК", stays: false };
const HELD: Readonly<Record<Hindrance["kind"], (language: Language) => string>> = {
  nobody: (language) => heldByRules(NOBODY, undefined, language),
  full: (language) => heldByMaximums(NOBODY, [{ name: "Иванов", maximum: 100, group: undefined }], language),
  others: (language) => heldByOthers(NOBODY, language),
};

describe.each(LANGUAGES)("everything a plan may say is said in %s", (language) => {
  const said = (texts: readonly string[]) => {
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).not.toMatch(/^$|undefined|NaN|\[object| {2}| $/);
    if (language === "en")
      for (const text of texts) expect(text.replace(/“.*?”|ООК|Иванов/g, "")).not.toMatch(/[а-яё]/i);
  };

  test("levels", () => {
    said(LEVELS.map((level) => LEVEL_TITLES[level][language]));
    said(LEVELS.map((level) => worseBy(level, 2, language)));
  });

  test("obstacles", () => {
    said(OBSTACLES.map((obstacle) => obstacleText(obstacle, FACTS, language)));
    said(
      OBSTACLES.filter((it) => it !== "newcomer" && it !== "mayHoldOnly").map((obstacle) =>
        obstacleText(obstacle, NOTHING_KNOWN, language),
      ),
    );
  });

  test("causes of staying", () => {
    said(CAUSES.map((cause) => STAY_CAUSES[cause][language]));
    said(CAUSES.map((cause) => staySentence(cause, { debt: 5, office: "Север", desk: "ООК" }, language)));
  });

  test("reasons to refuse a wish", () => {
    said(REFUSALS.map((reason) => REFUSAL_REASONS[reason][language]));
  });

  test("hindrances", () => {
    said(HINDRANCES.map((kind) => HELD[kind](language)));
  });
});

test.each([
  [
    { toManagers: 9, toDesk: 3, detached: 2, stays: 4 },
    "Перемещений – 14: менеджерам – 9, в ООК – 3, откреплений – 2. Остаются – 4.",
  ],
  [
    { toManagers: 0, toDesk: 0, detached: 1_200, stays: 0 },
    "Перемещений – 1\u00a0200: откреплений – 1\u00a0200.",
  ],
  [{ toManagers: 0, toDesk: 0, detached: 0, stays: 0 }, "Перемещать никого не нужно."],
  [{ toManagers: 0, toDesk: 0, detached: 0, stays: 1 }, "Перемещать никого не нужно. Остаются – 1."],
])("a plan in one line: %j", (counts, line) => {
  expect(planLine(counts, "ООК", "ru")).toBe(line);
});

test.each<[Parameters<typeof obstacleText>[0], Partial<ObstacleFacts>, string]>([
  ["full", {}, "максимум 1\u00a0200, места нет"],
  ["full", { maximum: undefined }, "места нет"],
  ["groupFull", {}, "клиентов ЦКГ «щитовики» уже предел: 5"],
  ["territory", {}, "территория «Орёл» чужая"],
  ["territory", { territories: ["Мценск", "Орёл"] }, "территории «Мценск» и «Орёл» чужие"],
  ["territory", { territories: ["А", "Б", "В", "Г"] }, "территории «А», «Б», «В» и ещё 1 чужие"],
  ["potential", {}, "потенциал C нецелевой"],
  ["potential", { potentials: ["C", "D"] }, "потенциалы C и D нецелевые"],
  ["left", { leavingUnclear: true }, "дату ухода прочитать нельзя"],
  ["notNormed", { notNormed: "unlisted" }, "нет в листе менеджеров"],
])("obstacle %s with %j", (obstacle, facts, text) => {
  expect(obstacleText(obstacle, { ...FACTS, ...facts }, "ru")).toBe(text);
});

describe("who could take an organisation", () => {
  test.each<[boolean, { possible: number; near: number }, string]>([
    [true, { possible: 1, near: 1 }, "Взять может только Петров."],
    [
      true,
      { possible: 4, near: 1 },
      "Петров – единственный вариант в том же ОП; всего взять могут 4 менеджера.",
    ],
    [true, { possible: 21, near: 2 }, "Взять может 21 менеджер, из того же ОП – 2."],
    [false, { possible: 5, near: 0 }, "Взять могут 5 менеджеров, из того же ОП – никто."],
  ])("near: %s, %j", (isNear, takers, text) => {
    expect(takenBy("Петров", isNear, takers, "ru")).toBe(text);
  });

  test("though none does", () => {
    expect(takenByNobody("nobody", [], "ru")).toBe("Взять не может ни один менеджер.");
    expect(takenByNobody("full", ["А – 10", "Б – 5", "В – 1", "Г – 2"], "ru")).toBe(
      "Все, кто может взять или освободить место, на максимуме: А – 10, Б – 5, В – 1 и ещё 1.",
    );
    expect(takenByNobody("others", [], "ru")).toBe("Взять есть кому, но план стал бы хуже в более важном.");
  });

  test("and who could not", () => {
    expect(cannotTake(["Козлов"], ["территория «Орёл» чужая"], "ru")).toBe(
      "Козлов взять не может: территория «Орёл» чужая.",
    );
    expect(cannotTake(["А", "Б", "В", "Г"], ["стажёр", "максимум 5, места нет"], "ru")).toBe(
      "А, Б, В и ещё 1 взять не могут: стажёр; максимум 5, места нет.",
    );
  });
});

describe("the next best", () => {
  const of = (more: Partial<NonNullable<Parameters<typeof runnerUpSentence>[0]>>) =>
    runnerUpSentence({ name: "Сидоров", decided: "office", by: 1, othersMoved: 0, ...more }, "ru");

  test.each<[Partial<NonNullable<Parameters<typeof runnerUpSentence>[0]>>, string]>([
    [{}, "Следующий вариант – Сидоров: в другой ОП ушло бы на 1 организацию больше."],
    [{ by: 2 }, "Следующий вариант – Сидоров: в другой ОП ушло бы на 2 организации больше."],
    [{ decided: "desk", by: 5 }, "Следующий вариант – Сидоров: менеджеры взяли бы на 5 организаций меньше."],
    [
      { decided: undefined, othersMoved: 3 },
      "Следующий вариант – Сидоров: план был бы не хуже, решил порядок имён; по-другому пришлось бы разместить ещё 3 организации.",
    ],
    [
      { name: undefined, decided: "uncured" },
      "Следующий вариант – оставить: осталось бы на 1 нарушение больше.",
    ],
  ])("%j", (more, text) => {
    expect(of(more)).toBe(text);
  });

  test("is sometimes nothing", () => {
    expect(runnerUpSentence(undefined, "ru")).toBe("Других вариантов нет.");
  });
});

describe("figures against norms", () => {
  test("in a sentence", () => {
    const figure = { before: "1", after: "1", norm: "", brokenBefore: false, brokenAfter: false };
    expect(
      changeSentence(
        [
          { ...figure, figure: "organisations", before: "38", after: "41", norm: "20–40", brokenAfter: true },
          {
            ...figure,
            figure: "payingShare",
            before: "33 %",
            after: "36 %",
            norm: "не менее 35 %",
            brokenBefore: true,
          },
          { ...figure, figure: "nonProfile", norm: "ни одной", brokenBefore: true, brokenAfter: true },
          { ...figure, figure: "blackListed", before: "3", after: "0" },
        ],
        "ru",
      ),
    ).toBe(
      "Организаций 38 → 41 (норма 20–40: будет нарушена); доля платящих 33 % → 36 % (норма не менее 35 %: нарушение уйдёт); " +
        "непрофильных 1 (норма ни одной: останется нарушенной); в чёрном списке 3 → 0.",
    );
  });

  test.each<[Parameters<typeof planNormText>, string]>([
    [["organisations", 20, 40, "ru"], "20–40"],
    [["organisations", null, 10, "ru"], "не более 10"],
    [["organisations", null, null, "ru"], ""],
    [["payingShare", 35, null, "ru"], "не менее 35\u00a0%"],
    [["nonProfile", null, 0, "ru"], "ни одной"],
    [["nonProfile", null, 3, "en"], "at most 3"],
  ])("norm %j", (norm, text) => {
    expect(planNormText(...norm)).toBe(text);
  });

  test("that are not known", () => {
    expect(planFigureText("payingShare", null, "unknown", "ru")).toBe("неизвестно");
    expect(planFigureText("payingShare", null, "empty", "ru")).toBe("база пуста");
    expect(planFigureText("payingShare", 0, "unknown", "ru")).toBe("0\u00a0%");
  });
});

describe("what holds a plan", () => {
  const two = [
    { name: "Иванов", maximum: 100, group: undefined },
    { name: "Петров", maximum: 5, group: "дилеры" },
  ];

  test("maximums", () => {
    expect(heldByMaximums(NOBODY, two, "ru")).toBe(
      "Некому взять 3 организации ЦКГ «щитовики» (уходят в ООК): все, кто может, на максимуме (Иванов – 100 и Петров – 5 ЦКГ «дилеры»). " +
        "Помогло бы поднять максимум кому-то из них: по одному месту на организацию, или открыть вакансию.",
    );
    expect(heldByMaximums({ ...NOBODY, organisations: 1, stays: true }, two.slice(0, 1), "ru")).toBe(
      "Некому взять 1 организацию ЦКГ «щитовики» (остаётся): единственный, кто может, на максимуме (Иванов – 100). " +
        "Помогло бы поднять этот максимум на 1 или открыть вакансию.",
    );
  });

  test("rules, with those who come closest", () => {
    expect(
      heldByRules(
        { ...NOBODY, groups: [] },
        { names: ["Иванов"], obstacles: ["территория «Орёл» чужая"] },
        "ru",
      ),
    ).toBe(
      "Некому взять 3 организации (уходят в ООК): не подходит ни один менеджер, даже если освободить место. " +
        "Ближе всех Иванов: территория «Орёл» чужая. Помогла бы вакансия.",
    );
  });

  test("debts and decisions", () => {
    expect(stayingLine(1, ["Чёрный список"], "так решено вручную", "ru")).toBe(
      "Остаётся 1 организация («Чёрный список»): так решено вручную.",
    );
    expect(stayingLine(5, ["А", "Б"], "причина", "ru")).toBe("Остаются 5 организаций («А», «Б»): причина.");
  });

  test("bases out of their norms", () => {
    const shortage = { missing: 2, minimum: 20, suitable: 0, taken: 0 };
    expect(shortageLine("Иванов", shortage, "ru")).toBe(
      "Иванов: до минимума 20 не хватает 2 организаций, а из перемещаемых не подходит ни одна. Нужны новые клиенты или другая специализация.",
    );
    expect(shortageLine("Иванов", { ...shortage, suitable: 4, taken: 3 }, "ru")).toBe(
      "Иванов: до минимума 20 не хватает 2 организаций; из перемещаемых подходит 4, план отдаёт 3.",
    );
    expect(aboveMaximumLine("Иванов", 1, 60, "ru")).toBe(
      "Иванов: сверх максимума 60 остаётся 1 организация – уйти не дают ПДЗ или решения, принятые вручную.",
    );
  });
});

test("wishes in words", () => {
  const names = { desk: "ООК", asOf: "2010-06-30", specialization: (id: string) => id };
  const organisation = { client: "000123", manager: { name: "Иванов", office: "Север" } };
  const manager = { name: "Петров" };
  const wishes = {
    locks: [organisation],
    vetoes: [{ organisation, target: { kind: "desk" } as const }],
    retargets: [
      { organisation, target: { kind: "manager", manager } as const },
      { organisation, target: { kind: "detach" } as const },
    ],
    closedOffices: ["Север"],
  };
  expect(wishText(wishes, "locks", 0, names, "ru")).toBe("Оставить клиента 000123 (Иванов, Север)");
  expect(wishText(wishes, "vetoes", 0, names, "ru")).toBe(
    "Не передавать клиента 000123 (Иванов, Север): ООК",
  );
  expect(wishText(wishes, "retargets", 0, names, "ru")).toBe(
    "Передать клиента 000123 (Иванов, Север): Петров",
  );
  expect(wishText(wishes, "retargets", 1, names, "ru")).toBe("Открепить клиента 000123 (Иванов, Север)");
  expect(wishText(wishes, "closedOffices", 0, names, "en")).toBe("Nobody leaves the office “Север”");
  expect(wishText(wishes, "leaving", 0, names, "en")).toBe("");
});
