import { isInForce, type Waiver } from "../audit/waivers";
import type { Language } from "../wording/language";
import { titleOf } from "../wording/findings";
import { waiverLine } from "../wording/waivers";
import { cellText } from "./cell-text";

/** A waiver in words. */
export interface WaiverLine {
  readonly waiver: Waiver;
  /** What it waives. */
  readonly title: string;
  /** Client and manager; "" for neither. */
  readonly who: string;
  /** Reason, approver and end; whether it has ended. */
  readonly text: string;
}

/** @param asOf the day on which they are to hold, ISO */
export function waiverLines(waivers: readonly Waiver[], asOf: string, language: Language): WaiverLine[] {
  return waivers.map((waiver) => ({
    waiver,
    title: titleOf(waiver.code, language),
    who: cellText([waiver.client, waiver.manager].filter((name) => name !== undefined).join(" · ")),
    text: cellText(waiverLine({ waiver, expired: !isInForce(waiver, asOf) }, language)),
  }));
}
