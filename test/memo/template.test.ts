import { templateParagraphs, wrongPlaceholders } from "../../src/memo/template";
import { memoWords } from "../../src/wording/memos";

const ROUTES = ["ordinary", "dealersChains", "link140", "multipleAttachment"] as const;

test("the organisation's own text stands in place of the built-in one, paragraph by paragraph", () => {
  const templates = { ordinary: { facts: "Дата: {дата}.\n\n Всего { организаций }. \n{неизвестно}" } };
  const values = { дата: "30.06.2010", организаций: "3 организации" };
  expect(templateParagraphs("ordinary", "facts", templates, values, "ru")).toEqual([
    "Дата: 30.06.2010.",
    "Всего 3 организации.",
    "{неизвестно}",
  ]);
});

test("what a workbook holds is not taken for a name in braces", () => {
  const templates = { ordinary: { facts: "{месяц} {дата}" } };
  expect(templateParagraphs("ordinary", "facts", templates, { месяц: "{дата}", дата: "$&" }, "ru")).toEqual([
    "{дата} $&",
  ]);
});

test.each([
  ["", []],
  ["Прошу {куда} на {дата}", []],
  ["{ дата }", []],
  ["{Дата}", ["Дата"]],
  ["{constructor}", ["constructor"]],
  ["{дата} и {кто}", ["кто"]],
  ["{дата", ["{"]],
  ["дата}", ["}"]],
  ["{{дата}}", ["{", "}"]],
])("%j holds the wrong names %j", (template, wrong) => {
  expect(wrongPlaceholders(template, "ordinary")).toEqual(wrong);
});

test.each(["ru", "en"] as const)(
  "the built-in texts hold only names that stand for something (%s)",
  (language) => {
    const words = memoWords(language);
    const { templates, placeholders } = words;
    for (const route of ROUTES) {
      for (const text of Object.values(templates[route])) {
        expect(wrongPlaceholders(text, route)).toEqual([]);
      }
    }
    const counts = {
      organisations: 1,
      cards: 1,
      toManagers: 1,
      toDesk: 0,
      detached: 0,
      reasons: [],
      deadlines: [],
    };
    expect(words.valuesOfMoves("", "", "", counts)).toHaveLength(placeholders.ordinary.length);
    expect(placeholders.dealersChains).toEqual(placeholders.ordinary);
    expect(words.valuesOfLinks("", 1, 1)).toHaveLength(placeholders.link140.length);
    expect(words.valuesOfMultiple("", 1, true)).toHaveLength(placeholders.multipleAttachment.length);
  },
);
