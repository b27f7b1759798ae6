import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import { RowHeights } from "./row-heights";

/** Rows that a browser can still lay out one below another. */
export const MOST_ROWS = 200_000;

const SUPPOSED_HEIGHT = 112;
const BEYOND = 800;

export interface FindingListActions {
  /** The list has to be rendered anew. */
  changed(): void;
  /** Somebody wants to see the finding's row. */
  open(number: number): void;
  /** Somebody wants to waive the finding. */
  waive(number: number): void;
}

/**
 * A list box of which only the rows in sight are rendered. It scrolls with the page; focus stays on the list, which
 * names its active row. The active row grows, so a press does not make a row active before it has become a click.
 */
export class FindingList {
  private numbers: Uint32Array = new Uint32Array();
  private heights = new RowHeights(0, SUPPOSED_HEIGHT);
  private active = -1;
  private range = { first: 0, end: 0 };
  private box: HTMLElement | null = null;

  constructor(private readonly actions: FindingListActions) {
    window.addEventListener("scroll", () => this.lookAnew(), { passive: true });
    window.addEventListener("resize", () => {
      this.heights = new RowHeights(this.heights.count, SUPPOSED_HEIGHT);
      this.actions.changed();
    });
  }

  /** Shows these findings, from the top, with none active; `stay`: where the list stood before. */
  show(numbers: Uint32Array, stay = false): void {
    this.numbers = numbers;
    this.heights = new RowHeights(Math.min(numbers.length, MOST_ROWS), SUPPOSED_HEIGHT);
    this.active = stay ? Math.min(this.active, this.heights.count - 1) : -1;
  }

  /** Number of the active finding; undefined without one. */
  get chosen(): number | undefined {
    return this.active < 0 ? undefined : this.numbers[this.active];
  }

  /** Focus on the list, its active row in sight. To be called when the list has been rendered. */
  focus(): void {
    this.box?.focus({ preventScroll: true });
    if (this.active >= 0) this.activate(this.active);
  }

  view(
    label: string,
    describedBy: string,
    row: (number: number, active: boolean) => TemplateResult,
  ): TemplateResult {
    const { heights } = this;
    this.range = this.inSight();
    const { first, end } = this.range;
    const positions = Array.from({ length: end - first }, (_, i) => first + i);
    const shown = this.active >= first && this.active < end;
    return html`<div
      class="finding-list"
      role="listbox"
      tabindex="0"
      id="finding-list"
      data-test="finding-list"
      aria-label=${label}
      aria-describedby=${describedBy}
      aria-activedescendant=${shown ? `finding-${this.active}` : nothing}
      @keydown=${(event: KeyboardEvent) => this.press(event)}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
      @focus=${() => this.activate(this.active < 0 ? this.range.first : this.active)}
    >
      <div role="presentation" .style=${`height: ${heights.above(first)}px`}></div>
      ${repeat(
        positions,
        (position) => this.numbers[position],
        (position) =>
          html`<div
            class="finding"
            role="option"
            id="finding-${position}"
            data-test="finding"
            aria-selected=${String(position === this.active)}
            aria-posinset=${position + 1}
            aria-setsize=${heights.count}
            @click=${() => this.choose(position)}
          >
            ${row(this.numbers[position], position === this.active)}
          </div>`,
      )}
      <div role="presentation" .style=${`height: ${Math.max(0, heights.total - heights.above(end))}px`}></div>
    </div>`;
  }

  /** After a rendering: takes the rows' true heights and keeps what is in sight where it is. */
  rendered(): void {
    this.box = document.getElementById("finding-list");
    if (!this.box) return;
    let changed = 0;
    let above = 0;
    const top = -this.box.getBoundingClientRect().top;
    for (const row of this.box.querySelectorAll<HTMLElement>(".finding")) {
      const position = Number(row.id.slice("finding-".length));
      const ends = this.heights.above(position + 1);
      const change = this.heights.measured(position, row.getBoundingClientRect().height);
      changed += Math.abs(change);
      if (ends < top) above += change;
    }
    if (changed < 1) return;
    if (Math.abs(above) >= 1) window.scrollBy(0, above);
    this.actions.changed();
  }

  private inSight(): { first: number; end: number } {
    if (this.heights.count === 0) return { first: 0, end: 0 };
    const top = this.box?.isConnected ? -this.box.getBoundingClientRect().top : 0;
    return this.heights.between(top - BEYOND, top + window.innerHeight + BEYOND);
  }

  private lookAnew(): void {
    if (!this.box?.isConnected) return;
    const { first, end } = this.inSight();
    if (first !== this.range.first || end !== this.range.end) this.actions.changed();
  }

  private press(event: KeyboardEvent): void {
    const to = this.target(event.key);
    if (to !== undefined) {
      event.preventDefault();
      this.activate(Math.max(0, Math.min(this.heights.count - 1, to)));
    } else if ((event.key === "Enter" || event.key === " ") && this.active >= 0) {
      event.preventDefault();
      if (event.shiftKey) this.actions.waive(this.numbers[this.active]);
      else this.actions.open(this.numbers[this.active]);
    }
  }

  private target(key: string): number | undefined {
    const page = Math.max(SUPPOSED_HEIGHT, window.innerHeight - SUPPOSED_HEIGHT);
    const { heights, active } = this;
    switch (key) {
      case "ArrowDown":
        return active + 1;
      case "ArrowUp":
        return active - 1;
      case "Home":
        return 0;
      case "End":
        return heights.count - 1;
      case "PageDown":
        return Math.max(active + 1, heights.at(heights.above(Math.max(0, active)) + page));
      case "PageUp":
        return Math.min(active - 1, heights.at(heights.above(Math.max(0, active)) - page));
      default:
        return undefined;
    }
  }

  private choose(position: number): void {
    this.active = position;
    this.box?.focus({ preventScroll: true });
    this.bringIntoSight(position);
    this.actions.open(this.numbers[position]);
  }

  /** Makes a row the active one and brings it into sight. */
  private activate(position: number): void {
    if (this.heights.count === 0 || !this.box) return;
    this.active = position;
    if (position < this.range.first || position >= this.range.end) {
      const top = this.box.getBoundingClientRect().top + window.scrollY;
      window.scrollTo(0, top + this.heights.above(position) - window.innerHeight / 3);
    }
    this.bringIntoSight(position);
  }

  private bringIntoSight(position: number): void {
    this.actions.changed();
    requestAnimationFrame(() =>
      document.getElementById(`finding-${position}`)?.scrollIntoView({ block: "nearest" }),
    );
  }
}
