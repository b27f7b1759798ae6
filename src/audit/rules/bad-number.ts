import { badAmountCells } from "../../clientbase/card-problems";
import { cardRule } from "../rule";
import { VIOLATION } from "../verdict";

/** A turnover or debt that is not a number: unknown, never zero. */
export const badNumber = cardRule(
  "BAD_NUMBER",
  ({ base }, report) => base.cards.withBadNumber.forEach((card) => report(card, VIOLATION)),
  ({ base }, card) => ({
    measured: { cells: badAmountCells(base.layout.clients, base.cards, card) },
    norm: { value: null, unit: "text", since: null },
  }),
);
