import { distance } from "fastest-levenshtein";
import { entriesOf, type WordKind } from "../regulation/additions";
import { fold, tidy } from "../regulation/folding";
import { UNKNOWN } from "../regulation/lexicon";
import type { Regulation } from "../regulation/schema";
import type { Cards } from "./cards";
import { isBlank } from "./cell-number";
import type { Column } from "./header-row";
import { isErrorValue } from "./interning";
import type { Layout } from "./layout";
import type { ManagerRegister } from "./managers";
import { columnLetters } from "./problems";
import type { CellValue, SheetValues } from "./sheet-values";

/** A word of the workbook that a dictionary of the regulation does not know, for the user to say what it means. */
export interface UnknownWord {
  readonly kind: WordKind;
  /** As first written. */
  readonly word: string;
  /** In how many cells. */
  readonly count: number;
  /** Id of the entry whose word is so like this one that the user may well mean it. */
  readonly suggestion?: string;
  readonly first: { readonly sheet: string; readonly row: number; readonly column: string };
}

/** The unknown words of client groups, potentials and specializations; values of errors are none. */
export function unknownWordsIn(
  layout: Layout,
  regulation: Regulation,
  cards: Cards,
  register: ManagerRegister | undefined,
): UnknownWord[] {
  const { clients, managers } = layout;
  const rowsWith = (column: Int8Array | Int16Array) => {
    const rows: number[] = [];
    for (let card = 0; card < cards.count; card++) if (column[card] === UNKNOWN) rows.push(cards.row[card]);
    return rows;
  };
  const unspecialized = (register?.managers ?? []).flatMap((manager) =>
    (manager.namesakes.length > 0 ? manager.namesakes : [manager]).flatMap(({ specialization, rows }) =>
      specialization === undefined ? rows : [],
    ),
  );
  return [
    ...gathered("group", clients.sheet, clients.columns.group, rowsWith(cards.group), regulation),
    ...gathered("potential", clients.sheet, clients.columns.potential, rowsWith(cards.potential), regulation),
    ...(managers
      ? gathered("specialization", managers.sheet, managers.columns.specialization, unspecialized, regulation)
      : []),
  ];
}

function gathered(
  kind: WordKind,
  sheet: SheetValues,
  column: Column | undefined,
  rows: readonly number[],
  regulation: Regulation,
): UnknownWord[] {
  if (column === undefined) return [];
  const byText = new Map<CellValue, { count: number; row: number }>();
  for (const row of rows) {
    const cell = sheet.values[row][column.index];
    const known = byText.get(cell);
    if (known) known.count++;
    else byText.set(cell, { count: 1, row });
  }
  const words = new Map<string, { word: string; count: number; row: number }>();
  for (const [cell, { count, row }] of byText) {
    const word = tidy(String(cell));
    if (typeof cell === "boolean" || isBlank(cell) || isErrorValue(word)) continue;
    const known = words.get(fold(word));
    if (known) known.count += count;
    else words.set(fold(word), { word, count, row });
  }
  return [...words.values()].map(({ word, count, row }) => {
    const suggestion = likeliest(word, kind, regulation);
    return {
      kind,
      word,
      count,
      ...(suggestion !== undefined && { suggestion }),
      first: { sheet: sheet.name, row: row + 1, column: columnLetters(column.index) },
    };
  });
}

const NOT_OF_A_WORD = /[^\p{L}\p{N}/]+/u;
/** Of so many letters one may be wrong. */
const LETTERS_PER_MISTAKE = 4;

/** The id of the entry that a word begins with («A (VIP)») or differs little from («дистрибьютеры»). */
function likeliest(word: string, kind: WordKind, regulation: Regulation): string | undefined {
  const folded = fold(word);
  const known = entriesOf(regulation, kind).flatMap(({ id, names, synonyms }) =>
    [...names, ...synonyms].map((name) => ({ id, name: fold(name) })),
  );
  const beginning = folded.split(NOT_OF_A_WORD).find((part) => part !== "");
  const begun = known.find(({ name }) => name === beginning);
  if (begun) return begun.id;
  const likeness = known
    .map(({ id, name }) => ({ id, name, mistakes: distance(name, folded) }))
    .filter(({ name, mistakes }) => mistakes * LETTERS_PER_MISTAKE <= name.length)
    .sort((a, b) => a.mistakes - b.mistakes);
  return likeness[0]?.id;
}
