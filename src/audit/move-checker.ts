import { parseIsoDay } from "../regulation/calendar";
import { nameKey } from "../clientbase/person-name";
import type { Audit } from "./audit";
import type { ClientFinder } from "./client-finder";
import type { FindingCode } from "./finding";
import type { MoveOutcome, PastMove } from "./past-move";
import { peopleFinder } from "./people-finder";
import { dismissedOverdue, dismissedPending } from "./rules/dismissed";
import type { Snapshot } from "./snapshot";
import { holdingsOf } from "./subjects";

const OF_THOSE_WHO_LEFT: readonly FindingCode[] = [dismissedOverdue.code, dismissedPending.code];

/** What became of one client of an organisation that was to move. */
type ClientState =
  /** The manager still has it, by this card. */
  | { readonly kind: "left"; readonly card: number }
  /** Several bear the name of one who matters. */
  | { readonly kind: "mixedUp"; readonly name: string }
  | { readonly kind: "moved" }
  /** Not where it was to be. `strangers`: those of `names` who had nothing of it before. */
  | { readonly kind: "elsewhere"; readonly names: readonly string[]; readonly strangers: readonly string[] };

/**
 * Tells what became of moves proposed at an earlier audit, client by client: a manager may have handed over some of an
 * organisation, and others may have had some of it all along.
 */
export function moveChecker(
  { context }: Audit,
  snapshot: Snapshot,
  clients: ClientFinder,
): (move: PastMove) => MoveOutcome {
  const { cards, holders } = context.base;
  const people = peopleFinder(context);
  const knownThen = new Set(snapshot.managers.map(({ name }) => nameKey(name)));

  /** Those that were to move, and what the manager has of the organisation besides; all of it where its codes are others. */
  const codesOf = ({ head, clients: named, from }: PastMove): number[] => {
    const known = named.map(clients.codeOf).filter((code) => code !== undefined);
    const under = clients.codesUnder(head);
    const more =
      known.length === 0
        ? under
        : under.filter((code) => holdingsOf(context, code).some((it) => people.holds(it, from) === "yes"));
    return [...new Set([...known, ...more])];
  };

  const stateOf = (code: number, { from, to, others = [] }: PastMove): ClientState => {
    const holdings = holdingsOf(context, code);
    const ofFrom = holdings.map((it) => people.holds(it, from));
    if (ofFrom.includes("yes")) return { kind: "left", card: holdings[ofFrom.indexOf("yes")] };
    if (ofFrom.includes("unknown")) return { kind: "mixedUp", name: from.name };
    if (to.kind === "manager") {
      const ofTarget = holdings.map((it) => people.holds(it, to));
      if (ofTarget.includes("yes")) return { kind: "moved" };
      if (ofTarget.includes("unknown")) return { kind: "mixedUp", name: to.name };
    }
    const personal = holdings.filter((it) => holders[cards.holder[it]].personal);
    const strangers: string[] = [];
    for (const it of personal) {
      const { name } = holders[cards.holder[it]];
      const before = others.map((other) => people.holds(it, other));
      if (before.includes("yes")) continue;
      if (before.includes("unknown")) return { kind: "mixedUp", name };
      strangers.push(name);
    }
    if (to.kind !== "manager" && strangers.length === 0) return { kind: "moved" };
    const names = (personal.length > 0 ? personal : holdings).map((it) => holders[cards.holder[it]].name);
    return { kind: "elsewhere", names: to.kind === "manager" ? names : strangers, strangers };
  };

  /** Who of a move's people is called so no more, though not known to have left. */
  const goneOf = ({ from, to, reason }: PastMove): string | undefined => {
    if (to.kind === "manager" && !people.knows(to.name)) return to.name;
    return people.knows(from.name) || OF_THOSE_WHO_LEFT.includes(reason) ? undefined : from.name;
  };

  return (move) => {
    const states = codesOf(move).map((code) => stateOf(code, move));
    const left = states.filter((state) => state.kind === "left");
    if (left.length > 0) {
      const deadline = move.deadline === undefined ? undefined : parseIsoDay(move.deadline);
      const lateDays = deadline === undefined ? 0 : Math.max(0, context.asOf - deadline);
      return { kind: "notDone", left: left.length, cards: states.length, lateDays, card: left[0].card };
    }
    if (states.length === 0) return { kind: move.to.kind === "manager" ? "absent" : "done" };
    const mixedUp = sorted(states.flatMap((state) => (state.kind === "mixedUp" ? [state.name] : [])));
    if (mixedUp.length > 0) return { kind: "unknown", cause: "namesakes", name: mixedUp[0], with: [] };
    const elsewhere = states.filter((state) => state.kind === "elsewhere");
    if (elsewhere.length === 0) return { kind: "done" };
    const reached = move.to.kind === "manager" && elsewhere.length < states.length ? [move.to.name] : [];
    const now = sorted([...reached, ...elsewhere.flatMap(({ names }) => names)]);
    const gone = goneOf(move);
    const someoneNew = elsewhere.some(({ strangers }) =>
      strangers.some((name) => !knownThen.has(nameKey(name))),
    );
    return gone !== undefined && someoneNew
      ? { kind: "unknown", cause: "renamed", name: gone, with: now }
      : { kind: "otherwise", with: now };
  };
}

/** Each name once, in alphabetical order. */
function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
