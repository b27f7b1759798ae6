import type { ClientBase } from "./client-base";

/** Cards: a client with one holder counts once, however many rows it has. */
export function cardCount({ organisations: { master } }: ClientBase): number {
  return master.reduce((count, first, card) => count + (first === card ? 1 : 0), 0);
}

/** Organisations of the whole base: linked clients count once, whoever holds them. */
export function organisationCount({ organisations: { headOf, firstOfCode } }: ClientBase): number {
  return new Set(headOf.filter((_, code) => firstOfCode[code] >= 0)).size;
}
