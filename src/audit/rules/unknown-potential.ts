import { tidy } from "../../regulation/folding";
import { POTENTIALS } from "../../regulation/schema";
import { organisationRule } from "../rule";
import { CLEAR, WARNING } from "../verdict";

/** The export has a potential column and this client's cell is blank or names no class. */
export const unknownPotential = organisationRule(
  "UNKNOWN_POTENTIAL",
  ({ base }) => {
    const { potential } = base.cards;
    if (!base.layout.clients.columns.potential) return () => CLEAR;
    return (_, lead) => (potential[lead] < 0 ? WARNING : CLEAR);
  },
  ({ base }, organisation) => {
    const { sheet, columns } = base.layout.clients;
    const row = base.cards.row[base.organisations.lead[organisation]];
    return {
      measured: { potential: tidy(String(sheet.values[row][columns.potential!.index] ?? "")) },
      norm: { value: POTENTIALS, unit: "potentials", since: null },
    };
  },
);
