import { fold, tidy } from "../regulation/folding";
import type { MemoRoute } from "./document";
import { TEMPLATE_PARTS, wrongPlaceholders, type TemplatePart } from "./template";
import type { MemoWishes } from "./wishes";

/** What memos cannot be made by, as data: wording/memo-wishes.ts says it. */
export type WrongWish =
  /** Names in braces that the route does not know, and braces that do not pair. */
  | {
      readonly kind: "placeholders";
      readonly route: MemoRoute;
      readonly part: TemplatePart;
      readonly names: readonly string[];
    }
  | { readonly kind: "blank"; readonly route: MemoRoute; readonly part: TemplatePart }
  | { readonly kind: "noPosition"; readonly name: string }
  /** Two people of one unit in one position: nobody could tell who is meant. */
  | { readonly kind: "twice"; readonly position: string; readonly unit: string };

/** Parts without which a memo says nothing. */
const NEEDED: readonly TemplatePart[] = ["heading", "request"];

/** What is wrong with a text of a route; undefined for a good one. */
export function wrongTemplate(route: MemoRoute, part: TemplatePart, text: string): WrongWish | undefined {
  const names = wrongPlaceholders(text, route);
  if (names.length > 0) return { kind: "placeholders", route, part, names };
  return tidy(text) === "" && NEEDED.includes(part) ? { kind: "blank", route, part } : undefined;
}

/** Everything that is wrong with wishes, in the order in which they are shown. */
export function wrongWishes({ directory, templates }: MemoWishes): WrongWish[] {
  const wrong: WrongWish[] = [];
  const known = new Set<string>();
  for (const { unit, position, name } of directory) {
    const place = JSON.stringify([fold(unit), fold(position)]);
    if (tidy(position) === "") wrong.push({ kind: "noPosition", name: tidy(name) });
    else if (known.has(place)) wrong.push({ kind: "twice", position: tidy(position), unit: tidy(unit) });
    known.add(place);
  }
  for (const [route, texts = {}] of Object.entries(templates) as [
    MemoRoute,
    MemoWishes["templates"][MemoRoute],
  ][]) {
    for (const part of TEMPLATE_PARTS) {
      const text = texts[part];
      const found = text === undefined ? undefined : wrongTemplate(route, part, text);
      if (found) wrong.push(found);
    }
  }
  return wrong;
}

/** Memos cannot be made as wished, and nothing is kept of it. */
export class MemoWishesFault extends Error {
  override readonly name = "MemoWishesFault";

  constructor(readonly wrong: readonly WrongWish[]) {
    super(`Memos cannot be made as wished: ${wrong.map(({ kind }) => kind).join(", ")}`);
  }
}
