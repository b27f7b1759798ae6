import type { Outcome } from "./core";
import { auditReport } from "./report/report";
import { reportFile } from "./report/report-file";
import type { Language } from "./wording/language";
import { faultOf } from "./workbook/fault";

/**
 * Opens the report as a workbook of its own, without the client base: to be sent or printed.
 * @throws WorkbookFault
 */
export async function openReport(outcome: Outcome, language: Language): Promise<void> {
  const bytes = await reportFile(auditReport(outcome, [], language));
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw faultOf(error);
  }
}

const CHUNK = 32_768;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
