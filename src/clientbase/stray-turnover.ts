import { tidy } from "../regulation/folding";
import type { TurnoverLayout } from "./layout";
import { columnLetters, type Problem } from "./problems";
import type { TurnoverCell } from "./turnover-rows";

/** More codes than this without a card are told of by their number and sum. */
const LISTED_AT_MOST = 200;

/** Turnover that counts for nobody: where it first stands, and its sum. */
interface Stray {
  readonly row: number;
  readonly value: string;
  count: number;
  kopecks: number;
}

/** Gathers the turnover of one sheet that could not be counted for a card, so that nothing is dropped in silence. */
export class StrayTurnover {
  readonly withoutCard = new Map<number, Stray>();
  readonly ofOtherManagers = new Map<string, Stray>();
  readonly withoutMonth: TurnoverCell[] = [];
  withoutCode: Stray | undefined;

  constructor(readonly layout: TurnoverLayout) {}

  /** A row of a code that no card has, whether or not it says an amount. */
  touch(code: number, written: string, row: number): void {
    if (!this.withoutCard.has(code))
      this.withoutCard.set(code, { row, value: tidy(written), count: 1, kopecks: 0 });
  }

  addWithoutCard(code: number, written: string, cell: TurnoverCell): void {
    this.touch(code, written, cell.row);
    this.withoutCard.get(code)!.kopecks += known(cell);
  }

  addOfOtherManager(written: string, cell: TurnoverCell): void {
    const manager = tidy(String(this.layout.sheet.values[cell.row][this.layout.manager!.index] ?? ""));
    const value = `${tidy(written)}, ${manager}`;
    const stray = this.ofOtherManagers.get(value) ?? { row: cell.row, value, count: 0, kopecks: 0 };
    stray.count++;
    stray.kopecks += known(cell);
    this.ofOtherManagers.set(value, stray);
  }

  addWithoutCode(cell: TurnoverCell): void {
    this.withoutCode ??= { row: cell.row, value: "", count: 0, kopecks: 0 };
    this.withoutCode.count++;
    this.withoutCode.kopecks += known(cell);
  }

  addWithoutMonth(cell: TurnoverCell): void {
    this.withoutMonth.push(cell);
  }
}

function known({ kopecks }: TurnoverCell): number {
  return Number.isNaN(kopecks) ? 0 : kopecks;
}

/** What is to be told of a sheet's stray turnover; amounts in rubles. */
export function strayProblems(strays: StrayTurnover): Problem[] {
  const sheet = strays.layout.sheet.name;
  const at = (code: Problem["code"], { row, value, count, kopecks }: Stray): Problem => ({
    code,
    sheet,
    row: row + 1,
    ...(value !== "" && { value }),
    ...(count > 1 && { count }),
    amount: kopecks / 100,
  });
  const cards = [...strays.withoutCard.values()];
  const others = [...strays.ofOtherManagers.values()];
  return [
    ...strays.withoutMonth.map(({ row, column, cell }): Problem => ({
      code: "TURNOVER_WITHOUT_MONTH",
      sheet,
      row: row + 1,
      column: columnLetters(column.index),
      header: column.header,
      value: tidy(String(cell)),
    })),
    ...(strays.withoutCode ? [at("TURNOVER_WITHOUT_CODE", strays.withoutCode)] : []),
    ...others.map((stray) => at("TURNOVER_OF_OTHER_MANAGER", stray)),
    ...(cards.length > LISTED_AT_MOST
      ? [
          {
            code: "TURNOVERS_WITHOUT_CARDS",
            sheet,
            row: cards[0].row + 1,
            count: cards.length,
            amount: cards.reduce((sum, { kopecks }) => sum + kopecks, 0) / 100,
          } as const,
        ]
      : cards.map((stray) => at("TURNOVER_WITHOUT_CARD", stray))),
  ];
}
