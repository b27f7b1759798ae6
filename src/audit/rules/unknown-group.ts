import { tidy } from "../../regulation/folding";
import { organisationRule } from "../rule";
import { CLEAR, WARNING } from "../verdict";

/** The client group is blank or not in the dictionary: neither profile nor non-profile. */
export const unknownGroup = organisationRule(
  "UNKNOWN_GROUP",
  ({ base }) => {
    const { group } = base.cards;
    return (_, lead) => (group[lead] < 0 ? WARNING : CLEAR);
  },
  ({ base, regulation }, organisation) => {
    const { sheet, columns } = base.layout.clients;
    const row = base.cards.row[base.organisations.lead[organisation]];
    return {
      measured: { group: tidy(String(sheet.values[row][columns.group!.index] ?? "")) },
      norm: { value: Object.keys(regulation.groups), unit: "groups", since: null },
    };
  },
);
