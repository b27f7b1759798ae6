import type { Settings } from "../regulation/schema";
import type { Cards } from "./cards";
import { WINDOW_MONTHS } from "./period";

/** Which rows are one card, which codes one organisation, and what each manager holds of it. */
export interface Organisations {
  /** Per card: the first card of the same client with the same holder (itself when it is that one). */
  readonly master: Int32Array;
  /** Cards equal to an earlier one in every mapped field, and those that differ from it. */
  readonly duplicates: readonly number[];
  readonly splits: readonly number[];
  /** Per master card that has any: its further rows. */
  readonly repeats: ReadonlyMap<number, readonly number[]>;
  /** Per code: its first card, −1 for a code named only as a head. */
  readonly firstOfCode: Int32Array;
  /** Per master card: the next master card of the same code with another holder, −1 at the end. */
  readonly nextOfCode: Int32Array;
  /** Per code: the code of the head of its organisation. */
  readonly headOf: Int32Array;
  /** Loops of links, each as its codes, the first one in the sheet first. */
  readonly loops: readonly (readonly number[])[];
  /** Organisations of managers: what one personal holder has of one organisation. */
  readonly count: number;
  readonly head: Int32Array;
  readonly holder: Int32Array;
  /** The card whose group, potential, territory and attachment date hold for the organisation. */
  readonly lead: Int32Array;
  /** Per organisation: its first master card; per master card: the next one, −1 at the end. */
  readonly firstCard: Int32Array;
  readonly nextCard: Int32Array;
  /** Sums over the cards in kopecks, NaN where unknown: six months, the reporting month first. */
  readonly turnover: Float64Array;
  readonly debt: Float64Array;
  /** Organisations whose lead card an unknown turnover leaves open, with every card that could be it. */
  readonly possibleLeads: ReadonlyMap<number, readonly number[]>;
}

/**
 * Unites repeated rows, resolves links to heads and sums every manager's organisations.
 * The amounts of a card's further rows are added to its first row in `cards`, unless the setting says otherwise.
 * @param meaningOf what a card's row says in every mapped field, as a text to compare
 */
export function organise(
  cards: Cards,
  isPersonal: (holder: number) => boolean,
  meaningOf: (card: number) => string,
  settings: Settings,
): Organisations {
  const repeats = uniteRows(cards, meaningOf, settings.repeatedRows === "sum");
  const links = resolveHeads(cards, repeats.firstOfCode);
  return { ...repeats, ...links, ...sumOrganisations(cards, repeats.master, links.headOf, isPersonal) };
}

function uniteRows(cards: Cards, meaningOf: (card: number) => string, addUp: boolean) {
  const { code, holder, count } = cards;
  const master = new Int32Array(count);
  const nextOfCode = new Int32Array(count).fill(-1);
  const firstOfCode = new Int32Array(cards.codes.texts.length).fill(-1);
  const duplicates: number[] = [];
  const splits: number[] = [];
  const repeats = new Map<number, number[]>();
  const meanings = new Map<number, Set<string>>();
  for (let card = 0; card < count; card++) {
    master[card] = card;
    const first = firstOfCode[code[card]];
    if (first < 0) {
      firstOfCode[code[card]] = card;
      continue;
    }
    let same = first;
    while (holder[same] !== holder[card] && nextOfCode[same] >= 0) same = nextOfCode[same]!;
    if (holder[same] !== holder[card]) nextOfCode[same] = card;
    else master[card] = same;
  }
  for (let card = 0; card < count; card++) {
    if (master[card] === card) continue;
    const first = master[card];
    const earlier = repeats.get(first) ?? [];
    const said = meanings.get(first) ?? new Set([meaningOf(first)]);
    const meaning = meaningOf(card);
    (said.has(meaning) ? duplicates : splits).push(card);
    said.add(meaning);
    earlier.push(card);
    meanings.set(first, said);
    repeats.set(first, earlier);
  }
  if (addUp) for (const card of splits) addAmounts(cards, card, master[card]);
  return { master, duplicates, splits, repeats, firstOfCode, nextOfCode };
}

function addAmounts(cards: Cards, from: number, to: number): void {
  for (let back = 0; back < WINDOW_MONTHS; back++) {
    cards.turnover[to * WINDOW_MONTHS + back] += cards.turnover[from * WINDOW_MONTHS + back];
  }
  cards.debt[to] += cards.debt[from];
}

