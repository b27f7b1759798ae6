import { tidy } from "../../regulation/folding";
import { WRONG_INN } from "../../clientbase/inn";
import { cardRule } from "../rule";
import { WARNING } from "../verdict";

/** An ИНН of a wrong length or with wrong check digits. */
export const innChecksum = cardRule(
  "INN_CHECKSUM",
  ({ base }, report) => {
    const { inn, count } = base.cards;
    for (let card = 0; card < count; card++) if (inn[card] === WRONG_INN) report(card, WARNING);
  },
  ({ base }, card) => ({
    measured: {
      inn: tidy(
        String(
          base.layout.clients.sheet.values[base.cards.row[card]][base.layout.clients.columns.inn!.index],
        ),
      ),
    },
    norm: { value: null, unit: "text", since: null },
  }),
);
