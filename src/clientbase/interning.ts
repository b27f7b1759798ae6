import { fold, tidy } from "../regulation/folding";
import type { CellValue } from "./sheet-values";

const CACHE_SLOTS = 4096;
const HASH = 0x23;
const ERROR_VALUE = /^#[\p{Lu}/0_]+[!?]?$/u;

/** True for what Excel shows instead of a value that could not be computed: `#N/A`, «#Н/Д», `#REF!`. */
export function isErrorValue(text: string): boolean {
  return text.charCodeAt(0) === HASH && ERROR_VALUE.test(text);
}

/**
 * Remembers what was resolved for recent texts. Cells of one column repeat few texts, each time as a new string;
 * comparing contents in one slot is several times cheaper than hashing the string for a `Map`.
 */
export class TextCache {
  private readonly texts: string[];
  private readonly results: Int32Array;
  private readonly known = new Map<string, number>();

  /** @param expected about how many different texts there are */
  constructor(
    private readonly resolve: (text: string) => number,
    expected = 0,
  ) {
    let slots = CACHE_SLOTS;
    while (slots < expected * 8) slots *= 2;
    this.texts = new Array<string>(slots).fill("");
    this.results = new Int32Array(slots);
  }

  /** The number `resolve` gave for the cell's text. */
  get(cell: CellValue): number {
    if (typeof cell !== "string") return this.miss(String(cell));
    if (cell.length === 0) return this.miss(cell);
    const slot = slotOf(cell) & (this.results.length - 1);
    if (this.texts[slot] === cell) return this.results[slot];
    const result = this.miss(cell);
    this.texts[slot] = cell;
    this.results[slot] = result;
    return result;
  }

  private miss(text: string): number {
    let result = this.known.get(text);
    if (result === undefined) {
      result = this.resolve(text);
      this.known.set(text, result);
    }
    return result;
  }
}

/** Mixes the characters in which texts of one column mostly differ: those at both ends. */
function slotOf(text: string): number {
  const { length } = text;
  let hash = length;
  const head = Math.min(4, length);
  for (let i = 0; i < head; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  for (let i = Math.max(head, length - 6); i < length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return hash ^ (hash >>> 13);
}

/** Numbers texts by what is left of them after folding; blanks and error values have the number −1. */
export class FoldedIds {
  /** Each number's text as first written, blanks tidied. */
  readonly texts: string[] = [];
  /** The error values met. */
  readonly errors = new Set<string>();
  private readonly ids = new Map<string, number>();
  private readonly cache = new TextCache((text) => this.idOfFolded(fold(text), text));

  idOf(cell: CellValue | undefined): number {
    return cell === undefined || cell === "" ? -1 : this.cache.get(cell);
  }

  /** The number of a text that is not to be added; −1 when it never occurred. */
  find(text: string): number {
    return this.ids.get(fold(text)) ?? -1;
  }

  private idOfFolded(folded: string, text: string): number {
    if (folded === "") return -1;
    if (isErrorValue(tidy(text))) {
      this.errors.add(tidy(text));
      return -1;
    }
    let id = this.ids.get(folded);
    if (id === undefined) {
      id = this.texts.length;
      this.texts.push(tidy(text));
      this.ids.set(folded, id);
    }
    return id;
  }
}
