import type { AuditContext } from "./context";
import type { Identity, RowReference } from "./finding";

/** An organisation of one manager is named by its lead card's code and the manager. */
export function organisationIdentity({ base }: AuditContext, organisation: number): Identity {
  const { cards, holders, organisations } = base;
  return {
    client: cards.codes.texts[cards.code[organisations.lead[organisation]]],
    manager: holders[organisations.holder[organisation]].name,
  };
}

/** All rows of an organisation with its manager, repeated ones too, in the sheet's order. */
export function cardsOf(context: AuditContext, organisation: number): number[] {
  const { firstCard, nextCard } = context.base.organisations;
  return chain(firstCard[organisation], nextCard)
    .flatMap((card) => withRepeats(context, card))
    .sort((a, b) => a - b);
}

/** All rows of a client code, whoever holds them. */
export function cardsOfCode(context: AuditContext, code: number): number[] {
  return holdingsOf(context, code).flatMap((card) => withRepeats(context, card));
}

/** A client code's master cards, one per holder. */
export function holdingsOf(context: AuditContext, code: number): number[] {
  const { firstOfCode, nextOfCode } = context.base.organisations;
  return chain(firstOfCode[code], nextOfCode);
}

function withRepeats(context: AuditContext, card: number): readonly number[] {
  return [card, ...(context.base.organisations.repeats.get(card) ?? [])];
}

function chain(first: number, next: Int32Array): number[] {
  const elements: number[] = [];
  for (let element = first; element >= 0; element = next[element]!) elements.push(element);
  return elements;
}

export function rowOf(context: AuditContext, card: number): RowReference {
  return { sheet: context.base.layout.clients.sheet.name, row: context.base.cards.row[card] + 1 };
}

/** An organisation's master cards, the lead card first. */
export function holdingsLeadFirst({ base }: AuditContext, organisation: number): number[] {
  const { lead, firstCard, nextCard } = base.organisations;
  const cards = chain(firstCard[organisation], nextCard);
  return [lead[organisation], ...cards.filter((card) => card !== lead[organisation])];
}
