import type { Correction } from "../clientbase/mapping";
import type { Use } from "./corrections";

const NAME = "client-base-audit.shapes.1";
const MOST_SHAPES = 40;
const MOST_COLUMNS = 200;
/** Characters: far below what a browser grants a page. */
const LARGEST = 200_000;
const USES: readonly unknown[] = ["clients", "managers", "turnover", "activities", "none"] satisfies Use[];

/**
 * What was said about sheets of a shape, kept by the browser for the next workbooks: header texts, no client data. A
 * browser that keeps nothing, or something damaged, is as one that has nothing yet.
 */
export class RememberedShapes {
  /** @param partition tells apart who uses the page under the same address */
  constructor(
    private readonly storage: () => Storage,
    private readonly partition: () => string = () => "",
  ) {}

  /** The last one kept comes first. */
  corrections(): Correction[] {
    try {
      const kept: unknown = JSON.parse(this.storage().getItem(this.name) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isCorrection) : [];
    } catch {
      return [];
    }
  }

  keep(correction: Correction): void {
    this.write([correction, ...this.corrections().filter(({ shape }) => shape !== correction.shape)]);
  }

  forget(shape: string): void {
    this.write(this.corrections().filter((it) => it.shape !== shape));
  }

  private get name(): string {
    return this.partition() + NAME;
  }

  private write(corrections: readonly Correction[]): void {
    let kept = corrections.slice(0, MOST_SHAPES);
    while (JSON.stringify(kept).length > LARGEST) kept = kept.slice(0, -1);
    try {
      this.storage().setItem(this.name, JSON.stringify(kept));
    } catch {
      // It is then said again next month.
    }
  }
}

function isCorrection(kept: unknown): kept is Correction {
  if (typeof kept !== "object" || kept === null) return false;
  const { shape, use, columns } = kept as Partial<Record<keyof Correction, unknown>>;
  return (
    typeof shape === "string" &&
    USES.includes(use) &&
    typeof columns === "object" &&
    columns !== null &&
    Object.keys(columns).length <= MOST_COLUMNS &&
    Object.values(columns).every((field) => typeof field === "string")
  );
}
