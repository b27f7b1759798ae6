import { fold } from "../regulation/folding";
import type { AuditContext } from "./context";

/** Finds the clients of a base that an earlier one speaks of by codes. */
export interface ClientFinder {
  /** Number of a client's code; undefined where no card has it. */
  readonly codeOf: (client: string) => number | undefined;
  /** Numbers of all codes with cards that stand under a head now. */
  readonly codesUnder: (head: string) => readonly number[];
}

/** Codes are the same folded, as within a base; as first written goes before. */
export function clientFinder({ base }: AuditContext): ClientFinder {
  const { texts } = base.cards.codes;
  const { firstOfCode, headOf } = base.organisations;
  let numbers: Map<string, number> | undefined;
  let under: Map<number, number[]> | undefined;
  const numberOf = (client: string): number | undefined => {
    numbers ??= new Map(texts.map((text, code): [string, number] => [fold(text), code]).reverse());
    return numbers.get(fold(client));
  };
  const gather = (): Map<number, number[]> => {
    const gathered = new Map<number, number[]>();
    headOf.forEach((head, code) => {
      if (firstOfCode[code] < 0) return;
      const codes = gathered.get(head);
      if (codes) codes.push(code);
      else gathered.set(head, [code]);
    });
    return gathered;
  };
  return {
    codeOf(client) {
      const code = numberOf(client);
      return code === undefined || firstOfCode[code] < 0 ? undefined : code;
    },
    codesUnder(head) {
      const number = numberOf(head);
      return number === undefined ? [] : ((under ??= gather()).get(headOf[number]) ?? []);
    },
  };
}
