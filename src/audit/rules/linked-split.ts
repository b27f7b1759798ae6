import type { AuditContext } from "../context";
import { cardsOfCode, clientRule, holdingsOf } from "../rule";
import { WARNING } from "../verdict";

/** The codes of one organisation do not all have the same managers. */
export const linkedSplit = clientRule(
  "LINKED_SPLIT",
  (context, report) => {
    for (const [head, codes] of linkedCodes(context)) {
      const expected = managersOf(context, codes[0]);
      const alike = (code: number) => {
        const managers = managersOf(context, code);
        return managers.length === expected.length && managers.every((holder) => expected.includes(holder));
      };
      if (codes.length > 1 && !codes.every(alike)) report(head, WARNING);
    }
  },
  (context, head) => ({
    measured: {
      codes: organisationCodes(context, head).map((code) => ({
        client: context.base.cards.codes.texts[code],
        managers: managersOf(context, code).map((holder) => context.base.holders[holder].name),
      })),
    },
    norm: { value: 1, unit: "managers", since: null },
  }),
  organisationCodes,
);

/** Codes with cards of every organisation that has links, by its head. */
function linkedCodes({ base }: AuditContext): Map<number, number[]> {
  const { headOf, firstOfCode } = base.organisations;
  const linked = new Map<number, number[]>();
  for (let code = 0; code < headOf.length; code++) {
    const head = headOf[code];
    if (head === code || firstOfCode[code] < 0) continue;
    const codes = linked.get(head);
    if (codes) codes.push(code);
    else linked.set(head, firstOfCode[head] >= 0 ? [head, code] : [code]);
  }
  return linked;
}

function organisationCodes({ base }: AuditContext, head: number): number[] {
  const { headOf, firstOfCode } = base.organisations;
  const codes: number[] = [];
  for (let code = 0; code < headOf.length; code++)
    if (headOf[code] === head && firstOfCode[code] >= 0) codes.push(code);
  return codes;
}

function managersOf(context: AuditContext, code: number): number[] {
  const { holders, cards } = context.base;
  return holdingsOf(context, code)
    .map((card) => cards.holder[card])
    .filter((holder) => holders[holder].personal);
}

/** All rows of an organisation's codes, whoever holds them. */
export function cardsOfHead(context: AuditContext, head: number): number[] {
  return organisationCodes(context, head).flatMap((code) => cardsOfCode(context, code));
}
