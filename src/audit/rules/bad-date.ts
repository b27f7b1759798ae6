import { tidy } from "../../regulation/folding";
import { BAD_DATE, dateInCell } from "../../clientbase/cell-date";
import { leftByAllRows } from "../context";
import { cardRule, managerRule } from "../rule";
import { CLEAR, VIOLATION } from "../verdict";

const NORM = { value: null, unit: "text", since: null } as const;

/** An attachment date that is no date. */
export const badAttachmentDate = cardRule(
  "BAD_DATE",
  ({ base }, report) => {
    const { attachedOn, count } = base.cards;
    for (let card = 0; card < count; card++) if (attachedOn[card] === BAD_DATE) report(card, VIOLATION);
  },
  ({ base }, card) => {
    const { sheet, columns } = base.layout.clients;
    const { index, header } = columns.attachedOn!;
    return {
      measured: { cells: [{ header, value: tidy(String(sheet.values[base.cards.row[card]][index])) }] },
      norm: NORM,
    };
  },
);

/** A date on the managers sheet that is no date. */
export const badManagerDate = managerRule(
  "BAD_DATE",
  ({ manager }, { asOf }) =>
    manager!.badDates.length > 0 && !leftByAllRows(manager!, asOf) ? VIOLATION : CLEAR,
  ({ manager }, { base }) => {
    const { sheet, columns } = base.layout.managers!;
    return {
      measured: {
        cells: manager!.badDates.flatMap((field) => {
          const { index, header } = columns[field]!;
          const order = base.register!.conventions.dayOrder(index);
          return manager!.rows
            .map((row) => sheet.values[row][index])
            .filter((cell) => dateInCell(cell, sheet.dateSystem, order) === BAD_DATE)
            .map((cell) => ({ header, value: tidy(String(cell)) }));
        }),
      },
      norm: NORM,
    };
  },
  { evenLeft: true, evenUnclear: true },
);
