import type { Regulation } from "../regulation/schema";
import { checked, namesIn } from "./check";
import { NormsFault } from "./norms-error";

/** A regulation as text to keep outside of the workbook. */
export function regulationJson(regulation: Regulation): string {
  return `${JSON.stringify(regulation, null, 2)}\n`;
}

/** Reads what `regulationJson` gives. @throws NormsFault naming each wrong place */
export function regulationFromJson(text: string): Regulation {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    const names = { specializations: {}, groups: {} };
    throw new NormsFault([{ code: "notJson", path: [], value: "" }], names, undefined);
  }
  return acceptable(document);
}

/** The document as a regulation that can be audited by. @throws NormsFault naming each wrong place */
export function acceptable(document: unknown): Regulation {
  const result = checked(document);
  if ("regulation" in result) return result.regulation;
  throw new NormsFault(result.errors, namesIn(document), undefined);
}
