import type { AuditContext } from "../context";
import { clientRule } from "../rule";
import { holdingsOf } from "../subjects";
import { WARNING } from "../verdict";

/** The codes of one organisation do not all have the same managers. */
export const linkedSplit = clientRule(
  "LINKED_SPLIT",
  (context, report) => {
    const { headOf, firstOfCode } = context.base.organisations;
    const reference = new Int32Array(headOf.length).fill(-1);
    const split = new Set<number>();
    for (let code = 0; code < headOf.length; code++) {
      const head = headOf[code];
      if (head === code || firstOfCode[code] < 0) continue;
      if (reference[head] < 0) reference[head] = firstOfCode[head] >= 0 ? head : code;
      if (!sameManagers(context, reference[head], code)) split.add(head);
    }
    for (const head of split) report(head, WARNING);
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

/** Whether two codes have the same set of personal managers; a code without one has the empty set. */
function sameManagers(context: AuditContext, code: number, other: number): boolean {
  const { cards, organisations } = context.base;
  const [card, otherCard] = [organisations.firstOfCode[code], organisations.firstOfCode[other]];
  const single = organisations.nextOfCode[card] < 0 && organisations.nextOfCode[otherCard] < 0;
  if (single && cards.holder[card] === cards.holder[otherCard]) return true;
  const [managers, others] = [managersOf(context, code), managersOf(context, other)];
  return managers.length === others.length && managers.every((holder) => others.includes(holder));
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
