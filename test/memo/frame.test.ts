import { buildMemos } from "../../src/memo/memos";
import { USUAL_WISHES } from "../../src/memo/wishes";
import { planMoves } from "../../src/moves/plan";
import { clientBase, type ManagerCells } from "../support/client-base";
import { memoOf, memosOf } from "../support/memos";

const HEAD: ManagerCells = { name: "Орлова М. В.", role: "НОП", office: "Север" };
const LEFT: ManagerCells = { leftOn: "2010-06-15" };

function memo(...managers: ManagerCells[]) {
  const base = clientBase();
  managers.forEach((cells, i) => base.manager({ name: `Менеджер ${i}`, ...cells }));
  managers.forEach(({ role, name }, i) => role ?? base.client({ manager: name ?? `Менеджер ${i}` }));
  return memoOf(base, "ordinary");
}

describe("the author", () => {
  test.each<[string, ManagerCells[], string]>([
    ["the only head of the only office", [{ ...LEFT, office: "Север" }, HEAD], "М. В. Орлова"],
    ["the head of an office written in another way", [{ ...LEFT, office: " CEBEP" }, HEAD], "М. В. Орлова"],
    ["of an office without a head", [{ ...LEFT, office: "Юг" }, HEAD], ""],
    ["of an office with two heads", [{ ...LEFT, office: "Север" }, HEAD, { ...HEAD, name: "Второй" }], ""],
    [
      "of an office whose head left",
      [
        { ...LEFT, office: "Север" },
        { ...HEAD, ...LEFT },
      ],
      "",
    ],
    [
      "of an office whose head may have left",
      [
        { ...LEFT, office: "Север" },
        { ...HEAD, leftOn: "?" },
      ],
      "",
    ],
    [
      "of an office one of whose two heads left",
      [{ ...LEFT, office: "Север" }, HEAD, { ...HEAD, name: "Второй", ...LEFT }],
      "М. В. Орлова",
    ],
    [
      "of field sales",
      [
        { ...LEFT, office: "Север" },
        { ...HEAD, role: "НОПП" },
      ],
      "",
    ],
    ["of an unknown office", [LEFT, HEAD], ""],
    [
      "of an office beside an unknown one",
      [{ ...LEFT, office: "Север" }, { ...LEFT, office: "" }, HEAD],
      "М. В. Орлова",
    ],
  ])("%s", (_, managers, expected) => {
    expect(memo(...managers).signature).toEqual({
      position: "Начальник отдела продаж",
      name: expected.replaceAll(" ", "\u00a0"),
    });
  });

  test("of a memo to the central office signs by hand", () => {
    const base = clientBase()
      .manager({ specialization: "МРС", office: "Север" })
      .manager(HEAD)
      .client({ group: "сети", turnover: 0, overdueDebt: 0 });
    expect(memoOf(base, "dealersChains").signature).toEqual({ position: "Директор по продажам", name: "" });
  });
});

test("there is a memo for every office concerned, by its head", () => {
  const memos = memosOf(
    clientBase()
      .manager({ name: "Иванов", ...LEFT, office: "Север" })
      .manager({ name: "Петров", ...LEFT, office: "Юг" })
      .manager({ name: "Сидоров", ...LEFT, office: "СЕВЕР" })
      .manager({ name: "Кузьмин", ...LEFT, office: "" })
      .manager(HEAD)
      .manager({ ...HEAD, name: "Зайцева Анна Петровна", office: "Юг" })
      .client({ code: "1", manager: "Иванов" })
      .client({ code: "2", manager: "Петров" })
      .client({ code: "3", manager: "Сидоров" })
      .client({ code: "4", manager: "Кузьмин" }),
  );
  expect(memos.map(({ unit, signature, rows }) => [unit, signature.name, rows.length])).toEqual([
    ["Север", "М.\u00a0В.\u00a0Орлова", 2],
    ["", "", 1],
    ["Юг", "А.\u00a0П.\u00a0Зайцева", 1],
  ]);
});

test("a memo for every manager names whose clients it is about", () => {
  const base = clientBase()
    .manager({ name: "Иванов", ...LEFT, office: "Север" })
    .manager({ name: "Петров", ...LEFT, office: "Север" })
    .client({ code: "1", manager: "Иванов" })
    .client({ code: "2", manager: "Петров" })
    .client({ code: "3", manager: "Иванов" });
  const audit = base.audit();
  const memos = buildMemos(audit, planMoves(audit), "ru", { ...USUAL_WISHES, gatheredBy: "manager" });
  expect(memos.map(({ manager, rows }) => [manager, rows.map(([, code]) => code)])).toEqual([
    ["Иванов", ["1", "3"]],
    ["Петров", ["2"]],
  ]);
});

test("the office of the attachment goes before the manager's", () => {
  const base = clientBase()
    .manager({ ...LEFT, office: "Север" })
    .manager(HEAD)
    .client({ code: "1", office: "Юг" });
  expect(memoOf(base, "ordinary")).toMatchObject({ unit: "Юг", signature: { name: "" } });
});

test("the office of somebody who is not listed is that of the attachment", () => {
  const base = clientBase()
    .manager(HEAD)
    .client({ manager: "Неизвестный", office: "Север", turnover: 0, overdueDebt: 0 });
  expect(memoOf(base, "ordinary").unit).toBe("Север");
});

test("the rest of the form", () => {
  expect(memo({ ...LEFT, office: "Север" })).toMatchObject({
    addressee: ["Менеджеру по клиентскому анализу"],
    date: "30.06.2010",
    number: "",
    title: "СЛУЖЕБНАЯ ЗАПИСКА",
    heading: expect.stringMatching(/^О /) as string,
    visas: [{ position: "Директор по продажам", name: "" }],
  });
});

test("every heading says what the memo is about", () => {
  const base = clientBase()
    .manager({ ...LEFT, office: "Север", cluster: "Первый" })
    .manager({ name: "Сетевой", specialization: "МРС", office: "Юг", cluster: "Первый" })
    .manager({ name: "Петров", office: "Восток", cluster: "Первый" })
    .client({ code: "1", inn: "7707083893" })
    .client({ code: "2", inn: "7707083893" })
    .client({ code: "3", manager: "Сетевой", group: "сети" })
    .client({ code: "3", manager: "Петров", group: "сети" })
    .client({ code: "4", manager: "Сетевой", group: "сети", turnover: 0, overdueDebt: 0 });
  for (const language of ["ru", "en"] as const) {
    const memos = memosOf(base, language);
    expect([...new Set(memos.map(({ route }) => route))]).toEqual([
      "ordinary",
      "dealersChains",
      "link140",
      "multipleAttachment",
    ]);
    for (const { heading, facts, request, addressee } of memos) {
      expect(heading).toMatch(language === "ru" ? /^О / : /^On /);
      for (const text of [...facts, ...request, ...addressee]) expect(text).toMatch(/\S/);
    }
  }
});
