import type { FindingCode } from "../audit/finding";
import type { PastManager, PastMove, PastTarget } from "../audit/past-move";
import { isoDay, parseIsoDay } from "../regulation/calendar";
import { RULES } from "../audit/rules";

/** Stand where a text's number would: no text; the service desk. */
const NONE = -1;
const DESK = -2;
/** How many numbers each move has. */
const LEAST = 4;
const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));
/** Between a manager's name and office in one text; no cell holds it. */
const AT = "\u001f";
/** 31 December 9999, the last day Excel knows. */
const LAST_DAY = 2_958_465;

/**
 * A move as numbers: reason, head, who gives away, who gets it (`NONE`: detached; `DESK`), and, where there is any of
 * this: the deadline as a day, how many clients (0: the head alone), the clients, other holders.
 * @param numberOf the number of a text
 */
export function compactMove(
  { head, clients, from, to, reason, deadline, others = [] }: PastMove,
  numberOf: (text: string) => number,
): number[] {
  const person = ({ name, office }: PastManager) =>
    numberOf(office === undefined ? name : name + AT + office);
  const named = clients.length === 1 && clients[0] === head ? [] : clients;
  const rest = [
    (deadline === undefined ? undefined : parseIsoDay(deadline)) ?? NONE,
    named.length,
    ...named.map(numberOf),
    ...others.map(person),
  ];
  return [
    numberOf(reason),
    numberOf(head),
    person(from),
    to.kind === "manager" ? person(to) : to.kind === "desk" ? DESK : NONE,
    ...(deadline === undefined && named.length === 0 && others.length === 0 ? [] : rest),
  ];
}

/** Reads a move back; "unknown" for a rule that there is no more, undefined where it is damaged. */
export function moveIn(document: unknown, texts: readonly string[]): PastMove | "unknown" | undefined {
  if (!isMove(document)) return undefined;
  const [reasonNumber, headNumber, fromNumber, toNumber, day = NONE, count = 0, ...rest] = document;
  const textOf = (number: number) => texts[number] as string | undefined;
  const reason = textOf(reasonNumber);
  const head = textOf(headNumber);
  const from = personIn(textOf(fromNumber));
  const to = targetIn(toNumber, texts);
  const clients = count === 0 ? [head] : rest.slice(0, count).map(textOf);
  const others = rest.slice(count).map((number) => personIn(textOf(number)));
  if (reason === undefined || head === undefined || !from || !to) return undefined;
  if (count < 0 || count > rest.length || day < NONE || day > LAST_DAY) return undefined;
  if (!allThere(clients) || !allThere(others)) return undefined;
  if (!CODES.has(reason)) return "unknown";
  return {
    head,
    clients,
    from,
    to,
    reason: reason as FindingCode,
    ...(day !== NONE && { deadline: isoDay(day) }),
    ...(others.length > 0 && { others }),
  };
}

/** By hand: there may be tens of thousands. */
function isMove(document: unknown): document is readonly number[] {
  return Array.isArray(document) && document.length >= LEAST && document.every(Number.isInteger);
}

function targetIn(number: number, texts: readonly string[]): PastTarget | undefined {
  if (number === DESK) return { kind: "desk" };
  if (number === NONE) return { kind: "detach" };
  const manager = personIn(texts[number]);
  return manager && { kind: "manager", ...manager };
}

function personIn(text: string | undefined): PastManager | undefined {
  if (text === undefined) return undefined;
  const end = text.indexOf(AT);
  return end < 0 ? { name: text } : { name: text.slice(0, end), office: text.slice(end + 1) };
}

function allThere<T>(items: readonly (T | undefined)[]): items is readonly T[] {
  return !items.includes(undefined);
}
