import { ROLES } from "../regulation/schema";

/** Words for «none» in a cell, by what is missing there. */
export type NoneWord =
  "none" | "noLimit" | "notNormed" | "notApplicable" | "byRegulation" | "fromTheBeginning";

/** Sets of values a cell may hold one of. */
export const CHOICES = {
  role: ROLES,
  flag: ["yes", "no"],
  severity: ["violation", "warning"],
  blackList: ["everyMonth", "byPotential"],
  territory: ["allotted", "city", "any"],
  match: ["whole", "firstWord", "beginning"],
  blankTurnover: ["zero", "unknown"],
  blankDebt: ["unknown", "zero"],
  repeatedRows: ["sum", "first"],
  cyrillicEsIs: ["C", "S"],
  blacklistAction: ["propose", "watch"],
} as const;

export type Choice = keyof typeof CHOICES;
export type Chosen = (typeof CHOICES)[Choice][number];

/**
 * What a cell of the sheet of norms may hold. `none` is the word for a value that is absent; without it there must be
 * one.
 */
export type CellKind =
  | { readonly kind: "text" }
  /** The English text of a pair; blank for the same as the Russian one beside it. */
  | { readonly kind: "english" }
  | { readonly kind: "words" }
  | { readonly kind: "count"; readonly none?: NoneWord; readonly exactly?: number }
  | { readonly kind: "rubles"; readonly none?: NoneWord }
  | { readonly kind: "percent" }
  | { readonly kind: "day"; readonly none?: NoneWord }
  | { readonly kind: "choice"; readonly of: Choice; readonly none?: NoneWord }
  | {
      readonly kind: "groups";
      readonly atLeastOne?: boolean;
      readonly any?: boolean;
      readonly none?: NoneWord;
    }
  | { readonly kind: "heldGroups" }
  | { readonly kind: "potentials" }
  /** Least sizes of a novice's base by months. */
  | { readonly kind: "steps" }
  /** A number, no limit, or the regulation's own limit. */
  | { readonly kind: "limitSetting" };
