import { clientRule } from "../rule";
import { VIOLATION } from "../verdict";

/** Links of признак 140 that lead back to where they start. */
export const linkLoop = clientRule(
  "LINK_LOOP",
  ({ base }, report) => base.organisations.loops.forEach(([first]) => report(first, VIOLATION)),
  ({ base }, subject) => ({
    measured: {
      codes: base.organisations.loops
        .find(([first]) => first === subject)!
        .map((code) => base.cards.codes.texts[code]),
    },
    norm: { value: null, unit: "text", since: null },
  }),
  ({ base }, subject) => base.organisations.loops.find(([first]) => first === subject)!,
);