const UNRESOLVED = -1;
const ON_THE_WAY = -2;

function resolveHeads(cards: Cards, firstOfCode: Int32Array) {
  const named = new Int32Array(firstOfCode.length).fill(-1);
  for (let card = 0; card < cards.count; card++) {
    const head = cards.head[card];
    if (head >= 0 && named[cards.code[card]] < 0) named[cards.code[card]] = head;
  }
  const headOf = new Int32Array(firstOfCode.length).fill(UNRESOLVED);
  const loops: number[][] = [];
  for (let code = 0; code < headOf.length; code++) {
    if (headOf[code] !== UNRESOLVED) continue;
    if (named[code] < 0 || named[code] === code) {
      headOf[code] = code;
      continue;
    }
    const way: number[] = [];
    let top = code;
    while (headOf[top] === UNRESOLVED && named[top] >= 0 && named[top] !== top) {
      headOf[top] = ON_THE_WAY;
      way.push(top);
      top = named[top]!;
    }
    if (headOf[top] === ON_THE_WAY) {
      const loop = way.slice(way.indexOf(top));
      const first = loop.reduce((a, b) => (firstOfCode[b] < firstOfCode[a] ? b : a));
      const start = loop.indexOf(first);
      loops.push([...loop.slice(start), ...loop.slice(0, start)]);
      top = first;
    } else if (headOf[top] === UNRESOLVED) {
      headOf[top] = top;
    } else {
      top = headOf[top]!;
    }
    for (const passed of way) headOf[passed] = top;
  }
  return { headOf, loops };
}

function sumOrganisations(
  cards: Cards,
  master: Int32Array,
  headOf: Int32Array,
  isPersonal: (holder: number) => boolean,
) {
  const { code, count } = cards;
  const head = new Int32Array(count);
  const holder = new Int32Array(count);
  const firstCard = new Int32Array(count);
  const lastCard = new Int32Array(count);
  const nextCard = new Int32Array(count).fill(-1);
  const firstOfHead = new Int32Array(headOf.length).fill(-1);
  const nextOfHead = new Int32Array(count).fill(-1);
  const turnover = new Float64Array(count * WINDOW_MONTHS);
  const debt = new Float64Array(count);
  const severalCards: number[] = [];
  let size = 0;
  for (let card = 0; card < count; card++) {
    if (master[card] !== card || !isPersonal(cards.holder[card])) continue;
    const top = headOf[code[card]];
    let unit = firstOfHead[top];
    while (unit >= 0 && holder[unit] !== cards.holder[card]) unit = nextOfHead[unit]!;
    if (unit < 0) {
      unit = size++;
      nextOfHead[unit] = firstOfHead[top]!;
      firstOfHead[top] = unit;
      head[unit] = top;
      holder[unit] = cards.holder[card]!;
      firstCard[unit] = card;
    } else {
      if (lastCard[unit] === firstCard[unit]) severalCards.push(unit);
      nextCard[lastCard[unit]] = card;
    }
    lastCard[unit] = card;
    const base = unit * WINDOW_MONTHS;
    const cardBase = card * WINDOW_MONTHS;
    for (let back = 0; back < WINDOW_MONTHS; back++) turnover[base + back] += cards.turnover[cardBase + back];
    debt[unit] += cards.debt[card];
  }
  const lead = firstCard.slice(0, size);
  const possibleLeads = new Map<number, number[]>();
  for (const unit of severalCards) {
    const possible = leadsOf(cards, firstCard[unit], nextCard, head[unit]);
    lead[unit] = possible[0]!;
    if (possible.length > 1) possibleLeads.set(unit, possible);
  }
  return { count: size, head, holder, firstCard, nextCard, lead, turnover, debt, possibleLeads };
}

/** The head's card, else the card with the most turnover in the reporting month; unknown turnovers leave it open. */
function leadsOf(cards: Cards, first: number, nextCard: Int32Array, head: number): number[] {
  let richest = -1;
  const unknown: number[] = [];
  for (let card = first; card >= 0; card = nextCard[card]!) {
    if (cards.code[card] === head) return [card];
    const turnover = cards.turnover[card * WINDOW_MONTHS];
    if (Number.isNaN(turnover)) unknown.push(card);
    else if (richest < 0 || turnover > cards.turnover[richest * WINDOW_MONTHS]) richest = card;
  }
  return richest < 0 ? unknown : [richest, ...unknown];
}
