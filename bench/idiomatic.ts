import { fold } from "../src/regulation/folding";
import type { CellValue, SheetValues } from "../src/clientbase/sheet-values";

/**
 * The audit as one would first write it, with an object per row and Maps: the comparison for the columnar core. It
 * judges the main rules of the same regulation on canonical sheets (fewer than the core does).
 */
interface Card {
  code: string;
  head: string;
  group: string;
  potential: string;
  territory: string;
  manager: string;
  attachedOn: number;
  debt: number | undefined;
  months: (number | undefined)[];
  inn: string;
}

interface Organisation {
  manager: string;
  cards: Card[];
  months: (number | undefined)[];
  debt: number | undefined;
}

const WORKS_WITH: Record<string, string[]> = {
  территориальный: ["эмо", "дистрибьюторы", "инфраструктура", "пп", "щитовики"],
  универсальный: ["эмо", "дистрибьюторы", "инфраструктура", "пп", "щитовики"],
  мрпп: ["пп", "щитовики"],
  мрщ: ["щитовики"],
  мрд: ["дилеры"],
  мрс: ["сети", "дилеры"],
};
const BY_MONTHS = new Set(["территориальный", "универсальный", "мрпп"]);
const THRESHOLDS: Record<string, number> = { s: 300_000, а: 150_000, в: 50_000 };
const SYNONYMS: Record<string, string> = {
  монтажники: "эмо",
  дистрибуторы: "дистрибьюторы",
  инфра: "инфраструктура",
  "п/п": "пп",
  щитовик: "щитовики",
  дилер: "дилеры",
  сеть: "сети",
};

export function idiomaticAudit(
  sheets: readonly SheetValues[],
): { code: string; subject: string; reason: string }[] {
  const [headers, ...rows] = sheets[0].values;
  const at = new Map(headers.map((header, i) => [String(header), i]));
  const months = headers
    .flatMap((header, i) => (/^\d{2}\.\d{4}$/.test(String(header)) ? [i] : []))
    .slice(-6)
    .reverse();
  const cards = rows.map((row) => cardOf(row, at, months));
  const specializations = new Map(
    sheets[1].values.slice(1).map((row) => [fold(String(row[0])), fold(String(row[1]))]),
  );

  const findings: { code: string; subject: string; reason: string }[] = [];
  const heads = new Map(cards.map((card) => [card.code, card.head]));
  const topOf = (code: string): string => {
    const seen = new Set<string>();
    let top = code;
    while (heads.get(top) && !seen.has(top)) {
      seen.add(top);
      top = heads.get(top)!;
    }
    return top;
  };
  const organisations = new Map<string, Organisation>();
  const byInn = new Map<string, Set<string>>();
  for (const card of cards) {
    const key = `${topOf(card.code)}|${card.manager}`;
    const organisation = organisations.get(key);
    if (organisation) {
      organisation.cards.push(card);
      organisation.months = organisation.months.map((amount, i) => sum(amount, card.months[i]));
      organisation.debt = sum(organisation.debt, card.debt);
    } else {
      organisations.set(key, { manager: card.manager, cards: [card], months: card.months, debt: card.debt });
    }
    byInn.set(card.inn, (byInn.get(card.inn) ?? new Set<string>()).add(topOf(card.code)));
    if (card.months.includes(undefined))
      findings.push({ code: "BAD_NUMBER", subject: card.code, reason: "не число" });
  }
  for (const [inn, tops] of byInn)
    if (tops.size > 1) findings.push({ code: "INN_SHARED", subject: inn, reason: "один ИНН" });

  const managers = new Map<string, { organisations: number; paying: number; nonProfile: number }>();
  for (const [
    key,
    {
      manager,
      cards: own,
      months: [last, previous, ...older],
      debt,
    },
  ] of organisations) {
    const specialization = specializations.get(manager);
    const lead = own.find((card) => card.code === key.split("|")[0]) ?? own[0];
    const counts = managers.get(manager) ?? { organisations: 0, paying: 0, nonProfile: 0 };
    counts.organisations++;
    if (last !== undefined && last > 15_000) counts.paying++;
    if (specialization && !WORKS_WITH[specialization].includes(lead.group)) {
      counts.nonProfile++;
      findings.push({
        code: "NON_PROFILE",
        subject: key,
        reason: `группа ${lead.group} не для ${specialization}`,
      });
    }
    const threshold = specialization && BY_MONTHS.has(specialization) ? 15_000 : THRESHOLDS[lead.potential];
    if (
      last !== undefined &&
      last < threshold &&
      (!specialization || !BY_MONTHS.has(specialization) || (previous ?? 0) < threshold)
    ) {
      findings.push({ code: "BLACKLIST", subject: key, reason: `оборот ${last} меньше ${threshold}` });
    }
    const silent = [last, previous, ...older].every((amount) => amount !== undefined && amount <= 0);
    if (silent) {
      findings.push({
        code: debt === 0 ? "AUTO_DETACH" : "DETACH_BLOCKED",
        subject: key,
        reason: "нет оборота шесть месяцев",
      });
    }
    managers.set(manager, counts);
  }
  for (const [manager, counts] of managers) {
    if (counts.paying / counts.organisations < 0.35)
      findings.push({ code: "SHARE", subject: manager, reason: "мала доля" });
    if (counts.organisations > 40) findings.push({ code: "BASE", subject: manager, reason: "велика база" });
  }
  return findings;
}

function cardOf(row: readonly CellValue[], at: Map<string, number>, months: number[]): Card {
  const text = (header: string) => String(row[at.get(header)!]).trim();
  const group = fold(text("ЦКГ"));
  return {
    code: text("Код клиента"),
    head: text("Код головной (140)"),
    group: SYNONYMS[group] ?? group,
    potential: fold(text("Потенциал")),
    territory: fold(text("Территория")),
    manager: fold(text("Менеджер")),
    attachedOn: Number(row[at.get("Дата закрепления")!]),
    debt: amountOf(row[at.get("ПДЗ")!]),
    months: months.map((i) => amountOf(row[i])),
    inn: text("ИНН"),
  };
}

function amountOf(cell: CellValue): number | undefined {
  if (typeof cell === "number") return cell;
  const text = String(cell)
    .replace(/[\s\u00a0]/g, "")
    .replace(",", ".");
  if (text === "") return 0;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
