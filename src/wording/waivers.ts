import type { WaiverOfFinding } from "../audit/waivers";
import { date, whole } from "./format";
import type { Language, Text } from "./language";
import { counted } from "./nouns";

/** Stands where a severity or a kind would stand. */
export const WAIVED: Text = { ru: "исключение", en: "waived" };

/** «Исключение: перевод согласован, согласовал Петров, до 31.12.2010» */
export function waiverLine({ waiver, expired }: WaiverOfFinding, language: Language): string {
  const { reason, approvedBy, until } = waiver;
  const end = until === null ? undefined : date(until, language);
  if (language === "ru") {
    const parts = [reason, ...(approvedBy === "" ? [] : [`согласовал(а) ${approvedBy}`])];
    if (expired) return `Исключение истекло ${end}, замечание считается: ${parts.join(", ")}.`;
    return `Исключение: ${[...parts, end === undefined ? "без срока" : `до ${end}`].join(", ")}.`;
  }
  const parts = [reason, ...(approvedBy === "" ? [] : [`approved by ${approvedBy}`])];
  if (expired) return `The waiver expired on ${end}, the finding counts: ${parts.join(", ")}.`;
  return `Waived: ${[...parts, end === undefined ? "without an end" : `until ${end}`].join(", ")}.`;
}

/** «По исключениям не считаются 3 замечания; срок 1 исключения истёк, оно не действует.»; "" where there is nothing to say. */
export function waiverFacts(waived: number, expired: number, language: Language): string {
  const parts =
    language === "ru"
      ? [
          ...(waived > 0 ? [`не считается по исключениям: ${counted(waived, "finding", "ru")}`] : []),
          ...(expired > 0
            ? [`считается, потому что исключение истекло: ${counted(expired, "finding", "ru")}`]
            : []),
        ]
      : [
          ...(waived > 0 ? [`not counted for waivers: ${counted(waived, "finding", "en")}`] : []),
          ...(expired > 0 ? [`counted for their waivers expired: ${counted(expired, "finding", "en")}`] : []),
        ];
  return parts.join("; ");
}

export interface WaiverWords {
  /** Label of the facts, title of the report's section. */
  readonly title: string;
  readonly columns: Readonly<
    Record<"code" | "finding" | "client" | "manager" | "reason" | "approvedBy" | "until" | "covers", string>
  >;
  readonly noEnd: string;
  expired(until: string): string;
  /** How many findings a waiver speaks of. */
  covers(count: number): string;
  /** On a manager's verdict. */
  waivedFindings(titles: readonly string[]): string;
}

export function waiverWords(language: Language): WaiverWords {
  return language === "ru" ? RUSSIAN : ENGLISH;
}

const RUSSIAN: WaiverWords = {
  title: "Исключения",
  columns: {
    code: "Код правила",
    finding: "Замечание",
    client: "Клиент",
    manager: "Менеджер",
    reason: "Причина",
    approvedBy: "Кто согласовал",
    until: "Действует до",
    covers: "Замечаний",
  },
  noEnd: "без срока",
  expired: (until) => `${until} (истекло)`,
  covers: (count) => (count === 0 ? "нет таких" : whole(count, "ru")),
  waivedFindings: (titles) => `исключение: ${titles.join(", ")}`,
};

const ENGLISH: WaiverWords = {
  title: "Waivers",
  columns: {
    code: "Code",
    finding: "Finding",
    client: "Client",
    manager: "Manager",
    reason: "Reason",
    approvedBy: "Approved by",
    until: "Valid until",
    covers: "Findings",
  },
  noEnd: "no end",
  expired: (until) => `${until} (expired)`,
  covers: (count) => (count === 0 ? "none" : whole(count, "en")),
  waivedFindings: (titles) => `waived: ${titles.join(", ")}`,
};
