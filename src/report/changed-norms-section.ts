import { differenceLines } from "../norms/differences";
import type { Regulation } from "../regulation/schema";
import type { Language } from "../wording/language";
import { CHANGED_NORMS } from "../wording/norms-differences";
import { cellText } from "./cell-text";
import type { Cells, Section } from "./section";

/** The norms in force that are not as in the built-in regulation. */
export function changedNormsSection(regulation: Regulation, language: Language): Section {
  const { title, norm, since, builtIn, inForce } = CHANGED_NORMS;
  return {
    title: title[language],
    header: {
      severity: norm[language],
      client: since[language],
      name: builtIn[language],
      reason: inForce[language],
    },
    rows: differenceLines(regulation, language).map((line): Cells => ({
      severity: cellText(line.norm),
      client: line.since === "" ? null : line.since,
      name: cellText(line.builtIn),
      reason: cellText(line.inForce),
    })),
  };
}
