import type { ManagerVerdict, NormedFigure } from "../audit/manager-verdict";
import type { Reconciliation } from "../clientbase/reconciliation";
import type { SkipReason } from "../clientbase/row-kinds";
import { whole } from "./format";
import type { Language, Texts } from "./language";
import { counted } from "./nouns";

/** Headings of an audit's parts and of their columns, wherever it is shown. */
export const SUMMARY: Texts<
  "managers" | "findings" | "notEvaluated" | "problems" | "all" | "finding" | "rule" | "missing" | "count"
> = {
  managers: { ru: "Менеджеры и нормы", en: "Managers and norms" },
  findings: { ru: "Замечания", en: "Findings" },
  notEvaluated: { ru: "Не оценено", en: "Not evaluated" },
  problems: { ru: "Качество данных", en: "Data quality" },
  all: { ru: "Всего", en: "All" },
  finding: { ru: "Замечание", en: "Finding" },
  rule: { ru: "Правило", en: "Rule" },
  missing: { ru: "Чего не хватает", en: "What is missing" },
  count: { ru: "Случаев", en: "Cases" },
};

/** «Карточек – 714, организаций – 615, менеджеров – 37.» */
export function baseLine(cards: number, organisations: number, managers: number, language: Language): string {
  return language === "ru"
    ? `Карточек – ${whole(cards, "ru")}, организаций – ${whole(organisations, "ru")}, менеджеров – ${whole(managers, "ru")}.`
    : `${counted(cards, "card", "en")}, ${counted(organisations, "organisation", "en")}, ${counted(managers, "manager", "en")}.`;
}

const SKIPPED: Texts<SkipReason> = {
  blank: { ru: "пустых", en: "blank" },
  total: { ru: "итогов", en: "of totals" },
  repeatedHeader: { ru: "повторов заголовка", en: "of repeated headers" },
  groupRow: { ru: "групп", en: "of groups" },
  comment: { ru: "примечаний", en: "of remarks" },
  withoutCode: { ru: "без кода клиента", en: "without a client code" },
};

/**
 * How the rows of clients add up, and those of turnover sheets: «Строк прочитано – 30: карточек – 27, итогов – 3.»
 * Undefined where every row is a card.
 */
export function rowsLine(
  { read, cards, skipped, turnover }: Reconciliation,
  language: Language,
): string | undefined {
  const ru = language === "ru";
  const part = (rows: number, what: string) =>
    ru ? `${what} – ${whole(rows, "ru")}` : `${whole(rows, "en")} ${what}`;
  const reasons = (of: Reconciliation["skipped"]) =>
    (Object.keys(of) as SkipReason[]).map((reason) => part(of[reason]!, SKIPPED[reason][language]));
  if (read === cards && turnover === undefined) return undefined;
  const own = [part(cards, ru ? "карточек" : "of cards"), ...reasons(skipped)].join(", ");
  const line = ru
    ? `Строк прочитано – ${whole(read, "ru")}: ${own}.`
    : `${counted(read, "row", "en")} read: ${own}.`;
  if (turnover === undefined) return line;
  const others = [
    part(turnover.joined, ru ? "с карточкой" : "with a card"),
    part(turnover.withoutCard, ru ? "без карточки" : "without a card"),
    ...reasons(turnover.skipped),
  ].join(", ");
  return ru
    ? `${line} Строк оборота – ${whole(turnover.read, "ru")}: ${others}.`
    : `${line} ${counted(turnover.read, "row", "en")} of turnover: ${others}.`;
}

/** A manager's norms as signs and numbers, «20–40», «≥35»; null where there is none or it is not known. */
export function normSigns(
  { norms }: ManagerVerdict,
  language: Language,
): Readonly<Record<NormedFigure, string | null>> {
  const bound = (sign: string, norm: number | null) => (norm === null ? null : sign + whole(norm, language));
  const { min, max } = norms;
  return {
    organisations:
      min !== null && max !== null
        ? `${whole(min, language)}–${whole(max, language)}`
        : (bound("≥", min) ?? bound("≤", max)),
    payingShare: bound("≥", norms.payingShare),
    nonProfile: bound("≤", norms.nonProfile),
    meetings: bound("≥", norms.meetings),
    calls: bound("≥", norms.calls),
  };
}
