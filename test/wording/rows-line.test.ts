import { rowsLine } from "../../src/wording/audit-summary";

test("rows that are all cards need no line", () => {
  expect(rowsLine({ read: 3, cards: 3, skipped: {} }, "ru")).toBeUndefined();
});

test.each([
  [
    "ru",
    "Строк прочитано – 30: карточек – 27, итогов – 1, групп – 2. Строк оборота – 9: с карточкой – 7, без карточки – 1, пустых – 1.",
  ],
  [
    "en",
    "30 rows read: 27 of cards, 1 of totals, 2 of groups. 9 rows of turnover: 7 with a card, 1 without a card, 1 blank.",
  ],
] as const)("every reason is counted: %s", (language, line) => {
  const turnover = { read: 9, joined: 7, withoutCard: 1, skipped: { blank: 1 } };
  expect(rowsLine({ read: 30, cards: 27, skipped: { total: 1, groupRow: 2 }, turnover }, language)).toBe(
    line,
  );
});
