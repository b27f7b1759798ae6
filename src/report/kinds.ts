import type { Audit } from "../audit/audit";
import type { Mark } from "../audit/rule";
import { KIND_NAMES } from "../wording/report";
import type { Language } from "../wording/language";
import type { Highlight, Look } from "./edits";

/** What an analyst asks for by name, and what remains, by its gravity. */
export type Kind = Mark | "violation" | "attention";

/** In their order of precedence: a row of several kinds shows the first. */
export const KINDS: readonly Kind[] = ["blackList", "profile", "violation", "attention"];

/** Told apart by lightness too, for readers who see no colours. */
export const KIND_LOOKS: Readonly<Record<Kind, Look>> = {
  blackList: { fill: "#B8BDC7", color: "#000000", bold: true },
  profile: { fill: "#F7B267", color: "#3A1D00", bold: true },
  violation: { fill: "#FFC7CE", color: "#7A0010" },
  attention: { fill: "#FFF7D6", color: "#5C4400" },
};

/** The kind a finding makes the rows of its subject. */
export function kindOf(audit: Audit, finding: number): Kind {
  return audit.mark(finding) ?? (audit.severity(finding) === "violation" ? "violation" : "attention");
}

/** One highlight per kind. */
export function highlights(language: Language): Highlight[] {
  return KINDS.map((kind) => ({ kind: KIND_NAMES[kind][language], look: KIND_LOOKS[kind] }));
}
