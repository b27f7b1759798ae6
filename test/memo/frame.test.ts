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
    ["the only head of the only office", [{ ...LEFT, office: "Север" }, HEAD], "Орлова М. В."],
    ["the head of an office written in another way", [{ ...LEFT, office: " CEBEP" }, HEAD], "Орлова М. В."],
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
      "Орлова М. В.",
    ],
    [
      "of field sales",
      [
        { ...LEFT, office: "Север" },
        { ...HEAD, role: "НОПП" },
      ],
      "",
    ],
    [
      "of two offices with a head each",
      [
        { ...LEFT, office: "Север" },
        { ...LEFT, office: "Юг" },
        HEAD,
        { ...HEAD, name: "Второй", office: "Юг" },
      ],
      "",
    ],
    ["of two offices with one head", [{ ...LEFT, office: "Север" }, { ...LEFT, office: "Юг" }, HEAD], ""],
    ["of an unknown office", [LEFT, HEAD], ""],
    ["of one office and an unknown one", [{ ...LEFT, office: "Север" }, { ...LEFT, office: "" }, HEAD], ""],
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

test("the unit is the offices concerned, each once", () => {
  expect(
    memo({ ...LEFT, office: "Север" }, { ...LEFT, office: "Юг" }, { ...LEFT, office: "СЕВЕР" }).unit,
  ).toBe("Север, Юг");
  expect(memo(LEFT, HEAD).unit).toBe("");
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
    addressee: "Менеджеру по клиентскому анализу",
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
    expect(memos.map(({ route }) => route)).toEqual([
      "ordinary",
      "dealersChains",
      "link140",
      "multipleAttachment",
    ]);
    for (const { heading, facts, request, addressee } of memos) {
      expect(heading).toMatch(language === "ru" ? /^О / : /^On /);
      for (const text of [...facts, ...request, addressee]) expect(text).toMatch(/\S/);
    }
  }
});
