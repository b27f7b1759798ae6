import type { Audit } from "../audit/audit";
import type { FindingCode } from "../audit/finding";
import { cellText as cellOfCard } from "../memo/cells";
import { fold } from "../regulation/folding";
import { titleOf } from "../wording/findings";
import type { Language } from "../wording/language";
import { cellText } from "./cell-text";

/** A finding of the earlier audit that there is no more. */
export interface GoneLine {
  readonly code: FindingCode;
  readonly title: string;
  /** Code of the client; "" where the finding was not about one. */
  readonly client: string;
  /** As the workbook has it now; "" where the client is gone too. */
  readonly clientName: string;
  readonly manager: string;
}

/** Findings that the earlier audit had and this one has not, in the earlier one's order. */
export function goneLines(audit: Audit, language: Language): GoneLine[] {
  const nameOf = clientNames(audit);
  return (audit.changes?.gone ?? []).map(({ code, manager = "", head = "", client = head }) => ({
    code,
    title: titleOf(code, language),
    client: cellText(client),
    clientName: client === "" ? "" : cellText(nameOf(client)),
    manager: cellText(manager),
  }));
}

function clientNames({ context }: Audit): (client: string) => string {
  const { cards, organisations } = context.base;
  const codes = new Map(
    cards.codes.texts.map((text, code): [string, number] => [fold(text), code]).reverse(),
  );
  return (client) => {
    const code = codes.get(fold(client));
    const card = code === undefined ? -1 : organisations.firstOfCode[code];
    return card < 0 ? "" : cellOfCard(context, card, "name");
  };
}
