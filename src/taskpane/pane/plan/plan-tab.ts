import {
  choicesOf,
  type PlanChoices,
  type PlanLine,
  type PlanView,
  type PlanWishes,
  type TargetOption,
} from "../../../plan-papers";
import { searchKey } from "../../../session";
import type { DeskState, ShownPlan } from "../../desk-state";
import type { Host } from "../host";
import { WindowedList } from "../windowed-list";
import { actOn } from "./plan-actions";
import {
  countedLines,
  linesShown,
  NO_LINES,
  underFilter,
  type DecisionFilter,
  type ShownLines,
} from "./plan-filter";
import { planKey } from "./plan-keys";
import { linesNow, type LineNow } from "./plan-now";

/** The plan that is shown: the last one made, also while the next one is in the making. */
export function viewOfPlan(plan: ShownPlan): PlanView | undefined {
  return plan.state === "ready" ? plan.view : plan.before;
}

/** What the tab of the plan knows beside the pane's state: the plan shown, its list, and what was said of it last. */
export class PlanTab {
  readonly list: WindowedList;
  /** What was done or has come of it; announced and shown. */
  news = "";
  /** Announced only. */
  spoken = "";
  shown: ShownLines = NO_LINES;
  /** How many lines of the plan there are under each choice. */
  counts: Readonly<Record<DecisionFilter, number>> = countedLines([], linesNow({}, {}));
  /** The lines that are listed and could be accepted as they are. */
  acceptable: readonly PlanLine[] = [];
  now: (line: PlanLine) => LineNow = linesNow({}, {});
  /** What targets chosen since the plan was made are called, by organisation. */
  readonly sent = new Map<number, string>();
  private view: PlanView | undefined;
  /** What the plan shown was made by. */
  private made: PlanWishes = {};
  /** What is wished by now. */
  private wishes: PlanWishes = {};
  /** The organisation of the active line: plans of one audit know it by the same number. */
  private current: number | undefined;
  private explanation: { readonly place: number; readonly sentences: readonly string[] } | undefined;
  private options: { readonly place: number; readonly targets: readonly TargetOption[] } | undefined;
  private chosenFrom: { readonly audit: object; readonly choices: PlanChoices } | undefined;

  constructor(
    private readonly host: Host,
    changed: () => void,
  ) {
    this.list = new WindowedList({
      name: "plan",
      supposedHeight: 110,
      changed,
      click: (place) => actOn(this.host, this, "showRow", place),
      press: (event, place) => {
        const key = planKey(this.host.words.ofPlan.letters, event);
        if (key) actOn(this.host, this, key, place);
        return key !== undefined;
      },
    });
  }

  /** Another state of the work on the workbook. */
  follow(before: DeskState, { audit }: DeskState): void {
    const { words, desk } = this.host;
    const isNewAudit = audit?.number !== before.audit?.number;
    if (isNewAudit) {
      this.view = undefined;
      this.current = undefined;
      this.news = "";
    }
    const view = audit && viewOfPlan(audit.plan);
    const { wishes } = desk.planning;
    if (view !== this.view || wishes !== this.wishes) {
      this.wishes = wishes;
      if (view && view !== this.view) {
        this.news = newsOf(words.ofPlan, this.view, view);
        this.made = wishes;
        this.explanation = undefined;
        this.options = undefined;
        this.sent.clear();
      }
      this.remember();
      this.view = view;
      this.narrow(!isNewAudit);
    }
  }

  /** The filter is another one. */
  refilter(): void {
    this.remember();
    this.narrow(false);
  }

  /** Lists the lines that pass by now; the active organisation stays active, and where it is in the window. */
  private narrow(hold: boolean): void {
    const { view } = this;
    this.now = linesNow(this.made, this.wishes);
    this.shown = view ? linesShown(view.lines, this.host.state.plan.filter, this.now, searchKey) : NO_LINES;
    const { items } = this.shown;
    const { current, now } = this;
    this.counts = countedLines(view?.lines ?? [], now);
    this.acceptable = Array.from(items, (place) => this.line(place)!).filter(
      (line) => line.target !== undefined && underFilter(line, now(line)) === "open",
    );
    const before = this.list.position;
    const found = current === undefined ? -1 : this.positionOf(current);
    const active = found >= 0 ? found : hold ? Math.min(before, items.length - 1) : -1;
    this.list.show(items, active, hold);
  }

  /** The line at a place of the plan shown. */
  line(place: number): PlanLine | undefined {
    return this.view?.lines.at(place);
  }

  /** Place of an organisation in the plan shown; undefined where it is not in it. */
  placeOf(sought: number): number | undefined {
    const place = this.view?.lines.findIndex(({ organisation }) => organisation === sought) ?? -1;
    return place < 0 ? undefined : place;
  }

  /** Makes a line active and gives it focus, once it is rendered; one that is not listed is not found. */
  goTo(organisation: number): void {
    this.current = organisation;
    this.list.show(this.shown.items, this.positionOf(organisation));
  }

  /** Notes which organisation is active, before lines change their places. */
  private remember(): void {
    const { chosen } = this.list;
    this.current = chosen === undefined ? undefined : this.line(chosen)?.organisation;
  }

  /** Why a line is as it is; found once for the plan shown. */
  explain(place: number): readonly string[] {
    if (this.explanation?.place !== place) {
      this.explanation = { place, sentences: this.view?.explain(place) ?? [] };
    }
    return this.explanation.sentences;
  }

  /** Where a line could go; found once for the plan shown. */
  targets(place: number): readonly TargetOption[] {
    if (this.options?.place !== place) {
      this.options = { place, targets: this.view?.targets(place) ?? [] };
    }
    return this.options.targets;
  }

  /** What suppositions can be about; undefined without an audit. */
  choices(): PlanChoices | undefined {
    const { outcome, language } = this.host.desk;
    if (!outcome) return undefined;
    if (this.chosenFrom?.audit !== outcome.audit) {
      this.chosenFrom = { audit: outcome.audit, choices: choicesOf(outcome, language) };
    }
    return this.chosenFrom.choices;
  }

  private positionOf(sought: number): number {
    return this.shown.items.findIndex((place) => this.line(place)!.organisation === sought);
  }
}

interface News {
  made(moves: number): string;
  remade(moves: number, before: number): string;
}

function newsOf(words: News, before: PlanView | undefined, now: PlanView): string {
  const moves = ({ lines }: PlanView) => lines.filter(({ kind }) => kind === "move").length;
  return before ? words.remade(moves(now), moves(before)) : words.made(moves(now));
}
