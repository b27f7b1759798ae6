import { fold } from "../regulation/folding";
import type { CellValue } from "./sheet-values";

const PUNCTUATION = /[.,:;()[\]"'№_/\\*|–—-]+/g;
/** A word parted by hand: «Наимено-», «вание» in the next line of the cell. */
const HYPHENATED = /(?<=\p{Ll})-[ \u00a0]*\r?\n[ \u00a0]*(?=\p{Ll})/gu;
const UNIT_WORDS = "т(?= р( |$))|тыс|тысяч|млн|миллионов|руб|рублей|рубли|р|rub|₽";
const UNITS = new RegExp(`(^| )(?:в )?(?:(?:${fold(UNIT_WORDS)})(?= |$) ?)+`, "g");
const THOUSANDS = /(^| )(тыс|т р( |$))/;
const MILLIONS = /(^| )(млн|миллион)/;

/** A header as it is compared: folded, without punctuation and units. */
export function headerKey(header: CellValue): string {
  return withoutPunctuation(header).replace(UNITS, " ").replace(/ +/g, " ").trim();
}

/** By what the amounts under a header are to be multiplied to be rubles: 1, 1 000 or 1 000 000. */
export function unitOf(header: CellValue): number {
  const words = withoutPunctuation(header);
  if (THOUSANDS.test(words)) return 1000;
  return MILLIONS.test(words) ? 1_000_000 : 1;
}

function withoutPunctuation(header: CellValue): string {
  return fold(String(header).replace(HYPHENATED, "").replace(PUNCTUATION, " ").replace(/[«»]/g, " "));
}
