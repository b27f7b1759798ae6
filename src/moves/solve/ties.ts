import type { Network } from "./network";

/**
 * Of all plans that are as good, makes it the one in which the first organisation has the first of its choices that
 * any of them gives it, then the second organisation, and so on: the same from whichever plan one starts.
 */
export function settleTies(network: Network): void {
  const { choices, choicesOf, barred } = network.problem;
  const fixed = new Uint8Array(choicesOf.length);
  for (let unit = 0; unit < choicesOf.length; unit++) {
    const { targets } = choices[choicesOf[unit]];
    for (let choice = 0; choice < network.chosen[unit]; choice++) {
      if (targets[choice] === barred[unit] || !network.isTight(unit, choice)) continue;
      const way = network.search({ unit, only: choice, fixed, free: true });
      if (way === undefined) continue;
      for (const step of way) network.put(step.unit, step.choice);
      break;
    }
    fixed[unit] = 1;
  }
}
