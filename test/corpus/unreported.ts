import { fold } from "../../src/regulation/folding";
import { columnLetters } from "../../src/clientbase/problems";
import { valueOf } from "../../workbench/corpus/table";
import type { Audited } from "./audited";
import type { Messy } from "./messy-base";

/** Findings that say that a row cannot be read as it stands. */
const DATA_FINDINGS = new Set([
  "BAD_NUMBER",
  "BAD_DATE",
  "DUPLICATE_ROW",
  "SPLIT_ROW",
  "INN_CHECKSUM",
  "UNKNOWN_GROUP",
  "UNKNOWN_POTENTIAL",
  "UNKNOWN_MANAGER",
  "NO_PERSONAL_MANAGER",
]);

/**
 * The spoilt rows of which nothing is reported: neither a problem of the row or of a column that the row spoils, nor a
 * word of it to be explained, nor a finding about its data.
 */
export function unreported({ spoilt }: Messy, { outcome: { base, audit }, sheets }: Audited): string[] {
  const clients = sheets.find(({ use }) => use === "clients")!;
  const told = new Set(
    base.problems.flatMap(({ sheet, row }) => (sheet === clients.name && row !== undefined ? [row] : [])),
  );
  const columns = new Set(
    base.problems.flatMap(({ code, sheet, column, row }) =>
      code === "UNREADABLE_CELL" && sheet === clients.name && row === undefined ? [column] : [],
    ),
  );
  const words = new Set(base.unknownWords.map(({ word }) => fold(word)));
  for (let i = 0; i < audit.count; i++) {
    if (DATA_FINDINGS.has(audit.code(i))) for (const { row } of audit.subject(i).rows) told.add(row);
  }
  return [...new Set(spoilt)].filter((origin) =>
    clients.rows.every(
      (row, i) =>
        ![origin, `${origin} again`].includes(row.origin ?? "") ||
        !(
          told.has(i + 1) ||
          row.cells.some((cell, at) => {
            const text = String(valueOf(cell));
            return words.has(fold(text)) || (text.startsWith("#") && columns.has(columnLetters(at)));
          })
        ),
    ),
  );
}

/** The differences that no spoilt row explains: neither its client nor its organisation nor its manager is concerned. */
export function unexplained({ base, spoilt }: Messy, differences: readonly string[]): string[] {
  const cards = spoilt.map((origin) => base.clients[Number(origin.split(" ")[1])]);
  const codes = new Set(cards.map(({ code }) => code));
  const linked = base.clients.filter(
    ({ code, head, inn }) =>
      codes.has(code) ||
      codes.has(head ?? "") ||
      cards.some((card) => card.head === code || card.inn === inn),
  );
  const concerned = [
    ...[...cards, ...linked].flatMap(({ code, manager }) => [fold(code), fold(manager)]),
    fold("Чужаков Чуж Чужович"),
  ].filter((text) => text !== "");
  return differences.filter((line) => !concerned.some((text) => fold(line).includes(text)));
}
