import type { AuditContext } from "../audit/context";
import { isoMonth } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { POTENTIALS } from "../regulation/schema";
import type { ClientField } from "../clientbase/fields";
import { WINDOW_MONTHS } from "../clientbase/period";
import { amount, NBSP } from "../wording/format";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";

/** A cell of a card as the sheet shows it; "" where the export has no such column. */
export function cellText({ base }: AuditContext, card: number, field: ClientField): string {
  const { sheet, columns } = base.layout.clients;
  const column = columns[field];
  return column ? tidy(String(sheet.values[base.cards.row[card]][column.index] ?? "")) : "";
}

/** The regulation's name of a card's client group, or what stands in the cell. */
export function groupText(context: AuditContext, card: number, language: Language): string {
  const { base, regulation } = context;
  const id = base.lexicon.groups[base.cards.group[card]];
  return id === undefined ? cellText(context, card, "group") : regulation.groups[id].name[language];
}

export function potentialText(context: AuditContext, card: number): string {
  return POTENTIALS[context.base.cards.potential[card]] ?? cellText(context, card, "potential");
}

export function debtText(context: AuditContext, card: number, language: Language): string {
  const debt = context.base.cards.debt[card];
  if (!Number.isNaN(debt)) return amount(debt / 100, language);
  return cellText(context, card, "overdueDebt") === "" ? "" : memoWords(language).noData;
}

/**
 * A card's turnover over the last months: each month by itself for one or two, else their sum and the period.
 * `12 345,00 (06.2010)`
 */
export function turnoverText(
  { base, month }: AuditContext,
  card: number,
  months: number,
  language: Language,
): string {
  const amounts = Array.from(
    base.cards.turnover.subarray(card * WINDOW_MONTHS, card * WINDOW_MONTHS + months),
    (kopecks) => kopecks / 100,
  );
  const text = (rubles: number) =>
    Number.isNaN(rubles) ? memoWords(language).noData.replaceAll(" ", NBSP) : amount(rubles, language);
  const label = (back: number) =>
    isoMonth(month - back)
      .split("-")
      .reverse()
      .join(".");
  if (months > 2) {
    return `${text(amounts.reduce((sum, rubles) => sum + rubles, 0))} (${label(months - 1)}–${label(0)})`;
  }
  return amounts
    .map((rubles, back) => `${text(rubles)}${NBSP}(${label(back)})`)
    .reverse()
    .join("; ");
}

/** A name whose initials are not torn from each other or from the surname, on whichever side it stands. */
export function withJoinedInitials(name: string): string {
  return tidy(name)
    .replace(/(\p{Lu}\.) ?(?=\p{Lu})/gu, `$1${NBSP}`)
    .replace(/ (?=\p{Lu}\.)/gu, NBSP);
}
