/** One part of a section of a number format. */
export type FormatPart =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "figures"; readonly text: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "percent" | "text" | "general" };

const PARTS =
  /"([^"]*)"|\\(.)|_(.)|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|(\[(?:h+|m+|s+)\])|\[[^\]]*\]|(General)|(AM\/PM|A\/P)|(y+|m+|d+|h+|s+(?:\.0+)?)|([0#?][0#?,.]*(?:E[+-][0#?]+)?|\.[0#?]+)|(%)|(@)|([^])/gi;

/** The sections of a number format, split at ";", each as its parts. */
export function sectionsOf(code: string): FormatPart[][] {
  const sections: FormatPart[][] = [[]];
  for (const found of code.matchAll(PARTS)) {
    if (found[0] === ";") sections.push([]);
    else sections[sections.length - 1].push(...partsFor(found));
  }
  return sections;
}

function partsFor(found: RegExpMatchArray): FormatPart[] {
  const [, quoted, escaped, space, currency, elapsed, general, half, date, figures, percent, text, other] =
    found as (string | undefined)[];
  const literal = quoted ?? escaped ?? (space === undefined ? undefined : " ") ?? currency ?? other;
  if (elapsed ?? half ?? date) return [{ kind: "date", text: (elapsed ?? half ?? date)!.toLowerCase() }];
  if (figures !== undefined) return [{ kind: "figures", text: figures }];
  if (general !== undefined) return [{ kind: "general" }];
  if (percent !== undefined) return [{ kind: "percent" }];
  if (text !== undefined) return [{ kind: "text" }];
  return literal === undefined ? [] : [{ kind: "literal", text: literal }];
}

/** Whether numbers in this format are shown as dates or times. */
export function isDateFormat(code: string): boolean {
  return code !== "General" && sectionsOf(code)[0].some(({ kind }) => kind === "date");
}
