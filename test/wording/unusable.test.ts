import { CLIENT_FIELDS, type FieldDefinition } from "../../src/clientbase/fields";
import { monthOfHeader } from "../../src/clientbase/month-header";
import { UnusableInput, type UnusableReason } from "../../src/clientbase/problems";
import { unreadableFileSentence, type UnreadableFileReason } from "../../src/wording/unreadable-files";
import { MONTH_HEADERS, OTHER_HEADERS, unusableSentence } from "../../src/wording/unusable";

const DETAILS: Record<UnusableReason, UnusableInput["details"]> = {
  noClients: { sheets: ["Лист1", "Лист2"] },
  noHeaders: { sheet: "Лист1" },
  linesInOneColumn: { sheet: "export" },
  onlyHidden: { sheets: ["Клиенты"] },
  missingColumns: { sheet: "Выгрузка", columns: ["ЦКГ", "Менеджер"], noMonths: true },
  duplicateMonth: { sheet: "Выгрузка", columns: ["F «Июнь 2010»", "G «06.2010»"] },
  noRows: { sheet: "Выгрузка" },
};

function said(reason: UnusableReason, details = DETAILS[reason]): string {
  return unusableSentence(new UnusableInput(reason, details), "ru");
}

test.each(Object.keys(DETAILS) as UnusableReason[])("%s has a sentence in both languages", (reason) => {
  for (const language of ["ru", "en"] as const) {
    const text = unusableSentence(new UnusableInput(reason, DETAILS[reason]), language);
    expect(text).toMatch(/^\p{Lu}.*[^.]\.$/u);
    expect(text).not.toMatch(/undefined|!|«»|“”| {2}|—/);
  }
});

test("every missing column is named with other headers that are understood", () => {
  expect(said("missingColumns")).toBe(
    "На листе «Выгрузка» не найдены столбцы «ЦКГ» и «Менеджер» и столбцы с оборотом по месяцам. " +
      "Добавьте недостающее или переименуйте заголовки; понимаются и другие названия: " +
      "«ЦКГ» – «Сегмент» или «Клиентская группа»; «Менеджер» – «Ответственный» или «ФИО менеджера»; " +
      "месяц – «06.2010», «июн.10», «Июнь 2010» или «2010-06».",
  );
  expect(said("missingColumns", { sheet: "Выгрузка", columns: ["ЦКГ"], noMonths: false })).toBe(
    "На листе «Выгрузка» не найден столбец «ЦКГ». " +
      "Добавьте недостающее или переименуйте заголовки; понимаются и другие названия: " +
      "«ЦКГ» – «Сегмент» или «Клиентская группа».",
  );
  expect(said("missingColumns", { sheet: "Выгрузка", columns: [], noMonths: true })).toMatch(
    /^На листе «Выгрузка» не найдены столбцы с оборотом по месяцам\. /,
  );
});

test("what was found instead is named, with what it may be", () => {
  expect(
    said("missingColumns", {
      sheet: "Выгрузка",
      columns: ["Менеджер"],
      suggestions: [{ field: "Менеджер", column: "D «Ответств. мен-р»" }],
      noMonths: true,
      withoutYear: ["E «май»", "F «июнь»"],
    }),
  ).toMatch(
    /\. Есть столбец D «Ответств\. мен-р» – похоже на «Менеджер»: укажите это в панели\. Есть столбцы месяцев без года: E «май» и F «июнь»; допишите год\. Добавьте/,
  );
});

test("the headers offered are understood", () => {
  const required = Object.values<FieldDefinition>(CLIENT_FIELDS).filter((field) => field.required);
  expect(Object.keys(OTHER_HEADERS).sort()).toEqual(required.map(({ header }) => header).sort());
  for (const { header, synonyms } of required) {
    expect(synonyms).toEqual(expect.arrayContaining([...OTHER_HEADERS[header]]));
  }
  const months = MONTH_HEADERS.map((header) => monthOfHeader(header, undefined, 1900));
  expect(months).toEqual(months.map(() => 2010 * 12 + 5));
});

test("other reasons say where and what to do", () => {
  expect(said("onlyHidden")).toBe(
    "Клиенты найдены только на скрытом листе «Клиенты». Скрытые листы не читаются, пока вы не укажете их в панели; отобразите нужный и повторите проверку.",
  );
  expect(said("duplicateMonth")).toBe(
    "На листе «Выгрузка» один и тот же месяц стоит в столбцах F «Июнь 2010» и G «06.2010». " +
      "Неясно, какой оборот верный; оставьте один столбец или переименуйте лишний.",
  );
  expect(said("noClients", { sheets: [] })).toMatch(/^Лист с клиентами не найден\. /);
});

const REASONS: Record<UnreadableFileReason, true> = {
  missing: true,
  folder: true,
  "not-a-workbook": true,
  "old-format": true,
  encrypted: true,
  empty: true,
  "no-access": true,
};

test.each(Object.keys(REASONS) as UnreadableFileReason[])("a file that is %s has a sentence", (reason) => {
  expect(unreadableFileSentence(reason, "C:\\база.xlsx", "ru")).toMatch(
    /^\p{Lu}[^.]*: «C:\\база\.xlsx»\. .+\.$/u,
  );
  expect(unreadableFileSentence(reason, "C:\\база.xlsx", "en")).toMatch(
    /^\p{Lu}[^.]*: “C:\\база\.xlsx”\. .+\.$/u,
  );
});

test("a file with a password", () => {
  expect(unreadableFileSentence("encrypted", "база.xlsx", "ru")).toBe(
    "Файл защищён паролем: «база.xlsx». Снимите пароль в Excel, сохраните файл и повторите проверку.",
  );
});
