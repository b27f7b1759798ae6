import { fold } from "../regulation/folding";
import type { Cards } from "./cards";
import { cleanCode, digitsOfExponent, isExponent, LOSES_DIGITS_FROM, withoutLeadingZeros } from "./code-text";
import { companyKey } from "./company-name";
import type { Column } from "./header-row";
import { isErrorValue } from "./interning";
import type { ClientsLayout } from "./layout";
import type { Organisations } from "./organisations";
import { cellOf, type Problem } from "./problems";
import type { CellValue } from "./sheet-values";

/** What is doubtful about the clients' codes. */
export function codeProblems(layout: ClientsLayout, cards: Cards, organisations: Organisations): Problem[] {
  const { withExponents, writtenDifferently } = cards.codes;
  return [
    ...(withExponents ? codesWithExponents(layout, cards) : []),
    ...codesOfTwoNames(layout, cards, organisations),
    ...headsWithoutZeros(layout, cards, organisations),
    ...(writtenDifferently ? codesWrittenDifferently(layout, cards) : []),
  ];
}

/** Codes that Excel took for numbers too long to show or to hold, each once. */
function codesWithExponents({ sheet, columns }: ClientsLayout, cards: Cards): Problem[] {
  return firstOfEach(cards, columns.code!, columns.head, (card, column) => {
    const cell = sheet.values[cards.row[card]][column.index];
    const text = cleanCode(String(cell));
    const isLong = typeof cell === "number" && Math.abs(cell) >= LOSES_DIGITS_FROM;
    if (!isLong && !isExponent(text)) return undefined;
    const digits = isLong ? undefined : digitsOfExponent(text);
    return {
      key: text,
      problem: {
        code: "CODE_EXPONENT",
        ...cellOf(sheet, column, cards.row[card]),
        ...(digits !== undefined && { reading: digits }),
      },
    };
  });
}

/** Codes whose letters are written otherwise than where the code first stands, each writing once. */
function codesWrittenDifferently({ sheet, columns }: ClientsLayout, cards: Cards): Problem[] {
  return firstOfEach(cards, columns.code!, columns.head, (card, column) => {
    const id = column === columns.code ? cards.code[card] : cards.head[card];
    const cell = sheet.values[cards.row[card]][column.index];
    const text = typeof cell === "string" ? cleanCode(cell) : "";
    const first = cards.codes.texts[id];
    if (text === "" || first === undefined || text === first || fold(text) !== fold(first)) return undefined;
    return {
      key: text,
      problem: {
        code: "CODE_WRITTEN_DIFFERENTLY",
        ...cellOf(sheet, column, cards.row[card]),
        reading: first,
      },
    };
  });
}

/** Codes under which two companies stand. */
function codesOfTwoNames(
  { sheet, columns }: ClientsLayout,
  { code, row, count, codes }: Cards,
  { firstOfCode }: Organisations,
): Problem[] {
  const column = columns.name;
  if (column === undefined) return [];
  const told = new Set<number>();
  const nameOf = (card: number): CellValue => sheet.values[row[card]][column.index] ?? "";
  const problems: Problem[] = [];
  for (let card = 0; card < count; card++) {
    const first = firstOfCode[code[card]];
    if (first === card || nameOf(first) === nameOf(card) || told.has(code[card])) continue;
    const [one, other] = [String(nameOf(first)).trim(), String(nameOf(card)).trim()];
    if (one === "" || other === "" || isErrorValue(one) || isErrorValue(other)) continue;
    if (companyKey(one) === companyKey(other)) continue;
    told.add(code[card]);
    problems.push({
      code: "CODE_OF_TWO_NAMES",
      ...cellOf(sheet, column, row[card]),
      reading: cellOf(sheet, column, row[first]).value!,
      about: codes.texts[code[card]],
    });
  }
  return problems;
}

/** Heads that no card has as its code while some card's code is the same but for zeros in front. */
function headsWithoutZeros(
  { sheet, columns }: ClientsLayout,
  cards: Cards,
  { firstOfCode }: Organisations,
): Problem[] {
  const { texts } = cards.codes;
  if (!firstOfCode.includes(-1)) return [];
  const isAbsent = (code: number) => code >= 0 && firstOfCode[code] < 0;
  const present = new Map<string, string>();
  texts.forEach((text, id) => {
    if (!isAbsent(id)) present.set(withoutLeadingZeros(text), text);
  });
  return firstOfEach(cards, columns.head!, undefined, (card, column) => {
    const head = cards.head[card];
    const like = isAbsent(head) ? present.get(withoutLeadingZeros(texts[head])) : undefined;
    if (like === undefined) return undefined;
    return {
      key: texts[head],
      problem: { code: "CODE_WITHOUT_ZEROS", ...cellOf(sheet, column, cards.row[card]), reading: like },
    };
  });
}

/** The first cell of each key in one or two columns, and how many share it. */
function firstOfEach(
  cards: Cards,
  column: Column,
  other: Column | undefined,
  look: (card: number, column: Column) => { readonly key: string; readonly problem: Problem } | undefined,
): Problem[] {
  const found = new Map<string, { problem: Problem; count: number }>();
  for (const place of other ? [column, other] : [column]) {
    for (let card = 0; card < cards.count; card++) {
      const seen = look(card, place);
      if (seen === undefined) continue;
      const known = found.get(seen.key);
      if (known) known.count++;
      else found.set(seen.key, { problem: seen.problem, count: 1 });
    }
  }
  return [...found.values()].map(({ problem, count }) => (count > 1 ? { ...problem, count } : problem));
}
