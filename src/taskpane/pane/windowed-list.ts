import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import { consume } from "./consume";
import { RowHeights } from "./row-heights";

/** Rows that a browser can still lay out one below another. */
export const MOST_ROWS = 200_000;

const BEYOND = 800;
/** Renderings after which a row is where it was, or the page is too short for that. */
const MOST_TRIES = 6;

export interface ListOptions {
  /** Its elements are known by it: `plan-list`, `plan-3`, class `plan`. */
  readonly name: string;
  /** Pixels of a row that was not measured yet. */
  readonly supposedHeight: number;
  /** The list has to be rendered anew. */
  changed(): void;
  /** A row was clicked. */
  click(item: number): void;
  /** Another key than those that move. @returns whether it was meant for the list */
  press(event: KeyboardEvent, item: number): boolean;
}

/** How the rows look: what stands in one, and above it, unseen by screen readers. */
export interface RowViews {
  readonly row: (item: number, active: boolean) => TemplateResult;
  readonly above?: (position: number) => TemplateResult | typeof nothing;
}

/**
 * A list box of which only the rows in sight are rendered. It scrolls with the page; focus stays on the list, which
 * names its active row. The active row grows, so a press does not make a row active before it has become a click.
 */
export class WindowedList {
  private items: Uint32Array = new Uint32Array();
  private heights = new RowHeights(0, 1);
  private active = -1;
  private range = { first: 0, end: 0 };
  private box: HTMLElement | null = null;
  /** Where the active row is to stand in the window when other rows are shown; pixels. */
  private held: { readonly top: number; readonly tries: number } | undefined;

  constructor(private readonly options: ListOptions) {
    window.addEventListener("scroll", () => this.lookAnew(), { passive: true });
    window.addEventListener("resize", () => {
      this.heights = new RowHeights(this.heights.count, options.supposedHeight);
      options.changed();
    });
  }

  /**
   * Shows these items.
   * @param active position of the active row; -1 for none
   * @param hold the active row stays where the one before it stood in the window, when the user is at the list
   */
  show(items: Uint32Array, active = -1, hold = false): void {
    const element = hold && active >= 0 && this.isInUse() ? this.element() : null;
    this.held = element ? { top: element.getBoundingClientRect().top, tries: MOST_TRIES } : undefined;
    this.items = items;
    this.heights = new RowHeights(Math.min(items.length, MOST_ROWS), this.options.supposedHeight);
    this.active = Math.min(active, this.heights.count - 1);
  }

  /** The active item; undefined without one. */
  get chosen(): number | undefined {
    return this.active < 0 ? undefined : this.items[this.active];
  }

  /** Position of the active row; -1 for none. */
  get position(): number {
    return this.active;
  }

  /** Focus on the list, its active row in sight. To be called when the list has been rendered. */
  focus(): void {
    this.box?.focus({ preventScroll: true });
    if (this.active >= 0) this.activate(this.active);
  }

  view(label: string, describedBy: string, { row, above }: RowViews): TemplateResult {
    const { heights } = this;
    const { name } = this.options;
    this.range = this.inSight();
    const { first, end } = this.range;
    const positions = Array.from({ length: end - first }, (_, i) => first + i);
    const shown = this.active >= first && this.active < end;
    return html`<div
      class="long-list"
      role="listbox"
      tabindex="0"
      id="${name}-list"
      data-test="${name}-list"
      aria-label=${label}
      aria-describedby=${describedBy}
      aria-activedescendant=${shown ? `${name}-${this.active}` : nothing}
      @keydown=${(event: KeyboardEvent) => this.press(event)}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
      @focus=${() => this.activate(this.active < 0 ? this.range.first : this.active)}
    >
      <div role="presentation" .style=${`height: ${heights.above(first)}px`}></div>
      ${repeat(
        positions,
        (position) => this.items[position],
        (position) =>
          html`<div role="presentation" data-position=${position}>
            ${above?.(position) ?? nothing}
            <div
              class="long-row ${name}"
              role="option"
              id="${name}-${position}"
              data-test=${name}
              aria-selected=${String(position === this.active)}
              aria-posinset=${position + 1}
              aria-setsize=${heights.count}
              @click=${() => this.choose(position)}
            >
              ${row(this.items[position], position === this.active)}
            </div>
          </div>`,
      )}
      <div role="presentation" .style=${`height: ${Math.max(0, heights.total - heights.above(end))}px`}></div>
    </div>`;
  }

  /** After a rendering: takes the rows' true heights and keeps what is in sight where it is. */
  rendered(): void {
    this.box = document.getElementById(`${this.options.name}-list`);
    if (!this.box) return;
    let changed = 0;
    let above = 0;
    const top = -this.box.getBoundingClientRect().top;
    for (const row of this.box.querySelectorAll<HTMLElement>("[data-position]")) {
      const position = Number(row.dataset.position);
      const ends = this.heights.above(position + 1);
      const change = this.heights.measured(position, row.getBoundingClientRect().height);
      changed += Math.abs(change);
      if (ends < top) above += change;
    }
    if (this.held) this.keepHeld(this.box, this.held);
    else if (changed >= 1 && Math.abs(above) >= 1) window.scrollBy(0, above);
    if (changed >= 1) this.options.changed();
  }

  /** Scrolls until the active row stands where it is to stand. */
  private keepHeld(box: HTMLElement, { top, tries }: NonNullable<typeof this.held>): void {
    const now =
      this.element()?.getBoundingClientRect().top ??
      box.getBoundingClientRect().top + this.heights.above(this.active);
    const off = now - top;
    this.held = Math.abs(off) >= 1 && tries > 0 ? { top, tries: tries - 1 } : undefined;
    if (!this.held) return;
    window.scrollBy(0, off);
    this.options.changed();
  }

  /** Focus is on the list, or on what stands beside it. */
  private isInUse(): boolean {
    return this.box?.parentElement?.contains(document.activeElement) ?? false;
  }

  /** The active row's element, where it is rendered. */
  private element(): HTMLElement | null {
    return this.box?.isConnected ? document.getElementById(`${this.options.name}-${this.active}`) : null;
  }

  private inSight(): { first: number; end: number } {
    if (this.heights.count === 0) return { first: 0, end: 0 };
    const top = this.box?.isConnected ? -this.box.getBoundingClientRect().top : 0;
    return this.heights.between(top - BEYOND, top + window.innerHeight + BEYOND);
  }

  private lookAnew(): void {
    if (!this.box?.isConnected) return;
    const { first, end } = this.inSight();
    if (first !== this.range.first || end !== this.range.end) this.options.changed();
  }

  private press(event: KeyboardEvent): void {
    const to = this.target(event.key);
    if (to !== undefined) this.activate(Math.max(0, Math.min(this.heights.count - 1, to)));
    else if (this.active < 0 || !this.options.press(event, this.items[this.active])) return;
    consume(event);
  }

  private target(key: string): number | undefined {
    const row = this.options.supposedHeight;
    const page = Math.max(row, window.innerHeight - row);
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
    this.options.click(this.items[position]);
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
    this.options.changed();
    requestAnimationFrame(() =>
      document.getElementById(`${this.options.name}-${position}`)?.scrollIntoView({ block: "nearest" }),
    );
  }
}
