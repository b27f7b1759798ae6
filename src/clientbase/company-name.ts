import { fold } from "../regulation/folding";

/** Legal forms in short and in full, as folding leaves them. */
const FORMS: readonly (readonly [short: string, full: string])[] = [
  ["ооо", "общество с ограниченной ответственностью"],
  ["оао", "открытое акционерное общество"],
  ["зао", "закрытое акционерное общество"],
  ["пао", "публичное акционерное общество"],
  ["нао", "непубличное акционерное общество"],
  ["ао", "акционерное общество"],
  ["одо", "общество с дополнительной ответственностью"],
  ["ип", "индивидуальный предприниматель"],
  ["чп", "частное предприятие"],
  ["фгуп", "федеральное государственное унитарное предприятие"],
  ["гуп", "государственное унитарное предприятие"],
  ["муп", "муниципальное унитарное предприятие"],
  ["нко", "некоммерческая организация"],
  ["гк", "группа компаний"],
  ["тд", "торговый дом"],
  ["пк", "производственный кооператив"],
].map(([short, full]) => [fold(short), fold(full)] as const);

const SHORT_FORMS = new Set(FORMS.map(([short]) => short));
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
const PARTS = /[^\p{L}\p{N}]+/u;

/**
 * What the writings of one company's name share: «ООО "Ромашка"», «Ромашка, ООО» and «ООО РОМАШКА» give the same text.
 * Legal forms are shortened and stand behind the name; quotes, other marks and case make no difference.
 */
export function companyKey(name: string): string {
  const plain = fold(name).replace(DOTTED, (letters) => {
    const joined = letters.replaceAll(".", "");
    return SHORT_FORMS.has(joined) ? joined : letters;
  });
  const shortened = FORMS.reduce((text, [short, full]) => text.replace(full, short), plain);
  const words = shortened.split(PARTS).filter((word) => word !== "");
  const forms = words.filter((word) => SHORT_FORMS.has(word)).sort();
  const rest = words.filter((word) => !SHORT_FORMS.has(word));
  return words.length === 0 ? plain : [...rest, ...forms].join(" ");
}
