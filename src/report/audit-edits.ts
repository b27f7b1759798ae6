import type { Language } from "../wording/language";
import type { Audited } from "./audited";
import type { Edits } from "./edits";
import { auditMarks } from "./marks";
import { auditReport } from "./report";

/**
 * Everything an audit writes into its workbook.
 * @param notes sentences about what could not be marked, and why
 */
export function auditEdits(audited: Audited, notes: readonly string[], language: Language): Edits {
  return { marks: auditMarks(audited, language), report: auditReport(audited, notes, language) };
}
