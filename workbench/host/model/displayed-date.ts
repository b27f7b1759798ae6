import { datePartsOf, type DateSystem } from "./date-serial";
import type { Locale } from "./locale";
import type { FormatPart } from "./number-format";

const SECONDS_A_DAY = 86_400;

/** A serial as a date format shows it; undefined for one outside Excel's time, which a cell shows as "####". */
export function displayedDate(
  serial: number,
  parts: readonly FormatPart[],
  locale: Locale,
  system: DateSystem,
): string | undefined {
  const decimals = Math.max(
    0,
    ...parts.map((part) => (part.kind === "date" ? (part.text.split(".")[1]?.length ?? 0) : 0)),
  );
  const seconds = Number((serial * SECONDS_A_DAY).toFixed(decimals));
  const date = datePartsOf(seconds / SECONDS_A_DAY, system);
  if (!date) return undefined;
  const ofDay = seconds - Math.floor(seconds / SECONDS_A_DAY) * SECONDS_A_DAY;
  const weekday = (Math.floor(seconds / SECONDS_A_DAY) + (system === 1904 ? 5 : 6)) % 7;
  const half = parts.some((part) => part.kind === "date" && part.text.startsWith("a"));
  const hour = Math.floor(ofDay / 3600);
  const shown = parts.map((part, i) => {
    if (part.kind === "literal") return part.text;
    if (part.kind !== "date") return "";
    const { text } = part;
    const pad = (value: number) => String(value).padStart(text.replace(/\..*/, "").length > 1 ? 2 : 1, "0");
    switch (text[0]) {
      case "y":
        return text.length > 2 ? String(date.year) : String(date.year % 100).padStart(2, "0");
      case "d":
        if (text.length > 2) return (text.length > 3 ? locale.weekdays : locale.shortWeekdays)[weekday];
        return pad(date.day);
      case "h":
        return pad(half ? ((hour + 11) % 12) + 1 : hour);
      case "s":
        return pad(Math.floor(ofDay % 60)) + fractionOf(ofDay, text, locale);
      case "a":
        return hour < 12 ? "AM" : "PM";
      case "[":
        return String(Math.floor(seconds / { h: 3600, m: 60, s: 1 }[text[1] as "h" | "m" | "s"]));
      default:
        return isMinutes(parts, i)
          ? pad(Math.floor(ofDay / 60) % 60)
          : monthOf(date.month, text, locale, pad);
    }
  });
  return shown.join("");
}

function fractionOf(seconds: number, text: string, { decimal }: Locale): string {
  const decimals = text.split(".")[1]?.length ?? 0;
  return decimals === 0 ? "" : decimal + (seconds % 1).toFixed(decimals).slice(2);
}

function monthOf(month: number, text: string, locale: Locale, pad: (value: number) => string): string {
  if (text.length < 3) return pad(month);
  const name = (text.length === 3 ? locale.shortMonths : locale.months)[month - 1];
  return text.length === 5 ? name[0] : name;
}

/** "m" after hours or before seconds means minutes. */
function isMinutes(parts: readonly FormatPart[], at: number): boolean {
  const neighbour = (step: 1 | -1) => {
    for (let i = at + step; i >= 0 && i < parts.length; i += step) {
      const part = parts[i];
      if (part.kind === "date") return part.text.replace("[", "")[0];
    }
    return undefined;
  };
  return neighbour(-1) === "h" || neighbour(1) === "s";
}
