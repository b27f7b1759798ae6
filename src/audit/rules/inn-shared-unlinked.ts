import { innText, kppOfRow } from "../../clientbase/inn";
import type { AuditContext } from "../context";
import { clientRule } from "../rule";
import { WARNING } from "../verdict";

/** Clients of one ИНН and not plainly different КПП that are not linked to one organisation. */
export const innSharedUnlinked = clientRule(
  "INN_SHARED_UNLINKED",
  (context, report) => {
    for (const first of new Set(unlinkedPeers(context).map(({ codes }) => codes[0]))) report(first, WARNING);
  },
  (context, subject) => {
    const groups = groupsOf(context, subject);
    const { texts } = context.base.cards.codes;
    return {
      measured: {
        inn: groups.map(({ inn }) => innText(inn)).join(", "),
        clients: codesOf(groups).map((code) => texts[code]),
      },
      norm: { value: 1, unit: "organisations", since: null },
    };
  },
  (context, subject) => codesOf(groupsOf(context, subject)),
);

/** Clients that share an ИНН without being linked, in the sheet's order: their codes, and for each a card with that ИНН. */
export interface Peers {
  readonly inn: number;
  readonly codes: readonly number[];
  readonly cards: readonly number[];
}

/** A code with several ИНН can be the first of several groups. */
function groupsOf(context: AuditContext, first: number): Peers[] {
  return unlinkedPeers(context).filter(({ codes }) => codes[0] === first);
}

function codesOf(groups: readonly Peers[]): number[] {
  return [...new Set(groups.flatMap(({ codes }) => codes))];
}

const found = new WeakMap<AuditContext, Peers[]>();

/** Groups of codes that share an ИНН without being linked. */
export function unlinkedPeers(context: AuditContext): readonly Peers[] {
  const known = found.get(context);
  if (known) return known;
  const groups = [...cardsByInn(context)].flatMap(([inn, cards]) =>
    connected(cards, context).map((group) => ({ inn, ...group })),
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
function connected(cards: readonly number[], { base }: AuditContext): Omit<Peers, "inn">[] {
  const { code, row } = base.cards;
  const { headOf } = base.organisations;
  const { sheet, columns } = base.layout.clients;
  const kpp = cards.map((card) => {
    const cells = sheet.values[row[card]];
    return kppOfRow(columns.kpp && cells[columns.kpp.index], cells[columns.inn!.index]);
  });
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
    .map((label) => {
      const cardOfCode = new Map<number, number>();
      cards.forEach((card, i) => {
        if (group[i] === label && !cardOfCode.has(code[card])) cardOfCode.set(code[card], card);
      });
      return { codes: [...cardOfCode.keys()], cards: [...cardOfCode.values()] };
    })
    .filter(({ codes }) => codes.length > 1);
}
