import { NORM_ROWS } from "../../src/norms/parts";
import type { NormsError, NormsNames, NormsProblem } from "../../src/norms/norms-error";
import { normsSheet } from "../../src/norms/sheet";
import { fold } from "../../src/regulation/folding";
import { etmRegulation } from "../../src/regulation/regulation";
import type { Language, Text } from "../../src/wording/language";
import { allowedValues } from "../../src/wording/norm-values";
import { nameOfPlace, normsErrorSentences } from "../../src/wording/norms-errors";
import { NORM_TITLES } from "../../src/wording/norms-sheet";

const LANGUAGES: readonly Language[] = ["ru", "en"];

const NAMES: NormsNames = {
  specializations: { industrial: { ru: "МРПП", en: "industrial manager" } },
  groups: { industry: { ru: "ПП", en: "industry" }, dealers: { ru: "дилеры", en: "dealers" } },
};

test("every title stands for one norm, and every norm has one", () => {
  const titles: readonly Text[] = Object.values(NORM_TITLES);
  for (const language of LANGUAGES) {
    expect(new Set(titles.map((title) => fold(title[language]))).size).toBe(titles.length);
  }
  expect(NORM_ROWS.map(({ key }) => key).sort()).toEqual(Object.keys(NORM_TITLES).sort());
});

test.each<[string, string, string]>([
  ["specializations.industrial.payingShare.0.value", "МРПП: Доля платящих не менее, %", "industrial manager: Paying share at least, %"],
  ["specializations.industrial.baseSize.0.value.veteran", "МРПП: Ветеран: организаций не менее", "industrial manager: Veteran: organisations at least"],
  ["specializations.industrial", "МРПП", "industrial manager"],
  ["specializations.unheard", "unheard", "unheard"],
  ["settings.nonProfileLimit.industrial", "МРПП: Настройка: непрофильных не более", "industrial manager: Setting: non-profile at most"],
  ["groups.industry.synonyms.1", "Группа клиентов ПП", "Client group industry"],
  ["dictionaries.impersonal.3.match", "Не личное имя", "Name of nobody in person"],
  ["sections.BLACKLIST", "Пункт регламента BLACKLIST", "Section of the regulation BLACKLIST"],
  ["memos.ordinary.agreedBy.0.ru", "Обычная записка: согласуют", "Ordinary memo: agreed by"],
  ["unheard.of", "unheard.of", "unheard.of"],
])("the place %s is called by its norm", (path, ru, en) => {
  expect(LANGUAGES.map((language) => nameOfPlace(path.split("."), NAMES, language))).toEqual([ru, en]);
}); // prettier-ignore

const PROBLEMS: readonly NormsProblem[] = [
  { code: "unreadable", allowed: { kind: "count", none: "none" } },
  { code: "blank", allowed: { kind: "choice", of: "blankTurnover" } },
  { code: "missingRow", since: undefined },
  { code: "missingRow", since: null },
  { code: "missingRow", since: "2011-01-01" },
  { code: "unknownRow" },
  { code: "rowDisagrees" },
  { code: "notDated" },
  { code: "notApplicable" },
  { code: "duplicate", firstRow: 7 },
  { code: "unknownGroup", word: "X" },
  { code: "minAboveMax", max: 10 },
  { code: "sameWord", word: "X", other: ["groups", "dealers"] },
  { code: "unequalLists", count: 2 },
  { code: "expected", expected: { type: "text" } },
  { code: "expected", expected: { type: "oneOf", values: ["a", "b"] } },
  { code: "expected", expected: { type: "atLeast", bound: 0 } },
  { code: "expected", expected: { type: "atMost", bound: 100 } },
  { code: "unknownKeys", keys: ["x"] },
  { code: "missing" },
  { code: "versionOrder" },
  { code: "notJson" },
];

test.each(PROBLEMS)("an error is one sentence in each language: %j", (problem) => {
  const error: NormsError = { ...problem, path: ["payingOver"], cell: { row: 5, column: "D" }, value: "V" };
  const [[ru], [en]] = LANGUAGES.map((language) =>
    normsErrorSentences({ errors: [error], names: NAMES, sheet: "S" }, language),
  );
  expect(ru).toMatch(/^D5 \(Платящая организация.*\): .*[а-яё].*[^.]\.$/);
  expect(en).toMatch(/^D5 \(A paying organisation.*\): .*[a-z].*[^.]\.$/);
  expect(en).not.toMatch(/[а-яё]/i);
  expect(`${ru}${en}`).not.toMatch(/undefined|\[object/);
});

test("what a cell may hold is said in each language, for every cell of the sheet", () => {
  for (const { kind } of NORM_ROWS.flatMap((row) => [...row.cells])) {
    expect(allowedValues(kind, ["дилеры"], "ru")).toMatch(/[а-яё]|^\d+$/i);
    expect(allowedValues(kind, ["dealers"], "en")).not.toMatch(/[а-яё]/i);
  }
});

test("the English sheet is English but for what the regulation itself says in Russian", () => {
  const [{ cells }] = normsSheet(etmRegulation, "en").blocks;
  const width = cells[0].length;
  const own = cells.flatMap((row) => [row[1], row[2], row[width - 1]]);
  expect(own.filter((cell) => typeof cell === "string" && /[а-яё]/i.test(cell))).toEqual([]);
  const titles = cells.filter(([key]) => key === "#").flat();
  expect(titles.filter((cell) => typeof cell === "string" && /[а-яё]/i.test(cell))).toEqual([]);
});
