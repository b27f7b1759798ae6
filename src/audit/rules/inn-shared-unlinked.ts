import { innText, kppInCell } from "../../clientbase/inn";
import type { AuditContext } from "../context";
import { clientRule } from "../rule";
import { WARNING } from "../verdict";

/** Clients of one ИНН and not plainly different КПП that are not linked to one organisation. */
export const innSharedUnlinked = clientRule(
  "INN_SHARED_UNLINKED",
  (context, report) => {
    for (const { codes } of unlinkedPeers(context)) report(codes[0], WARNING);
  },
  (context, subject) => {
    const { inn, codes } = peersOf(context, subject);
    const { texts } = context.base.cards.codes;
    return {
      measured: { inn: innText(inn), clients: codes.map((code) => texts[code]) },
      norm: { value: 1, unit: "organisations", since: null },
    };
  },
  (context, subject) => peersOf(context, subject).codes,
);

/** Codes that share an ИНН without being linked, in the sheet's order. */
export interface Peers {
  readonly inn: number;
  readonly codes: readonly number[];
}

function peersOf(context: AuditContext, subject: number): Peers {
  return unlinkedPeers(context).find(({ codes }) => codes[0] === subject)!;
}

const found = new WeakMap<AuditContext, Peers[]>();

/** Groups of codes that share an ИНН without being linked. */
export function unlinkedPeers(context: AuditContext): readonly Peers[] {
  const known = found.get(context);
  if (known) return known;
  const groups = [...cardsByInn(context)].flatMap(([inn, cards]) =>
    connected(cards, context).map((codes) => ({ inn, codes })),
  );
  found.set(context, groups);
  return groups;
}

/** Cards of every ИНН that occurs on more than one card. */
function cardsByInn({ base }: AuditContext): Map<number, number[]> {
  const { inn, count } = base.cards;
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
  const slots = new Int32Array(size);
  const shared = new Map<number, number[]>();
  for (let card = 0; card < count; card++) {
    const number = inn[card];
    if (number <= 0) continue;
    let slot =
      Math.imul(number % 1_000_003, 0x9e3779b1) ^ Math.imul(Math.floor(number / 1_000_003), 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    while (slots[slot] !== 0 && inn[slots[slot] - 1] !== number) slot = (slot + 1) & (size - 1);
    if (slots[slot] === 0) slots[slot] = card + 1;
    else if (shared.has(number)) shared.get(number)!.push(card);
    else shared.set(number, [slots[slot] - 1, card]);
  }
  return shared;
}

/** Splits the cards of one ИНН into groups of codes that conflict with each other, directly or through a third. */
function connected(cards: readonly number[], { base }: AuditContext): number[][] {
  const { code, row } = base.cards;
  const { headOf } = base.organisations;
  const { sheet, columns } = base.layout.clients;
  const kpp = cards.map((card) =>
    columns.kpp ? kppInCell(sheet.values[row[card]][columns.kpp.index] ?? "") : "",
  );
  const group = cards.map((_, i) => i);
  for (let i = 0; i < cards.length; i++) {
    for (let j = 0; j < i; j++) {
      const sameBranch = kpp[i] === kpp[j] || kpp[i] === "" || kpp[j] === "";
      if (!sameBranch || headOf[code[cards[i]]] === headOf[code[cards[j]]]) continue;
      const [from, to] = [group[i], group[j]];
      group.forEach((label, k) => {
        if (label === from) group[k] = to;
      });
    }
  }
  return [...new Set(group)]
    .map((label) => [...new Set(cards.filter((_, i) => group[i] === label).map((card) => code[card]))])
    .filter((codes) => codes.length > 1);
}
