import { ClientCodes } from "./client-codes";
import { Conventions } from "./conventions";
import type { Holders } from "./holders";
import type { ClientsLayout } from "./layout";
import { meaningOfRows } from "./row-meaning";
import { RowKinds } from "./row-kinds";
import type { Lexicon } from "../regulation/lexicon";
import type { Settings } from "../regulation/schema";

/** What the amounts of an attachment are on one of its rows: all of them, or none since an earlier row has them. */
export type Share = "all" | "none";

/** Which rows of the clients sheet are one attachment: a client with one manager. Attachments are numbered. */
export interface AttachmentRows {
  readonly codes: ClientCodes;
  /** Codes of cards are numbered below this. */
  readonly codeCount: number;
  readonly count: number;
  /** Per row of the sheet; −1 where it is no card. */
  readonly ofRow: Int32Array;
  /** Per attachment. */
  readonly holder: Int32Array;
  /** Per attachment: its first row. */
  readonly firstRow: Int32Array;
  /** Per code: its first attachment, −1 for none; per attachment: the next one of its code, −1 at the end. */
  readonly firstOfCode: Int32Array;
  readonly nextOfCode: Int32Array;
  /** Of a further row of an attachment: rows that say what an earlier one says have its share. */
  shareOf(row: number): Share;
}

export function attachmentRows(
  clients: ClientsLayout,
  holders: Holders,
  lexicon: Lexicon,
  settings: Settings,
): AttachmentRows {
  const { values } = clients.sheet;
  const { code, manager, office } = clients.columns;
  const kinds = new RowKinds(clients);
  const codes = new ClientCodes(values.length);
  const codeOfRow = new Int32Array(values.length).fill(-1);
  for (let row = clients.headerRow + 1; row < values.length; row++) {
    if (kinds.kindOf(row) === "card") codeOfRow[row] = codes.idOf(values[row][code!.index]);
  }
  const codeCount = codes.texts.length;
  const ofRow = new Int32Array(values.length).fill(-1);
  const holder = new Int32Array(values.length);
  const firstRow = new Int32Array(values.length);
  const firstOfCode = new Int32Array(codeCount).fill(-1);
  const nextOfCode = new Int32Array(values.length).fill(-1);
  const further = new Map<number, number[]>();
  let count = 0;
  for (let row = clients.headerRow + 1; row < values.length; row++) {
    const client = codeOfRow[row];
    if (client < 0) continue;
    const cells = values[row];
    const who = holders.idOf(cells[manager!.index] ?? "", office ? (cells[office.index] ?? "") : "");
    let attachment = firstOfCode[client];
    let last = -1;
    while (attachment >= 0 && holder[attachment] !== who) {
      last = attachment;
      attachment = nextOfCode[attachment];
    }
    if (attachment < 0) {
      attachment = count++;
      holder[attachment] = who;
      firstRow[attachment] = row;
      if (last < 0) firstOfCode[client] = attachment;
      else nextOfCode[last] = attachment;
    } else {
      further.set(attachment, [...(further.get(attachment) ?? []), row]);
    }
    ofRow[row] = attachment;
  }
  const everyRow = {
    row: Int32Array.from(values, (_, row) => row),
    conventions: new Conventions(values, clients.headerRow),
  };
  const shares = sharesOf(further, firstRow, meaningOfRows(clients, lexicon, settings, everyRow));
  return {
    codes,
    codeCount,
    count,
    ofRow,
    holder,
    firstRow,
    firstOfCode,
    nextOfCode,
    shareOf: (row) => shares.get(row) ?? "all",
  };
}

/** Rows repeated in every other cell repeat the amounts too: they are one card written twice. */
function sharesOf(
  further: ReadonlyMap<number, readonly number[]>,
  firstRow: Int32Array,
  meaningOf: (row: number) => string,
): Map<number, Share> {
  const shares = new Map<number, Share>();
  for (const [attachment, rows] of further) {
    const first = meaningOf(firstRow[attachment]);
    for (const row of rows) shares.set(row, meaningOf(row) === first ? "all" : "none");
  }
  return shares;
}
