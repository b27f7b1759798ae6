import type { ClientBase } from "../clientbase/client-base";
import { fold } from "../regulation/folding";
import type { Regulation } from "../regulation/schema";
import type { Text } from "../wording/language";
import { positionInDative } from "./declension/position";

/** The positions that a regulation's memos name, in the nominative, in Russian: whoever writes, receives, approves or agrees. */
export function positionsIn({ memos }: Regulation): string[] {
  const named = Object.values(memos).flatMap(({ author, agreedBy, approvedBy, addressee }) => [
    author.ru,
    ...agreedBy.map(({ ru }) => ru),
    ...(Array.isArray(approvedBy) ? approvedBy : Object.values(approvedBy).flat()).map(({ ru }) => ru),
    ...addressed(addressee).flatMap(({ ru }) => positionInDative(ru) ?? []),
  ]);
  return unlike(named);
}

/** The sales offices a base names, in the order in which it does. */
export function unitsIn({ register, cards }: ClientBase): string[] {
  const named = [...(register?.managers ?? []).map(({ office }) => office), ...cards.offices.texts];
  return unlike(named.filter((name) => name !== "")).sort((a, b) => a.localeCompare(b, "ru"));
}

function addressed(
  addressee: Regulation["memos"]["ordinary"]["addressee"] | Readonly<Record<string, Text>>,
): Text[] {
  return "ru" in addressee ? [addressee as Text] : Object.values(addressee);
}

function unlike(texts: readonly string[]): string[] {
  const folded = texts.map(fold);
  return texts.filter((_, i) => folded.indexOf(folded[i]) === i);
}
